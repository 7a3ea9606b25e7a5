package org.waystage.registers.internal.withholding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The plain form of a text, with positions in the original: full-width and other variants of letters and digits become
 * plain ones, and characters without width are omitted.
 */
final class PlainText {
    /** Korean filler characters, which are letters but invisible. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";
    /** The Chinese and Japanese full stop, which mail programs accept as a dot. */
    private static final int IDEOGRAPHIC_FULL_STOP = 0x3002;

    private static final int MARKS = 1 << Character.FORMAT
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK;

    private final StringBuilder plain;
    private int[] starts;
    private int[] ends;

    private PlainText(int length) {
        plain = new StringBuilder(length);
        starts = new int[length];
        ends = new int[length];
    }

    static PlainText of(String text) {
        PlainText plain = new PlainText(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            plain.add(codePoint, at, next);
            at = next;
        }
        return plain;
    }

    private void add(int codePoint, int start, int end) {
        if (codePoint < 0x80) {
            add((char) codePoint, start, end);
        } else if (isUnseen(codePoint)) {
            // It belongs to the preceding character; otherwise something would remain of a masked part.
            if (!plain.isEmpty()) {
                ends[plain.length() - 1] = end;
            }
        } else if (Character.isDigit(codePoint)) {
            add((char) ('0' + Character.digit(codePoint, 10)), start, end);
        } else if (codePoint == IDEOGRAPHIC_FULL_STOP) {
            add('.', start, end);
        } else {
            String folded = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
            for (int i = 0; i < folded.length(); i++) {
                add(folded.charAt(i), start, end);
            }
        }
    }

    private static boolean isUnseen(int codePoint) {
        return (MARKS >> Character.getType(codePoint) & 1) != 0 || FILLERS.indexOf(codePoint) >= 0;
    }

    private void add(char c, int start, int end) {
        int length = plain.length();
        if (length == starts.length) {
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        starts[length] = start;
        ends[length] = end;
        plain.append(c);
    }

    /** Returns the plain text. */
    String text() {
        return plain.toString();
    }

    /** Returns the start of a character of the plain text in the original. */
    int start(int index) {
        return starts[index];
    }

    /** Returns the end of a character of the plain text in the original, including invisible characters after it. */
    int end(int index) {
        return ends[index];
    }
}
