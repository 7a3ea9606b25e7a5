package org.waystage.core.value;

import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.OpenLists;

/**
 * A code of a code list that is content of the catalogue, for example a country, a Customs process or a benefit.
 *
 * <p>A {@link org.waystage.core.reference.CodeList CodeList} of the catalogue says what it means; the place of the code
 * determines the list. Case matters.
 *
 * @param value the code, {@code [A-Za-z0-9._-]+}
 */
public record Code(String value) implements Comparable<Code> {
    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if the text is not a code
     */
    public Code {
        OpenLists.checkCode(value);
    }

    /**
     * Returns the code with the given text.
     *
     * @param value the text, {@code [A-Za-z0-9._-]+}
     * @return the code
     * @throws IllegalArgumentException if the text is not a code
     */
    public static Code of(String value) {
        return new Code(value);
    }

    /**
     * Returns whether a text matches {@code [A-Za-z0-9._-]+}.
     *
     * @param text the text
     * @return {@code true} if it can be a code
     */
    public static boolean isCode(String text) {
        return OpenLists.isCode(text);
    }

    // written out: what the compiler makes of a record is slow until the second just-in-time compiler takes it
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Code code && value.equals(code.value));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    /** Returns the text, which {@link #of} accepts. */
    @Override
    public String toString() {
        return value;
    }
}
