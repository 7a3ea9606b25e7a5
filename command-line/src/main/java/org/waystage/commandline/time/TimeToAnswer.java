package org.waystage.commandline.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.GrayTest;
import org.waystage.analysis.survival.IntervalScoreTest;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.core.Catalogue;
import org.waystage.results.KeyNames;
import org.waystage.results.Result;

/**
 * The answer of {@code time-to}.
 *
 * @param times the numbers of cases by time
 * @param catalogue the catalogue that names the keys
 * @param measure what the curves estimate
 * @param curves the curves, if times are exact
 * @param test whether groups differ; empty if there is one group, or the test is refused
 * @param gray whether groups differ in how many reach the stage, if other ends compete; empty in the same cases as the test
 * @param after the time after which the curves start; empty if they start at the origin
 * @param intervals the estimates by group, if times are intervals
 * @param level the confidence level
 * @param scoreTest whether groups differ, if times are intervals; empty if there is one group, or the test is refused
 * @param refusal why groups are not compared
 */
record TimeToAnswer(
        StageTimeCounts times,
        Catalogue catalogue,
        SurvivalEstimate.Measure measure,
        List<SurvivalEstimate> curves,
        Optional<LogRankTest> test,
        Optional<GrayTest> gray,
        OptionalDouble after,
        Map<String, TurnbullEstimate> intervals,
        double level,
        Optional<IntervalScoreTest> scoreTest,
        Optional<RefusedException> refusal) {
    /** The reasons for which only a test is refused: a case is in several groups, there are too many groups, or cases came late. */
    private static final Set<RefusedException.Reason> SHOWN = EnumSet.of(
            RefusedException.Reason.GROUPS_OVERLAP,
            RefusedException.Reason.TOO_MANY_GROUPS,
            RefusedException.Reason.DELAYED_ENTRY);

    /** The outcome of a test: the test, or the reason that it is refused; neither if there is nothing to compare. */
    private record Trial<T>(Optional<T> test, Optional<RefusedException> refusal) {
        /**
         * Tries a test of several groups.
         *
         * @throws RefusedException if it is refused for a reason that rules out any result
         */
        static <T> Trial<T> of(boolean several, Supplier<T> test) {
            if (!several) {
                return new Trial<>(Optional.empty(), Optional.empty());
            }
            try {
                return new Trial<>(Optional.of(test.get()), Optional.empty());
            } catch (RefusedException e) {
                if (e.obstacles().stream().allMatch(obstacle -> SHOWN.contains(obstacle.reason()))) {
                    return new Trial<>(Optional.empty(), Optional.of(e));
                }
                throw e;
            }
        }
    }

    /**
     * Estimates from exact times.
     *
     * @throws RefusedException if some times are not exact
     */
    static TimeToAnswer ofExact(
            StageTimeCounts times,
            Catalogue catalogue,
            boolean incidence,
            ConfidenceTransform transform,
            double level,
            @Nullable Double after) {
        Subjects all = times.subjects();
        Subjects subjects = after == null ? all : all.after(after);
        boolean several = times.question().by().isPresent() && subjects.groups().size() > 1;
        Trial<LogRankTest> logRank = Trial.of(several, () -> LogRankTest.of(subjects));
        Trial<GrayTest> gray = Trial.of(several && incidence, () -> GrayTest.of(subjects));
        return new TimeToAnswer(
                times,
                catalogue,
                incidence ? SurvivalEstimate.Measure.INCIDENCE : SurvivalEstimate.Measure.SURVIVAL,
                incidence
                        ? SurvivalEstimate.cumulativeIncidence(subjects, transform, level)
                        : SurvivalEstimate.kaplanMeier(subjects, transform, level),
                logRank.test(),
                gray.test(),
                after == null ? OptionalDouble.empty() : OptionalDouble.of(after),
                Map.of(),
                level,
                Optional.empty(),
                logRank.refusal().or(gray::refusal));
    }

    /**
     * Estimates from intervals.
     *
     * @throws RefusedException if an origin is an interval too
     */
    static TimeToAnswer ofIntervals(StageTimeCounts times, Catalogue catalogue, double level) {
        Map<String, TurnbullEstimate> estimates = times.turnbull();
        Trial<IntervalScoreTest> scores =
                Trial.of(times.question().by().isPresent() && estimates.size() > 1, times::scoreTest);
        return new TimeToAnswer(
                times,
                catalogue,
                SurvivalEstimate.Measure.SURVIVAL,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                estimates,
                level,
                scores.test(),
                scores.refusal());
    }

    /** Returns the result for JSON and CSV. */
    Result result(String language) {
        Result result = isOfIntervals() ? intervalResult() : curveResult();
        return result.named(KeyNames.of(catalogue, language));
    }

    private Result curveResult() {
        return refusal.map(thrown -> Result.ofCurves(times, curves, thrown, after))
                .orElseGet(() -> Result.ofCurves(times, curves, test, gray, after));
    }

    private Result intervalResult() {
        Map<String, TurnbullEstimate> limited = times.turnbull(level);
        if (refusal.isPresent()) {
            return Result.of(times, limited, refusal.get());
        }
        return scoreTest.map(found -> Result.of(times, limited, found)).orElseGet(() -> Result.of(times, limited));
    }

    /** Tells whether the estimates are Turnbull's. */
    boolean isOfIntervals() {
        return curves.isEmpty();
    }

    TimeToStage question() {
        return times.question();
    }

    TimeOrigin origin() {
        return times.question().from();
    }

    String by() {
        return times.question().by().map(Dimension::code).orElse("");
    }

    /** Tells whether cases came under observation after their origin. */
    boolean isDelayed() {
        return times.intervals().values().stream()
                .flatMap(of -> of.keySet().stream())
                .anyMatch(time -> time.entry().isPresent());
    }

    /** Tells whether a reason prevents the comparison of groups. */
    boolean isRefusedFor(RefusedException.Reason reason) {
        return refusal.stream()
                .flatMap(thrown -> thrown.obstacles().stream())
                .anyMatch(obstacle -> obstacle.reason() == reason);
    }

    long cases() {
        return times.cases();
    }

    long competed() {
        return times.count(CaseTime.Kind.COMPETING);
    }

    long leftOut() {
        return times.count(CaseTime.Kind.LEFT_OUT);
    }
}
