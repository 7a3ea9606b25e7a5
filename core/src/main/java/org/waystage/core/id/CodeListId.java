package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of a code list within a catalogue, for example {@code customs-processes}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record CodeListId(String value) implements Id, Comparable<CodeListId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public CodeListId {
        Slugs.check("code list id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static CodeListId of(String value) {
        return new CodeListId(value);
    }

    @Override
    public int compareTo(CodeListId other) {
        return value.compareTo(other.value);
    }

    /** Compares the slugs. The generated method of a record is slow in the first seconds of a program, and ids are keys of maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeListId that && value.equals(that.value);
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
