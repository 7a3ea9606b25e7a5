package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of a source within a catalogue, for example {@code study-report-2022}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record SourceId(String value) implements Id, Comparable<SourceId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public SourceId {
        Slugs.check("source id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static SourceId of(String value) {
        return new SourceId(value);
    }

    // written by hand: the generated method of a record is slow until the second just-in-time compiler compiles it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SourceId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    /** Returns the slug, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
