package org.waystage.analysis;

import java.util.Arrays;

/** The search for the masses of {@link Turnbull}. */
final class SelfConsistency {
    /** A mass below this is rounding: in an interval at the maximum there is at least its share of all intervals. */
    private static final double ROUNDING = 1e-14;

    /** So many give a move to more digits than the next iteration needs. */
    private static final int NEWTON_STEPS = 6;

    private final Intersections intersections;
    private final double total;
    private final double[] masses;
    /** By interval, the mass in it. */
    private final double[] held;
    /** By intersection, the mean of 1/held over the intervals that hold it. */
    private final double[] gradient;

    private int iterations;
    private double excess;

    SelfConsistency(Intersections intersections, long total) {
        this.intersections = intersections;
        this.total = total;
        masses = new double[intersections.left.length];
        held = new double[intersections.first.length];
        gradient = new double[masses.length];
        Arrays.fill(masses, 1.0 / masses.length);
    }

    void run(int limit, double tolerance) {
        look();
        while (excess > tolerance && iterations < limit) {
            double sum = 0;
            for (int j = 0; j < masses.length; j++) {
                masses[j] *= gradient[j];
                sum += masses[j];
            }
            for (int j = 0; j < masses.length; j++) {
                masses[j] /= sum; // 1 but for rounding
            }
            look();
            exchange();
            look();
            iterations++;
        }
    }

    /** Works out the masses of the intervals, the gradient and by how much the largest of it is above 1. */
    private void look() {
        double[] sums = new double[masses.length + 1];
        for (int j = 0; j < masses.length; j++) {
            sums[j + 1] = sums[j] + masses[j];
        }
        double[] changes = new double[masses.length + 1];
        for (int i = 0; i < held.length; i++) {
            held[i] = sums[intersections.end[i]] - sums[intersections.first[i]];
            double weight = intersections.count[i] / total / held[i];
            changes[intersections.first[i]] += weight;
            changes[intersections.end[i]] -= weight;
        }
        double running = 0;
        excess = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < masses.length; j++) {
            running += changes[j];
            gradient[j] = running;
            excess = Math.max(excess, running - 1);
        }
    }

    /** Moves mass from the worst intersection that has any to the best, as much as the likelihood wants. */
    private void exchange() {
        int best = 0;
        int worst = -1;
        for (int j = 0; j < masses.length; j++) {
            best = gradient[j] > gradient[best] ? j : best;
            if (masses[j] > 0 && (worst < 0 || gradient[j] < gradient[worst])) {
                worst = j;
            }
        }
        if (best == worst) {
            return;
        }
        double move = slope(best, worst, masses[worst]).value >= 0 ? masses[worst] : partly(best, worst);
        masses[best] += move;
        masses[worst] = Math.max(0, masses[worst] - move);
    }

    /** Returns how much to move, by Newton's steps within an interval that holds the maximum; so much never worsens. */
    private double partly(int best, int worst) {
        double low = 0;
        double high = masses[worst];
        double move = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            Slope slope = slope(best, worst, move);
            if (slope.value >= 0) {
                low = move;
            } else {
                high = move;
            }
            double next = move - slope.value / slope.change;
            move = low < next && next < high ? next : (low + high) / 2;
        }
        return low;
    }

    /** How the mean log-likelihood changes as a further bit moves, and how that changes itself (it falls). */
    private record Slope(double value, double change) {}

    private Slope slope(int to, int from, double moved) {
        double value = 0;
        double change = 0;
        for (int i = 0; i < held.length; i++) {
            boolean gains = intersections.first[i] <= to && to < intersections.end[i];
            boolean loses = intersections.first[i] <= from && from < intersections.end[i];
            if (gains != loses) {
                double left = gains ? held[i] + moved : held[i] - moved;
                if (left <= ROUNDING) {
                    return new Slope(Double.NEGATIVE_INFINITY, -1); // nothing would be left in it
                }
                double term = intersections.count[i] / total / left;
                value += gains ? term : -term;
                change -= term / left;
            }
        }
        return new Slope(value, change);
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
