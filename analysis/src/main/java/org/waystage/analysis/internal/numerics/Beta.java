package org.waystage.analysis.internal.numerics;

import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The beta distribution, by the regularized incomplete beta function (Abramowitz and Stegun 6.6.2).
 *
 * <p>The number of successes in n trials with probability p is at least k with the probability of this distribution,
 * with the shapes k and n-k+1, up to p.
 *
 * <p>Relative error of quantiles below 1e-9 for shapes up to ten million, and below 1e-8 up to a billion, against R
 * ({@code src/test/r/shares.R}).
 *
 * @param first the first shape, above 0
 * @param second the second shape, above 0
 */
public record Beta(double first, double second) implements Distribution {
    public Beta {
        if (!(first > 0 && second > 0)) {
            throw new IllegalArgumentException("shapes are above 0, not " + first + " and " + second);
        }
    }

    @Override
    public double lower(double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : RegularizedBeta.value(x, first, second);
    }

    @Override
    public double upper(double x) {
        return x <= 0 ? 1 : x >= 1 ? 0 : RegularizedBeta.complement(x, first, second);
    }

    @Override
    public double density(double x) {
        return x <= 0 || x >= 1 ? 0 : RegularizedBeta.derivative(x, first, second);
    }

    @Override
    public boolean isSymmetric() {
        return false;
    }
}
