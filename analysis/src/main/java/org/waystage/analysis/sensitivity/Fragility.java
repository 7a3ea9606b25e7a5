package org.waystage.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * assumed to have the property after all, until p is no longer below the level (M. Walsh and others, The Statistical
 * Significance of Randomized Controlled Trial Results Is Frequently Fragile: A Case for a Fragility Index, 2014, who use
 * the group with fewer events, which is the same group if both have the same size). If it does not, it is the reverse
 * fragility index (M. S. Khan and others, 2020): cases of that group are assumed to lack the property, until p is below
 * the level. A difference in the opposite direction counts, too. The results depend on the groups, but not on their order.
 *
 * <p>The index falls with p and grows with the number of cases, so it says little that p and the counts do not say (R.
 * E. Carter, P. M. McKie and C. B. Storlie, 2017); it is shown beside both. The two-sided p of an exact test need not be
 * monotone, so the first number is sought from 1 on; a range of numbers is skipped if p certainly stays on its side of the
 * level within it. This is certain: with the margins of these tables, the tail from the observed count up is monotone as the
 * number grows, any tail below it is monotone in the other direction, and so is the end of the lower tail (the likelihood
 * ratio is monotone; E. L. Lehmann and J. P. Romano, Testing Statistical Hypotheses, 2005, section 3.4). The upper tail at one
 * end of a range and the lower one at the other end therefore bound p within it. A test takes time in proportion to the square
 * root of the number of cases.
 *
 * <p>A {@linkplain #ended case that has ended} changes one count in a group of the same size, as a misrecorded case does, so the
 * same ranges are skipped.
 *
 * @param difference the shares; 1 minus their level is the level of the test, and their populations include those whose answer
 *     is unknown
 */
public record Fragility(ShareDifference difference) {
    /**
     * The largest number of cases in both groups together, including those with an unknown answer, as for exact intervals of a population.
     */
    public static final long MOST = 100_000_000;

    /** The value of {@link TippingPoint#among} for cases of the first group. */
    public static final String FIRST = "first";

    /** The value of {@link TippingPoint#among} for cases of the second group. */
    public static final String SECOND = "second";

    /** The largest number of unknown answers in both groups together for which {@link #unknown} tries every division between them. */
    public static final int DIVIDED = 10_000;

    private static final double ROUNDING = 1e-9;

    /**
     * Checks the sizes of the groups.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST} cases
     */
    public Fragility {
        if (all(difference.first()) > MOST - all(difference.second())) { // the sum may not fit a long
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
     * @return 1 minus the confidence level of the shares, rounded to twelve decimals, such as 0.05
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

    /** Returns whether p is below the level; a p that equals the level except for rounding, such as 12/240 for 0.05, is not. */
    static boolean isBelow(double p, double level) {
        return p < level * (1 - ROUNDING);
    }

    static long all(Share share) {
        return share.population().orElse(share.base());
    }

    private Conclusion order() {
        return new OrderClaim(difference.first(), difference.second()).conclusion();
    }

    private boolean isEqual() {
        return order() == Conclusion.EQUAL;
    }

    /** If the shares are equal, that of the larger group counts as the greater, so the order of the groups does not matter. */
    private boolean firstIsGreater() {
        return isEqual() ? difference.first().base() >= difference.second().base() : order() == Conclusion.ABOVE;
    }

    private Share greater() {
        return firstIsGreater() ? difference.first() : difference.second();
    }

    private Share lesser() {
        return firstIsGreater() ? difference.second() : difference.first();
    }

    /**
     * Returns the number of cases of the group with the lesser share for which the opposite of what was recorded would have to be
     * true: the fragility index or, if the test finds no difference, the reverse one. In the second case, cases may also have the
     * property after all, until the share of their group is shown to be the greater one; the smaller number is returned. If the
     * shares are equal, the cases are of the group in which fewer are enough.
     *
     * @return the tipping point, among {@link #FIRST} or {@link #SECOND}; without a number if the group has too few such cases
     */
    public TippingPoint misrecorded() {
        boolean lesser = !firstIsGreater();
        if (conclusion() == Conclusion.DIFFERENT) {
            return raised(lesser);
        }
        List<TippingPoint> ways = new ArrayList<>(List.of(lowered(lesser, Perturbation.MISRECORDED), raised(lesser)));
        if (isEqual()) {
            ways.add(lowered(!lesser, Perturbation.MISRECORDED));
            ways.add(raised(!lesser));
        }
        return easiest(ways);
    }

    /** Returns how many cases of a group that lack the property would have to have it. */
    private TippingPoint raised(boolean ofFirst) {
        Share share = ofFirst ? difference.first() : difference.second();
        boolean different = conclusion() == Conclusion.DIFFERENT;
        Table observed = different ? table(!ofFirst) : table(ofFirst).mirrored();
        long available = share.base() - share.count();
        return TippingPoint.of(
                        Perturbation.MISRECORDED,
                        search(cases -> different ? observed.neared(cases) : observed.widened(cases))
                                .first(1, available),
                        available)
                .in(ofFirst ? FIRST : SECOND);
    }

    /** Returns how many cases of a group that have the property would have to lack it. */
    private TippingPoint lowered(boolean ofFirst, Perturbation change) {
        Share share = ofFirst ? difference.first() : difference.second();
        boolean different = conclusion() == Conclusion.DIFFERENT;
        Table observed = different ? table(ofFirst).mirrored() : table(!ofFirst);
        return TippingPoint.of(
                        change,
                        search(cases -> different ? observed.neared(cases) : observed.widened(cases))
                                .first(1, share.count()),
                        share.count())
                .in(ofFirst ? FIRST : SECOND);
    }

    /** Returns the tipping point with the fewest cases among those with enough cases, otherwise among all; the first of several. */
    private static TippingPoint easiest(List<TippingPoint> ways) {
        return ways.stream()
                .min(Comparator.comparing(
                                (TippingPoint way) -> !way.isReachable().orElse(true))
                        .thenComparing(way -> way.fewest().orElse(Long.MAX_VALUE))
                        .thenComparing(way -> -way.available().orElse(0)))
                .orElseThrow();
    }

    /**
     * Returns how many unseen cases without the property would change the result of the test: in the group with the greater
     * share if it finds a difference, and in the other one if it does not; if the shares are equal, in the group in which fewer
     * are enough.
     *
     * @return the tipping point, among {@link #FIRST} or {@link #SECOND}; without a number if no number of such cases changes it
     */
    public TippingPoint unseen() {
        boolean different = conclusion() == Conclusion.DIFFERENT;
        boolean inFirst = firstIsGreater() == different;
        return isEqual() ? easiest(List.of(unseen(inFirst), unseen(!inFirst))) : unseen(inFirst);
    }

    private TippingPoint unseen(boolean inFirst) {
        boolean different = conclusion() == Conclusion.DIFFERENT;
        Table observed = table(inFirst == different);
        OptionalLong fewest = observed.count() == 0
                ? OptionalLong.empty() // nobody has the property
                : search(more -> new Table(
                                observed.count(),
                                observed.base() + (different ? more : 0),
                                observed.otherCount(),
                                observed.otherBase() + (different ? 0 : more)))
                        .first(1, MOST - observed.base() - observed.otherBase());
        return TippingPoint.of(Perturbation.UNSEEN_WITHOUT, fewest).in(inFirst ? FIRST : SECOND);
    }

    /**
     * Returns how many cases with the property would change the result of the test if they had ended since, lost the property and
     * stayed in the base. If the test finds a difference, they are of the group with the greater share. If it does not, they
     * may be of either group: the one in which fewer are enough, but preferably one in which so many may have ended.
     *
     * @param staleOfFirst the number with the property that may have ended in the first group
     * @param staleOfSecond the number with the property that may have ended in the second group
     * @return the tipping point, among {@link #FIRST} or {@link #SECOND}; without a number if no number of them changes it
     * @throws IllegalArgumentException if a number is negative, or if more may have ended than have the property
     */
    public TippingPoint ended(long staleOfFirst, long staleOfSecond) {
        if (staleOfFirst < 0 || staleOfSecond < 0) {
            throw new IllegalArgumentException("numbers of cases were " + staleOfFirst + ", " + staleOfSecond);
        }
        if (staleOfFirst > difference.first().count()
                || staleOfSecond > difference.second().count()) {
            throw new IllegalArgumentException("more cases may have ended than have the property");
        }
        boolean greater = firstIsGreater();
        TippingPoint ofGreater = ended(greater, greater ? staleOfFirst : staleOfSecond);
        return conclusion() == Conclusion.DIFFERENT
                ? ofGreater
                : easiest(List.of(ended(!greater, greater ? staleOfSecond : staleOfFirst), ofGreater));
    }

    private TippingPoint ended(boolean ofFirst, long stale) {
        TippingPoint lowered = lowered(ofFirst, Perturbation.ENDED);
        return TippingPoint.of(Perturbation.ENDED, lowered.fewest(), stale).in(lowered.among());
    }

    /**
     * Returns how many of those whose answer is unknown would change the result of the test for the two populations, whatever the
     * others answer. If the test finds a difference, they bring the shares together; if it finds none, they make either share
     * so much greater than the other that it finds one. They may be divided between the groups in any way. If more than
     * {@link #DIVIDED} answers are unknown, however, those of one group are taken first, and then those of the other, and the smaller of
     * the two numbers may be more than the fewest.
     *
     * @return the tipping point, which may include both groups; without a number if no number of such answers changes the result
     */
    public TippingPoint unknown() {
        boolean different = conclusion() == Conclusion.DIFFERENT;
        OptionalLong fewest = new UnknownAnswers(greater(), lesser(), different, level()).fewest();
        if (!different) {
            OptionalLong turned = new UnknownAnswers(lesser(), greater(), false, level()).fewest();
            if (turned.orElse(Long.MAX_VALUE) < fewest.orElse(Long.MAX_VALUE)) {
                fewest = turned;
            }
        }
        long base = difference.first().base() + difference.second().base();
        return TippingPoint.of(
                Perturbation.UNKNOWN_WITHOUT, fewest, all(difference.first()) + all(difference.second()) - base);
    }

    /** Returns the table with a given group as the one with the greater share. */
    private Table table(boolean firstAbove) {
        Share above = firstAbove ? difference.first() : difference.second();
        Share below = firstAbove ? difference.second() : difference.first();
        return new Table(above.count(), above.base(), below.count(), below.base());
    }

    private Search search(LongFunction<Table> tables) {
        return new Search(conclusion() == Conclusion.DIFFERENT, level(), tables);
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
         * Returns the table of those without the property, which has the same p: a change of the greater share becomes one of the
         * lesser.
         */
        Table mirrored() {
            return new Table(otherBase - otherCount, otherBase, base - count, base);
        }

        Table neared(long cases) {
            return new Table(count, base, otherCount + cases, otherBase);
        }

        Table widened(long cases) {
            return neared(-cases);
        }
    }

    /** Finds the first table whose p is on the other side of the level, if only the lesser share or a base changes. */
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

        /** Returns whether p stays on its side: the sum of two tails, one from each end, is its upper or its lower bound. */
        private boolean isCertain(long from, long to) {
            Table last = tables.apply(to);
            double bound = last.drawn().atLeast(last.count())
                    + tables.apply(from).drawn().atMost(last.lower());
            return different ? bound < level * (1 - 2 * ROUNDING) : bound >= level;
        }
    }
}
