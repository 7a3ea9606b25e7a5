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
 * taken to have the property after all, until p is no longer below the level (M. Walsh and others, The Statistical
 * Significance of Randomized Controlled Trial Results Is Frequently Fragile: A Case for a Fragility Index, 2014, who take
 * the group with fewer events, which is the same group if both are of one size). If it does not, it is the reverse
 * fragility index (M. S. Khan and others, 2020): cases of that group are taken to lack the property, until p is below
 * the level. A difference that is shown the other way round is one, too. What the numbers say depends on the groups, and not
 * on their order.
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
 * <p>A {@linkplain #ended case that has ended} changes one count in a group of the same size, as a misrecorded case does, so the
 * same stretches are passed over.
 *
 * @param difference the shares; 1 less their level is the level of the test, and their populations count those whose answer is
 *     not known, too
 */
public record Fragility(ShareDifference difference) {
    /** The most cases in both groups together, those with an unknown answer included, as for exact intervals of a population. */
    public static final long MOST = 100_000_000;

    /** What {@link TippingPoint#among} says of cases of the first group. */
    public static final String FIRST = "first";

    /** What {@link TippingPoint#among} says of cases of the second group. */
    public static final String SECOND = "second";

    /** The most unknown answers in both groups together of which {@link #unknown} tries every division between them. */
    public static final int DIVIDED = 10_000;

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

    /** Of equal shares that of the larger group counts as the greater, so that the order of the groups decides nothing. */
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
     * Returns in how many cases of the group with the lesser share the opposite would have to be true of what was
     * recorded: the fragility index, or the reverse one if the test finds no difference. Then the cases may also be ones that have
     * the property after all, until the share of their group is shown to be the greater one; the fewer are returned. If the shares
     * are equal, they are of the group in which fewer are enough.
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

    /** Returns how many of a group that lack the property would have to have it. */
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

    /** Returns how many of a group that have the property would have to lack it. */
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

    /** Returns the tipping point with the fewest cases among those with enough, or else among all; the first of several. */
    private static TippingPoint easiest(List<TippingPoint> ways) {
        return ways.stream()
                .min(Comparator.comparing(
                                (TippingPoint way) -> !way.isReachable().orElse(true))
                        .thenComparing(way -> way.fewest().orElse(Long.MAX_VALUE))
                        .thenComparing(way -> -way.available().orElse(0)))
                .orElseThrow();
    }

    /**
     * Returns how many unseen cases without the property would change what the test says: in the group with the greater
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
     * Returns how many cases with the property would change what the test says if they had ended since, lost the property and
     * stayed in the base. If it finds a difference, they are of the group with the greater share. If it does not, they
     * may be of either: of the one in which fewer are enough, but rather of one in which so many may have ended.
     *
     * @param staleOfFirst how many with the property may have ended in the first group
     * @param staleOfSecond how many with the property may have ended in the second group
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
     * Returns how many of those whose answer is not known would change what the test says of the two populations, whatever the
     * others answer. If the test finds a difference, they bring the shares together; if it finds none, they make either share
     * greater than the other by so much that it finds one. They may be divided between the groups in any way. Only if more
     * than {@link #DIVIDED} answers are not known are those of one group, and then of the other, taken first; the lesser of
     * the two numbers may then be more than the fewest.
     *
     * @return the tipping point, which may be of both groups; without a number if no number of such answers changes it
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

    /** Returns the table with one group in the place of the greater share. */
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
         * Returns the table of those without the property, which has the same p: there a change of the greater share is one of the
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
