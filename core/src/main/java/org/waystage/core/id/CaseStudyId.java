package org.waystage.core.id;

import org.waystage.core.internal.Slugs;

/**
 * The id of a case study within a catalogue, for example {@code dubai-customs-ecommerce-blockchain}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record CaseStudyId(String value) implements Id, Comparable<CaseStudyId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public CaseStudyId {
        Slugs.check("case study id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static CaseStudyId of(String value) {
        return new CaseStudyId(value);
    }

    @Override
    public int compareTo(CaseStudyId other) {
        return value.compareTo(other.value);
    }

    /** Returns the slug, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
