package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import java.util.Map;

/**
 * The keys of the records of a part, three numbers for each record that can become a case: the bits of the base of its id, of its key, and
 * of what distinguishes it from others with this key.
 */
public final class KeyLog {
    /** The number in place of the key of a record without one. */
    public static final long NO_KEY = 0;

    /** The number of numbers for each record. */
    public static final int WIDTH = 3;

    /** No text of a register has this character. */
    private static final char MARK = '\0';

    private long[] numbers = new long[1 << 10];
    private int length;

    /** Receives the numbers of each record. */
    public interface Keys {
        void take(long base, long key, long detail);
    }

    public void add(long base, long key, long detail) {
        if (length + WIDTH > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[length++] = base;
        numbers[length++] = key;
        numbers[length++] = detail;
    }

    /** Returns the numbers, record by record. */
    public long[] numbers() {
        return Arrays.copyOf(numbers, length);
    }

    /** Visits the records of a result of {@link #numbers}, or of a part of it. */
    public static void forEach(long[] numbers, Keys action) {
        for (int i = 0; i < numbers.length; i += WIDTH) {
            action.take(numbers[i], numbers[i + 1], numbers[i + 2]);
        }
    }

    /** Returns the placeholder in notices for the key of a record in another part. */
    static String mark(long base) {
        return MARK + Long.toHexString(base) + MARK;
    }

    static boolean isMark(String key) {
        return key.indexOf(MARK) == 0;
    }

    /** Replaces a placeholder by its key. */
    public static String unmarked(String text, Map<Long, String> keys) {
        int start = text.indexOf(MARK);
        int end = text.indexOf(MARK, start + 1);
        if (start < 0 || end < 0) {
            return text;
        }
        long base = Long.parseUnsignedLong(text.substring(start + 1, end), 16);
        return text.substring(0, start) + keys.getOrDefault(base, "") + text.substring(end + 1);
    }
}
