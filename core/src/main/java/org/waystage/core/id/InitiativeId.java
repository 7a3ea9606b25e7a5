package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of an initiative within a catalogue, for example {@code bacuda}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record InitiativeId(String value) implements Id, Comparable<InitiativeId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public InitiativeId {
        Slugs.check("initiative id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static InitiativeId of(String value) {
        return new InitiativeId(value);
    }

    @Override
    public int compareTo(InitiativeId other) {
        return value.compareTo(other.value);
    }

    /** Compares the slugs. The generated method of a record is slow in the first seconds of a program, and ids are keys of maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InitiativeId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns the slug, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
