package org.waystage.analysis.sensitivity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.OptionalLong;
import org.waystage.analysis.share.Share;

/**
 * A claim that a share is above a value, or below it, and how many cases would change that.
 *
 * <p>With x the count out of n, c the value and x/n &gt; c, the conclusion changes once the share is c or less:
 *
 * <ul>
 *   <li>by m unseen cases without the property, (x)/(n+m) ≤ c: m = ⌈x/c⌉ - n, which is Orwin's fail-safe number for a
 *       mean of noughts and ones (R. G. Orwin, A Fail-Safe N for Effect Size in Meta-Analysis, 1983);
 *   <li>by m of the N - n with an unknown answer that lack it, if the others have it: m = ⌈x + N - n - cN⌉. This is
 *       the tipping point of X. Yan, S. Lee and N. Li (Missing Data Handling Methods in Medical Device Clinical Trials,
 *       2009), and 0 and N - n give the bounds of C. F. Manski (1989), {@link Share#bounds};
 *   <li>by m cases that have ended since, lost the property and stay in the base: m = ⌈x - cn⌉.
 * </ul>
 *
 * <p>If x/n &lt; c, the roles are exchanged, and the conclusion changes once the share is c or more. All numbers are exact
 * integers, in constant time: no share is rounded.
 *
 * @param share the share; its population includes those whose answer is unknown
 * @param value the value with which it is compared, from 0 to 1
 */
public record ShareClaim(Share share, BigDecimal value) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value does not lie from 0 to 1
     */
    public ShareClaim {
        Objects.requireNonNull(share, "share");
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a share lies from 0 to 1, but was " + value);
        }
    }

    /**
     * Returns what the numbers say.
     *
     * @return above, below or equal; equal also if the base is 0
     */
    public Conclusion conclusion() {
        return Conclusion.of(excess().signum());
    }

    /** Returns x - cn. */
    private BigDecimal excess() {
        return BigDecimal.valueOf(share.count()).subtract(value.multiply(BigDecimal.valueOf(share.base())));
    }

    /**
     * Returns how many cases that nobody recorded would change the conclusion: cases without the property if the share
     * is above the value, and cases with it if the share is below.
     *
     * @return the tipping point; without a number if the shares are equal, if the value is 0 or 1, which no number of
     *     such cases reaches, or if a {@code long} does not hold the number
     */
    public TippingPoint unseen() {
        return switch (conclusion()) {
            case ABOVE ->
                TippingPoint.of(
                        Perturbation.UNSEEN_WITHOUT,
                        value.signum() == 0 ? OptionalLong.empty() : quotient(excess(), value));
            case BELOW -> {
                BigDecimal rest = BigDecimal.ONE.subtract(value);
                yield TippingPoint.of(
                        Perturbation.UNSEEN_WITH,
                        rest.signum() == 0 ? OptionalLong.empty() : quotient(excess().negate(), rest));
            }
            default -> TippingPoint.of(Perturbation.UNSEEN_WITHOUT, OptionalLong.empty());
        };
    }

    /**
     * Returns how many of those whose answer is unknown would change the conclusion about all of them: those
     * without the property, while all the others have it, if the share is above the value; otherwise those with it,
     * while all the others lack it.
     *
     * @return the tipping point; not {@linkplain TippingPoint#isReachable reachable} if no answers would change the
     *     conclusion; without a number if the shares are equal
     */
    public TippingPoint unknown() {
        long all = share.population().orElse(share.base());
        long unknown = all - share.base();
        BigDecimal line = value.multiply(BigDecimal.valueOf(all));
        return switch (conclusion()) {
            case ABOVE ->
                TippingPoint.of(
                        Perturbation.UNKNOWN_WITHOUT,
                        ceiling(BigDecimal.valueOf(share.count() + unknown).subtract(line)),
                        unknown);
            case BELOW ->
                TippingPoint.of(
                        Perturbation.UNKNOWN_WITH, ceiling(line.subtract(BigDecimal.valueOf(share.count()))), unknown);
            default -> TippingPoint.of(Perturbation.UNKNOWN_WITHOUT, OptionalLong.empty(), unknown);
        };
    }

    /**
     * Returns how many of the cases with the property would change the conclusion if they had ended since and lost it.
     *
     * @param stale how many of the cases with the property may have ended
     * @return the tipping point; without a number unless the share is above the value, because an end only lowers it
     * @throws IllegalArgumentException if more may have ended than have the property
     */
    public TippingPoint lost(long stale) {
        check(stale, share.count());
        return TippingPoint.of(
                Perturbation.ENDED, conclusion() == Conclusion.ABOVE ? ceiling(excess()) : OptionalLong.empty(), stale);
    }

    /**
     * Returns how many of the cases without the property would change the conclusion if they had ended since, where the
     * property is to have ended.
     *
     * @param stale how many of the cases without the property may have ended
     * @return the tipping point; without a number unless the share is below the value, because an end only raises it
     * @throws IllegalArgumentException if more may have ended than lack the property
     */
    public TippingPoint gained(long stale) {
        check(stale, share.base() - share.count());
        return TippingPoint.of(
                Perturbation.ENDED,
                conclusion() == Conclusion.BELOW ? ceiling(excess().negate()) : OptionalLong.empty(),
                stale);
    }

    private static void check(long stale, long most) {
        if (stale < 0 || stale > most) {
            throw new IllegalArgumentException(stale + " of " + most + " cases may have ended");
        }
    }

    private static OptionalLong quotient(BigDecimal dividend, BigDecimal divisor) {
        return TippingPoint.number(
                dividend.divide(divisor, 0, RoundingMode.CEILING).toBigInteger());
    }

    private static OptionalLong ceiling(BigDecimal number) {
        return OptionalLong.of(number.setScale(0, RoundingMode.CEILING).longValueExact());
    }
}
