package org.waystage.core.id;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.Slugs;

/**
 * The id of a lesson within a catalogue, for example {@code share-what-is-learnt}.
 *
 * @param value the slug; see {@link Id} for the grammar
 */
public record LessonId(String value) implements Id, Comparable<LessonId> {
    /**
     * Checks the slug.
     *
     * @throws IllegalArgumentException if the value is not a slug
     */
    public LessonId {
        Slugs.check("lesson id", value);
    }

    /**
     * Returns the id with the given slug.
     *
     * @param value the slug
     * @return the id
     * @throws IllegalArgumentException if the value is not a slug
     */
    public static LessonId of(String value) {
        return new LessonId(value);
    }

    @Override
    public int compareTo(LessonId other) {
        return value.compareTo(other.value);
    }

    /** Compares the slugs. The generated method of a record is slow in the first seconds of a program, and ids are keys of maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LessonId that && value.equals(that.value);
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
