package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found out about texts that a register repeats: the last text of each of a fixed number of slots. Long texts
 * are not remembered, so memory is bounded whatever the register holds.
 *
 * @param <V> what is remembered
 */
final class Recent<V> {
    private static final int LONGEST = 128;

    private final @Nullable String[] texts;
    private final @Nullable Object[] found;

    /** Begins to remember, with a number of slots that is a power of two. */
    Recent(int slots) {
        texts = new String[slots];
        found = new Object[slots];
    }

    /** Returns what is known of a text, and finds it out if it is not remembered. */
    @SuppressWarnings("unchecked") // a slot holds what was found, which is a V
    V of(String text, Function<String, V> finder) {
        if (text.length() > LONGEST) {
            return finder.apply(text);
        }
        int slot = slot(text);
        Object known = found[slot];
        if (known != null && text.equals(texts[slot])) {
            return (V) known;
        }
        V anew = finder.apply(text);
        texts[slot] = text;
        found[slot] = anew;
        return anew;
    }

    private int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & texts.length - 1;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(texts, null);
        Arrays.fill(found, null);
    }
}
