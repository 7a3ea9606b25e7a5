package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about texts that a register repeats: the last two texts of each of a fixed number of slots. Long
 * texts are not remembered, so memory is bounded whatever the register holds. If hardly any text is met again, as in a column of
 * keys, none is remembered any more: an old array that refers to new objects costs the collector of the garbage.
 *
 * @param <V> what is remembered
 */
final class Recent<V> {
    private static final int LONGEST = 128;
    /** The number of characters of a text that its slot depends on, or up to twice as many. */
    private static final int SAMPLED = 16;
    /** Spreads the texts that differ in few digits, such as dates: more than two in a slot drive each other out. */
    private static final int FACTOR = 0x9E3779B9;
    /** The number of texts that are not known before those that never repeat are no longer remembered. */
    private static final int TRIED = 1 << 12;
    /** For how many texts that are not known one must be for it to be worthwhile. */
    private static final int WORTHWHILE = 16;

    private final @Nullable String[] texts;
    private final @Nullable Object[] found;
    private long tried;
    private long known;
    private boolean useless;

    /** Begins to remember, with a number of texts that is a power of two. */
    Recent(int texts) {
        this.texts = new String[texts];
        found = new Object[texts];
    }

    /** Returns what is known of a text; null if nothing is remembered. */
    @Nullable
    @SuppressWarnings("unchecked") // a slot holds what was found, which is a V
    V get(String text) {
        if (useless || text.length() > LONGEST) {
            return null;
        }
        int slot = slot(text);
        if (text.equals(texts[slot])) {
            known++;
            return (V) found[slot];
        }
        if (text.equals(texts[slot + 1])) {
            known++;
            return (V) found[slot + 1];
        }
        tried++;
        return null;
    }

    /** Remembers what was found out about a text that was not known. */
    void put(String text, V anew) {
        if (useless || text.length() > LONGEST) {
            return;
        }
        if (tried >= TRIED) {
            if (known < TRIED / WORTHWHILE) {
                clear();
                useless = true;
                return;
            }
            tried = 0;
            known = 0;
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
        return ((hash * FACTOR) >>> 16) & (texts.length - 2);
    }

    /** Forgets everything. */
    void clear() {
        tried = 0;
        known = 0;
        useless = false;
        Arrays.fill(texts, null);
        Arrays.fill(found, null);
    }
}
