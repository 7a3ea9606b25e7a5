package org.waystage.analysis.internal.numerics;

/**
 * The sine integral Si(x), the integral of sin(t)/t from 0 to x: by its power series near 0, and beyond by the continued
 * fraction of the exponential integral of an imaginary argument (Abramowitz and Stegun 5.2.1, 5.2.14, 5.1.22).
 *
 * <p>Absolute error below 1e-14.
 */
public final class SineIntegral {
    private static final double NEAR = 4;
    private static final double LAST_DIGITS = 1e-17;
    private static final int MOST_STEPS = 200;

    private SineIntegral() {}

    public static double value(double x) {
        return x < 0 ? -ofPositive(-x) : ofPositive(x);
    }

    private static double ofPositive(double x) {
        return x <= NEAR ? series(x) : Math.PI / 2 + fraction(x);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; Math.abs(term) > LAST_DIGITS * sum; k += 2) {
            term *= -x * x / (k * (k - 1.0));
            sum += term / k;
        }
        return sum;
    }

    /** Returns the imaginary part of -E1(ix), with Lentz's method in complex numbers. */
    private static double fraction(double x) {
        double bRe = 1;
        double size = 1 + x * x;
        double dRe = 1 / size;
        double dIm = -x / size;
        double hRe = dRe;
        double hIm = dIm;
        double cRe = Double.MAX_VALUE;
        double cIm = 0;
        for (int i = 1; i <= MOST_STEPS; i++) {
            double a = -1.0 * i * i;
            bRe += 2;
            double re = a * dRe + bRe;
            double im = a * dIm + x;
            size = re * re + im * im;
            dRe = re / size;
            dIm = -im / size;
            double over = i == 1 ? 0 : cRe * cRe + cIm * cIm;
            double nextRe = bRe + (i == 1 ? 0 : a * cRe / over);
            double nextIm = x - (i == 1 ? 0 : a * cIm / over);
            cRe = nextRe;
            cIm = nextIm;
            double stepRe = cRe * dRe - cIm * dIm;
            double stepIm = cRe * dIm + cIm * dRe;
            double product = hRe * stepRe - hIm * stepIm;
            hIm = hRe * stepIm + hIm * stepRe;
            hRe = product;
            if (Math.abs(stepRe - 1) + Math.abs(stepIm) < 1e-16) {
                break;
            }
        }
        // e^-ix times the fraction
        return StrictMath.cos(x) * hIm - StrictMath.sin(x) * hRe;
    }
}
