package org.waystage.commandline.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
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
 * @param intervals the estimates by group, if times are intervals
 * @param refusal why groups are not compared
 */
record TimeToAnswer(
        StageTimeCounts times,
        Catalogue catalogue,
        SurvivalEstimate.Measure measure,
        List<SurvivalEstimate> curves,
        Optional<LogRankTest> test,
        Map<String, TurnbullEstimate> intervals,
        Optional<RefusedException> refusal) {
    /** The confidence level of intervals. */
    static final double LEVEL = 0.95;

    /** The reasons for which only the test is refused: a case is in several groups, or there are too many groups. */
    private static final Set<RefusedException.Reason> SHOWN =
            EnumSet.of(RefusedException.Reason.GROUPS_OVERLAP, RefusedException.Reason.TOO_MANY_GROUPS);

    /**
     * Estimates from exact times.
     *
     * @throws RefusedException if some times are not exact
     */
    static TimeToAnswer ofExact(
            StageTimeCounts times, Catalogue catalogue, boolean incidence, ConfidenceTransform transform) {
        Subjects subjects = times.subjects();
        Optional<LogRankTest> test = Optional.empty();
        Optional<RefusedException> refusal = Optional.empty();
        if (times.question().by().isPresent() && subjects.groups().size() > 1) {
            try {
                test = Optional.of(LogRankTest.of(subjects));
            } catch (RefusedException e) {
                if (!e.obstacles().stream().allMatch(obstacle -> SHOWN.contains(obstacle.reason()))) {
                    throw e;
                }
                refusal = Optional.of(e);
            }
        }
        return new TimeToAnswer(
                times,
                catalogue,
                incidence ? SurvivalEstimate.Measure.INCIDENCE : SurvivalEstimate.Measure.SURVIVAL,
                incidence
                        ? SurvivalEstimate.cumulativeIncidence(subjects, transform, LEVEL)
                        : SurvivalEstimate.kaplanMeier(subjects, transform, LEVEL),
                test,
                Map.of(),
                refusal);
    }

    /**
     * Estimates from intervals.
     *
     * @throws RefusedException if an origin is an interval too
     */
    static TimeToAnswer ofIntervals(StageTimeCounts times, Catalogue catalogue) {
        return new TimeToAnswer(
                times,
                catalogue,
                SurvivalEstimate.Measure.SURVIVAL,
                List.of(),
                Optional.empty(),
                times.turnbull(),
                Optional.empty());
    }

    /** Returns the result for JSON and CSV. */
    Result result(String language) {
        Result result = isOfIntervals() ? Result.of(times, intervals) : curveResult();
        return result.named(KeyNames.of(catalogue, language));
    }

    private Result curveResult() {
        return refusal.map(thrown -> Result.of(times, curves, thrown))
                .or(() -> test.map(found -> Result.of(times, curves, found)))
                .orElseGet(() -> Result.of(times, curves));
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
