package org.waystage.analysis.sensitivity;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The smallest number of cases that would change a conclusion if the data were wrong in one way.
 *
 * <p>With that many cases, the conclusion is no longer true; with one fewer it is. This is not a probability: whether so many
 * are likely is for the reader to judge.
 *
 * @param change the way in which the data would be wrong
 * @param fewest the fewest cases, at least 1; empty if no number of them changes the conclusion, if there is none, if the search
 *     ended before one was found, or if a {@code long} does not hold their number
 * @param available the number of cases that could be wrong in this way, if the catalogue shows it; empty for cases that nobody recorded
 * @param among for a comparison, the key of the group of these cases, or the stage at the end of the step at which
 *     they stopped; empty if they may be of both, or if nothing is compared
 * @param tried the largest number of cases known not to change the conclusion, if the search ended there: at its limit, or
 *     because the test with one more does not converge; otherwise empty
 */
public record TippingPoint(
        Perturbation change, OptionalLong fewest, OptionalLong available, String among, OptionalLong tried) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the fewest cases are fewer than 1, if another number is negative, or if the search both
     *     found a number and ended before it
     */
    public TippingPoint {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(among, "among");
        if (fewest.orElse(1) < 1 || available.orElse(0) < 0 || tried.orElse(0) < 0) {
            throw new IllegalArgumentException("no tipping point: " + fewest + " of " + available);
        }
        if (fewest.isPresent() && tried.isPresent()) {
            throw new IllegalArgumentException("a number was found, so the search did not end before");
        }
    }

    /** Returns a number of cases; empty if a long does not hold it. */
    static OptionalLong number(BigInteger cases) {
        return cases.bitLength() < Long.SIZE ? OptionalLong.of(cases.longValue()) : OptionalLong.empty();
    }

    static TippingPoint of(Perturbation change, OptionalLong fewest) {
        return new TippingPoint(change, fewest, OptionalLong.empty(), "", OptionalLong.empty());
    }

    static TippingPoint of(Perturbation change, OptionalLong fewest, long available) {
        return new TippingPoint(change, fewest, OptionalLong.of(available), "", OptionalLong.empty());
    }

    /** Returns the tipping point for cases that nobody recorded, where the search ended at a number. */
    static TippingPoint noneUpTo(Perturbation change, long tried) {
        return new TippingPoint(change, OptionalLong.empty(), OptionalLong.empty(), "", OptionalLong.of(tried));
    }

    /** Returns the same numbers for the cases of a group or a step. */
    TippingPoint in(String key) {
        return new TippingPoint(change, fewest, available, key, tried);
    }

    /**
     * Returns whether enough cases could be wrong in this way to change the conclusion.
     *
     * @return false if no number changes it or fewer are available, true if enough are; empty if the catalogue does not
     *     show how many there are, or if the search ended before it reached that number
     */
    public Optional<Boolean> isReachable() {
        if (tried.isPresent() && available.orElse(Long.MAX_VALUE) > tried.getAsLong()) {
            return Optional.empty();
        }
        if (fewest.isEmpty()) {
            return Optional.of(false);
        }
        return available.isEmpty() ? Optional.empty() : Optional.of(fewest.getAsLong() <= available.getAsLong());
    }
}
