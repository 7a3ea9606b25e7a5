package org.waystage.analysis.tables;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A sum of positive numbers without rounding. The result does not depend on order and grouping.
 *
 * <p>Stored as doubles whose bits do not overlap and whose sum is exact (J. R. Shewchuk, Adaptive Precision
 * Floating-Point Arithmetic and Fast Robust Geometric Predicates, 1997, GROW-EXPANSION); for weights of similar size
 * there are two or three.
 */
final class ExactSum implements Serializable {
    private static final long serialVersionUID = 1;

    private double[] parts = new double[2];
    private int size;

    /** Adds a finite number; the sum must not exceed the range of a double. */
    void add(double number) {
        double high = number;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double part = parts[i];
            double sum = high + part;
            // The rounding error of the sum, itself exact (Knuth's TWO-SUM).
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
        double[] added = Arrays.copyOf(other.parts, other.size); // the other sum may be this one
        for (double part : added) {
            add(part);
        }
    }

    /** Returns the exact sum. */
    BigDecimal value() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            sum = sum.add(new BigDecimal(parts[i]));
        }
        return sum;
    }
}
