package org.waystage.analysis.sensitivity;

import org.waystage.analysis.internal.numerics.Hypergeometric;

/**
 * Fisher's exact test of two shares (R. A. Fisher, 1934), with the two-sided p of R's {@code fisher.test}: the sum of the
 * probabilities of all tables with the same margins that are not more probable than the observed one. A relative difference of up to 1e-7
 * counts as none.
 */
final class FisherTest {
    private static final double SAME = 1 + 1e-7;

    private FisherTest() {}

    /** Returns p, in time that grows with the standard deviation of the count. */
    static double p(long count, long base, long otherCount, long otherBase) {
        long having = count + otherCount;
        long all = base + otherBase;
        Hypergeometric drawn = new Hypergeometric(all, having, base);
        long most = Math.min(having, base);
        double limit = drawn.exactly(count) * SAME;
        long mode = mode(base, having, all);
        if (drawn.exactly(mode) <= limit) {
            return 1;
        }
        long high = most + 1; // the first above the mode that is not more probable
        for (long from = mode; high - from > 1; ) {
            long middle = from + (high - from) / 2;
            if (drawn.exactly(middle) <= limit) {
                high = middle;
            } else {
                from = middle;
            }
        }
        return Math.min(1, drawn.atMost(lower(drawn, mode, limit)) + drawn.atLeast(high));
    }

    /**
     * Returns the last count below the expected one that is not more probable than a count above it; the one before this
     * count if it is not above.
     */
    static long lower(long count, long base, long otherCount, long otherBase) {
        long having = count + otherCount;
        long all = base + otherBase;
        Hypergeometric drawn = new Hypergeometric(all, having, base);
        double limit = drawn.exactly(count) * SAME;
        long mode = mode(base, having, all);
        return count <= mode || drawn.exactly(mode) <= limit ? count - 1 : lower(drawn, mode, limit);
    }

    /** Returns the last count below the mode that is not more probable than a limit; probabilities rise up to the mode. */
    private static long lower(Hypergeometric drawn, long mode, double limit) {
        long low = Math.max(0, drawn.having() + drawn.drawn() - drawn.population()) - 1;
        for (long high = mode; high - low > 1; ) {
            long middle = low + (high - low) / 2;
            if (drawn.exactly(middle) <= limit) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long mode(long drawn, long having, long all) {
        long least = Math.max(0, having - (all - drawn));
        long mode = (long) Math.floor((drawn + 1.0) * (having + 1.0) / (all + 2.0));
        return Math.min(Math.min(having, drawn), Math.max(least, mode));
    }
}
