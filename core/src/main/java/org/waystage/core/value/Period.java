package org.waystage.core.value;

import java.util.Objects;
import java.util.Optional;

/**
 * A span of time of which one end may be open.
 *
 * @param from the first date, where known
 * @param to the last date, where known
 * @param extras members that this version does not know
 */
public record Period(Optional<PartialDate> from, Optional<PartialDate> to, Extras extras) {
    private static final String[] PARTS = {"from", "to"};

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if both ends are open
     */
    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(extras, "extras");
        extras.checkBeside(PARTS);
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("a period needs a beginning or an end");
        }
    }

    /**
     * Returns a period with these parts.
     *
     * @param from the first date
     * @param to the last date
     * @return the value
     * @throws IllegalArgumentException if both ends are open
     */
    public static Period of(PartialDate from, PartialDate to) {
        return new Period(Optional.of(from), Optional.of(to), Extras.none());
    }

    /**
     * Returns a period that has ended and whose beginning is not told.
     *
     * @param to the last date
     * @return the period
     */
    public static Period until(PartialDate to) {
        return new Period(Optional.empty(), Optional.of(to), Extras.none());
    }

    /**
     * Returns a period that has begun and whose end is not told.
     *
     * @param from the first date
     * @return the period
     */
    public static Period since(PartialDate from) {
        return new Period(Optional.of(from), Optional.empty(), Extras.none());
    }
}
