package org.waystage.analysis.sensitivity;

import java.util.OptionalLong;
import org.waystage.analysis.share.Share;

/**
 * Finds the fewest unknown answers that change the result of Fisher's test for two populations, whatever the other unknown answers are.
 *
 * <p>If the test finds a difference, answers in the upper group lack the property, those in the lower one have it, and the
 * others keep the shares apart; otherwise those in the upper group have it, those in the lower one lack it, and the others bring
 * the shares together as far as they can. Only these answers of the others are tested: in groups of the same sizes, if the test finds a
 * difference between nearer shares, it also finds one between shares further apart, at least in all groups of up to 40 cases. With one more
 * answer in either group there are fewer others, so a changed result stays changed. Bisection therefore finds the number. If even the most
 * answers of a range of divisions, in both groups at once, change nothing, no division of the range does.
 *
 * @param upper the greater share; if the test finds no difference, the share that the answers make greater
 * @param lower the other share
 * @param different whether the test finds a difference
 * @param level the level of the test
 */
record UnknownAnswers(Share upper, Share lower, boolean different, double level) {
    private static long unknown(Share share) {
        return Fragility.all(share) - share.base();
    }

    OptionalLong fewest() {
        long high = unknown(upper) + unknown(lower);
        if (high == 0 || !change(unknown(upper), unknown(lower))) {
            return OptionalLong.empty();
        }
        for (long low = 0; high - low > 1; ) {
            long middle = low + (high - low) / 2;
            if (change(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalLong.of(high);
    }

    /** Returns whether this many answers, divided between the groups in the best way, change the result of the test. */
    private boolean change(long answers) {
        long from = Math.max(0, answers - unknown(lower));
        long to = Math.min(answers, unknown(upper));
        return change(from, answers - from)
                || change(to, answers - to)
                || (unknown(upper) + unknown(lower) <= Fragility.DIVIDED && changeBetween(answers, from, to));
    }

    private boolean changeBetween(long answers, long from, long to) {
        if (to - from < 2 || !change(to - 1, answers - from - 1)) {
            return false;
        }
        long middle = from + (to - from) / 2;
        return change(middle, answers - middle)
                || changeBetween(answers, from, middle)
                || changeBetween(answers, middle, to);
    }

    private boolean change(long ofUpper, long ofLower) {
        long count = upper.count() + (different ? unknown(upper) - ofUpper : ofUpper);
        long otherCount = lower.count() + (different ? ofLower : unknown(lower) - ofLower);
        long base = Fragility.all(upper);
        long otherBase = Fragility.all(lower);
        boolean apart = count * otherBase > otherCount * base
                && Fragility.isBelow(FisherTest.p(count, base, otherCount, otherBase), level);
        return apart != different;
    }
}
