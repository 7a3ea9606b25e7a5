package org.waystage.commandline.time;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.StageTimes;
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
 * @param times what each case says
 * @param catalogue what keys are named by
 * @param measure what the curves estimate
 * @param curves the curves, where times are exact
 * @param test whether groups differ; empty where there is one group, a case stands in several, or they are too many
 * @param intervals the estimates by group, where times are intervals
 */
record TimeToAnswer(
        StageTimes times,
        Catalogue catalogue,
        SurvivalEstimate.Measure measure,
        List<SurvivalEstimate> curves,
        Optional<LogRankTest> test,
        Map<String, TurnbullEstimate> intervals) {
    /**
     * Estimates from exact times.
     *
     * @throws RefusedException if some are not
     */
    static TimeToAnswer ofExact(
            StageTimes times, Catalogue catalogue, boolean incidence, ConfidenceTransform transform, double level) {
        Subjects subjects = times.subjects();
        return new TimeToAnswer(
                times,
                catalogue,
                incidence ? SurvivalEstimate.Measure.INCIDENCE : SurvivalEstimate.Measure.SURVIVAL,
                incidence
                        ? SurvivalEstimate.cumulativeIncidence(subjects, transform, level)
                        : SurvivalEstimate.kaplanMeier(subjects, transform, level),
                times.question().by().flatMap(by -> test(subjects)),
                Map.of());
    }

    private static Optional<LogRankTest> test(Subjects subjects) {
        try {
            return subjects.groups().size() > 1 ? Optional.of(LogRankTest.of(subjects)) : Optional.empty();
        } catch (RefusedException e) {
            return Optional.empty(); // a case stands in several groups, or they are too many, which the result shows
        }
    }

    /**
     * Estimates from intervals.
     *
     * @throws RefusedException if an origin is an interval too
     */
    static TimeToAnswer ofIntervals(StageTimes times, Catalogue catalogue) {
        return new TimeToAnswer(
                times, catalogue, SurvivalEstimate.Measure.SURVIVAL, List.of(), Optional.empty(), times.turnbull());
    }

    /** Returns what JSON and CSV are written from. */
    Result result(String language) {
        Result result = isOfIntervals()
                ? Result.of(times, intervals)
                : test.map(found -> Result.of(times, curves, found)).orElseGet(() -> Result.of(times, curves));
        return result.named(KeyNames.of(catalogue, language));
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
        return times.cases().stream().anyMatch(one -> one.groups().size() > 1);
    }

    boolean hasTooManyGroups() {
        return curves.stream().map(SurvivalEstimate::group).distinct().count() > LogRankTest.MOST_GROUPS;
    }

    long cases() {
        return times.cases().size();
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
