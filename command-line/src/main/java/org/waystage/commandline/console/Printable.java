package org.waystage.commandline.console;

import java.util.Locale;
import org.waystage.results.internal.json.JsonStyle;

/** Makes text from outside safe for a terminal, where control characters could do harm. */
public final class Printable {
    private Printable() {}

    /**
     * Returns a text in which controls, characters that change the writing direction or are invisible, and unpaired surrogates are
     * spelt out.
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, line));
        return line.toString();
    }

    /** Appends a character, or its code if it could do harm. */
    public static void append(int c, StringBuilder line) {
        if (!isHarmful(c)) {
            line.appendCodePoint(c);
        } else if (Character.isBmpCodePoint(c)) {
            line.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else {
            line.append(String.format(Locale.ROOT, "\\u{%X}", c));
        }
    }

    /** Tells whether a character could control a terminal or hide part of a text. */
    public static boolean isHarmful(int c) {
        return Character.getType(c) == Character.SURROGATE || JsonStyle.isHarmful(c);
    }

    /** Returns the beginning and the end of a text that is longer than a line should be. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int half = (most - 1) / 2;
        int from = text.length() - half;
        int start = Character.isHighSurrogate(text.charAt(half - 1)) ? half - 1 : half;
        return text.substring(0, start) + "…"
                + text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }

    /** Returns a text on one line, with one blank in place of all white space between two words. */
    public static String onOneLine(String text) {
        return text.replaceAll("[\\s\\x{85}\\u2028\\u2029]+", " ").strip();
    }

    /** Returns a text with unpaired surrogates replaced, because UTF-8 cannot encode them. */
    public static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return whole.toString();
    }
}
