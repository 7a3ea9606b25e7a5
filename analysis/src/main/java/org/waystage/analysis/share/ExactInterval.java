package org.waystage.analysis.share;

import java.util.function.LongPredicate;
import org.waystage.analysis.internal.numerics.Hypergeometric;

/** The intervals of a share that follow from the probabilities of counts without an approximation. */
final class ExactInterval {
    /**
     * The largest population for which totals are tried: a tail of the greatest standard deviation then has some ten
     * thousand terms.
     */
    static final long MOST = 100_000_000;

    /** A tail that is below half the error only because of rounding does not exclude a total. */
    private static final double ROUNDING = 1e-9;

    private ExactInterval() {}

    /** Returns the hypergeometric interval of a share whose base is not 0, of a stated population. */
    static Interval of(Share share) {
        long all = share.population().orElseThrow();
        long with = share.count();
        long leastTotal = with;
        long mostTotal = all - (share.base() - with);
        double half = (1 - share.level()) / 2 * (1 - ROUNDING);
        long lower = first(leastTotal, mostTotal, total -> {
            Hypergeometric drawn = new Hypergeometric(all, total, share.base());
            return drawn.atLeast(with) >= half;
        });
        long above = first(lower, mostTotal + 1, total -> {
            if (total > mostTotal) {
                return true;
            }
            Hypergeometric drawn = new Hypergeometric(all, total, share.base());
            return drawn.atMost(with) < half;
        });
        return around(share, (double) lower / all, (double) (above - 1) / all);
    }

    /** Returns the first number between two that meets a condition that all larger ones meet; the last if none does. */
    private static long first(long from, long to, LongPredicate holds) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns the interval, widened to include the share itself, which may lie between two totals, one of them excluded. */
    private static Interval around(Share share, double lower, double upper) {
        double estimate = share.estimate().orElseThrow();
        return new Interval(Math.min(lower, estimate), Math.max(upper, estimate));
    }
}
