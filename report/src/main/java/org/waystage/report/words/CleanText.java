package org.waystage.report.words;

/**
 * What may stand in a file of a report. Characters that are invalid in HTML or XML are replaced, and so are those that
 * change the direction of the following text, which no text needs and which can falsify what a page says.
 */
public final class CleanText {
    /** What stands in place of a character that is not allowed. */
    public static final char REPLACEMENT = '\ufffd';

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

    private static boolean allowed(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return !(c >= 0x7f && c < 0xa0) && c != '\u202d' && c != '\u202e' && !Character.isSurrogate(c) && c < 0xfffe;
    }
}
