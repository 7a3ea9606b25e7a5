package org.waystage.json.internal.text;

import java.util.Arrays;

/**
 * The ends of the lines in a block of bytes, and which lines are known to be UTF-8 without an escaped surrogate.
 *
 * <p>Both are found in one pass over the block; a pass for each would take a fifth of the time of a count.
 */
public final class LineEnds {
    private int[] ends = new int[256];
    private boolean[] sound = new boolean[256];
    private int count;

    /** Finds the lines in part of an array. */
    public void find(byte[] bytes, int from, int limit) {
        count = 0;
        boolean soFar = true;
        int i = Utf8.nextNotable(bytes, from, limit, '\n');
        while (i < limit) {
            int unit = Utf8.unit(bytes, i, limit);
            soFar &= unit > 0;
            if (bytes[i] == '\n') {
                add(i, soFar);
                soFar = true;
            }
            i = Utf8.nextNotable(bytes, i + Math.max(1, unit), limit, '\n');
        }
        add(limit, soFar);
        count--;
    }

    private void add(int end, boolean isSound) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            sound = Arrays.copyOf(sound, count * 2);
        }
        ends[count] = end;
        sound[count++] = isSound;
    }

    /** Returns the number of lines that have an end. */
    public int count() {
        return count;
    }

    /** Returns the index of the end of a line; for the one after the last end, the limit of the block. */
    public int end(int line) {
        return ends[line];
    }

    /** Returns whether a line is known to be UTF-8 without an escaped surrogate. */
    public boolean isSound(int line) {
        return sound[line];
    }
}
