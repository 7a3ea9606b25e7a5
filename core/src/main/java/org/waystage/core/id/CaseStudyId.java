package org.waystage.core.id;

import java.util.regex.Pattern;
import org.waystage.core.internal.Slugs;

/**
 * The id of a case study within a catalogue, for example {@code dubai-customs-ecommerce-blockchain}.
 *
 * @param value the slug; see {@link Id} for the grammar
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
     * Returns whether the id was made up because the register gives the entry nothing that could serve as a key.
     *
     * <p>Such an id ends in {@code no-key-}, followed by sixteen hexadecimal digits derived from the content of the
     * entry and, if needed, a number. It distinguishes the entries of one edition; it does not identify an entry across
     * editions.
     *
     * @return {@code true} if the id has that form
     */
    public boolean isMadeUp() {
        return MADE_UP.matcher(value).find();
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
