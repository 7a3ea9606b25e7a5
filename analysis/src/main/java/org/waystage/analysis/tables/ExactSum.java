package org.waystage.analysis.tables;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum of positive numbers without any rounding, so that it is the same in each order and grouping.
 *
 * <p>Kept as doubles whose bits do not overlap and whose sum is exact (J. R. Shewchuk, Adaptive Precision Floating-Point
 * Arithmetic and Fast Robust Geometric Predicates, 1997, GROW-EXPANSION); of alike weights there are two or three.
 */
final class ExactSum {
    private double[] parts = new double[2];
    private int size;

    /** Adds a finite number; the sum must not go beyond the range of a double. */
    void add(double number) {
        double high = number;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double part = parts[i];
            double sum = high + part;
            // What the rounding of the sum lost, itself exact (Knuth's TWO-SUM).
            double rest = sum - high;
            double lost = (high - (sum - rest)) + (part - rest);
            if (lost != 0) {
                parts[kept++] = lost;
            }
            high = sum;
        }
        if (kept == parts.length) {
            parts = Arrays.copyOf(parts, 2 * kept);
        }
        parts[kept++] = high;
        size = kept;
    }

    void add(ExactSum other) {
        double[] added = Arrays.copyOf(other.parts, other.size); // the other may be this one
        for (double part : added) {
            add(part);
        }
    }

    /** Returns the sum, digit by digit. */
    BigDecimal value() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(new BigDecimal(parts[i]));
        }
        return sum;
    }
}
