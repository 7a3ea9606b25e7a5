package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.waystage.analysis.share.Interval;

/**
 * The distribution of times that are known only as intervals: Turnbull's nonparametric maximum-likelihood estimate.
 *
 * <p>The probability mass lies in the maximal intersections of the intervals; its place within an intersection does not
 * affect the likelihood (Turnbull, The Empirical Distribution Function with Arbitrarily Grouped, Censored and Truncated
 * Data, 1976). Survival is therefore known at the ends of intersections and only bounded in between. The masses are
 * found by alternating self-consistency (EM) with iterative convex minorants (Wellner and Zhan, A Hybrid Algorithm for
 * Computation of the NPMLE from Censored Data, 1997) and steps of Newton's method. With P_i the mass in interval i, the
 * Kuhn-Tucker conditions are that for no intersection the mean of 1/P_i, over the intervals that contain it, exceeds 1
 * (Gentleman and Geyer, Maximum Likelihood for Interval Censored Data, 1994); {@link #excess} is the amount by which
 * the largest exceeds it, and bounds the distance of the mean log-likelihood from its maximum.
 *
 * <p>Intervals are assumed to be independent of the time itself (non-informative censoring). Greenwood's formula is
 * not valid here, so there is no confidence interval. Sorting takes n log n time, and each iteration takes time
 * linear in the number of distinct intervals; ten iterations are usually enough, so tens of thousands of distinct
 * intervals take about a second. The result is deterministic.
 *
 * @param intervals the number of intervals
 * @param exact the number of exact ones
 * @param leftCensored the number without a left end
 * @param rightCensored the number without a right end
 * @param steps the maximal intersections with mass, in the order of time; immutable
 * @param iterations the number of iterations
 * @param converged whether the Kuhn-Tucker conditions hold to within {@link #TOLERANCE}
 * @param excess the amount by which the conditions are violated, at least 0
 */
public record TurnbullEstimate(
        long intervals,
        long exact,
        long leftCensored,
        long rightCensored,
        List<Step> steps,
        int iterations,
        boolean converged,
        double excess) {
    /** The {@link #excess} below which the conditions are treated as met. */
    public static final double TOLERANCE = 1e-10;

    /** The largest number of iterations, after which the search ends whether or not it converged. */
    public static final int ITERATIONS = 1_000;

    /** A mass below this value is treated as 0; the search had almost emptied it. */
    private static final double NOTHING = 1e-9;

    private static final Comparator<TimeInterval> IN_ORDER = Comparator.<TimeInterval>comparingDouble(
                    time -> time.after().orElse(Double.NEGATIVE_INFINITY))
            .thenComparingDouble(time -> time.by().orElse(Double.POSITIVE_INFINITY));

    /**
     * The tolerance when comparing a survival with one half, as for {@link SurvivalEstimate}: sums of masses are not
     * exact.
     */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    /**
     * Checks the numbers and makes an immutable copy of the steps.
     *
     * @throws IllegalArgumentException if a number is negative or not a number, or if more intervals are of one kind
     *     than there are in total
     */
    public TurnbullEstimate {
        steps = List.copyOf(steps);
        long least = Math.min(exact, Math.min(leftCensored, rightCensored));
        long most = Math.max(exact, Math.max(leftCensored, rightCensored));
        if (least < 0 || most > intervals || iterations < 0 || !(excess >= 0)) {
            throw new IllegalArgumentException("no estimate of " + intervals + " intervals, of which " + exact + ", "
                    + leftCensored + " and " + rightCensored + ", with the excess " + excess);
        }
    }

    /**
     * A maximal intersection: its mass lies after one time and not after another, but it is not known where.
     *
     * @param after the time after which the mass lies; empty if unbounded; equal to {@code by} for an exact time
     * @param by the time by which the mass lies; empty if unbounded
     * @param mass the probability of the intersection
     * @param survival the probability beyond it
     */
    public record Step(OptionalDouble after, OptionalDouble by, double mass, double survival) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if the mass or the survival is not a probability, or if the end is before
         *     the start
         */
        public Step {
            boolean ordered = after.isEmpty() || by.isEmpty() || after.getAsDouble() <= by.getAsDouble();
            if (!ordered || !isProbability(mass) || !isProbability(survival)) {
                throw new IllegalArgumentException("no step after " + after + " by " + by + " with the mass " + mass
                        + " and survival " + survival);
            }
        }

        private static boolean isProbability(double number) { // within the rounding of sums of masses
            return number >= -SAME && number <= 1 + SAME;
        }
    }

    /**
     * Estimates the distribution of times.
     *
     * @param times the intervals of the times; without any, the estimate has no steps
     * @return the estimate
     */
    public static TurnbullEstimate of(Collection<TimeInterval> times) {
        Map<TimeInterval, Long> numbers = new HashMap<>();
        times.forEach(time -> numbers.merge(time, 1L, Long::sum));
        return of(numbers);
    }

    /** Estimates from the number of cases of each interval. Sums them in the order of the intervals, not of the cases. */
    static TurnbullEstimate of(Map<TimeInterval, Long> numbers) {
        SortedMap<TimeInterval, Long> counted = new TreeMap<>(IN_ORDER);
        counted.putAll(numbers);
        if (counted.isEmpty()) {
            return new TurnbullEstimate(0, 0, 0, 0, List.of(), 0, true, 0);
        }
        long total = count(counted, time -> true);
        MaximalIntersections intersections = MaximalIntersections.of(counted.keySet());
        TurnbullSolver search = new TurnbullSolver(
                intersections,
                counted.values().stream().mapToDouble(count -> count).toArray());
        boolean converged = search.run(ITERATIONS, TOLERANCE);
        return new TurnbullEstimate(
                total,
                count(counted, TimeInterval::isExact),
                count(counted, time -> time.after().isEmpty()),
                count(counted, time -> time.by().isEmpty()),
                steps(intersections, search.masses()),
                search.iterations(),
                converged,
                Math.max(0, search.excess()));
    }

    private static long count(Map<TimeInterval, Long> counted, Predicate<TimeInterval> which) {
        return counted.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static List<Step> steps(MaximalIntersections intersections, double[] masses) {
        List<Step> steps = new ArrayList<>();
        double beyond = 0;
        for (int i = masses.length - 1; i >= 0; i--) { // from the end, so that survival is a sum without cancellation
            if (masses[i] > NOTHING) {
                steps.add(new Step(end(intersections.left[i]), end(intersections.right[i]), masses[i], beyond));
            }
            beyond += masses[i];
        }
        Collections.reverse(steps);
        return steps;
    }

    private static OptionalDouble end(double time) {
        return Double.isInfinite(time) ? OptionalDouble.empty() : OptionalDouble.of(time);
    }

    /**
     * Returns the bounds of the survival at a time according to the estimate; they are equal outside the intersections.
     *
     * @param time the time, in the unit of the intervals
     * @return the bounds; empty if there are no intervals
     */
    public Optional<Interval> survivalAt(double time) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        double lower = 1;
        double upper = 1;
        for (Step step : steps) {
            boolean begun = step.after().isEmpty()
                    || step.after().getAsDouble() < time
                    || (step.after().equals(step.by()) && step.after().getAsDouble() == time);
            boolean over = step.by().isPresent() && step.by().getAsDouble() <= time;
            lower = begun ? step.survival() : lower;
            upper = over ? step.survival() : upper;
        }
        return Optional.of(new Interval(lower, upper));
    }

    /**
     * Returns the intersection that contains the median time.
     *
     * @return the first step after which at most one half remains, to within 1.5e-8; empty if there are no intervals
     */
    public Optional<Step> median() {
        return steps.stream().filter(step -> step.survival() <= 0.5 + SAME).findFirst();
    }
}
