package org.waystage.analysis.internal.numerics;

/**
 * Finds the positive number at which a tail of a distribution has a given probability.
 *
 * <p>Solves for the logarithm of the number, given the logarithm of the probability: tails are almost straight on this scale, and small
 * numbers and small probabilities keep their digits. Doubling steps enclose the root;
 * then Newton's method finds it, with bisection where its step would leave the enclosure.
 */
final class Quantile {
    private static final int STEPS = 200;
    private static final double LAST_DIGITS = 4e-16;

    private final Distribution distribution;
    private final boolean upper;
    private final double goal;

    private Quantile(Distribution distribution, boolean upper, double p) {
        this.distribution = distribution;
        this.upper = upper;
        this.goal = Math.log(p);
    }

    static void check(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, but was " + p);
        }
    }

    /** Returns the number above 0 whose upper tail is p. */
    static double ofUpper(Distribution distribution, double p) {
        return new Quantile(distribution, true, p).solve();
    }

    /** Returns the number above 0 whose lower tail is p. */
    static double ofLower(Distribution distribution, double p) {
        return new Quantile(distribution, false, p).solve();
    }

    private double tail(double x) {
        return upper ? distribution.upper(x) : distribution.lower(x);
    }

    /** Returns how far the number is beyond the root, on the scale of logarithms of probabilities. */
    private double beyond(double tail) {
        double miss = Math.log(tail) - goal;
        return upper ? -miss : miss;
    }

    private double solve() {
        double high = 1;
        while (beyond(tail(Math.exp(high))) < 0) {
            high *= 2;
        }
        double low = -1;
        while (beyond(tail(Math.exp(low))) > 0) {
            low *= 2;
        }
        double at = (low + high) / 2;
        for (int i = 0; i < STEPS && high - low > LAST_DIGITS * Math.max(1, Math.abs(at)); i++) {
            double x = Math.exp(at);
            double tail = tail(x);
            double beyond = beyond(tail);
            if (beyond > 0) {
                high = at;
            } else {
                low = at;
            }
            double next = at - beyond * tail / (distribution.density(x) * x);
            boolean inside = next >= low && next <= high;
            if (inside && Math.abs(next - at) <= LAST_DIGITS * Math.max(1, Math.abs(at))) {
                return Math.exp(next);
            }
            at = inside ? next : (low + high) / 2;
        }
        return Math.exp(at);
    }
}
