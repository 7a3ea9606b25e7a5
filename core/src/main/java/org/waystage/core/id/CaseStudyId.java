package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
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

    // written by hand: the generated method of a record is slow until the second just-in-time compiler compiles it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof CaseStudyId id && value.equals(id.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
