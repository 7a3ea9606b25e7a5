package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about texts that a register repeats: the last two texts of each slot. Long texts are not remembered,
 * and there are at most so many slots, so memory is bounded whatever the register holds. If hardly any text is met again, as in a
 * column of keys, none is remembered any more: an old array that refers to new objects costs the collector of the garbage.
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

    /** The number of texts that are known below which more room would not help, since most texts never repeat. */
    private static final int MANY = TRIED / 2;

    /** The number of texts that are known from which there is room enough. */
    private static final int ENOUGH = 4 * TRIED;

    private final int most;
    private @Nullable String[] texts;
    private @Nullable Object[] found;
    private long tried;
    private long known;
    private boolean useless;

    /** Begins to remember, with a number of texts that is a power of two. */
    Recent(int texts) {
        this(texts, texts);
    }

    /**
     * Begins to remember.
     *
     * @param texts the number of texts at first, a power of two
     * @param most the number of texts, if they are met again but often driven out, a power of two as well
     */
    Recent(int texts, int most) {
        this.most = most;
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
