package org.waystage.examples.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.analysis.CaseTime;
import org.waystage.analysis.IntervalScale;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.StageTimes;
import org.waystage.analysis.Subjects;
import org.waystage.analysis.TimeCurve;
import org.waystage.analysis.TimeInterval;
import org.waystage.analysis.TimeToStage;
import org.waystage.analysis.Turnbull;
import org.waystage.core.Catalogue;

/**
 * What the cases say to a question of time: the most that they carry, and why not more.
 *
 * <p>Curves of incidence come first. Where they are refused because origins are intervals, the cases whose origin is exact
 * are asked; where they are refused because days of the target are intervals, Turnbull's estimate answers. So it goes as a
 * reader of the command {@code time-to} would go from what is refused to what is offered.
 *
 * @param question the question that was answered in the end
 * @param asOf the day up to which facts count
 * @param cases how many cases were asked
 * @param kinds how many of them count as what; those of 0 are not there
 * @param leftOut how many do not count, by reason
 * @param refusals what was refused on the way, in that order
 * @param curves the curves, the target first, then competing ends; empty if there are none
 * @param turnbull the estimate from intervals, where there is one
 * @param distinct how many different intervals there are, where they are too many for this report; else 0
 */
record TimeAnswer(
        TimeToStage question,
        LocalDate asOf,
        long cases,
        Map<CaseTime.Kind, Long> kinds,
        Map<CaseTime.Reason, Long> leftOut,
        List<Map<Obstacle, Long>> refusals,
        List<TimeCurve> curves,
        Optional<Turnbull> turnbull,
        int distinct) {
    /** Turnbull's estimate of more different intervals may take longer than a report should. */
    static final int MOST_INTERVALS = 1000;

    /** The scale of the intervals, and their level: those of the command where it is not told others. */
    private static final IntervalScale SCALE = IntervalScale.LOG;

    private static final double LEVEL = 0.95;

    /** Why curves are refused: what of a case is not known to the day. */
    enum Obstacle {
        /** Its origin. */
        ORIGIN,
        /** When it reached the target. */
        TARGET,
        /** When it reached the target, and that it was ever short of it. */
        TARGET_BEFORE,
        /** When it came to a competing end. */
        END
    }

    /** Answers a question of how long, or on the calendar scale of when. */
    static TimeAnswer of(TimeToStage question, Catalogue catalogue) {
        StageTimes times = question.of(catalogue);
        if (question.from().day().isPresent()) {
            return ofIntervals(times, List.of());
        }
        if (!hasAny(times) && originObstacles(times) == 0) {
            return answer(times, List.of(), List.of(), Optional.empty(), 0);
        }
        try {
            return ofExact(times, List.of());
        } catch (RefusedException e) {
            Map<Obstacle, Long> why = obstacles(times);
            if (!why.containsKey(Obstacle.ORIGIN)) {
                return ofIntervals(times, List.of(why));
            }
            return ofExactOrigins(question.withExactOriginsOnly().of(catalogue), why);
        }
    }

    private static TimeAnswer ofExactOrigins(StageTimes times, Map<Obstacle, Long> why) {
        if (!hasAny(times)) {
            return answer(times, List.of(why), List.of(), Optional.empty(), 0);
        }
        try {
            return ofExact(times, List.of(why));
        } catch (RefusedException e) {
            return ofIntervals(times, List.of(why, obstacles(times)));
        }
    }

    /** Tells whether any case reached the target: without one there is nothing to draw. */
    private static boolean hasAny(StageTimes times) {
        return times.count(CaseTime.Kind.EVENT)
                        + times.count(CaseTime.Kind.INTERVAL)
                        + times.count(CaseTime.Kind.LEFT_CENSORED)
                > 0;
    }

    private static TimeAnswer ofExact(StageTimes times, List<Map<Obstacle, Long>> refusals) {
        Subjects subjects = times.subjects();
        return answer(times, refusals, TimeCurve.cumulativeIncidence(subjects, SCALE, LEVEL), Optional.empty(), 0);
    }

    private static TimeAnswer ofIntervals(StageTimes times, List<Map<Obstacle, Long>> refusals) {
        if (!hasAny(times)) {
            return answer(times, refusals, List.of(), Optional.empty(), 0);
        }
        List<TimeInterval> intervals = times.intervals().getOrDefault(Subjects.ALL, List.of());
        int distinct = new HashSet<>(intervals).size();
        return distinct > MOST_INTERVALS
                ? answer(times, refusals, List.of(), Optional.empty(), distinct)
                : answer(times, refusals, List.of(), Optional.of(Turnbull.of(intervals)), 0);
    }

    private static TimeAnswer answer(
            StageTimes times,
            List<Map<Obstacle, Long>> refusals,
            List<TimeCurve> curves,
            Optional<Turnbull> turnbull,
            int distinct) {
        Map<CaseTime.Kind, Long> kinds = new EnumMap<>(CaseTime.Kind.class);
        times.cases().forEach(one -> kinds.merge(one.kind(), 1L, Long::sum));
        return new TimeAnswer(
                times.question(),
                times.asOf(),
                times.cases().size(),
                Collections.unmodifiableMap(kinds),
                times.leftOut(),
                refusals,
                curves,
                turnbull,
                distinct);
    }

    /** Returns how many cases are why curves are refused; the same numbers as in the reasons of the refusal. */
    static Map<Obstacle, Long> obstacles(StageTimes times) {
        Map<Obstacle, Long> obstacles = new EnumMap<>(Obstacle.class);
        obstacles.put(Obstacle.ORIGIN, originObstacles(times));
        obstacles.put(Obstacle.TARGET, times.count(CaseTime.Kind.INTERVAL));
        obstacles.put(Obstacle.TARGET_BEFORE, times.count(CaseTime.Kind.LEFT_CENSORED));
        obstacles.put(
                Obstacle.END,
                times.cases().stream()
                        .filter(one -> one.kind() == CaseTime.Kind.COMPETING
                                && !one.time().map(TimeInterval::isExact).orElse(false))
                        .count());
        obstacles.values().removeIf(number -> number == 0);
        return Collections.unmodifiableMap(obstacles);
    }

    private static long originObstacles(StageTimes times) {
        return times.question().exactOriginsOnly()
                ? 0
                : times.leftOut().getOrDefault(CaseTime.Reason.ORIGIN_NOT_EXACT, 0L);
    }

    boolean isOnTheCalendar() {
        return question.from().day().isPresent();
    }

    private long count(CaseTime.Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** Returns how many cases reached the target, on whatever day. */
    long reached() {
        return count(CaseTime.Kind.EVENT) + count(CaseTime.Kind.INTERVAL) + count(CaseTime.Kind.LEFT_CENSORED);
    }

    /** Returns how many cases ended otherwise first. */
    long ended() {
        return count(CaseTime.Kind.COMPETING);
    }

    /** Returns how many cases had done neither. */
    long waiting() {
        return count(CaseTime.Kind.RIGHT_CENSORED);
    }

    /** Returns how many cases count. */
    long counted() {
        return cases - count(CaseTime.Kind.LEFT_OUT);
    }
}
