package org.waystage.core.value;

import java.util.Objects;
import java.util.Optional;

/**
 * A period of time, of which one end may be open.
 *
 * @param from the first date, if known
 * @param to the last date, if known
 * @param extras members unknown to this version
 */
public record Period(Optional<PartialDate> from, Optional<PartialDate> to, Extras extras) {
    private static final String[] PARTS = {"from", "to"};

    /**
     * Checks the components.
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
     * Returns a period with both ends.
     *
     * @param from the first date
     * @param to the last date
     * @return the period
     */
    public static Period of(PartialDate from, PartialDate to) {
        return new Period(Optional.of(from), Optional.of(to), Extras.none());
    }

    /**
     * Returns a period whose beginning is not known.
     *
     * @param to the last date
     * @return the period
     */
    public static Period until(PartialDate to) {
        return new Period(Optional.empty(), Optional.of(to), Extras.none());
    }

    /**
     * Returns a period whose end is not known.
     *
     * @param from the first date
     * @return the period
     */
    public static Period since(PartialDate from) {
        return new Period(Optional.of(from), Optional.empty(), Extras.none());
    }
}
