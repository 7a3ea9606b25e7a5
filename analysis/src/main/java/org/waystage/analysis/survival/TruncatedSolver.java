package org.waystage.analysis.survival;

import java.util.Arrays;
import java.util.Optional;
import org.waystage.analysis.internal.numerics.ConjugateGradients;
import org.waystage.analysis.internal.numerics.Isotonic;

/**
 * The search for the masses of {@link TurnbullEstimate} if some of the intervals came under observation late.
 *
 * <p>An interval A of an event that is known only because it had not happened by V has the likelihood P(A)/P(T &gt; V). Its logarithm is
 * not concave in the masses, but it is in the cumulative hazards λ of the intersections: if A follows the intersections from V to its
 * beginning, with the sum r of their λ, and contains those with the sum s, it is -r + log(1 - e^-s). With E the number of
 * intervals that are known to outlast an intersection while under observation, and D the sum of 1/(e^s - 1) over those that
 * contain it, the maximum has D = E where λ is above 0, and D ≤ E elsewhere.
 *
 * <p>Intersections are those of the intervals and of the entries, each of which ends an intersection (Frydman, A Note on Nonparametric
 * Estimation of the Distribution Function from Interval-Censored and Truncated Observations, 1994). An intersection with E = 0 has an
 * infinite λ. For the last one, this only means that everything happens at some time. After an earlier one, no survival is left although
 * others come under observation later, and there is no estimate (Hudgens, On Nonparametric Maximum Likelihood Estimation with Interval
 * Censoring and Left Truncation, 2005). The likelihood then still has a limit, which {@link TurnbullLimits} needs at survival 0 and 1.
 *
 * <p>Each iteration has the steps of {@link TurnbullSolver}, here for hazards: self-consistency, which adds entries as the ghosts
 * of Turnbull (1976); iterative convex minorants of the cumulative hazard, which finds the intersections without mass; and
 * Newton's method on the others, solved by conjugate gradients. All take time linear in the number of intervals, and none
 * decreases the likelihood.
 */
final class TruncatedSolver {
    private static final int HALVINGS = 30;
    private static final double RESIDUAL = 1e-8;
    private static final double LEAST_BEND = 1e-6;
    private static final double ROUNDING = 1e-13;

    /** A hazard below this value is treated as 0, because the search has almost emptied it. */
    private static final double NOTHING = 1e-9;

    private final MaximalIntersections cells;
    private final double[] weight;
    /** By intersection: the weight that outlasts it. */
    private final double[] outlasting;
    /** By boundary: the number of infinite hazards before it. */
    private final int[] infinite;

    private double[] hazards;
    private double[] gradient;
    private double likelihood;
    private double excess;
    private int iterations;

    TruncatedSolver(MaximalIntersections cells, double[] weights) {
        this.cells = cells;
        double total = 0;
        for (double one : weights) {
            total += one;
        }
        weight = weights.clone();
        double[] changes = new double[cells.left.length + 1];
        int[] numbers = new int[cells.left.length + 1]; // because sums of weights may miss 0 by rounding
        for (int i = 0; i < weight.length; i++) {
            weight[i] /= total;
            if (weights[i] > 0 && cells.entered[i] < cells.first[i]) {
                changes[cells.entered[i]] += weight[i];
                changes[cells.first[i]] -= weight[i];
                numbers[cells.entered[i]]++;
                numbers[cells.first[i]]--;
            }
        }
        outlasting = new double[cells.left.length];
        hazards = new double[cells.left.length];
        infinite = new int[cells.left.length + 1];
        double running = 0;
        int number = 0;
        for (int j = 0; j < outlasting.length; j++) {
            running += changes[j];
            number += numbers[j];
            outlasting[j] = number == 0 ? 0 : running;
            hazards[j] = number == 0 ? Double.POSITIVE_INFINITY : 1.0 / hazards.length;
            infinite[j + 1] = infinite[j] + (number == 0 ? 1 : 0);
        }
        gradient = new double[hazards.length];
        likelihood = mean(hazards);
    }

    /**
     * Returns the first intersection, other than the last, that nothing outlasts; -1 if there is none, which means that there is an
     * estimate.
     */
    int exhausted() {
        for (int j = 0; j < outlasting.length - 1; j++) {
            if (outlasting[j] == 0) {
                return j;
            }
        }
        return -1;
    }

    /** Searches, and returns whether the result meets the conditions to within the tolerance. */
    boolean run(int limit, double tolerance) {
        look();
        while (excess > tolerance && iterations < limit) {
            selfConsistency();
            convexMinorant();
            newton();
            iterations++;
        }
        return excess <= tolerance;
    }

    /** Returns values without those of infinite hazards. */
    private double[] finite(double[] values) {
        double[] finite = new double[values.length];
        for (int j = 0; j < finite.length; j++) {
            finite[j] = outlasting[j] == 0 ? 0 : values[j];
        }
        return finite;
    }

    /** Returns for each interval the sum of the values of its intersections, without those of infinite hazards. */
    private double[] within(double[] values) {
        return cells.within(finite(values));
    }

    /** Returns for each intersection the sum of the values of the intervals that contain it but no intersection with an infinite hazard. */
    private double[] spread(double[] values) {
        double[] changes = new double[hazards.length + 1];
        for (int i = 0; i < values.length; i++) {
            if (isBounded(i)) {
                changes[cells.first[i]] += values[i];
                changes[cells.end[i]] -= values[i];
            }
        }
        double running = 0;
        double[] spread = new double[hazards.length];
        for (int j = 0; j < spread.length; j++) {
            running += changes[j];
            spread[j] = running;
        }
        return spread;
    }

    /** Returns whether an interval contains no intersection with an infinite hazard. */
    boolean isBounded(int interval) {
        return infinite[cells.end[interval]] == infinite[cells.first[interval]];
    }

    /** Returns the logarithm of the likelihood, given how often each interval occurs. */
    double likelihood(double[] counts) {
        double[] within = within(hazards);
        double[] before = cells.before(finite(hazards));
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double gone = isBounded(i) ? Math.log(-Math.expm1(-within[i])) : 0;
                sum += counts[i] * (gone - before[i]);
            }
        }
        return sum;
    }

    private double mean(double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum -= outlasting[j] == 0 ? 0 : outlasting[j] * values[j];
        }
        double[] within = within(values);
        for (int i = 0; i < within.length; i++) {
            if (isBounded(i)) {
                if (!(within[i] > 0)) {
                    return Double.NEGATIVE_INFINITY;
                }
                sum += weight[i] * Math.log(-Math.expm1(-within[i]));
            }
        }
        return sum;
    }

    /** Computes the gradient, and how far the hazards miss the conditions. */
    private void look() {
        double[] within = within(hazards);
        for (int i = 0; i < within.length; i++) {
            within[i] = weight[i] / Math.expm1(within[i]);
        }
        double[] events = spread(within);
        excess = 0;
        double missed = 0;
        for (int j = 0; j < hazards.length; j++) {
            if (outlasting[j] > 0) {
                gradient[j] = events[j] - outlasting[j];
                excess = Math.max(excess, gradient[j] / outlasting[j]);
                missed += Math.abs(hazards[j] * gradient[j]);
            }
        }
        excess = Math.max(excess, missed);
    }

    /** Replaces each hazard by the events expected in its intersection, of those expected to be at risk of them. */
    private void selfConsistency() {
        int size = hazards.length;
        double[] before = new double[size + 1]; // survival before each intersection, without infinite hazards
        before[0] = 1;
        for (int j = 0; j < size; j++) {
            before[j + 1] = before[j] * (Double.isInfinite(hazards[j]) ? 1 : Math.exp(-hazards[j]));
        }
        double[] ratios = new double[weight.length];
        double[] beyond = new double[weight.length];
        for (int i = 0; i < ratios.length; i++) {
            double held = before[cells.first[i]] - before[cells.end[i]];
            ratios[i] = held > 0 ? weight[i] / held : 0;
            beyond[i] = ratios[i] * before[cells.end[i]];
        }
        double[] of = spread(ratios);
        double[] after = spread(beyond);
        double[] next = hazards.clone();
        for (int j = 0; j < size; j++) {
            if (outlasting[j] > 0) {
                double events = (before[j] - before[j + 1]) * of[j];
                double atRisk = outlasting[j] + Math.max(events, before[j] * of[j] - after[j]);
                next[j] = -Math.log1p(-events / atRisk);
            }
        }
        take(next);
    }

    /** Accepts hazards with a greater likelihood, or with one equal up to rounding if they come nearer to the conditions. */
    private boolean take(double[] next) {
        double found = mean(next);
        if (!(found > likelihood - ROUNDING)) {
            return false;
        }
        double[] earlier = hazards;
        double missed = excess;
        hazards = next;
        look();
        if (!(found > likelihood) && excess >= missed) {
            hazards = earlier;
            look();
            return false;
        }
        likelihood = found;
        return true;
    }

    /** Replaces the cumulative hazard by the nearest non-decreasing one, weighted by the curvature of the likelihood. */
    private void convexMinorant() {
        int size = hazards.length;
        while (size > 0 && outlasting[size - 1] == 0) {
            size--; // whatever happens beyond has an infinite hazard
        }
        double[] slope = new double[hazards.length + 1];
        double[] bend = new double[hazards.length + 1];
        double[] within = within(hazards);
        for (int i = 0; i < within.length; i++) {
            slope[cells.first[i]] -= weight[i];
            slope[cells.entered[i]] += weight[i];
            if (isBounded(i)) {
                double gone = -Math.expm1(-within[i]);
                double ratio = weight[i] * Math.exp(-within[i]) / gone;
                slope[cells.end[i]] += ratio;
                slope[cells.first[i]] -= ratio;
                bend[cells.end[i]] += ratio / gone;
                bend[cells.first[i]] += ratio / gone;
            } else {
                bend[cells.first[i]] += weight[i];
            }
            bend[cells.entered[i]] += weight[i];
        }
        double[] values = new double[size];
        double[] weights = new double[size];
        double cumulated = 0;
        for (int j = 0; j < size; j++) {
            cumulated += outlasting[j] == 0 ? 0 : hazards[j];
            weights[j] = Math.max(bend[j + 1], LEAST_BEND);
            values[j] = cumulated + slope[j + 1] / weights[j];
        }
        double[] nearest = Isotonic.nearest(values, weights);
        double[] goal = hazards.clone();
        double before = 0;
        for (int j = 0; j < size; j++) {
            double now = Math.max(0, nearest[j]);
            goal[j] = now - before;
            before = now;
        }
        towards(goal);
    }

    /** Moves to given hazards, or half of the way there, a quarter and so on, up to the first point that is accepted. */
    private void towards(double[] goal) {
        double part = 1;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            double[] next = hazards.clone();
            for (int j = 0; j < next.length; j++) {
                if (outlasting[j] > 0) {
                    next[j] = Math.max(0, part == 1 ? goal[j] : hazards[j] + part * (goal[j] - hazards[j]));
                }
            }
            if (take(next)) {
                return;
            }
            part /= 2;
        }
    }

    private void newton() {
        boolean[] free = new boolean[hazards.length];
        double near = Math.min(1e-4, excess);
        for (int j = 0; j < free.length; j++) {
            free[j] = outlasting[j] > 0 && (gradient[j] > 0 || hazards[j] > near);
        }
        double[] goal = solve(gradient, free, RESIDUAL).numbers;
        for (int j = 0; j < goal.length; j++) {
            goal[j] = free[j] ? hazards[j] + goal[j] : 0; // near 0 and falling: on the boundary
        }
        towards(goal);
    }

    /** Solves the equations of the curvature of the free hazards until the residual is smaller by a given factor. */
    private ConjugateGradients.Solution solve(double[] right, boolean[] free, double smaller) {
        double[] bend = within(hazards);
        for (int i = 0; i < bend.length; i++) {
            double gone = -Math.expm1(-bend[i]);
            bend[i] = weight[i] * Math.exp(-bend[i]) / gone / gone;
        }
        double[] diagonal = spread(bend);
        for (int j = 0; j < free.length; j++) {
            free[j] &= diagonal[j] > 0;
        }
        return ConjugateGradients.solve(
                right,
                free,
                diagonal,
                direction -> {
                    double[] along = within(direction);
                    for (int i = 0; i < along.length; i++) {
                        along[i] *= bend[i];
                    }
                    return spread(along);
                },
                smaller);
    }

    /**
     * Returns the changes of the hazards above 0 that the curvature of the logarithm of the likelihood of {@code total} intervals maps to
     * given numbers; empty if they were not found in many steps.
     */
    Optional<double[]> solve(double[] right, double total) {
        boolean[] free = new boolean[hazards.length];
        for (int j = 0; j < free.length; j++) {
            free[j] = outlasting[j] > 0 && hazards[j] > NOTHING;
        }
        ConjugateGradients.Solution found = solve(right, free, 1e-13);
        double[] solution = found.numbers;
        for (int j = 0; j < free.length; j++) {
            solution[j] /= total;
        }
        return found.isReached ? Optional.of(solution) : Optional.empty();
    }

    /** Returns the hazards λ; 0 where they are infinite or nearly 0. */
    double[] hazards() {
        return Arrays.stream(hazards)
                .map(hazard -> Double.isFinite(hazard) && hazard > NOTHING ? hazard : 0)
                .toArray();
    }

    /** Returns whether all survivals at boundaries are known. */
    boolean isUnique() {
        for (boolean known : known()) {
            if (!known) {
                return false;
            }
        }
        return true;
    }

    /** Returns the mass of each intersection. */
    double[] masses() {
        double[] masses = new double[hazards.length];
        double survival = 1;
        for (int j = 0; j < masses.length; j++) {
            masses[j] = survival * -Math.expm1(-hazards[j]);
            survival *= Math.exp(-hazards[j]);
        }
        return masses;
    }

    /**
     * Returns for each boundary before, between and after intersections whether the survival there is known. Hazards that
     * have the same sums over all intervals are equally likely. These sums are differences of the cumulative hazard at two boundaries, so
     * they determine it at all boundaries that they connect with the first.
     */
    boolean[] known() {
        int size = hazards.length;
        int[] places = new int[size + 1]; // boundaries with nothing between them are one place
        for (int j = 0; j < size; j++) {
            places[j + 1] = places[j] + (Double.isFinite(hazards[j]) && hazards[j] > NOTHING ? 1 : 0);
        }
        int[] parent = new int[places[size] + 1];
        for (int k = 0; k < parent.length; k++) {
            parent[k] = k;
        }
        for (int i = 0; i < weight.length; i++) {
            if (isBounded(i)) {
                parent[root(parent, places[cells.first[i]])] = root(parent, places[cells.end[i]]);
            }
        }
        boolean[] known = new boolean[size + 1];
        for (int k = 0; k < size; k++) {
            known[k] = root(parent, places[k]) == root(parent, 0);
        }
        known[size] = true; // nothing is left
        return known;
    }

    private static int root(int[] parent, int place) {
        int at = place;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int iterations() {
        return iterations;
    }

    double excess() {
        return excess;
    }
}
