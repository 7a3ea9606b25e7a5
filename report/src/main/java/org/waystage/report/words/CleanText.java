package org.waystage.report.words;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * What may stand in a page, a picture or the index of a report; the files of data have the texts as they are.
 *
 * <p>Characters that are invalid in HTML or XML are replaced. So are the four that embed or override a direction, U+202A,
 * 202B, 202D and 202E, which no text needs and which can falsify what a page says. Those that isolate a part of a text,
 * U+2066 to 2068, stay where U+2069 follows in the same text: then they reach no further. {@link #closed} takes away the
 * others from names, titles and all else that is a {@link LocalizedText}; in what is none, such as the place in a source,
 * they reach to the end of its paragraph.
 */
public final class CleanText {
    /** What stands in place of a character that is not allowed. */
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
     * Returns a text without beginnings of isolation that it does not end, and ends of what it did not begin, so that it
     * changes the order of nothing beside it. Time is proportional to its length.
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
            if (text.indexOf(c) >= 0) { // at once for texts that Java keeps in Latin-1, which are most
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
