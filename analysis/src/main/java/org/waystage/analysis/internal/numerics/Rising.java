package org.waystage.analysis.internal.numerics;

/**
 * Products of consecutive numbers, (1 + κ)(1 + 2κ) ... (1 + (x-1)κ), which compare the gamma functions of numbers that
 * are x apart: Γ(r + x) / Γ(r) = r<sup>x</sup> times the product for κ = 1/r. Computed as a difference of logarithms of gamma functions, it
 * would lose all digits for large r.
 *
 * <p>The first hundred factors are added up as logarithms, the rest by Stirling's series, whose error is then below
 * 1e-17. Elementary functions are those of {@link StrictMath}.
 */
public final class Rising {
    private static final int EXACT = 100;

    private Rising() {}

    /** Returns the logarithm of x!, for x of 0 or more. */
    public static double logFactorial(double x) {
        return log(x, 1);
    }

    /**
     * Returns the logarithm of the product, ln Γ(1/κ + x) - ln Γ(1/κ) + x ln κ.
     *
     * @param count the number of factors x, a whole number of 0 or more
     * @param step κ, above 0
     */
    public static double log(double count, double step) {
        double sum = 0;
        for (int j = 1; j < Math.min(count, EXACT); j++) {
            sum += StrictMath.log1p(j * step);
        }
        if (count <= EXACT) {
            return sum;
        }
        double left = count - EXACT;
        double from = 1 / step + EXACT;
        return sum
                + left * StrictMath.log1p(EXACT * step)
                + (left + from - 0.5) * StrictMath.log1p(left / from)
                - left
                + remainder(left + from)
                - remainder(from);
    }

    /** Returns the derivative of the logarithm of the product with respect to ln κ: Σ jκ / (1 + jκ) for j below x. */
    public static double slope(double count, double step) {
        double sum = 0;
        for (int j = 1; j < Math.min(count, EXACT); j++) {
            sum += j * step / (1 + j * step);
        }
        if (count <= EXACT) {
            return sum;
        }
        double left = count - EXACT;
        double from = 1 / step + EXACT;
        double ofFrom = StrictMath.log1p(left / from)
                - (left + from - 0.5) * left / (from * (from + left))
                + remainderSlope(left + from)
                - remainderSlope(from);
        return sum + left * EXACT * step / (1 + EXACT * step) - ofFrom / step;
    }

    /** Returns 1/r + 1/(r+1) + ... + 1/(r+x-1) for a number r above 0 and a whole number x of 0 or more. */
    public static double harmonic(double count, double first) {
        double sum = 0;
        for (int j = 0; j < Math.min(count, EXACT); j++) {
            sum += 1 / (first + j);
        }
        if (count <= EXACT) {
            return sum;
        }
        double left = count - EXACT;
        double from = first + EXACT;
        return sum
                + StrictMath.log1p(left / from)
                + 0.5 / from
                - 0.5 / (from + left)
                + remainderSlope(left + from)
                - remainderSlope(from);
    }

    /** Returns ln Γ(r) - (r - 1/2) ln r + r - ln(2π)/2, for r of 100 or more. */
    private static double remainder(double r) {
        double square = 1 / (r * r);
        return (1.0 / 12 - square * (1.0 / 360 - square / 1260)) / r;
    }

    private static double remainderSlope(double r) {
        double square = 1 / (r * r);
        return -square * (1.0 / 12 - square * (1.0 / 120 - square / 252));
    }
}
