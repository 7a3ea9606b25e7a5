package org.waystage.json;

import org.jspecify.annotations.Nullable;

/**
 * A small fixed cache that lets equal ids, codes, dates and short words of a document be one object.
 *
 * <p>Fixed, because a growing table costs more time than it saves memory on large catalogues; a collision forgets the older
 * value.
 */
final class Symbols {
    private static final int SIZE = 2048;

    private final @Nullable Object[] owners = new @Nullable Object[SIZE];
    private final @Nullable String[] texts = new @Nullable String[SIZE];
    private final @Nullable Object[] values = new @Nullable Object[SIZE];
    private int slot;

    /**
     * Finds what was remembered for some characters by the same owner.
     *
     * @return the value; null if it must be made and handed to {@link #remember}
     */
    @Nullable
    Object find(Object owner, int seed, char[] text, int offset, int length) {
        int hash = seed;
        for (int i = offset, end = offset + length; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        slot = (hash ^ (hash >>> 13)) & (SIZE - 1);
        String known = texts[slot];
        if (known == null || owners[slot] != owner || known.length() != length) {
            return null;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[offset + i]) {
                return null;
            }
        }
        return values[slot];
    }

    /** Remembers a value for the characters that were looked for last. */
    void remember(Object owner, String text, Object value) {
        owners[slot] = owner;
        texts[slot] = text;
        values[slot] = value;
    }
}
