package org.waystage.history.internal.text;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.waystage.core.internal.text.Sha256;

/**
 * Finds the records that have a key in common. Takes 20 bytes for each key, and as many again during the search; a map of keys takes some
 * 300.
 *
 * <p>Only half of the SHA-256 digest of a key is kept. No two keys with the same half are known, and searching for them is not feasible, so
 * equal halves mean equal keys.
 */
public final class SharedKeys {
    private final MessageDigest sha256 = Sha256.newDigest();
    private long[] digests = new long[1 << 6];
    private long[] rests = new long[1 << 6];
    private int[] owners = new int[1 << 6];
    private int count;

    /** Adds a key of a record; the key consists of the given parts. */
    public void add(int record, String... parts) {
        for (String part : parts) {
            sha256.update(bytes(part));
        }
        byte[] digest = sha256.digest();
        if (count == digests.length) {
            int more = Math.addExact(count, count / 2);
            digests = Arrays.copyOf(digests, more);
            rests = Arrays.copyOf(rests, more);
            owners = Arrays.copyOf(owners, more);
        }
        digests[count] = number(digest, 0);
        rests[count] = number(digest, Long.BYTES);
        owners[count++] = record;
    }

    /** Returns the length of a text, which separates the parts, followed by its letters. */
    private static byte[] bytes(String text) {
        byte[] bytes = new byte[Integer.BYTES + 2 * text.length()];
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[i] = (byte) (text.length() >>> (8 * i));
        }
        for (int i = 0; i < text.length(); i++) {
            bytes[Integer.BYTES + 2 * i] = (byte) (text.charAt(i) >>> 8);
            bytes[Integer.BYTES + 2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static long number(byte[] digest, int from) {
        long number = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            number = (number << 8) | (digest[i] & 0xFF);
        }
        return number;
    }

    /** Returns the keys of all records but some. */
    public SharedKeys without(BitSet records) {
        if (records.isEmpty()) {
            return this;
        }
        SharedKeys others = new SharedKeys();
        others.digests = new long[Math.max(1, count)];
        others.rests = new long[Math.max(1, count)];
        others.owners = new int[Math.max(1, count)];
        for (int i = 0; i < count; i++) {
            if (!records.get(owners[i])) {
                others.digests[others.count] = digests[i];
                others.rests[others.count] = rests[i];
                others.owners[others.count++] = owners[i];
            }
        }
        return others;
    }

    /** Passes on the records that have a key in common, key by key, in the order in which the keys were first added. */
    public void forEach(Consumer<int[]> action) {
        long[] repeated = repeated();
        int[] starts = new int[repeated.length + 1];
        for (int i = 0; i < count; i++) {
            int key = Arrays.binarySearch(repeated, digests[i]);
            if (key >= 0) {
                starts[key + 1]++;
            }
        }
        for (int i = 0; i < repeated.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] entries = new int[starts[repeated.length]];
        int[] filled = starts.clone();
        for (int i = 0; i < count; i++) {
            int key = Arrays.binarySearch(repeated, digests[i]);
            if (key >= 0) {
                entries[filled[key]++] = i;
            }
        }
        for (int i = 0; i < count; i++) {
            int key = Arrays.binarySearch(repeated, digests[i]);
            if (key >= 0 && entries[starts[key]] == i) {
                sharing(entries, starts[key], starts[key + 1]).values().forEach(action);
            }
        }
    }

    /** Returns the first halves of the kept digests that occur more than once, in order. */
    private long[] repeated() {
        long[] sorted = Arrays.copyOf(digests, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 1; i < count; i++) {
            if (sorted[i] == sorted[i - 1] && (kept == 0 || sorted[kept - 1] != sorted[i])) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** Returns the records whose keys have equal first halves, grouped by the second half; nearly always in one group. */
    private Map<Long, int[]> sharing(int[] entries, int from, int to) {
        Map<Long, int[]> byRest = new LinkedHashMap<>(2);
        for (int i = from; i < to; i++) {
            long rest = rests[entries[i]];
            byRest.computeIfAbsent(
                    rest,
                    one -> IntStream.range(from, to)
                            .filter(other -> rests[entries[other]] == rest)
                            .map(other -> owners[entries[other]])
                            .toArray());
        }
        return byRest;
    }
}
