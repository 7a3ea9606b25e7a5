package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about texts that a register repeats: the last two texts of each of a fixed number of slots. Long
 * texts are not remembered, so memory is bounded whatever the register holds.
 *
 * @param <V> what is remembered
 */
final class Recent<V> {
    private static final int LONGEST = 128;
    /** The number of characters of a text that its slot depends on, or up to twice as many. */
    private static final int SAMPLED = 16;

    private final @Nullable String[] texts;
    private final @Nullable Object[] found;

    /** Begins to remember, with a number of texts that is a power of two. */
    Recent(int texts) {
        this.texts = new String[texts];
        found = new Object[texts];
    }

    /** Returns what is known of a text; null if nothing is remembered. */
    @Nullable
    @SuppressWarnings("unchecked") // a slot holds what was found, which is a V
    V get(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        int slot = slot(text);
        if (text.equals(texts[slot])) {
            return (V) found[slot];
        }
        return text.equals(texts[slot + 1]) ? (V) found[slot + 1] : null;
    }

    /** Remembers what was found out about a text that was not known. */
    void put(String text, V anew) {
        if (text.length() > LONGEST) {
            return;
        }
        int slot = slot(text);
        texts[slot + 1] = texts[slot];
        found[slot + 1] = found[slot];
        texts[slot] = text;
        found[slot] = anew;
    }

    /** Returns the first slot of a text, which some of its characters tell: those of a cell are hardly ever all asked for. */
    private int slot(String text) {
        int hash = text.length();
        int step = 1 + text.length() / SAMPLED;
        for (int i = text.length() - 1; i >= 0; i -= step) {
            hash = 31 * hash + text.charAt(i);
        }
        return (hash ^ hash >>> 16) & texts.length - 2;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(texts, null);
        Arrays.fill(found, null);
    }
}
