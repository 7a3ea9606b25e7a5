package org.waystage.analysis.internal.numerics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Student's t distribution, by the regularized incomplete beta function (Abramowitz and Stegun 26.7.1): with ν degrees
 * of freedom, twice the upper tail at t above 0 is I(ν/2, 1/2) at ν/(ν+t²).
 *
 * <p>Relative error of tails and of upper quantiles below 1e-13 for 1 to 10,000 degrees of freedom and probabilities
 * from 1e-12 to 0.45; a quantile near 0 keeps fewer digits.
 *
 * @param degreesOfFreedom the degrees of freedom, above 0
 */
public record StudentT(double degreesOfFreedom) implements Distribution {
    public StudentT {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degrees of freedom are above 0, not " + degreesOfFreedom);
        }
    }

    @Override
    public double lower(double x) {
        return upper(-x);
    }

    @Override
    public double upper(double x) {
        double square = x * x;
        // The complement if t is small: the argument is then near 1 and would lose digits.
        double both = square < degreesOfFreedom
                ? RegularizedBeta.complement(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2)
                : RegularizedBeta.value(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5);
        return x > 0 ? both / 2 : 1 - both / 2;
    }

    @Override
    public double density(double x) {
        double log = LogBeta.value(0.5, degreesOfFreedom / 2)
                + (degreesOfFreedom + 1) / 2 * Math.log1p(x * x / degreesOfFreedom);
        return Math.exp(-log) / Math.sqrt(degreesOfFreedom);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }
}
