package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import java.util.List;
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

    /** No key has this character. */
    private static final char MARK = '\0';

    /** The values of a notice about keys: the base of the first key if it is in another part, and the names. */
    private static final String FIRST = "first";

    private static final String NAMES = "names";

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

    /** Returns the placeholder for the key of a record in another part. */
    static String mark(long base) {
        return MARK + Long.toHexString(base);
    }

    static boolean isMark(String key) {
        return key.indexOf(MARK) == 0;
    }

    /** Returns the values of a notice about two keys that would give the same id, of which the first may be a placeholder. */
    static Map<String, String> alike(String first, String key) {
        return isMark(first)
                ? Map.of(FIRST, first.substring(1), NAMES, key)
                : Map.of(NAMES, NameIds.quoted(List.of(first, key)));
    }

    /** Returns the values of a notice with the key in place of its placeholder, if there is one. */
    public static Map<String, String> unmarked(Map<String, String> values, Map<Long, String> keys) {
        String base = values.get(FIRST);
        String key = values.get(NAMES);
        if (base == null || key == null) {
            return values;
        }
        String first = keys.getOrDefault(Long.parseUnsignedLong(base, 16), "");
        return Map.of(NAMES, NameIds.quoted(List.of(first, key)));
    }
}
