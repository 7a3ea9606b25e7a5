package org.waystage.registers.internal.mapping;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts keys by 63 bits of a hash, in about 24 bytes per key at most while few of them repeat, so that it scales to millions of records.
 *
 * <p>The hash is no digest, since there is one of every key. Two keys with the same hash, which a million keys have once in eighteen
 * million registers, are taken for one that is shared: their ids differ all the same.
 */
final class KeyCounts {
    private static final long SEED = 0x243F6A8885A308D3L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** The lowest bit of a key that occurred more than once. */
    private static final long REPEATED = 1;

    /** The hashes, whose lowest bit is free for a mark; 0 where there is none. */
    private long[] keys = new long[1024];

    /** How often the keys with the mark occurred. */
    private final Map<Long, Integer> counts = new HashMap<>();

    private int used;

    /** Counts a key, and returns how often it has occurred, including this time. */
    int add(String text) {
        return add(bits(text));
    }

    /** Counts a key by its bits. */
    int add(long key) {
        if (used * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            used++;
            keys[slot] = key;
            return 1;
        }
        keys[slot] = key | REPEATED;
        return counts.merge(key, 2, (before, two) -> before + 1);
    }

    /** Returns how often a key has occurred. */
    int of(String text) {
        return of(bits(text));
    }

    /** Returns how often a key has occurred, by its bits. */
    int of(long key) {
        long found = keys[slot(key)];
        return found == 0 ? 0 : found == key ? 1 : counts.getOrDefault(key, 1);
    }

    /** Returns the bits by which a key is counted; they depend on each bit of each character, and are not 0. */
    static long bits(String text) {
        long hash = SEED + text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = Long.rotateLeft(hash ^ text.charAt(i), 29) * FACTOR;
        }
        hash = (hash ^ hash >>> 32) * FACTOR;
        hash = (hash ^ hash >>> 29) * FACTOR;
        hash = (hash ^ hash >>> 32) & ~REPEATED;
        return hash == 0 ? FACTOR & ~REPEATED : hash;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 16) & mask;
        while (keys[slot] != 0 && (keys[slot] & ~REPEATED) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        keys = new long[oldKeys.length * 2];
        for (long key : oldKeys) {
            if (key != 0) {
                keys[slot(key & ~REPEATED)] = key;
            }
        }
    }
}
