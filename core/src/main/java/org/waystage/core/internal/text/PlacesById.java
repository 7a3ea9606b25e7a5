package org.waystage.core.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The place of each id, in about 28 bytes each: a map of ids takes about 170, and there may be millions.
 *
 * <p>Half of the SHA-256 digest of each id is kept. No two ids with the same half are known or can be searched for, so equal halves mean
 * equal ids, and nobody can fill one part of the table on purpose.
 */
public final class PlacesById {
    /** The result for an id that has no place. */
    public static final int NONE = -1;

    /** The number of parts of the table. Each grows on its own, so at most one is in memory twice at a time. */
    private static final int PARTS = 256;

    /** The half of a digest, and the place plus one; 0 where the slot is free. */
    private static final int SLOT = 5;

    private static final int FIRST_SLOTS = 4;
    private static final int PLACE = 4;
    private static final int TWICE = 1 << 31;

    private final MessageDigest sha256 = Sha256.newDigest();
    private final int[][] parts = new int[PARTS][FIRST_SLOTS * SLOT];
    private final int[] sizes = new int[PARTS];

    /**
     * Keeps the place of an id, unless there is one already.
     *
     * @param id the id
     * @param place its place, from 0
     * @return the place that it already has, or {@link #NONE}
     */
    public int putIfAbsent(String id, int place) {
        ByteBuffer digest = digest(id);
        int number = part(digest);
        int[] part = parts[number];
        int slot = slot(part, digest);
        if (part[slot + PLACE] != 0) {
            part[slot + PLACE] |= TWICE;
            return place(part[slot + PLACE]);
        }
        for (int i = 0; i < PLACE; i++) {
            part[slot + i] = digest.getInt(Integer.BYTES * i);
        }
        part[slot + PLACE] = place + 1;
        if (++sizes[number] > part.length / SLOT * 7 / 8) {
            parts[number] = grown(part);
        }
        return NONE;
    }

    /**
     * Returns the place of an id.
     *
     * @param id the id
     * @return the place, or {@link #NONE}
     */
    public int place(String id) {
        return place(kept(id));
    }

    /**
     * Returns whether an id was put more than once.
     *
     * @param id the id
     * @return whether it was
     */
    public boolean isTwice(String id) {
        return kept(id) < 0;
    }

    private int kept(String id) {
        ByteBuffer digest = digest(id);
        int[] part = parts[part(digest)];
        return part[slot(part, digest) + PLACE];
    }

    private static int place(int kept) {
        return (kept & ~TWICE) - 1;
    }

    private ByteBuffer digest(String id) {
        return ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns the part of a digest, by bytes that are not kept. */
    private static int part(ByteBuffer digest) {
        return digest.get(Integer.BYTES * PLACE) & (PARTS - 1);
    }

    private static int slot(int[] part, ByteBuffer digest) {
        return slot(part, digest.getInt(0), digest.getInt(4), digest.getInt(8), digest.getInt(12));
    }

    private static int slot(int[] part, int first, int second, int third, int fourth) {
        int slots = part.length / SLOT;
        int slot = (int) ((Integer.toUnsignedLong(first) * slots) >>> Integer.SIZE) * SLOT;
        while (part[slot + PLACE] != 0
                && (part[slot] != first
                        || part[slot + 1] != second
                        || part[slot + 2] != third
                        || part[slot + 3] != fourth)) {
            slot = slot + SLOT == part.length ? 0 : slot + SLOT;
        }
        return slot;
    }

    private static int[] grown(int[] part) {
        int[] grown = new int[(part.length / SLOT * 3 / 2) * SLOT];
        for (int from = 0; from < part.length; from += SLOT) {
            if (part[from + PLACE] != 0) {
                int to = slot(grown, part[from], part[from + 1], part[from + 2], part[from + 3]);
                System.arraycopy(part, from, grown, to, SLOT);
            }
        }
        return grown;
    }
}
