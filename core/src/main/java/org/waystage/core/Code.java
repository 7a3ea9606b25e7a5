package org.waystage.core;

import java.util.HashMap;
import java.util.Map;

/**
 * A code of a code list that travels as content, such as a country, a Customs process or a benefit.
 *
 * <p>What it means stands in a {@link CodeList} of the catalogue; which list is meant follows from the place of the code.
 * Case counts.
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
        check(value);
    }

    /**
     * Returns the code with the given text.
     *
     * @param value the text
     * @return the code
     * @throws IllegalArgumentException if the text is not a code
     */
    public static Code of(String value) {
        return new Code(value);
    }

    /**
     * Tells whether a text matches {@code [A-Za-z0-9._-]+}.
     *
     * @param text the text
     * @return whether it can be a code
     */
    public static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_';
            if (!fits) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    @Override
    public int compareTo(Code other) {
        return value.compareTo(other.value);
    }

    /** Returns the text, which {@link #of} reads back. */
    @Override
    public String toString() {
        return value;
    }

    static void check(String value) {
        if (!isCode(value)) {
            throw new IllegalArgumentException("a code must match [A-Za-z0-9._-]+ but was '" + value + "'");
        }
    }

    static void checkUnlisted(String code, Map<String, ?> listed) {
        check(code);
        if (listed.containsKey(code)) {
            throw new IllegalArgumentException("'" + code + "' is listed: use the factory method of");
        }
    }

    /** Indexes the constants of an open code list, whose texts are their codes. */
    static <L extends Enum<L>> Map<String, L> index(L[] listed) {
        Map<String, L> index = new HashMap<>();
        for (L value : listed) {
            index.put(value.toString(), value);
        }
        return index;
    }
}
