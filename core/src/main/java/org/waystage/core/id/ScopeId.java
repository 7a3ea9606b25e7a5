package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of a scope within its case study, for example {@code first-phase}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record ScopeId(String value) implements Id, Comparable<ScopeId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public ScopeId {
        Slugs.check("scope id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static ScopeId of(String value) {
        return new ScopeId(value);
    }

    @Override
    public int compareTo(ScopeId other) {
        return value.compareTo(other.value);
    }

    /** Compares the slugs. The generated method of a record is slow in the first seconds of a program, and ids are keys of maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScopeId that && value.equals(that.value);
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
