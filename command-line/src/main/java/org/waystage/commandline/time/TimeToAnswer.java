package org.waystage.commandline.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
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
 * What {@code time-to} has found.
 *
 * @param times how many cases say what
 * @param catalogue what keys are named by
 * @param measure what the curves estimate
 * @param curves the curves, where times are exact
 * @param test whether groups differ; empty where there is one group, a case stands in several, or they are too many
 * @param gray whether groups differ in how many come to the stage, where other ends compete; empty as the test is
 * @param after the time after which alone the curves count; empty if from the origin
 * @param intervals the estimates by group, where times are intervals
 * @param level the confidence level
 * @param scoreTest whether groups differ, where times are intervals; empty where there is one group, or they are too many
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
        Optional<IntervalScoreTest> scoreTest) {
    /** Why a test may be missing: a case stands in several groups, these are too many, or cases came late. */
    private static final Set<RefusedException.Reason> SHOWN = EnumSet.of(
            RefusedException.Reason.GROUPS_OVERLAP,
            RefusedException.Reason.TOO_MANY_GROUPS,
            RefusedException.Reason.DELAYED_ENTRY);

    /**
     * Estimates from exact times.
     *
     * @throws RefusedException if some are not
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
        return new TimeToAnswer(
                times,
                catalogue,
                incidence ? SurvivalEstimate.Measure.INCIDENCE : SurvivalEstimate.Measure.SURVIVAL,
                incidence
                        ? SurvivalEstimate.cumulativeIncidence(subjects, transform, level)
                        : SurvivalEstimate.kaplanMeier(subjects, transform, level),
                times.question().by().flatMap(by -> test(subjects, LogRankTest::of)),
                incidence ? times.question().by().flatMap(by -> test(subjects, GrayTest::of)) : Optional.empty(),
                after == null ? OptionalDouble.empty() : OptionalDouble.of(after),
                Map.of(),
                level,
                Optional.empty());
    }

    private static <T> Optional<T> test(Subjects subjects, Function<Subjects, T> test) {
        return subjects.groups().size() > 1 ? unlessShown(() -> test.apply(subjects)) : Optional.empty();
    }

    /**
     * Returns a test; empty if it is refused for a reason that the result shows anyway.
     *
     * @throws RefusedException if it is refused for another reason
     */
    private static <T> Optional<T> unlessShown(Supplier<T> test) {
        try {
            return Optional.of(test.get());
        } catch (RefusedException e) {
            if (e.obstacles().stream().allMatch(obstacle -> SHOWN.contains(obstacle.reason()))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Estimates from intervals.
     *
     * @throws RefusedException if an origin is an interval too
     */
    static TimeToAnswer ofIntervals(StageTimeCounts times, Catalogue catalogue, double level) {
        Map<String, TurnbullEstimate> estimates = times.turnbull();
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
                times.question()
                        .by()
                        .flatMap(by -> estimates.size() > 1 ? unlessShown(times::scoreTest) : Optional.empty()));
    }

    /** Returns what JSON and CSV are written from. */
    Result result(String language) {
        Result result = isOfIntervals() ? intervalResult() : Result.ofCurves(times, curves, test, gray, after);
        return result.named(KeyNames.of(catalogue, language));
    }

    private Result intervalResult() {
        Map<String, TurnbullEstimate> limited = times.turnbull(level);
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

    boolean overlaps() {
        return times.isOverlapping();
    }

    /** Tells whether cases came under observation later than their origin. */
    boolean isDelayed() {
        return times.intervals().values().stream()
                .flatMap(of -> of.keySet().stream())
                .anyMatch(time -> time.entry().isPresent());
    }

    /** Tells whether groups are not compared because several estimates are equally likely. */
    boolean isWithoutScores() {
        return isDelayed() && intervals.size() > 1 && scoreTest.isEmpty() && !hasTooManyGroups();
    }

    boolean hasTooManyGroups() {
        return Math.max(
                        intervals.size(),
                        curves.stream().map(SurvivalEstimate::group).distinct().count())
                > LogRankTest.MOST_GROUPS;
    }

    long cases() {
        return times.cases();
    }

    /** Returns how many reached the target, whether the day is known or not. */
    long events() {
        return times.count(CaseTime.Kind.EVENT)
                + times.count(CaseTime.Kind.INTERVAL)
                + times.count(CaseTime.Kind.LEFT_CENSORED);
    }

    long competed() {
        return times.count(CaseTime.Kind.COMPETING);
    }

    long censored() {
        return times.count(CaseTime.Kind.RIGHT_CENSORED);
    }

    long leftOut() {
        return times.count(CaseTime.Kind.LEFT_OUT);
    }
}
