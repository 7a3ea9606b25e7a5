package org.waystage.core.internal.text;

import java.util.BitSet;

/**
 * Finds which elements of a list stay in place if the list is put into another order: as many as possible, that is, the longest subsequence
 * whose places ascend. The others have moved.
 */
public final class LongestAscent {
    private static final int NONE = -1;

    private LongestAscent() {}

    /**
     * Returns the positions of the elements that stay. Among several subsequences of the same length, it always chooses the same one.
     *
     * <p>Takes time linear in the number of elements if their places ascend. Otherwise it takes time n log n, and 8 bytes for each element.
     *
     * @param places the place in the other order of each element, no place twice; negative if it has none
     * @return the positions; those of elements without a place are not among them
     */
    public static BitSet of(int[] places) {
        BitSet stay = new BitSet(places.length);
        if (ascends(places, stay)) {
            return stay;
        }
        stay.clear();
        int[] ends = new int[places.length]; // the positions with the smallest place that ends a run of each length
        int[] previous = new int[places.length];
        int length = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            int before = runBefore(places, ends, length, places[i]);
            previous[i] = before == 0 ? NONE : ends[before - 1];
            ends[before] = i;
            length = Math.max(length, before + 1);
        }
        for (int i = length == 0 ? NONE : ends[length - 1]; i != NONE; i = previous[i]) {
            stay.set(i);
        }
        return stay;
    }

    /** Returns whether all places ascend, and takes their positions as long as they do. */
    private static boolean ascends(int[] places, BitSet positions) {
        int last = NONE;
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                if (places[i] < last) {
                    return false;
                }
                last = places[i];
                positions.set(i);
            }
        }
        return true;
    }

    /** Returns the length of the longest run that a place can continue. */
    private static int runBefore(int[] places, int[] ends, int length, int place) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[ends[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
