package org.waystage.examples.commandline;

import java.util.Locale;

/** Makes words of others fit for a terminal, where control characters could do harm. */
final class Printable {
    private Printable() {}

    /** Returns a text in which control characters and those that turn the writing direction are spelt out. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || turnsDirection(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** Returns a text in which halves of surrogate pairs, which no UTF-8 holds, are replaced. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return whole.toString();
    }
}
