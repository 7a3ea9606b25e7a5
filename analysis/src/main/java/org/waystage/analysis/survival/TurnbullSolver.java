package org.waystage.analysis.survival;

import java.util.Arrays;
import org.waystage.analysis.internal.numerics.Isotonic;

/**
 * The search for the masses of {@link TurnbullEstimate}.
 *
 * <p>Each iteration has four steps, none of which decreases the likelihood: self-consistency (EM); iterative convex
 * minorants, which finds the intersections without mass (Groeneboom and Wellner, Information Bounds and Nonparametric
 * Maximum Likelihood Estimation, 1992; with EM: Wellner and Zhan, 1997); Newton's method on the intersections with
 * mass, which makes the final convergence fast; and an exchange between the best and the worst intersection, which
 * restores mass that was removed too soon. Newton's equations are solved by conjugate gradients, so each step takes
 * time linear in the number of intervals and no matrix is formed.
 */
final class TurnbullSolver {
    /** The largest number of halvings of a step. */
    private static final int HALVINGS = 12;

    /** The largest number of conjugate gradient steps; an inexact Newton step is still a good one. */
    private static final int CONJUGATE_STEPS = 200;

    /** The factor by which the residual of Newton's equations is reduced. */
    private static final double RESIDUAL = 1e-5;

    /** A change of the mean log-likelihood below this value is rounding error. */
    private static final double ROUNDING = 1e-13;

    private final MaximalIntersections intersections;
    private final double[] weight;
    private double[] masses;
    /** The mass in each interval. */
    private double[] held;
    /** For each intersection, the mean of 1/held over the intervals that contain it. */
    private final double[] gradient;

    private double likelihood;
    private int iterations;
    private double excess;

    /**
     * Prepares a search.
     *
     * @param weights the weight of each interval: how often it occurs
     */
    TurnbullSolver(MaximalIntersections intersections, double[] weights) {
        this.intersections = intersections;
        double total = Arrays.stream(weights).sum();
        weight = Arrays.stream(weights).map(one -> one / total).toArray();
        masses = new double[intersections.left.length];
        gradient = new double[masses.length];
        Arrays.fill(masses, 1.0 / masses.length);
        held = intersections.within(masses);
        likelihood = likelihood(held);
    }

    /** Searches, and returns whether the result meets the Kuhn-Tucker conditions to within the tolerance. */
    boolean run(int limit, double tolerance) {
        look();
        while (excess > tolerance && iterations < limit) {
            iterate(tolerance);
            iterations++;
        }
        return excess <= tolerance;
    }

    /** Takes the steps of an iteration; the last ones only if the conditions are not met yet. */
    private void iterate(double tolerance) {
        selfConsistency();
        convexMinorant(); // also empties intersections, which the conditions alone do not require
        if (excess > tolerance) {
            newton();
        }
        if (excess > tolerance) {
            exchange();
        }
    }

    /** Stores for each intersection the sum of the values of the intervals that contain it. */
    private void spread(double[] values, double[] into) {
        double[] changes = new double[into.length + 1];
        for (int i = 0; i < values.length; i++) {
            changes[intersections.first[i]] += values[i];
            changes[intersections.end[i]] -= values[i];
        }
        double running = 0;
        for (int j = 0; j < into.length; j++) {
            running += changes[j];
            into[j] = running;
        }
    }

    /** Returns the mean log-likelihood; minus infinity if an interval has no mass. */
    private double likelihood(double[] sums) {
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            if (!(sums[i] > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += weight[i] * Math.log(sums[i]);
        }
        return sum;
    }

    /** Computes the gradient, and the amount by which its largest component exceeds 1. */
    private void look() {
        double[] inverse = new double[held.length];
        for (int i = 0; i < held.length; i++) {
            inverse[i] = weight[i] / held[i];
        }
        spread(inverse, gradient);
        excess = Arrays.stream(gradient).max().orElse(1) - 1;
    }

    private void selfConsistency() {
        double[] next = new double[masses.length];
        for (int j = 0; j < masses.length; j++) {
            next[j] = masses[j] * gradient[j];
        }
        take(next, false);
    }

    /**
     * Accepts masses, scaled to a sum of 1, if they have a greater likelihood.
     *
     * @param last whether masses whose likelihood is equal up to rounding are also accepted if they come nearer to the conditions
     */
    private boolean take(double[] next, boolean last) {
        double sum = Arrays.stream(next).sum();
        for (int j = 0; j < next.length; j++) {
            next[j] /= sum;
        }
        double[] nextHeld = intersections.within(next);
        double found = likelihood(nextHeld);
        if (!(found > likelihood || (last && found > likelihood - ROUNDING))) {
            return false;
        }
        double[] masses = this.masses;
        double[] held = this.held;
        double before = excess;
        this.masses = next;
        this.held = nextHeld;
        look();
        if (!(found > likelihood) && excess >= before) {
            this.masses = masses;
            this.held = held;
            look();
            return false;
        }
        likelihood = found;
        return true;
    }

    /**
     * Replaces the cumulated masses by the nearest non-decreasing ones, weighted by the curvature of the likelihood.
     */
    private void convexMinorant() {
        int size = masses.length - 1;
        double[] cumulated = new double[size + 2];
        for (int j = 0; j < masses.length; j++) {
            cumulated[j + 1] = cumulated[j] + masses[j];
        }
        double[] slope = new double[size + 2];
        double[] bend = new double[size + 2];
        for (int i = 0; i < held.length; i++) {
            double one = weight[i] / held[i];
            slope[intersections.end[i]] += one;
            slope[intersections.first[i]] -= one;
            bend[intersections.end[i]] += one / held[i];
            bend[intersections.first[i]] += one / held[i];
        }
        double[] values = new double[size];
        double[] weights = new double[size];
        for (int j = 0; j < size; j++) {
            weights[j] = bend[j + 1];
            values[j] = cumulated[j + 1] + slope[j + 1] / weights[j];
        }
        double[] nearest = Isotonic.nearest(values, weights);
        double[] next = new double[masses.length];
        double before = 0;
        for (int j = 0; j < size; j++) {
            double now = Math.max(0, Math.min(1, nearest[j]));
            next[j] = now - before;
            before = now;
        }
        next[size] = 1 - before;
        towards(next, false);
    }

    /**
     * Moves to given masses, or half of the way there, a quarter and so on, up to the first point with a greater
     * likelihood.
     */
    private void towards(double[] goal, boolean last) {
        double[] from = masses;
        double part = 1;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            double[] next = new double[from.length];
            for (int j = 0; j < next.length; j++) {
                double mass = part == 1 ? goal[j] : from[j] + part * (goal[j] - from[j]);
                next[j] = Math.max(0, mass);
            }
            if (take(next, last)) {
                return;
            }
            part /= 2;
        }
    }

    /** Moves to the maximum predicted by Newton's method among the intersections with mass; values below 0 become 0. */
    private void newton() {
        double[] goal = step();
        for (int j = 0; j < goal.length; j++) {
            goal[j] += masses[j];
        }
        towards(goal, true);
    }

    /** Solves Newton's equations by conjugate gradients with diagonal preconditioning. */
    private double[] step() {
        double[] bend = new double[held.length];
        for (int i = 0; i < held.length; i++) {
            bend[i] = weight[i] / held[i] / held[i];
        }
        double[] diagonal = new double[masses.length];
        spread(bend, diagonal);
        double[] step = new double[masses.length];
        double[] residual = new double[masses.length];
        double[] direction = new double[masses.length];
        double[] image = new double[masses.length];
        double norm = 0;
        for (int j = 0; j < masses.length; j++) {
            if (masses[j] > 0) {
                residual[j] = gradient[j] - 1;
                direction[j] = residual[j] / diagonal[j];
                norm += residual[j] * direction[j];
            }
        }
        double enough = norm * RESIDUAL * RESIDUAL;
        for (int count = 0; count < CONJUGATE_STEPS && norm > enough; count++) {
            double[] along = intersections.within(direction);
            double curvature = 0;
            for (int i = 0; i < along.length; i++) {
                curvature += bend[i] * along[i] * along[i];
                along[i] *= bend[i];
            }
            if (!(curvature > 0)) {
                break;
            }
            spread(along, image);
            double length = norm / curvature;
            double next = 0;
            for (int j = 0; j < masses.length; j++) {
                if (masses[j] > 0) {
                    step[j] += length * direction[j];
                    residual[j] -= length * image[j];
                    next += residual[j] * residual[j] / diagonal[j];
                }
            }
            for (int j = 0; j < masses.length; j++) {
                direction[j] = masses[j] > 0 ? residual[j] / diagonal[j] + next / norm * direction[j] : 0;
            }
            norm = next;
        }
        return step;
    }

    /** Moves as much mass from the worst intersection with mass to the best one as increases the likelihood. */
    private void exchange() {
        int best = 0;
        int worst = -1;
        for (int j = 0; j < masses.length; j++) {
            best = gradient[j] > gradient[best] ? j : best;
            if (masses[j] > 0 && (worst < 0 || gradient[j] < gradient[worst])) {
                worst = j;
            }
        }
        if (best != worst) {
            double[] goal = masses.clone();
            goal[best] += masses[worst];
            goal[worst] = 0;
            towards(goal, true);
        }
    }

    double[] masses() {
        return masses;
    }

    int iterations() {
        return iterations;
    }

    double excess() {
        return excess;
    }
}
