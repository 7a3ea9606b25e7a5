package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A cache of results for texts that a register repeats: the last two texts of each slot. Long texts are not cached, and the number of slots
 * is limited, so memory is bounded whatever the register contains. If hardly any text occurs again, as in a column of keys, caching stops:
 * an old array that refers to new objects burdens the garbage collector.
 *
 * @param <V> what is remembered
 */
final class Recent<V> {
    private static final int LONGEST = 128;
    /** The number of characters that determine the slot of a text; up to twice as many may be used. */
    private static final int SAMPLED = 16;
    /** Spreads texts that differ in few digits, such as dates, over the slots: more than two in a slot evict each other. */
    private static final int FACTOR = 0x9E3779B9;
    /** The number of misses after which the cache checks whether it is worthwhile. */
    private static final int TRIED = 1 << 12;
    /** The number of misses for each hit up to which the cache is worthwhile. */
    private static final int WORTHWHILE = 16;

    /** The number of hits below which more room would not help, because most texts never repeat. */
    private static final int MANY = TRIED / 2;

    /** The number of hits from which there is room enough. */
    private static final int ENOUGH = 4 * TRIED;

    private final int most;
    private @Nullable String[] texts;
    private @Nullable Object[] found;
    private long tried;
    private long known;
    private boolean useless;

    /** Creates a cache for a number of texts that is a power of two. */
    Recent(int texts) {
        this(texts, texts);
    }

    /**
     * Creates a cache that can grow.
     *
     * @param texts the initial number of texts, a power of two
     * @param most the largest number of texts, for texts that repeat but are often evicted; also a power of two
     */
    Recent(int texts, int most) {
        this.most = most;
        this.texts = new String[texts];
        found = new Object[texts];
    }

    /** Returns the result for a text; null if it is not cached. */
    @Nullable
    @SuppressWarnings("unchecked") // a slot contains what was put there, which is a V
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

    /** Adds the result for a text that was not cached. */
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
            if (known >= MANY && known < ENOUGH && texts.length < most) {
                grow();
            }
            tried = 0;
            known = 0;
        }
        keep(text, anew);
    }

    private void grow() {
        @Nullable String[] oldTexts = texts;
        @Nullable Object[] oldFound = found;
        texts = new String[2 * oldTexts.length];
        found = new Object[texts.length];
        for (int i = oldTexts.length - 1; i >= 0; i--) {
            String text = oldTexts[i];
            if (text != null) {
                keep(text, oldFound[i]);
            }
        }
    }

    private void keep(String text, @Nullable Object anew) {
        int slot = slot(text);
        texts[slot + 1] = texts[slot];
        found[slot + 1] = found[slot];
        texts[slot] = text;
        found[slot] = anew;
    }

    /** Returns the first slot of a text, computed from some of its characters: all characters of a cell are hardly ever needed. */
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
