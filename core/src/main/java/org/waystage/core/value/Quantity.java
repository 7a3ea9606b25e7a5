package org.waystage.core.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount as exact as its source: a value, or about a value, or a range with one or two ends.
 *
 * <p>Numbers keep their digits: {@code 2.50} is not {@code 2.5}. In scientific notation their power of ten lies between
 * -{@value #MAX_EXPONENT} and {@value #MAX_EXPONENT}, so that each can be compared, rounded and written out: the few
 * characters of {@code 1e999999999} would else take all the time or memory that there is.
 *
 * @param value the value, where known
 * @param about what the value is about, where known
 * @param min the least it is, where known
 * @param max the most it is, where known
 * @param unit the unit, such as {@code percent}, {@code day} or {@code EUR}, where known
 * @param extras members that this version does not know
 */
public record Quantity(
        Optional<BigDecimal> value,
        Optional<BigDecimal> about,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<String> unit,
        Extras extras) {
    /** The greatest power of ten of a number; the least is as far below zero. */
    public static final int MAX_EXPONENT = 1_000;

    private static final String[] PARTS = {"value", "about", "min", "max", "unit"};

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException unless exactly one of value, about and a range (min, max or both) is given, of numbers
     *     that a quantity {@link #holds}
     */
    public Quantity {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(min, "min");
        Objects.requireNonNull(max, "max");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        int ways = (value.isPresent() ? 1 : 0)
                + (about.isPresent() ? 1 : 0)
                + (min.isPresent() || max.isPresent() ? 1 : 0);
        if (ways != 1) {
            throw new IllegalArgumentException("a quantity is a value, or about a value, or has a min and/or a max");
        }
        check(value);
        check(about);
        check(min);
        check(max);
    }

    private static void check(Optional<BigDecimal> number) {
        if (number.isPresent() && !holds(number.get())) {
            throw new IllegalArgumentException("a number of a quantity has a power of ten from -" + MAX_EXPONENT
                    + " to " + MAX_EXPONENT + ", but was " + number.get());
        }
    }

    /**
     * Tells whether a number can stand in a quantity: in scientific notation its power of ten is at most {@value
     * #MAX_EXPONENT} either way. That of zero is the one that it is written with.
     *
     * @param number the number
     * @return whether it can
     */
    public static boolean holds(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale() - 1) <= MAX_EXPONENT;
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
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns an amount that is only about right.
     *
     * @param value what it is about
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity about(BigDecimal value, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns an amount between two ends.
     *
     * @param min the least
     * @param max the most
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity between(BigDecimal min, BigDecimal max, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(min),
                Optional.of(max),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns an amount of which the least is known.
     *
     * @param min the least
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity atLeast(BigDecimal min, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(min),
                Optional.empty(),
                Optional.of(unit),
                Extras.none());
    }

    /**
     * Returns an amount of which the most is known.
     *
     * @param max the most
     * @param unit the unit
     * @return the quantity
     */
    public static Quantity atMost(BigDecimal max, String unit) {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(max),
                Optional.of(unit),
                Extras.none());
    }
}
