package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.List;

/**
 * A possible spread of groups, with its probabilities.
 *
 * @param spread the standard deviation of groups around their centre, on the scale on which they are compared
 * @param before the probability before the data
 * @param after the probability after the data
 */
public record Spread(double spread, double before, double after) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the spread is not above 0, or if a probability is not from 0 to 1
     */
    public Spread {
        if (!(spread > 0 && before >= 0 && before <= 1 && after >= 0 && after <= 1 + 1e-9)) {
            throw new IllegalArgumentException("no spread: " + spread + ", " + before + ", " + after);
        }
    }

    /**
     * Returns the probabilities of spreads, each of which is twice the one before: those of a half-normal distribution, whose density at
     * each spread is used for its neighbourhood (A. Gelman, Prior Distributions for Variance Parameters, Bayesian Analysis 1, 2006).
     */
    static double[] halfNormal(double[] spreads, double deviation) {
        double[] weights = new double[spreads.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double z = spreads[i] / deviation;
            weights[i] = z * StrictMath.exp(-z * z / 2);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    static List<Spread> of(Scale scale, double[] after) {
        List<Spread> spreads = new ArrayList<>();
        for (int i = 0; i < after.length; i++) {
            spreads.add(new Spread(scale.spreads()[i], scale.weights()[i], after[i]));
        }
        return spreads;
    }

    /** Returns whether the greatest spread is more probable after the data than before. */
    static boolean isNotLimited(List<Spread> spreads) {
        Spread greatest = spreads.get(spreads.size() - 1);
        return greatest.after() > greatest.before();
    }
}
