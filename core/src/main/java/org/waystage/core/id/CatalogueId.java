package org.waystage.core.id;

import org.waystage.core.internal.Slugs;

/**
 * The id of a series of catalogues, for example {@code customs-technology-adoption}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record CatalogueId(String value) implements Id, Comparable<CatalogueId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public CatalogueId {
        Slugs.check("catalogue id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static CatalogueId of(String value) {
        return new CatalogueId(value);
    }

    @Override
    public int compareTo(CatalogueId other) {
        return value.compareTo(other.value);
    }

    /** Returns the slug, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
