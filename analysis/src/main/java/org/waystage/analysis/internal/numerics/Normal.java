package org.waystage.analysis.internal.numerics;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The standard normal distribution, by the complementary error function (Abramowitz and Stegun 26.2.29): the upper tail
 * is erfc(x/√2)/2.
 *
 * <p>Relative error of tails below 2e-15 up to |x| = 5, growing with x² to 3e-13 at 37; of quantiles below 1e-15 for
 * probabilities from 1e-300 to 0.5.
 */
public final class Normal implements Distribution {
    public static final Normal STANDARD = new Normal();

    private static final double ROOT = Math.sqrt(2);

    private Normal() {}

    @Override
    public double lower(double x) {
        return Erfc.value(-x / ROOT) / 2;
    }

    @Override
    public double upper(double x) {
        return Erfc.value(x / ROOT) / 2;
    }

    @Override
    public double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    @Override
    public boolean isSymmetric() {
        return true;
    }

    @Override
    public double upperQuantile(double p) {
        Quantile.check(p);
        return ROOT * InverseErfc.value(2 * p);
    }
}
