package org.waystage.analysis.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waystage.analysis.internal.numerics.Gradient;

/**
 * A model of the spread of adoption: the share F(t) of the market that has adopted by the end of period t.
 *
 * <p>Time t is the number of the period, starting with 1; rates are per period, and the market size m is in the units
 * of the series. The curve is m F(t).
 */
public enum DiffusionModel {
    /**
     * Bass (1969): F(t) = (1 - e<sup>-(p+q)t</sup>) / (1 + (q/p) e<sup>-(p+q)t</sup>), F(0) = 0, with the coefficient
     * of innovation p and the coefficient of imitation q. Adoption is fastest at ln(q/p) / (p+q).
     */
    BASS("bass") {
        @Override
        Gradient logRest(Gradient p, Gradient q, double t) {
            Gradient pace = p.add(q);
            Gradient imitation = q.divide(p);
            Gradient decay = pace.multiply(-t).exp();
            return imitation.log1p().subtract(decay.multiply(imitation).log1p()).subtract(pace.multiply(t));
        }

        @Override
        double peak(double p, double q) {
            return Math.log(q / p) / (p + q);
        }
    },
    /**
     * The logistic curve: F(t) = 1 / (1 + e<sup>-k(t-t0)</sup>), with the rate k and the midpoint t0, at which half of
     * the market has adopted and adoption is fastest. F(0) is above 0: adoptions before the first period are part of m.
     */
    LOGISTIC("logistic") {
        @Override
        Gradient logRest(Gradient rate, Gradient midpoint, double t) {
            return softPlus(scaledTime(rate, midpoint, t)).negate();
        }

        @Override
        double peak(double rate, double midpoint) {
            return midpoint;
        }

        /** Returns ln(1 + e<sup>z</sup>), without overflow. */
        private Gradient softPlus(Gradient z) {
            return z.value() > 0 ? z.negate().exp().log1p().add(z) : z.exp().log1p();
        }
    },
    /**
     * The Gompertz curve: F(t) = exp(-e<sup>-k(t-t0)</sup>), with the rate k and the turning point t0, at which 37 per
     * cent of the market has adopted and adoption is fastest. F(0) is above 0, as in the logistic curve.
     */
    GOMPERTZ("gompertz") {
        @Override
        Gradient logRest(Gradient rate, Gradient midpoint, double t) {
            Gradient z = scaledTime(rate, midpoint, t);
            if (z.value() < -LIMIT) {
                return z.multiply(0); // F is 0 to within rounding
            }
            Gradient w = z.negate().exp();
            // ln(1 - e^-w), by its series if 1 - e^-w would lose digits
            return w.value() < 1e-6
                    ? z.negate().subtract(w.divide(2))
                    : w.negate().expm1().negate().log();
        }

        @Override
        double peak(double rate, double midpoint) {
            return midpoint;
        }
    };

    /** Beyond this exponent a double overflows or underflows. */
    private static final double LIMIT = 600;

    private static final List<String> OF_BASS = List.of("p", "q", "m");
    private static final List<String> OF_GROWTH = List.of("k", "t0", "m");

    private final String code;

    DiffusionModel(String code) {
        this.code = code;
    }

    /**
     * Returns the code of the model, for example {@code bass}.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the model with a code.
     *
     * @param code the code, for example {@code bass}
     * @return the model; empty if none has this code
     */
    public static Optional<DiffusionModel> of(String code) {
        return Arrays.stream(values()).filter(model -> model.code.equals(code)).findFirst();
    }

    /**
     * Returns the names of the parameters: {@code p}, {@code q}, {@code m} for Bass, {@code k}, {@code t0}, {@code m} for the
     * others.
     *
     * @return the names, the market size last; immutable
     */
    public List<String> parameters() {
        return this == BASS ? OF_BASS : OF_GROWTH;
    }

    /** Returns ln(1 - F(t)), accurate even if F is near 0 or 1. */
    abstract Gradient logRest(Gradient first, Gradient second, double t);

    /** Returns the time at which adoption is fastest, as a number of periods; negative if before the first. */
    abstract double peak(double first, double second);

    /** Returns whether the parameter is a time, which may be negative, rather than a rate or size. */
    boolean isTime(int parameter) {
        return parameters().get(parameter).equals("t0");
    }

    private static Gradient scaledTime(Gradient rate, Gradient midpoint, double t) {
        return rate.multiply(midpoint.negate().add(t));
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
