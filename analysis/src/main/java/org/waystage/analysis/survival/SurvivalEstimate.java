package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/**
 * A step function of time that is estimated from {@link Subjects}, with its uncertainty: of one group, and of one cause.
 *
 * <p>It steps at the distinct times of the subjects, those of censored ones included, as R's {@code survfit} lists them. All
 * estimators take n log n time. A group without subjects has a curve without points.
 *
 * @param measure what is estimated
 * @param group the key of the group
 * @param cause the event
 * @param scale the scale of the intervals
 * @param level their level, such as 0.95
 * @param subjects how many subjects the group has
 * @param events to how many of them the event happened
 * @param competing to how many another event happened; a survival curve and a hazard count these among the censored ones
 * @param censored how many were lost from sight
 * @param points the points, in the order of time, immutable
 */
public record SurvivalEstimate(
        Measure measure,
        String group,
        String cause,
        ConfidenceTransform transform,
        double level,
        long subjects,
        long events,
        long competing,
        long censored,
        List<Point> points) {
    /** How near an estimate must be to a probability to be the same: that of {@code quantile} for {@code survfit} in R. */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    /**
     * Checks the numbers and keeps the points immutable.
     *
     * @throws IllegalArgumentException if the level does not lie between 0 and 1, the events, competing and censored are not the
     *     subjects, or the points are not in the order of time
     */
    public SurvivalEstimate {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(transform, "transform");
        points = points instanceof CurvePoints ? points : List.copyOf(points);
        ConfidenceTransform.quantile(level); // checks it
        for (int i = 1; !(points instanceof CurvePoints) && i < points.size(); i++) {
            if (!(points.get(i - 1).time() < points.get(i).time())) {
                throw new IllegalArgumentException("points stand in the order of time, each time once");
            }
        }
        if (Math.min(events, Math.min(competing, censored)) < 0 || events + competing + censored != subjects) {
            throw new IllegalArgumentException(events + " with the event, " + competing + " with another and "
                    + censored + " censored are not " + subjects + " subjects");
        }
    }

    /** What a curve estimates; closed. */
    public enum Measure {
        /** The share to whom the event has not happened yet, were there no other. */
        SURVIVAL("survival"),
        /** The cumulative hazard of the event. */
        HAZARD("hazard"),
        /** The share to whom the event has happened, in a world in which others forestall it. */
        INCIDENCE("incidence");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        /**
         * Returns the measure as it is written, for example {@code incidence}.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * The estimate from one time on, up to the next.
     *
     * @param time the time, in days
     * @param atRisk how many were at risk just before it
     * @param events to how many the event happened at it
     * @param censored how many left at it otherwise: lost from sight, or by another event
     * @param estimate the estimate
     * @param standardError its standard error; empty at a survival of 0, where Greenwood's formula divides by 0
     * @param bounds the interval; empty where the transform has none, and without width before the first event, which is no
     *     certainty: see {@link ConfidenceTransform}
     */
    public record Point(
            double time,
            long atRisk,
            long events,
            long censored,
            double estimate,
            OptionalDouble standardError,
            Optional<Interval> bounds) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is negative or no number, or more leave than are at risk
         */
        public Point {
            Objects.requireNonNull(bounds, "bounds");
            boolean possible = Double.isFinite(time)
                    && estimate >= 0
                    && standardError.orElse(0) >= 0
                    && Math.min(events, censored) >= 0
                    && events <= atRisk - censored;
            if (!possible) {
                throw new IllegalArgumentException("no point at " + time + ": " + events + " events and " + censored
                        + " censored of " + atRisk + " at risk, estimate " + estimate);
            }
        }
    }

    /**
     * The time by which the event has happened to a share, such as the median time, with its interval. Where the share is
     * not reached in the time that was seen, the lower end still tells how long it takes at least.
     *
     * @param time the time, in days; empty if the curve does not get so far
     * @param lower the lower end of its interval; empty if the curve's bounds do not tell it
     * @param upper the upper end of its interval; empty if the curve's bounds do not tell it, which is no limit
     */
    public record Quantile(OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {
        /**
         * Checks that something is told.
         *
         * @throws IllegalArgumentException if all three are empty
         */
        public Quantile {
            if (time.isEmpty() && lower.isEmpty() && upper.isEmpty()) {
                throw new IllegalArgumentException("a quantile tells a time, or a limit of it");
            }
        }
    }

    /**
     * Estimates survival by Kaplan and Meier: the product of 1 - d/n over the times of events, with d events among n at risk.
     * Other causes count as censored.
     *
     * <p>The standard error is Greenwood's, S·√Σ d/(n(n-d)) (Kaplan and Meier, Nonparametric Estimation from Incomplete
     * Observations, 1958; Greenwood, 1926), the intervals those of {@code survfit}.
     *
     * @param subjects the subjects
     * @param scale the scale of the intervals
     * @param level their level, between 0 and 1
     * @return a curve a group, in their order
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static List<SurvivalEstimate> kaplanMeier(Subjects subjects, ConfidenceTransform transform, double level) {
        double z = ConfidenceTransform.quantile(level);
        return curves(
                subjects,
                (group, table) -> List.of(curve(
                        Measure.SURVIVAL,
                        subjects,
                        group,
                        1,
                        table,
                        KaplanMeier.points(table, transform, z),
                        transform,
                        level)));
    }

    /**
     * Estimates the cumulative hazard by Nelson and Aalen: the sum of d/n over the times of events, with d events among n at
     * risk. Other causes count as censored.
     *
     * <p>The variance is Σ d/n² (Aalen, Nonparametric Inference for a Family of Counting Processes, 1978), which {@code
     * survfit} gives as {@code std.chaz} for its default {@code ctype = 1}. The interval is H ± z·se, 0 at least, or
     * H·exp(±z·se/H).
     *
     * @param subjects the subjects
     * @param scale the scale of the intervals, {@link ConfidenceTransform#PLAIN} or {@link ConfidenceTransform#LOG}
     * @param level their level, between 0 and 1
     * @return a curve a group, in their order
     * @throws IllegalArgumentException if the level is not between 0 and 1, or the transform is another
     */
    public static List<SurvivalEstimate> nelsonAalen(Subjects subjects, ConfidenceTransform transform, double level) {
        if (transform == ConfidenceTransform.LOG_LOG) {
            throw new IllegalArgumentException("a hazard may be over 1: its interval is plain or log");
        }
        double z = ConfidenceTransform.quantile(level);
        return curves(
                subjects,
                (group, table) -> List.of(curve(
                        Measure.HAZARD,
                        subjects,
                        group,
                        1,
                        table,
                        NelsonAalen.points(table, transform, z),
                        transform,
                        level)));
    }

    /**
     * Estimates the cumulative incidence of each cause by Aalen and Johansen: the sum of S·d/n over the times of its events,
     * where S is the share to whom nothing has happened just before.
     *
     * <p>The variance is of Greenwood's type (Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting
     * Processes, 1993, 4.4.19), carried from time to time together with that of all other causes and their covariance, as {@code survfit} and
     * {@code etm} give it; that of {@code cmprsk} is another. The intervals are those of {@code survfit}, kept at 1 or below.
     *
     * @param subjects the subjects
     * @param scale the scale of the intervals
     * @param level their level, between 0 and 1
     * @return a curve for each cause of each group: groups in their order, within them causes in theirs
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public static List<SurvivalEstimate> cumulativeIncidence(
            Subjects subjects, ConfidenceTransform transform, double level) {
        double z = ConfidenceTransform.quantile(level);
        return curves(
                subjects,
                (group, table) -> IntStream.rangeClosed(1, subjects.causes().size())
                        .mapToObj(cause -> curve(
                                Measure.INCIDENCE,
                                subjects,
                                group,
                                cause,
                                table,
                                AalenJohansen.points(table, cause, transform, z),
                                transform,
                                level))
                        .toList());
    }

    private static List<SurvivalEstimate> curves(
            Subjects subjects, BiFunction<String, RiskTable, List<SurvivalEstimate>> ofGroup) {
        List<SurvivalEstimate> curves = new ArrayList<>();
        List<RiskTable> tables = subjects.tables();
        for (int group = 0; group < tables.size(); group++) {
            curves.addAll(ofGroup.apply(subjects.groups().get(group), tables.get(group)));
        }
        return List.copyOf(curves);
    }

    private static SurvivalEstimate curve(
            Measure measure,
            Subjects subjects,
            String group,
            int cause,
            RiskTable table,
            CurvePoints points,
            ConfidenceTransform transform,
            double level) {
        long events = table.total(cause);
        long censored = table.total(0);
        return new SurvivalEstimate(
                measure,
                group,
                subjects.causes().get(cause - 1),
                transform,
                level,
                table.subjects,
                events,
                table.subjects - events - censored,
                censored,
                points);
    }

    /**
     * Returns the estimate at a time: that of the last point at or before it.
     *
     * @param time the time, in days
     * @return the point; before the first one an estimate of certainty (1 for survival, 0 otherwise) on no data; empty after
     *     the last one, of which nothing is known, and where there are no points
     */
    public Optional<Point> at(double time) {
        if (points.isEmpty() || !(time <= points.get(points.size() - 1).time())) {
            return Optional.empty();
        }
        int passed = passed(time);
        if (passed > 0) {
            return Optional.of(points.get(passed - 1));
        }
        double certain = measure == Measure.SURVIVAL ? 1 : 0;
        return Optional.of(new Point(time, subjects, 0, 0, certain, OptionalDouble.of(0), transform.of(certain, 0, 0)));
    }

    /** Returns how many points there are at or before a time; none if it is not a number. */
    private int passed(double time) {
        int from = 0;
        int to = points.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (points.get(middle).time() <= time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Returns how many were at risk just before a time: nothing had happened to them, and they were still in sight.
     *
     * @param time the time, in days
     * @return how many; all subjects up to the first point, 0 after the last one
     */
    public long atRisk(double time) {
        int passed = passed(time);
        if (passed > 0 && points.get(passed - 1).time() == time) {
            return points.get(passed - 1).atRisk();
        }
        return passed < points.size() ? points.get(passed).atRisk() : 0;
    }

    /**
     * Returns to how many the event had happened by a time, that time included.
     *
     * @param time the time, in days
     * @return the number of cases
     */
    public long eventsBy(double time) {
        return points.subList(0, passed(time)).stream().mapToLong(Point::events).sum();
    }

    /**
     * Returns the median time.
     *
     * @return the quantile of 0.5; empty if neither the curve nor its bounds get so far, and for a hazard
     */
    public Optional<Quantile> median() {
        return quantile(0.5);
    }

    /**
     * Returns the time by which the event has happened to a share, as {@code quantile} does for {@code survfit} in R.
     *
     * <p>That is the first time at which the curve reaches the share. Where it stays at the share for a while, to within
     * 1.5e-8, it is the middle of that while, which ends at the last time if the curve ends so. The ends of the interval are
     * found in the same way from the bounds of the curve, also where the curve itself does not get to the share.
     *
     * @param share the share, between 0 and 1
     * @return the time with its interval; empty if neither the curve nor its bounds get so far, and for a hazard
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Optional<Quantile> quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, but was " + share);
        }
        if (measure == Measure.HAZARD) {
            return Optional.empty();
        }
        boolean falling = measure == Measure.SURVIVAL;
        OptionalDouble time = first(share, point -> Optional.of(point.estimate()));
        OptionalDouble byLower = first(share, point -> point.bounds().map(Interval::lower));
        OptionalDouble byUpper = first(share, point -> point.bounds().map(Interval::upper));
        return time.isEmpty() && byLower.isEmpty() && byUpper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantile(time, falling ? byLower : byUpper, falling ? byUpper : byLower));
    }

    /** Returns where a curve first reaches a share, or the middle of where it stays at it. */
    private OptionalDouble first(double share, Function<Point, Optional<Double>> value) {
        double reached = Double.NaN;
        for (Point point : points) {
            Optional<Double> found = value.apply(point);
            if (found.isPresent()) {
                double happened = measure == Measure.SURVIVAL ? 1 - found.get() : found.get();
                if (Double.isNaN(reached) && happened + SAME >= share) {
                    reached = point.time();
                }
                if (happened - SAME >= share) {
                    return OptionalDouble.of((reached + point.time()) / 2);
                }
            }
        }
        if (Double.isNaN(reached) || value.apply(points.get(points.size() - 1)).isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((reached + points.get(points.size() - 1).time()) / 2);
    }
}
