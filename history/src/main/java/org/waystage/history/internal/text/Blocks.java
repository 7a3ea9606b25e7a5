package org.waystage.history.internal.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Which of many records have a word or text, if few have it: in some 20 bytes for each word of each record, where a map takes some 150.
 *
 * <p>Of a word 64 bits are kept, so by a rare chance two are one; they only tell which records are worth comparing.
 */
final class Blocks {
    /** The words of a record for which there is room at first, so that millions of them need not be copied while they are counted. */
    private static final int WORDS = 12;

    private final int most;
    /** What is kept of all words, in order. */
    private final long[] words;
    /** The words that more records have than are compared. */
    private final BitSet frequent = new BitSet();

    private final int[] starts;
    private int[] records = {};

    /**
     * Goes through records twice: for their words, and for who has them.
     *
     * @param count the number of records
     * @param wordsOf the words of a record
     * @param most the number of records from which on a word does not tell which have it
     */
    static Blocks of(int count, IntFunction<Set<String>> wordsOf, int most) {
        Blocks blocks = new Blocks(count, wordsOf, most);
        blocks.fill(count, wordsOf);
        return blocks;
    }

    /** Goes through records once, and only tells how many have a word. */
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

    /** Returns 64 bits of a text, in which equal texts are equal and others hardly ever. */
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

    /** Returns how many records have a word, one more than the most if more have. */
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
