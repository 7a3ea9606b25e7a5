package org.waystage.analysis.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;

/**
 * The distribution of times of which only intervals are known: Turnbull's nonparametric maximum-likelihood estimate.
 *
 * <p>Its mass lies in the maximal intersections of the intervals, and where within one does not matter to the likelihood
 * (Turnbull, The Empirical Distribution Function with Arbitrarily Grouped, Censored and Truncated Data, 1976): survival is
 * known at their ends and only bounded between. Masses are found by self-consistency (EM) in turn with iterative convex minorants
 * (Wellner and Zhan, A Hybrid Algorithm for Computation of the NPMLE from Censored Data, 1997) and steps of Newton's method. With
 * P_i the mass in interval i, the Kuhn-Tucker conditions are that no intersection has a mean of 1/P_i, over the intervals
 * that hold it, above 1 (Gentleman and Geyer, Maximum Likelihood for Interval Censored Data, 1994); {@link #excess} is by how
 * much the largest is above it, and bounds how far the mean log-likelihood is from its maximum.
 *
 * <p>Intervals are taken as if they had nothing to do with the time itself (non-informative censoring). No intervals of
 * confidence are given: Greenwood's formula does not hold here. Sorting takes n log n, each iteration time linear in the
 * distinct intervals; ten iterations mostly do, so that tens of thousands of distinct intervals take a second. Nothing is random.
 *
 * @param intervals how many intervals were given
 * @param exact how many of them are exact
 * @param leftCensored how many have no left end
 * @param rightCensored how many have no right end
 * @param steps the maximal intersections that hold mass, in the order of time, immutable
 * @param iterations how many iterations were made
 * @param converged whether the Kuhn-Tucker conditions hold to within {@link #TOLERANCE}
 * @param excess by how much they are missed, 0 or above
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
    /** The {@link #excess} below which the conditions hold. */
    public static final double TOLERANCE = 1e-10;

    /** The iterations after which the search ends, converged or not. */
    public static final int ITERATIONS = 1_000;

    /** A mass below this is none: it is what the search has not quite emptied. */
    private static final double NOTHING = 1e-9;

    /** How near to one half a survival is one half, as for {@link SurvivalEstimate}: sums of masses are not exact. */
    private static final double SAME = Math.sqrt(Math.ulp(1.0));

    /**
     * Checks the numbers and makes an immutable copy of the steps.
     *
     * @throws IllegalArgumentException if a number is negative or no number, or more intervals are of one kind than
     *     there are
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
     * A maximal intersection: the mass lies after one time and by another, it is not known where.
     *
     * @param after the time after which it lies; empty if nothing bounds it; the same as {@code by} for an exact time
     * @param by the time by which it lies; empty if nothing bounds it
     * @param mass the probability in it
     * @param survival the probability beyond it
     */
    public record Step(OptionalDouble after, OptionalDouble by, double mass, double survival) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if mass or survival is no probability, or the step ends before it begins
         */
        public Step {
            boolean ordered = after.isEmpty() || by.isEmpty() || after.getAsDouble() <= by.getAsDouble();
            if (!ordered || !isProbability(mass) || !isProbability(survival)) {
                throw new IllegalArgumentException("no step after " + after + " by " + by + " with the mass " + mass
                        + " and survival " + survival);
            }
        }

        private static boolean isProbability(double number) { // to within what sums of masses lose
            return number >= -SAME && number <= 1 + SAME;
        }
    }

    /**
     * Estimates the distribution.
     *
     * @param times what is known of each time; none gives no steps
     * @return the estimate
     */
    public static TurnbullEstimate of(Collection<TimeInterval> times) {
        Map<TimeInterval, Integer> counted = new LinkedHashMap<>();
        times.forEach(time -> counted.merge(time, 1, Integer::sum));
        if (counted.isEmpty()) {
            return new TurnbullEstimate(0, 0, 0, 0, List.of(), 0, true, 0);
        }
        MaximalIntersections intersections = MaximalIntersections.of(counted);
        TurnbullSolver search = new TurnbullSolver(intersections, times.size());
        search.run(ITERATIONS, TOLERANCE);
        return new TurnbullEstimate(
                times.size(),
                times.stream().filter(TimeInterval::isExact).count(),
                times.stream().filter(time -> time.after().isEmpty()).count(),
                times.stream().filter(time -> time.by().isEmpty()).count(),
                steps(intersections, search.masses()),
                search.iterations(),
                search.excess() <= TOLERANCE,
                Math.max(0, search.excess()));
    }

    private static List<Step> steps(MaximalIntersections intersections, double[] masses) {
        List<Step> steps = new ArrayList<>();
        double beyond = 0;
        for (int i = masses.length - 1; i >= 0; i--) { // from the end: survival is a sum, and nothing cancels
            if (masses[i] > NOTHING) {
                double left = intersections.left[i];
                double right = intersections.right[i];
                steps.add(new Step(end(left), end(right), masses[i], beyond));
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
     * Returns between what the survival at a time lies, by the estimate; both are the same outside the intersections.
     *
     * @param time the time
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
     * Returns the intersection in which the median time lies.
     *
     * @return the first step after which at most one half, to within 1.5e-8, is left; empty if there are no intervals
     */
    public Optional<Step> median() {
        return steps.stream().filter(step -> step.survival() <= 0.5 + SAME).findFirst();
    }
}
