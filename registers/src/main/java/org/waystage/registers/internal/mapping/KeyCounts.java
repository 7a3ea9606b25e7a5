package org.waystage.registers.internal.mapping;

import java.util.Arrays;
import org.waystage.registers.internal.shared.Slugs;

/** Counts keys by 64 bits of their digest, in about 12 bytes per key, so that it scales to millions of records. */
final class KeyCounts {
    private long[] keys = new long[1024];
    private int[] counts = new int[1024];
    private int used;

    /** Counts a key, and returns how often it has occurred, including this time. */
    int add(String text) {
        if (used * 2 >= keys.length) {
            grow();
        }
        long key = Slugs.hash64(text);
        int slot = slot(key);
        if (counts[slot] == 0) {
            used++;
            keys[slot] = key;
        }
        return ++counts[slot];
    }

    /** Returns how often a key has occurred. */
    int of(String text) {
        return counts[slot(Slugs.hash64(text))];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 16) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        Arrays.fill(counts, 0);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
