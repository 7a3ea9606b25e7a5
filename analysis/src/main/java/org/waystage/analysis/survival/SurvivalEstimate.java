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
 * An estimated step function of time with its uncertainty, for one group and one cause of {@link Subjects}.
 *
 * <p>It has a point at each distinct time of the subjects, including censored ones, as in R's {@code survfit}. All
 * estimators take n log n time. The curve of a group without subjects has no points.
 *
 * @param measure the quantity that is estimated
 * @param group the key of the group
 * @param cause the name of the event
 * @param transform the transformation of the confidence intervals
 * @param level the confidence level, such as 0.95
 * @param subjects the number of subjects of the group
 * @param events the number of subjects with the event
 * @param competing the number of subjects with another event, which survival curves count as censored
 * @param censored the number of subjects lost to follow-up
 * @param points the points in the order of time; immutable
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
    /**
     * The tolerance when comparing an estimate with a probability: that of {@code quantile} for {@code survfit} in R.
     */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    /**
     * Checks the numbers and makes the points immutable.
     *
     * @throws IllegalArgumentException if the level does not lie between 0 and 1, if events, competing and censored do
     *     not add up to the subjects, or if the points are not in the order of time
     */
    public SurvivalEstimate {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(transform, "transform");
        points = points instanceof CurvePoints ? points : List.copyOf(points);
        ConfidenceTransform.quantile(level); // checks the level
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

    /** The quantity that a curve estimates. The set of measures is closed. */
    public enum Measure {
        /** The share without the event so far, in the absence of other events. */
        SURVIVAL("survival"),
        /** The share with the event so far, in the presence of competing events. */
        INCIDENCE("incidence");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the measure, for example {@code incidence}.
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
     * An estimate that applies from one time to the next.
     *
     * @param time the time, in days
     * @param atRisk the number of subjects at risk just before the time
     * @param events the number of subjects with the event at the time
     * @param censored the number of subjects that left otherwise at the time: lost to follow-up, or with another event
     * @param estimate the point estimate
     * @param standardError the standard error of the estimate; empty at a survival of 0, where Greenwood's formula
     *     divides by 0
     * @param bounds the confidence interval; empty if the transformation gives none, and of width 0 before the first
     *     event, which does not mean certainty: see {@link ConfidenceTransform}
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
         * @throws IllegalArgumentException if a number is negative or not a number, or if more subjects leave than are
         *     at risk
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
     * The time by which a share has had the event, such as the median time, with its confidence interval. If the share
     * is not reached within the observed time, the lower end still bounds the time from below.
     *
     * @param time the time, in days; empty if the curve does not reach the share
     * @param lower the lower end of the interval; empty if the bounds of the curve do not determine it
     * @param upper the upper end of the interval; empty if the bounds of the curve do not determine it, which means
     *     unbounded
     */
    public record Quantile(OptionalDouble time, OptionalDouble lower, OptionalDouble upper) {
        /**
         * Checks that at least one component is present.
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
     * Estimates survival by the Kaplan-Meier method: the product of 1 - d/n over the times of events, with d events
     * among n subjects at risk. Other causes count as censored.
     *
     * <p>The standard error is Greenwood's, S·√Σ d/(n(n-d)) (Kaplan and Meier, Nonparametric Estimation from Incomplete
     * Observations, 1958; Greenwood, 1926); the confidence intervals are those of {@code survfit}.
     *
     * @param subjects the subjects with their groups
     * @param transform the transformation of the confidence intervals
     * @param level the confidence level, between 0 and 1
     * @return one curve for each group, in the order of the groups
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
     * Estimates the cumulative incidence of each cause by the Aalen-Johansen method: the sum of S·d/n over the times of
     * its events, where S is the share without any event just before.
     *
     * <p>The variance is of Greenwood's type (Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting
     * Processes, 1993, 4.4.19), computed from time to time together with that of all other causes and their covariance,
     * as in {@code survfit} and {@code etm}; that of {@code cmprsk} differs. The confidence intervals are those of
     * {@code survfit}, truncated at 1.
     *
     * @param subjects the subjects with their groups
     * @param transform the transformation of the confidence intervals
     * @param level the confidence level, between 0 and 1
     * @return one curve for each cause of each group, in the order of groups and then causes
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
     * Returns the estimate at a time: that of the last point not after it.
     *
     * @param time the time, in days
     * @return the point; before the first point, the initial estimate (1 for survival, otherwise 0), which rests on no
     *     data; empty after the last point, where nothing is known, and if there are no points
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
        return Optional.of(new Point(
                time, atRisk(time), 0, 0, certain, OptionalDouble.of(0), transform.ofProbability(certain, 0, 0)));
    }

    /** Returns the number of points not after a time; 0 for NaN. */
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
     * Returns the number of subjects at risk just before a time: those without an event that are still followed.
     *
     * @param time the time, in days
     * @return the number at risk at the next point; 0 after the last point
     */
    public long atRisk(double time) {
        int passed = passed(time);
        if (passed > 0 && points.get(passed - 1).time() == time) {
            return points.get(passed - 1).atRisk();
        }
        return passed < points.size() ? points.get(passed).atRisk() : 0;
    }

    /**
     * Returns the number of subjects with the event by a time, including that time.
     *
     * @param time the time, in days
     * @return the number of subjects
     */
    public long eventsBy(double time) {
        return points.subList(0, passed(time)).stream().mapToLong(Point::events).sum();
    }

    /**
     * Returns the median time.
     *
     * @return the quantile of 0.5; empty if neither the curve nor its bounds reach it
     */
    public Optional<Quantile> median() {
        return quantile(0.5);
    }

    /**
     * Returns the time by which a share has had the event, as {@code quantile} does for {@code survfit} in R.
     *
     * <p>This is the first time at which the curve reaches the share. If the curve stays at the share for a period, to
     * within 1.5e-8, it is the middle of that period, which ends at the last time if the curve ends there. The ends of
     * the confidence interval are found in the same way from the bounds of the curve, even if the curve itself does not
     * reach the share.
     *
     * @param share the share, between 0 and 1
     * @return the time with its interval; empty if neither the curve nor its bounds reach the share
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public Optional<Quantile> quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, but was " + share);
        }
        boolean falling = measure == Measure.SURVIVAL;
        OptionalDouble time = first(share, point -> Optional.of(point.estimate()));
        OptionalDouble byLower = first(share, point -> point.bounds().map(Interval::lower));
        OptionalDouble byUpper = first(share, point -> point.bounds().map(Interval::upper));
        return time.isEmpty() && byLower.isEmpty() && byUpper.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantile(time, falling ? byLower : byUpper, falling ? byUpper : byLower));
    }

    /**
     * Returns the first time at which a curve reaches a share, or the middle of the period during which it stays there.
     */
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
