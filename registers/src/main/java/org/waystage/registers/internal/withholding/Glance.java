package org.waystage.registers.internal.withholding;

/**
 * What a text can hold, by a look at each of its characters: most cells of a register have neither an {@code @} nor enough digits
 * close to each other, and need no further search.
 */
enum Glance {
    /** Neither an address nor a number. */
    NOTHING,
    /** Perhaps a number, but no address. */
    DIGITS,
    /** Perhaps an address or a number. */
    ANYTHING;

    /** The most characters between two digits of a number. */
    private static final int WIDEST_GAP = 3;

    /** Looks at a text. */
    static Glance at(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= '9' ? c >= '0' : c == '@' || c >= 0x80) {
                return from(text, i);
            }
        }
        return NOTHING;
    }

    /** Looks at a text from its first character that is a digit, an {@code @} or outside ASCII. */
    private static Glance from(String text, int start) {
        int digits = 0;
        int gap = 0;
        boolean enough = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = gap > WIDEST_GAP ? 1 : digits + 1;
                gap = 0;
                enough |= digits >= Telephones.FEWEST_DIGITS;
            } else if (c == '@' || (c >= 0x80 && !isPlain(c))) {
                return ANYTHING;
            } else if (isPart(c)) {
                gap++;
            } else {
                gap = WIDEST_GAP + 1;
            }
        }
        return enough ? DIGITS : NOTHING;
    }

    /** Returns whether a character outside ASCII is itself in the plain form of a text, or becomes letters or a blank there. */
    private static boolean isPlain(char c) {
        return c == '\u00A0' || (c >= '\u00C0' && c <= '\u024F') || (c >= '\u2010' && c <= '\u201F') || c == '\u20AC';
    }

    private static boolean isPart(char c) {
        return c >= 0x80
                ? c == '\u00A0' || (c >= '\u2010' && c <= '\u2017')
                : c == ' ' || (c >= '(' && c <= ')') || (c >= '-' && c <= '/') || c == '[' || c == ']';
    }
}
