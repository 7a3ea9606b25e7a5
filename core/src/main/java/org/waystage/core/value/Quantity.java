package org.waystage.core.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount as precise as its source: an exact value, an approximate value, or a range with one or two ends. An end
 * belongs to the range ({@code min}, {@code max}) or not ({@code moreThan}, {@code lessThan}).
 *
 * <p>Numbers keep their digits: {@code 2.50} differs from {@code 2.5}. In scientific notation, their power of ten is
 * between -{@value #MAX_EXPONENT} and {@value #MAX_EXPONENT}, so that every number can be compared, rounded and written
 * in full; otherwise the few characters of {@code 1e999999999} could take unlimited time or memory.
 *
 * @param value the exact value, if known
 * @param about the approximate value, if known
 * @param min the lower end of the range, which belongs to it, if known
 * @param moreThan the lower end of the range, which does not belong to it, if known
 * @param max the upper end of the range, which belongs to it, if known
 * @param lessThan the upper end of the range, which does not belong to it, if known
 * @param unit the unit, for example {@code percent}, {@code day} or {@code EUR}, if known
 * @param extras members unknown to this version
 */
public record Quantity(
        Optional<BigDecimal> value,
        Optional<BigDecimal> about,
        Optional<BigDecimal> min,
        Optional<BigDecimal> moreThan,
        Optional<BigDecimal> max,
        Optional<BigDecimal> lessThan,
        Optional<String> unit,
        Extras extras) {
    /** The greatest power of ten of a number; the least is its negative. */
    public static final int MAX_EXPONENT = 1_000;

    private static final String[] PARTS = {"value", "about", "min", "moreThan", "max", "lessThan", "unit"};

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException unless exactly one of value, about and range is given, a range has at most one
     *     lower and one upper end, and a quantity {@link #holds} all its numbers
     */
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(min, "min");
        Objects.requireNonNull(moreThan, "moreThan");
        Objects.requireNonNull(max, "max");
        Objects.requireNonNull(lessThan, "lessThan");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        int lower = count(min) + count(moreThan);
        int upper = count(max) + count(lessThan);
        int ways = count(value) + count(about) + (lower + upper > 0 ? 1 : 0);
        if (ways != 1 || lower > 1 || upper > 1) {
            throw new IllegalArgumentException("a quantity is a value, or about a value, or a range with at most one"
                    + " lower end, min or moreThan, and at most one upper end, max or lessThan");
        }
        check(value);
        check(about);
        check(min);
        check(moreThan);
        check(max);
        check(lessThan);
    }

    private static int count(Optional<BigDecimal> number) {
        return number.isPresent() ? 1 : 0;
    }

    private static void check(Optional<BigDecimal> number) {
        if (number.isPresent() && !holds(number.get())) {
            throw new IllegalArgumentException("a number of a quantity has a power of ten from -" + MAX_EXPONENT
                    + " to " + MAX_EXPONENT + ", but was " + number.get());
        }
    }

    /**
     * Returns whether a quantity can hold a number: in scientific notation, its power of ten is at most
     * {@value #MAX_EXPONENT} in either direction. The power of zero is the one that it is written with.
     *
     * @param number the number
     * @return {@code true} if a quantity can hold it
     */
    public static boolean holds(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale() - 1) <= MAX_EXPONENT;
    }

    /**
     * Returns the lower end of the range, whether it belongs to the range or not.
     *
     * @return {@code min} or {@code moreThan}, or empty if there is neither
     */
    public Optional<BigDecimal> lower() {
        return min.isPresent() ? min : moreThan;
    }

    /**
     * Returns the upper end of the range, whether it belongs to the range or not.
     *
     * @return {@code max} or {@code lessThan}, or empty if there is neither
     */
    public Optional<BigDecimal> upper() {
        return max.isPresent() ? max : lessThan;
    }

    /**
     * Returns an exact amount.
     *
     * @param value the value
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity of(BigDecimal value, String unit) {
        return new Quantity(
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns an approximate amount.
     *
     * @param value the approximate value
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity about(BigDecimal value, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns a range with two ends, which belong to it.
     *
     * @param min the lower end
     * @param max the upper end
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity between(BigDecimal min, BigDecimal max, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(min),
                Optional.empty(),
                Optional.of(max),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns a range with a lower end only, which belongs to it.
     *
     * @param min the lower end
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity atLeast(BigDecimal min, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(min),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns a range with a lower end only, which does not belong to it.
     *
     * @param lower the lower end
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity moreThan(BigDecimal lower, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lower),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns a range with an upper end only, which belongs to it.
     *
     * @param max the upper end
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity atMost(BigDecimal max, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(max),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns a range with an upper end only, which does not belong to it.
     *
     * @param upper the upper end
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity lessThan(BigDecimal upper, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(upper),
                Optional.of(unit),
                Extras.none());
    }
}
