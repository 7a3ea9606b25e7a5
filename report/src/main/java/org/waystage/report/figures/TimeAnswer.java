package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeInterval;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.core.Catalogue;

/**
 * The answer to a question of time: as much as the data support, and why not more.
 *
 * <p>Incidence curves are preferred. If they are refused because origins are intervals, only cases with an exact origin
 * are used; if they are refused because target days are intervals, Turnbull's estimate is used instead. This follows
 * the alternatives that the command {@code time-to} would suggest to a reader.
 *
 * @param question the question that was finally answered
 * @param asOf the day up to which records count
 * @param cases the number of cases examined
 * @param kinds the number of cases of each kind, without zeros
 * @param leftOut the number of cases left out, by reason
 * @param refusals what was refused on the way, in order
 * @param curves the curves, first the target, then competing events; empty if there are none
 * @param alone the survival until the target with competing events censored; present if there are curves and any case
 *     had such an event
 * @param turnbull the estimate from intervals; empty if there is none
 * @param distinct the number of distinct intervals if there are too many for this report, otherwise 0
 */
public record TimeAnswer(
        TimeToStage question,
        LocalDate asOf,
        long cases,
        Map<CaseTime.Kind, Long> kinds,
        Map<CaseTime.Reason, Long> leftOut,
        List<Map<RefusedException.Reason, Long>> refusals,
        List<SurvivalEstimate> curves,
        Optional<SurvivalEstimate> alone,
        Optional<TurnbullEstimate> turnbull,
        int distinct) {
    /**
     * The largest number of distinct intervals for Turnbull's estimate. This many take seconds; more could take longer
     * than a report should.
     */
    public static final int MOST_INTERVALS = 100_000;

    /** The transformation and level of the confidence intervals: the defaults of the command. */
    private static final ConfidenceTransform SCALE = ConfidenceTransform.LOG;

    private static final double LEVEL = 0.95;

    /** The reasons why cases do not count at all; the page gives their number for all its figures together. */
    private static final Set<CaseTime.Reason> NOT_SELECTED =
            Set.of(CaseTime.Reason.OTHER_NATURE, CaseTime.Reason.PART_OF_ANOTHER);

    /** Answers a question of how long or, on the calendar time scale, of when. */
    static TimeAnswer of(TimeToStage question, Catalogue catalogue) {
        StageTimes cases = question.of(catalogue);
        StageTimeCounts times = cases.counts();
        if (question.from().day().isPresent()) {
            return ofIntervals(times, List.of());
        }
        if (!hasAny(times) && !numbers(times.obstacles()).containsKey(RefusedException.Reason.ORIGIN_NOT_EXACT)) {
            return answer(times, List.of());
        }
        try {
            return ofExact(times, List.of());
        } catch (RefusedException e) {
            Map<RefusedException.Reason, Long> why = numbers(e.obstacles());
            if (!why.containsKey(RefusedException.Reason.ORIGIN_NOT_EXACT)) {
                return ofIntervals(times, List.of(why));
            }
            // the numbers are the same, but these cases are left out instead of causing a refusal
            StageTimes exact =
                    new StageTimes(question.withExactOriginsOnly(), cases.asOf(), cases.cases(), cases.selection());
            return ofExactOrigins(exact.counts(), why);
        }
    }

    private static TimeAnswer ofExactOrigins(StageTimeCounts times, Map<RefusedException.Reason, Long> why) {
        if (!hasAny(times)) {
            return answer(times, List.of(why));
        }
        try {
            return ofExact(times, List.of(why));
        } catch (RefusedException e) {
            return ofIntervals(times, List.of(why, numbers(e.obstacles())));
        }
    }

    /** Returns whether any case reached the target; otherwise there is nothing to draw. */
    private static boolean hasAny(StageTimeCounts times) {
        return times.count(CaseTime.Kind.EVENT)
                        + times.count(CaseTime.Kind.INTERVAL)
                        + times.count(CaseTime.Kind.LEFT_CENSORED)
                > 0;
    }

    private static TimeAnswer ofExact(StageTimeCounts times, List<Map<RefusedException.Reason, Long>> refusals) {
        Subjects subjects = times.subjects();
        TimeAnswer answer = answer(
                times, refusals, SurvivalEstimate.cumulativeIncidence(subjects, SCALE, LEVEL), Optional.empty(), 0);
        return answer.ended() == 0
                ? answer
                : answer.with(
                        SurvivalEstimate.kaplanMeier(subjects, SCALE, LEVEL).get(0));
    }

    private static TimeAnswer ofIntervals(StageTimeCounts times, List<Map<RefusedException.Reason, Long>> refusals) {
        if (!hasAny(times)) {
            return answer(times, refusals);
        }
        Map<TimeInterval, Long> intervals = times.intervals().getOrDefault(Subjects.ALL, Map.of());
        if (intervals.size() > MOST_INTERVALS) {
            return answer(times, refusals, List.of(), Optional.empty(), intervals.size());
        }
        return answer(
                times, refusals, List.of(), Optional.ofNullable(times.turnbull().get(Subjects.ALL)), 0);
    }

    /** Returns the answer if there is nothing to draw. */
    private static TimeAnswer answer(StageTimeCounts times, List<Map<RefusedException.Reason, Long>> refusals) {
        return answer(times, refusals, List.of(), Optional.empty(), 0);
    }

    private static TimeAnswer answer(
            StageTimeCounts times,
            List<Map<RefusedException.Reason, Long>> refusals,
            List<SurvivalEstimate> curves,
            Optional<TurnbullEstimate> turnbull,
            int distinct) {
        Map<CaseTime.Reason, Long> leftOut = selected(times.leftOut());
        Map<CaseTime.Kind, Long> kinds = new EnumMap<>(CaseTime.Kind.class);
        for (CaseTime.Kind kind : CaseTime.Kind.values()) {
            long cases = kind == CaseTime.Kind.LEFT_OUT
                    ? leftOut.values().stream().mapToLong(number -> number).sum()
                    : times.count(kind);
            if (cases > 0) {
                kinds.put(kind, cases);
            }
        }
        return new TimeAnswer(
                times.question(),
                times.asOf(),
                times.selected(),
                Collections.unmodifiableMap(kinds),
                leftOut,
                refusals,
                curves,
                Optional.empty(),
                turnbull,
                distinct);
    }

    /** Returns the number of cases left out, by reason, without those that do not count at all. */
    public static Map<CaseTime.Reason, Long> selected(Map<CaseTime.Reason, Long> leftOut) {
        Map<CaseTime.Reason, Long> selected = new EnumMap<>(CaseTime.Reason.class);
        selected.putAll(leftOut);
        selected.keySet().removeAll(NOT_SELECTED);
        return Collections.unmodifiableMap(selected);
    }

    private TimeAnswer with(SurvivalEstimate survival) {
        return new TimeAnswer(
                question, asOf, cases, kinds, leftOut, refusals, curves, Optional.of(survival), turnbull, distinct);
    }

    /** Returns the number of cases that cause curves to be refused, by reason. */
    private static Map<RefusedException.Reason, Long> numbers(List<RefusedException.Obstacle> obstacles) {
        Map<RefusedException.Reason, Long> numbers = new EnumMap<>(RefusedException.Reason.class);
        obstacles.forEach(obstacle -> numbers.put(obstacle.reason(), obstacle.cases()));
        return Collections.unmodifiableMap(numbers);
    }

    /** Returns the call of the command line that gives the same figures. */
    public String command() {
        return TimeCall.of(question);
    }

    public boolean isOnTheCalendar() {
        return question.from().day().isPresent();
    }

    private long count(CaseTime.Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** Returns the number of cases that reached the target, on an exact day or not. */
    public long reached() {
        return count(CaseTime.Kind.EVENT) + count(CaseTime.Kind.INTERVAL) + count(CaseTime.Kind.LEFT_CENSORED);
    }

    /** Returns the number of cases with a competing event first. */
    public long ended() {
        return count(CaseTime.Kind.COMPETING);
    }

    /** Returns the number of cases with neither. */
    public long waiting() {
        return count(CaseTime.Kind.RIGHT_CENSORED);
    }

    /** Returns the number of cases that count. */
    public long counted() {
        return cases - count(CaseTime.Kind.LEFT_OUT);
    }
}
