package org.waystage.commandline.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.waystage.core.id.CaseStudyId;

/**
 * In which line each case stands, in 24 bytes a slot: a map of ids takes some 170 a case, and there may be millions.
 *
 * <p>Of an id half of its SHA-256 digest is kept. No two ids with the same half are known or can be looked for, so that equal
 * halves mean equal ids, and nobody can fill one part of the table on purpose.
 */
final class LinesById {
    private static final int FIRST_SIZE = 1 << 10;

    private final MessageDigest sha256;
    private long[] highs = new long[FIRST_SIZE];
    private long[] lows = new long[FIRST_SIZE];
    /** The line; 0 where the slot is free. */
    private long[] lines = new long[FIRST_SIZE];

    private int size;

    LinesById() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Keeps the line of a case, unless there is one already. Lines count from 1. */
    void putIfAbsent(CaseStudyId id, long line) {
        ByteBuffer digest = digest(id);
        long high = digest.getLong(0);
        long low = digest.getLong(8);
        int slot = slot(high, low);
        if (lines[slot] == 0) {
            set(slot, high, low, line);
            if (++size > lines.length / 4 * 3) {
                grow();
            }
        }
    }

    /** Returns the line of a case; 0 if there is none. */
    long line(CaseStudyId id) {
        ByteBuffer digest = digest(id);
        return lines[slot(digest.getLong(0), digest.getLong(8))];
    }

    boolean contains(CaseStudyId id) {
        return line(id) != 0;
    }

    private ByteBuffer digest(CaseStudyId id) {
        return ByteBuffer.wrap(sha256.digest(id.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private int slot(long high, long low) {
        int mask = lines.length - 1;
        int slot = (int) high & mask;
        while (lines[slot] != 0 && (highs[slot] != high || lows[slot] != low)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void set(int slot, long high, long low, long line) {
        highs[slot] = high;
        lows[slot] = low;
        lines[slot] = line;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        long[] oldLines = lines;
        highs = new long[oldHighs.length * 2];
        lows = new long[oldHighs.length * 2];
        lines = new long[oldHighs.length * 2];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                set(slot(oldHighs[i], oldLows[i]), oldHighs[i], oldLows[i], oldLines[i]);
            }
        }
    }
}
