package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of a technology within a catalogue, for example {@code smart-contract}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record TechnologyId(String value) implements Id, Comparable<TechnologyId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public TechnologyId {
        Slugs.check("technology id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static TechnologyId of(String value) {
        return new TechnologyId(value);
    }

    // written by hand: the generated method of a record is slow until the second just-in-time compiler compiles it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof TechnologyId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(TechnologyId other) {
        return value.compareTo(other.value);
    }

    /** Returns the slug, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
