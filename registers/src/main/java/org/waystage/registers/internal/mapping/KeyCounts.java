package org.waystage.registers.internal.mapping;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts keys by 63 bits of a hash. It takes 16 to 32 bytes per key while few of them repeat, or twice as many with details, and scales to
 * millions of records.
 *
 * <p>The hash is not a cryptographic digest, because it is computed for every key. A million keys include two with the same hash in one of
 * eighteen million registers. These are then taken for one shared key, and their ids still differ.
 */
final class KeyCounts {
    private static final long SEED = 0x243F6A8885A308D3L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** The lowest bit of a key that occurred more than once. */
    private static final long REPEATED = 1;

    /** The number of longs in a slot. */
    private final int width;

    /**
     * The slots. Each has a hash, whose lowest bit is free for a mark; 0 if it is empty. With details, the detail of the first occurrence
     * is next to it, so a single memory access finds both; 0 if there is none.
     */
    private long[] keys;

    /** How often the keys with the mark occurred. */
    private final Map<Long, Integer> counts = new HashMap<>();

    private int used;

    /** Begins to count keys. */
    KeyCounts() {
        this(1);
    }

    private KeyCounts(int width) {
        this.width = width;
        this.keys = new long[width * 1024];
    }

    /** Begins to count keys that have details. */
    static KeyCounts withDetails() {
        return new KeyCounts(2);
    }

    /** Counts a key, and returns how often it has occurred, including this time. */
    int add(String text) {
        return add(bits(text));
    }

    /** Counts a key by its bits. */
    int add(long key) {
        if (used * 2 * width >= keys.length) {
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

    /**
     * Counts a key that has a detail. Details are counted only when their key has occurred more than once, so the many keys that occur once
     * take no room among them.
     *
     * @param detail the bits of the detail
     * @param details counts the details of the keys of this object
     * @return how often the key has occurred, including this time
     */
    int add(long key, long detail, KeyCounts details) {
        int times = add(key);
        int first = slot(key) + 1;
        if (times == 1) {
            keys[first] = detail;
            return times;
        }
        if (keys[first] != 0) {
            details.add(keys[first]);
            keys[first] = 0;
        }
        details.add(detail);
        return times;
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
        int mask = keys.length - width;
        int slot = (int) (key >>> 16) & mask;
        while (keys[slot] != 0 && (keys[slot] & ~REPEATED) != key) {
            slot = slot + width & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        keys = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i += width) {
            if (oldKeys[i] != 0) {
                System.arraycopy(oldKeys, i, keys, slot(oldKeys[i] & ~REPEATED), width);
            }
        }
    }
}
