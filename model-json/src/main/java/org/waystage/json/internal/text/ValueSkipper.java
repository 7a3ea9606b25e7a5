package org.waystage.json.internal.text;

import tools.jackson.core.StreamReadConstraints;

/** Finds the end of values that are complete and valid, without looking at what they say. */
final class ValueSkipper {
    /** As many levels as there are bits that distinguish objects from lists. */
    private static final int MOST_LEVELS = 64;

    private ValueSkipper() {}

    /** Returns the index after the quote that ends a string; -1 if the string is not whole or has an error. */
    static int string(byte[] bytes, int from, int end) {
        int i = Utf8.nextInString(bytes, from, end);
        while (i < end && bytes[i] != '"') {
            int unit = bytes[i] < 0 ? Utf8.character(bytes, i, end) : escape(bytes, i, end);
            if (unit == 0) {
                return -1;
            }
            i = Utf8.nextInString(bytes, i + unit, end);
        }
        return i < end ? i + 1 : -1;
    }

    /** Returns the number of bytes of an escape; 0 if it is invalid or incomplete. */
    private static int escape(byte[] bytes, int at, int end) {
        if (bytes[at] != '\\' || at + 1 >= end) {
            return 0;
        }
        return switch (bytes[at + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> 2;
            case 'u' -> at + 6 <= end && isHex(bytes, at + 2, at + 6) ? 6 : 0;
            default -> 0;
        };
    }

    private static boolean isHex(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(bytes[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the index after an object or list, given the index after its opening bracket; -1 if it is not complete and valid, or
     * beyond a limit.
     *
     * @param level the number of objects and lists open at that index
     */
    static int past(byte[] bytes, int from, int end, boolean object, StreamReadConstraints limits, int level) {
        int levels = Math.min(MOST_LEVELS, limits.getMaxNestingDepth() - level + 1);
        int longestNumber = Math.min(limits.getMaxNumberLength(), limits.getMaxStringLength());
        long objects = object ? 1 : 0;
        int depth = 1;
        boolean first = true;
        int i = from;
        while (true) {
            i = space(bytes, i, end);
            if (i >= end) {
                return -1;
            }
            byte b = bytes[i];
            if (!(first && b == ((objects & 1) != 0 ? '}' : ']'))) {
                if ((objects & 1) != 0) {
                    i = name(bytes, i, end, limits.getMaxNameLength());
                    if (i < 0) {
                        return -1;
                    }
                    b = bytes[i];
                }
                if (b == '{' || b == '[') {
                    if (++depth > levels) {
                        return -1;
                    }
                    objects = objects << 1 | (b == '{' ? 1 : 0);
                    first = true;
                    i++;
                    continue;
                }
                i = b == '"' ? string(bytes, i + 1, end) : scalar(bytes, i, end, longestNumber);
                if (i < 0) {
                    return -1;
                }
                i = space(bytes, i, end);
            }
            // after a value, or at the end of an empty object or list
            while (i < end && bytes[i] == ((objects & 1) != 0 ? '}' : ']')) {
                i++;
                if (--depth == 0) {
                    return i;
                }
                objects >>>= 1;
                i = space(bytes, i, end);
            }
            if (i >= end || bytes[i] != ',') {
                return -1;
            }
            i++;
            first = false;
        }
    }

    private static int space(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end
                && bytes[i] <= ' '
                && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** Returns the index of the value after a name in ASCII without escapes and a colon, or -1. */
    private static int name(byte[] bytes, int from, int end, int most) {
        if (bytes[from] != '"') {
            return -1;
        }
        int i = Utf8.nextInString(bytes, from + 1, end);
        if (i >= end || bytes[i] != '"' || i - from > most) {
            return -1;
        }
        i = space(bytes, i + 1, end);
        if (i >= end || bytes[i] != ':') {
            return -1;
        }
        i = space(bytes, i + 1, end);
        return i < end ? i : -1;
    }

    /** Returns the index after a number or word, or -1. */
    private static int scalar(byte[] bytes, int from, int end, int most) {
        return switch (bytes[from]) {
            case 't' -> word("true", bytes, from, end);
            case 'f' -> word("false", bytes, from, end);
            case 'n' -> word("null", bytes, from, end);
            default -> number(bytes, from, end, most);
        };
    }

    private static int word(String word, byte[] bytes, int from, int end) {
        int to = from + word.length();
        if (to >= end) {
            return -1;
        }
        for (int i = 1; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return -1;
            }
        }
        return to;
    }

    /** Returns the index after a number, or -1 if it is none, too long or perhaps not whole. */
    private static int number(byte[] bytes, int from, int end, int most) {
        int i = bytes[from] == '-' ? from + 1 : from;
        int digits = digits(bytes, i, end);
        if (digits == i || (bytes[i] == '0' && digits > i + 1)) {
            return -1;
        }
        i = digits;
        if (i < end && bytes[i] == '.') {
            digits = digits(bytes, i + 1, end);
            if (digits == i + 1) {
                return -1;
            }
            i = digits;
        }
        if (i < end && (bytes[i] == 'e' || bytes[i] == 'E')) {
            i++;
            if (i < end && (bytes[i] == '+' || bytes[i] == '-')) {
                i++;
            }
            digits = digits(bytes, i, end);
            if (digits == i) {
                return -1;
            }
            i = digits;
        }
        return i < end && i - from <= most ? i : -1;
    }

    private static int digits(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }
}
