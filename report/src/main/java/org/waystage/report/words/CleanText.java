package org.waystage.report.words;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Cleans text for pages, pictures and the index of a report; the data files have the texts as they are.
 *
 * <p>Characters that are invalid in HTML or XML are replaced. So are the four that embed or override a direction, U+202A,
 * 202B, 202D and 202E, which no text needs and which can falsify what a page says. Those that isolate a part of a text,
 * U+2066 to 2068, stay if U+2069 follows in the same text: their effect then ends there. {@link #closed} removes the others from
 * names, titles and all other texts that are a {@link LocalizedText}. In other texts, such as a place in a source, their
 * effect ends with the paragraph.
 */
public final class CleanText {
    /** The replacement for a character that is not allowed. */
    public static final char REPLACEMENT = '\ufffd';

    private static final char FIRST_ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';

    private CleanText() {}

    /** Returns a text with the replacement character for each that is not allowed. */
    public static String of(String text) {
        int fault = nextFault(text, 0, text.length());
        if (fault == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (; fault < text.length(); fault = nextFault(text, fault + 1, text.length())) {
            clean.setCharAt(fault, REPLACEMENT);
        }
        return clean.toString();
    }

    /** Returns the index of the next character that is not allowed, or the end. */
    public static int nextFault(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (!allowed(c)) {
                return i;
            }
        }
        return end;
    }

    /**
     * Returns a text without starts of isolation that it does not end, and without ends that it did not start, so it does not
     * change the order of anything beside it. Time is proportional to its length.
     */
    public static String closed(String text) {
        if (!isolates(text)) {
            return text;
        }
        BitSet dropped = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_ISOLATE && c < END_OF_ISOLATE) {
                open.push(i);
            } else if (c == END_OF_ISOLATE && open.poll() == null) {
                dropped.set(i);
            }
        }
        open.forEach(dropped::set);
        StringBuilder closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!dropped.get(i)) {
                closed.append(text.charAt(i));
            }
        }
        return closed.toString();
    }

    private static boolean isolates(String text) {
        for (char c = FIRST_ISOLATE; c <= END_OF_ISOLATE; c++) {
            if (text.indexOf(c) >= 0) { // immediate for texts that Java stores in Latin-1, which are most
                return true;
            }
        }
        return false;
    }

    private static boolean turns(char c) {
        return c == '\u202a' || c == '\u202b' || c == '\u202d' || c == '\u202e';
    }

    private static boolean allowed(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return !(c >= 0x7f && c < 0xa0) && !turns(c) && !Character.isSurrogate(c) && c < 0xfffe;
    }
}
