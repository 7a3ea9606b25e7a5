package org.waystage.core;

import java.util.Objects;
import java.util.Optional;

/**
 * A source, and where in it.
 *
 * <p>Written as the bare id where no place in the source is named.
 *
 * @param source the source
 * @param where the place in the source, such as a page or chapter, where known
 * @param extras members that this version does not know
 */
public record Citation(SourceId source, Optional<String> where, Extras extras) {
    /**
     * Checks the parts and keeps immutable copies of the lists.
     *
     * @throws IllegalArgumentException if there are extras but no place, which the wire format cannot hold
     */
    public Citation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(extras, "extras");
        if (where.isEmpty() && !extras.isEmpty()) {
            throw new IllegalArgumentException("a citation with further members names a place in the source");
        }
    }

    /**
     * Returns a citation with these parts.
     *
     * @param source the source
     * @return the value
     * @throws IllegalArgumentException if there are extras but no place, which the wire format cannot hold
     */
    public static Citation of(SourceId source) {
        return new Citation(source, Optional.empty(), Extras.none());
    }
}
