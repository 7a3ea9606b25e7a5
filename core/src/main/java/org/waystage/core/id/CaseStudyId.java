package org.waystage.core.id;

import java.util.regex.Pattern;
import org.waystage.core.internal.Slugs;

/**
 * Identifies a case study within a catalogue, for example {@code dubai-customs-ecommerce-blockchain}.
 *
 * @param value the slug, see {@link Id} for its grammar
 */
public record CaseStudyId(String value) implements Id, Comparable<CaseStudyId> {
    private static final Pattern MADE_UP = Pattern.compile("(^|-)no-key-[0-9a-f]{16}(-[0-9]+)?$");

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

    /**
     * Tells whether the id is made up: that of an entry of which its register says nothing that could be its key.
     *
     * <p>Such an id ends in {@code no-key-}, sixteen hexadecimal digits that stand for what the entry says, and perhaps a
     * number. It tells the entries of one edition apart; in two editions it says nothing of their being the same.
     *
     * @return whether the id has that form
     */
    public boolean isMadeUp() {
        return MADE_UP.matcher(value).find();
    }

    @Override
    public int compareTo(CaseStudyId other) {
        return value.compareTo(other.value);
    }

    /** Returns the slug, which {@link #of} reads back. */
    @Override
    public String toString() {
        return value;
    }
}
