package org.waystage.registers.internal.withholding;

import java.util.Arrays;

/**
 * What a text may contain, by a look at each of its characters. Most cells of a register have neither an {@code @} nor enough digits close
 * to each other, and need no further search.
 */
enum Glance {
    /** Neither an address nor a number. */
    NOTHING,
    /** Perhaps a number, but no address. */
    DIGITS,
    /** Perhaps an address or a number. */
    ANYTHING;

    /** The largest number of characters between two digits of a number. */
    static final int WIDEST_GAP = 3;

    /** A character that ends a number. */
    private static final byte OTHER = 0;
    /** A character that may occur between two digits of a number. */
    private static final byte PART = 1;

    private static final byte DIGIT = 2;
    /** An {@code @}, or a character that may represent one or a digit. */
    private static final byte SIGN = 3;

    /** The kinds of the characters of ASCII. */
    private static final byte[] KINDS = kinds();

    /** Looks at a text. */
    static Glance at(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || KINDS[c] >= DIGIT) {
                return from(text, i);
            }
        }
        return NOTHING;
    }

    /** Looks at a text from a character onwards; there is nothing of interest before it. */
    private static Glance from(String text, int start) {
        int digits = 0;
        int gap = 0;
        boolean enough = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            byte kind = c < 0x80 ? KINDS[c] : beyond(c);
            if (kind == OTHER) {
                gap = WIDEST_GAP + 1;
            } else if (kind == PART) {
                gap++;
            } else if (kind == DIGIT) {
                digits = gap > WIDEST_GAP ? 1 : digits + 1;
                gap = 0;
                enough |= digits >= Telephones.FEWEST_DIGITS;
            } else {
                return ANYTHING;
            }
        }
        return enough ? DIGITS : NOTHING;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (char c : " ()-./[]".toCharArray()) {
            kinds[c] = PART;
        }
        Arrays.fill(kinds, '0', '9' + 1, DIGIT);
        kinds['@'] = SIGN;
        return kinds;
    }

    /** Returns the kind of a character outside ASCII. */
    private static byte beyond(char c) {
        if (c == '\u00A0' || (c >= '\u2010' && c <= '\u2017')) {
            return PART;
        }
        return isPlain(c) ? OTHER : SIGN;
    }

    /** Returns whether a character outside ASCII is unchanged in the plain form of a text, or becomes letters or a blank there. */
    private static boolean isPlain(char c) {
        return c == '\u00A0' || (c >= '\u00C0' && c <= '\u024F') || (c >= '\u2010' && c <= '\u201F') || c == '\u20AC';
    }
}
