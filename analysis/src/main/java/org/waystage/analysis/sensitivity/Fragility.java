package org.waystage.analysis.sensitivity;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.waystage.analysis.internal.numerics.Hypergeometric;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.share.ShareDifference;

/**
 * Whether Fisher's exact test finds a difference between the shares of two separate groups, and how many cases would
 * change that.
 *
 * <p>If it does, {@link #misrecorded} is the fragility index: one case after another of the group with the lesser share is
 * taken to have the property after all, until p is no longer below the level (M. Walsh and others, The Statistical
 * Significance of Randomized Controlled Trial Results Is Frequently Fragile: A Case for a Fragility Index, 2014, who take
 * the group with fewer events, which is the same group if both are of one size). If it does not, it is the reverse
 * fragility index (M. S. Khan and others, 2020): cases of that group are taken to lack the property, until p is below
 * the level.
 *
 * <p>The index falls with p and grows with the number of cases, so it says little that p and the counts do not say (R.
 * E. Carter, P. M. McKie and C. B. Storlie, 2017); it is shown beside both. The two-sided p of an exact test need not
 * move one way, so the first number is looked for from 1 on; a stretch of numbers is passed over if p certainly stays
 * on its side of the level within it. Certain is this: with the margins of these tables the tail from the observed count
 * up moves one way as the number grows, any tail below it the other way, and the end of the lower tail one way too (the
 * likelihood ratio is monotone; E. L. Lehmann and J. P. Romano, Testing Statistical Hypotheses, 2005, section 3.4). So
 * the upper tail at one end of a stretch and the lower one at the other end bound p within it. A test takes time in
 * proportion to the square root of the number of cases.
 *
 * <p>A {@linkplain #unknown case with an unknown answer} and a {@linkplain #ended case that has ended} change one count in a
 * group of the same size, as a misrecorded case does, so the same stretches are passed over.
 *
 * @param difference the shares; 1 less their level is the level of the test, and their populations count those whose answer is
 *     not known, too
 */
public record Fragility(ShareDifference difference) {
    /** The most cases in both groups together, those with an unknown answer included, as for exact intervals of a population. */
    public static final long MOST = 100_000_000;

    private static final double ROUNDING = 1e-9;

    /**
     * Checks the sizes of the groups.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST} cases
     */
    public Fragility {
        if (all(difference.first()) + all(difference.second()) > MOST) {
            throw new IllegalArgumentException("an exact test takes " + MOST + " cases at most");
        }
    }

    /**
     * Returns the two-sided p of Fisher's exact test, as R's {@code fisher.test} gives it.
     *
     * @return the probability, above 0 and at most 1; 1 if a base is 0
     */
    public double p() {
        Share one = difference.first();
        Share two = difference.second();
        return FisherTest.p(one.count(), one.base(), two.count(), two.base());
    }

    /**
     * Returns the level of the test.
     *
     * @return 1 less the confidence level of the shares, rounded to twelve decimals, such as 0.05
     */
    public double level() {
        return Math.rint((1 - difference.first().level()) * 1e12) / 1e12;
    }

    /**
     * Returns what the test says.
     *
     * @return whether p is below the level
     */
    public Conclusion conclusion() {
        return isBelow(p(), level()) ? Conclusion.DIFFERENT : Conclusion.NOT_DIFFERENT;
    }

    /** Tells whether p is below the level; a p that is the level but for rounding, such as 12/240 for 0.05, is not. */
    private static boolean isBelow(double p, double level) {
        return p < level * (1 - ROUNDING);
    }

    private static long all(Share share) {
        return share.population().orElse(share.base());
    }

    private boolean firstIsGreater() {
        return new OrderClaim(difference.first(), difference.second()).conclusion() != Conclusion.BELOW;
    }

    private Share greater() {
        return firstIsGreater() ? difference.first() : difference.second();
    }

    private Share lesser() {
        return firstIsGreater() ? difference.second() : difference.first();
    }

    /**
     * Returns in how many cases of the group with the lesser share the opposite would have to be true of what was
     * recorded: the fragility index, or the reverse one if the test finds no difference.
     *
     * @return the tipping point; without a number if the group has too few such cases
     */
    public TippingPoint misrecorded() {
        Share greater = greater();
        Share lesser = lesser();
        boolean different = conclusion() == Conclusion.DIFFERENT;
        long sign = different ? 1 : -1;
        long available = different ? lesser.base() - lesser.count() : lesser.count();
        Search search = new Search(
                different,
                level(),
                moved -> new Table(greater.count(), greater.base(), lesser.count() + sign * moved, lesser.base()));
        return TippingPoint.of(Perturbation.MISRECORDED, search.first(1, available), available);
    }

    /**
     * Returns how many unseen cases without the property would change what the test says: in the group with the greater
     * share if it finds a difference, and in the other one if it does not.
     *
     * @return the tipping point; without a number if no number of such cases changes it
     */
    public TippingPoint unseen() {
        Share greater = greater();
        Share lesser = lesser();
        boolean different = conclusion() == Conclusion.DIFFERENT;
        if (!different && greater.count() == 0) {
            return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.empty()); // nobody has the property
        }
        Search search = new Search(
                different,
                level(),
                more -> new Table(
                        greater.count(),
                        greater.base() + (different ? more : 0),
                        lesser.count(),
                        lesser.base() + (different ? 0 : more)));
        return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, search.first(1, MOST - greater.base() - lesser.base()));
    }

    /**
     * Returns how many cases with the property would change what the test says if they had ended since, lost the property and
     * stayed in the base: in the group with the greater share if it finds a difference, and in the other one if it does not.
     *
     * @param staleOfFirst how many with the property may have ended in the first group
     * @param staleOfSecond how many with the property may have ended in the second group
     * @return the tipping point; without a number if no number of them changes it
     * @throws IllegalArgumentException if more may have ended than have the property
     */
    public TippingPoint ended(long staleOfFirst, long staleOfSecond) {
        if (staleOfFirst > difference.first().count()
                || staleOfSecond > difference.second().count()) {
            throw new IllegalArgumentException("more cases may have ended than have the property");
        }
        Share greater = greater();
        Share lesser = lesser();
        boolean different = conclusion() == Conclusion.DIFFERENT;
        Table observed = new Table(greater.count(), greater.base(), lesser.count(), lesser.base());
        Search search = new Search(
                different, level(), ended -> different ? observed.lowered(ended).mirrored() : observed.widened(ended));
        return TippingPoint.of(
                Perturbation.ENDED,
                search.first(1, (different ? greater : lesser).count()),
                different == firstIsGreater() ? staleOfFirst : staleOfSecond);
    }

    /**
     * Returns how many of those whose answer is not known would change what the test says of the two populations, whatever the
     * others answer. If the test finds a difference, they bring the shares together, while the others hold them apart; if it finds
     * none, they take the shares apart, while the others bring them as near to each other as they can. Answers of the smaller
     * population count most and are taken first.
     *
     * @return the tipping point; without a number if no number of such answers changes it
     */
    public TippingPoint unknown() {
        Share greater = greater();
        Share lesser = lesser();
        boolean different = conclusion() == Conclusion.DIFFERENT;
        long ofGreater = all(greater) - greater.base();
        long ofLesser = all(lesser) - lesser.base();
        long available = ofGreater + ofLesser;
        boolean greaterFirst = all(greater) <= all(lesser);
        long early = greaterFirst ? ofGreater : ofLesser;
        // the table with no answer against what the test says; each answer then changes one count
        Table start = new Table(
                greater.count() + (different ? ofGreater : 0),
                all(greater),
                lesser.count() + (different ? 0 : ofLesser),
                all(lesser));
        LongFunction<Table> tables = answers -> {
            long inFirst = Math.min(answers, early);
            long inGreater = greaterFirst ? inFirst : answers - inFirst;
            long inLesser = answers - inGreater;
            return different
                    ? start.lowered(inGreater).neared(inLesser)
                    : start.raised(inGreater).widened(inLesser);
        };
        // while the others can still bring the shares together, the test finds no difference
        long from = different ? 1 : Math.max(1, firstApart(tables, available));
        OptionalLong found = search(different, tables, greaterFirst).first(from, Math.min(early, available));
        return TippingPoint.of(
                Perturbation.UNKNOWN_WITHOUT,
                found.isPresent()
                        ? found
                        : search(different, tables, !greaterFirst).first(Math.max(from, early + 1), available),
                available);
    }

    /** Returns a search among tables of which only the greater share changes, or only the lesser. */
    private Search search(boolean different, LongFunction<Table> tables, boolean ofGreater) {
        return new Search(
                different, level(), ofGreater ? number -> tables.apply(number).mirrored() : tables);
    }

    /** Returns the first number of answers after which the greater share is the greater one whatever the others answer. */
    private static long firstApart(LongFunction<Table> tables, long most) {
        long low = -1;
        long high = most + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (tables.apply(middle).isApart()) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The counts of the group with the greater share, and of the other one. */
    private record Table(long count, long base, long otherCount, long otherBase) {
        double p() {
            return FisherTest.p(count, base, otherCount, otherBase);
        }

        Hypergeometric drawn() {
            return new Hypergeometric(base + otherBase, count + otherCount, base);
        }

        long lower() {
            return FisherTest.lower(count, base, otherCount, otherBase);
        }

        /**
         * Returns the table of those without the property, which has the same p: there a change of the greater share is one of the
         * lesser.
         */
        Table mirrored() {
            return new Table(otherBase - otherCount, otherBase, base - count, base);
        }

        boolean isApart() {
            return count * otherBase > otherCount * base;
        }

        Table raised(long cases) {
            return new Table(count + cases, base, otherCount, otherBase);
        }

        Table lowered(long cases) {
            return raised(-cases);
        }

        Table neared(long cases) {
            return new Table(count, base, otherCount + cases, otherBase);
        }

        Table widened(long cases) {
            return neared(-cases);
        }
    }

    /** Looks for the first table whose p is on the other side of the level, where only the lesser share or a base changes. */
    private record Search(boolean different, double level, LongFunction<Table> tables) {
        OptionalLong first(long from, long to) {
            if (from > to) {
                return OptionalLong.empty();
            }
            if (from == to) {
                boolean changed = different != isBelow(tables.apply(from).p(), level);
                return changed ? OptionalLong.of(from) : OptionalLong.empty();
            }
            if (isCertain(from, to)) {
                return OptionalLong.empty();
            }
            long middle = from + (to - from) / 2;
            OptionalLong found = first(from, middle);
            return found.isPresent() ? found : first(middle + 1, to);
        }

        /** Tells whether p stays on its side: the sum of two tails, one from each end, is its most, or its least. */
        private boolean isCertain(long from, long to) {
            Table last = tables.apply(to);
            double bound = last.drawn().atLeast(last.count())
                    + tables.apply(from).drawn().atMost(last.lower());
            return different ? bound < level * (1 - 2 * ROUNDING) : bound >= level;
        }
    }
}
