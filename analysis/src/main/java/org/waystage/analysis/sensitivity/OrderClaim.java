package org.waystage.analysis.sensitivity;

import java.math.BigInteger;
import java.util.OptionalLong;
import org.waystage.analysis.share.Share;

/**
 * Which of the shares of two separate groups is greater, and how many cases would change that.
 *
 * <p>With x of n the greater share and y of k the lesser, the order changes once the greater is no longer above the
 * lesser. All numbers are exact integers, in constant time.
 *
 * @param first the share
 * @param second the share with which it is compared
 */
public record OrderClaim(Share first, Share second) {
    /**
     * Returns what the numbers say about the first share.
     *
     * @return above, below or equal; equal also if a base is 0
     */
    public Conclusion conclusion() {
        return Conclusion.of(product(first.count(), second.base()).compareTo(product(second.count(), first.base())));
    }

    private Share greater() {
        return conclusion() == Conclusion.BELOW ? second : first;
    }

    private Share lesser() {
        return conclusion() == Conclusion.BELOW ? first : second;
    }

    /**
     * Returns how many unseen cases without the property, all in the group with the greater share, would change the
     * order: m = ⌈xk/y⌉ - n.
     *
     * @return the tipping point; without a number if the shares are equal or the lesser is 0, or if a {@code long} does not
     *     hold the number
     */
    public TippingPoint unseen() {
        Share greater = greater();
        Share lesser = lesser();
        return TippingPoint.of(
                Perturbation.UNSEEN_WITHOUT,
                conclusion() == Conclusion.EQUAL || lesser.count() == 0
                        ? OptionalLong.empty()
                        : TippingPoint.number(roundedUp(product(greater.count(), lesser.base()), lesser.count())
                                .subtract(BigInteger.valueOf(greater.base()))));
    }

    /**
     * Returns how many cases of the group with the greater share would change the order if they had ended since, lost
     * the property and stayed in the base: m = ⌈(xk - yn)/k⌉.
     *
     * @param staleOfFirst the number with the property that may have ended in the first group
     * @param staleOfSecond the number with the property that may have ended in the second group
     * @return the tipping point; without a number if the shares are equal
     * @throws IllegalArgumentException if more may have ended than have the property
     */
    public TippingPoint ended(long staleOfFirst, long staleOfSecond) {
        if (staleOfFirst > first.count() || staleOfSecond > second.count()) {
            throw new IllegalArgumentException("more cases may have ended than have the property");
        }
        return TippingPoint.of(
                Perturbation.ENDED,
                conclusion() == Conclusion.EQUAL
                        ? OptionalLong.empty()
                        : OptionalLong.of(ceiling(gap(), lesser().base())),
                conclusion() == Conclusion.BELOW ? staleOfSecond : staleOfFirst);
    }

    /** Returns xk - yn. */
    private BigInteger gap() {
        return product(greater().count(), lesser().base())
                .subtract(product(lesser().count(), greater().base()));
    }

    /**
     * Returns how many of those whose answer is unknown would change the order in the two populations: they lack the
     * property in the group with the greater share and have it in the other, while all the remaining ones answer the
     * other way. Answers of the smaller population count most and are taken first, so no other choice needs fewer.
     *
     * @return the tipping point; not {@linkplain TippingPoint#isReachable reachable} if no answers would change the
     *     order; without a number if the shares are equal, or if even all such answers do not change it
     */
    public TippingPoint unknown() {
        Share greater = greater();
        Share lesser = lesser();
        long all = greater.population().orElse(greater.base());
        long others = lesser.population().orElse(lesser.base());
        long unknown = all - greater.base();
        long unknownOfLesser = others - lesser.base();
        long available = unknown + unknownOfLesser;
        if (conclusion() == Conclusion.EQUAL) {
            return TippingPoint.of(Perturbation.UNKNOWN_WITHOUT, OptionalLong.empty(), available);
        }
        // The greatest difference, times both populations; an answer in a group lowers it by the size of the other
        // group.
        BigInteger left = product(greater.count() + unknown, others).subtract(product(lesser.count(), all));
        boolean greaterFirst = all <= others;
        long inFirst = greaterFirst ? unknown : unknownOfLesser;
        long step = Math.max(all, others);
        long needed = ceiling(left, step);
        if (needed > inFirst) {
            BigInteger rest = left.subtract(product(inFirst, step));
            needed = inFirst + ceiling(rest, Math.min(all, others));
        }
        return TippingPoint.of(
                Perturbation.UNKNOWN_WITHOUT,
                needed > available ? OptionalLong.empty() : OptionalLong.of(needed),
                available);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static long ceiling(BigInteger dividend, long divisor) {
        return roundedUp(dividend, divisor).longValueExact();
    }

    /** Returns the least whole number that is not below a quotient of numbers that are not negative. */
    private static BigInteger roundedUp(BigInteger dividend, long divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(BigInteger.valueOf(divisor));
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
