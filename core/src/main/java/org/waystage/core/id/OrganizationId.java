package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of an organization within a catalogue, for example {@code dubai-customs}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record OrganizationId(String value) implements Id, Comparable<OrganizationId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public OrganizationId {
        Slugs.check("organization id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static OrganizationId of(String value) {
        return new OrganizationId(value);
    }

    // written by hand: the generated method of a record is slow until the second just-in-time compiler compiles it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof OrganizationId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    /** Returns the slug, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
