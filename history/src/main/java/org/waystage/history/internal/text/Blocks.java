package org.waystage.history.internal.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * An index from a word or text to the few records that have it, in some 20 bytes for each word of each record; a map takes some 150.
 *
 * <p>Only 64 bits of a word are kept, so two words are, very rarely, taken for one. That does no harm: the words only select the records
 * worth comparing.
 */
final class Blocks {
    /** The initial room in words per record; it saves copying millions of words as the array grows. */
    private static final int WORDS = 12;

    private final int most;
    /** The 64 bits of each word, in order. */
    private final long[] words;
    /** The words that too many records have for a comparison. */
    private final BitSet frequent = new BitSet();

    private final int[] starts;
    private int[] records = {};

    /**
     * Reads records twice: first their words, then which records have each word.
     *
     * @param count the number of records
     * @param wordsOf the words of a record
     * @param most the largest number of records that may share a word; for a word of more records, no records are kept
     */
    static Blocks of(int count, IntFunction<Set<String>> wordsOf, int most) {
        Blocks blocks = new Blocks(count, wordsOf, most);
        blocks.fill(count, wordsOf);
        return blocks;
    }

    /** Reads records once, and only counts how many have each word. */
    static Blocks counted(int count, IntFunction<Set<String>> wordsOf, int most) {
        return new Blocks(count, wordsOf, most);
    }

    private Blocks(int count, IntFunction<Set<String>> wordsOf, int most) {
        this.most = most;
        long[] all = new long[(int) Math.min((long) count * WORDS, 1 << 24)];
        int size = 0;
        for (int i = 0; i < count; i++) {
            for (String word : wordsOf.apply(i)) {
                if (size == all.length) {
                    all = Arrays.copyOf(all, Math.addExact(size, size / 2 + 1));
                }
                all[size++] = key(word);
            }
        }
        Arrays.sort(all, 0, size);
        int[] counts = new int[size + 1];
        int distinct = 0;
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && all[to] == all[from]) {
                to++;
            }
            all[distinct] = all[from];
            if (to - from > most) {
                frequent.set(distinct);
            }
            counts[distinct + 1] = counts[distinct] + (to - from > most ? 0 : to - from);
            distinct++;
            from = to;
        }
        words = Arrays.copyOf(all, distinct);
        starts = Arrays.copyOf(counts, distinct + 1);
    }

    private void fill(int count, IntFunction<Set<String>> wordsOf) {
        records = new int[starts[words.length]];
        int[] filled = starts.clone();
        for (int i = 0; i < count; i++) {
            for (String word : wordsOf.apply(i)) {
                int number = Arrays.binarySearch(words, key(word));
                if (!frequent.get(number)) {
                    records[filled[number]++] = i;
                }
            }
        }
    }

    /** Returns a 64-bit hash of a text: the same for equal texts, and hardly ever for others. */
    static long key(String text) {
        long key = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            key = (key ^ text.charAt(i)) * 0x100000001b3L;
            key ^= key >>> 32;
        }
        return key;
    }

    boolean isEmpty() {
        return words.length == 0;
    }

    /** Returns how many records have a word; one more than the maximum if there are more. */
    int size(String word) {
        int number = Arrays.binarySearch(words, key(word));
        return number < 0 ? 0 : frequent.get(number) ? most + 1 : starts[number + 1] - starts[number];
    }

    /** Returns the records that have a word, in their order; none if too many have. */
    int[] of(String word) {
        int number = Arrays.binarySearch(words, key(word));
        return number < 0 ? new int[0] : Arrays.copyOfRange(records, starts[number], starts[number + 1]);
    }
}
