package org.waystage.registers.internal.shared;

/** Blanks of every kind: those of Unicode, no-break spaces, zero-width ones and the byte order mark. */
public final class Blanks {
    private Blanks() {}

    /** Returns a text without surrounding blanks. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    public static boolean isBlank(char c) {
        return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) : isOther(c);
    }

    private static boolean isOther(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
