package org.waystage.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.LongStream;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/**
 * Which cases are linked with others, and which form a chain, in 12 bytes for each.
 *
 * <p>Ids are represented by 64 bits. If two have the same bits, a case may be treated as linked, or two chains as one, which
 * changes no count.
 */
final class Links implements Serializable {
    private static final long serialVersionUID = 1;

    /** The key of a case without links. */
    static final int NONE = -1;

    private final long[] ids;
    /** The chain of each id: the index of one of its ids. */
    private final int[] chains;

    private Links(long[] ids, int[] chains) {
        this.ids = ids;
        this.chains = chains;
    }

    /** Returns the bits of an id (FNV-1a, by Fowler, Noll and Vo). */
    static long bits(CaseStudyId id) {
        String text = id.value();
        long bits = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            bits = (bits ^ text.charAt(i)) * 0x100000001b3L;
        }
        return bits;
    }

    /** Returns the links of a case as pairs of bits: its own with those of each other end, or of itself if there is no other. */
    static LongStream pairs(Undertaking undertaking) {
        CaseStudyId own = undertaking.id();
        Set<CaseStudyId> ends = Succession.ends(undertaking);
        return ends.stream()
                .filter(end -> ends.size() == 1 || !end.equals(own))
                .flatMapToLong(end -> LongStream.of(bits(own), bits(end)));
    }

    static byte[] packed(LongStream pairs) {
        long[] all = pairs.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(all.length * Long.BYTES);
        bytes.asLongBuffer().put(all);
        return bytes.array();
    }

    /** Joins the results of {@link #packed} for the parts. */
    static Links of(Collection<byte[]> parts) {
        long[] ids = parts.stream()
                .flatMapToLong(Links::unpacked)
                .sorted()
                .distinct()
                .toArray();
        int[] above = new int[ids.length];
        Arrays.setAll(above, i -> i);
        for (byte[] part : parts) {
            long[] pairs = unpacked(part).toArray();
            for (int i = 0; i < pairs.length; i += 2) {
                int one = top(above, Arrays.binarySearch(ids, pairs[i]));
                int other = top(above, Arrays.binarySearch(ids, pairs[i + 1]));
                above[Math.max(one, other)] = Math.min(one, other);
            }
        }
        for (int i = 0; i < above.length; i++) {
            above[i] = top(above, i);
        }
        return new Links(ids, above);
    }

    private static LongStream unpacked(byte[] part) {
        long[] all = new long[part.length / Long.BYTES];
        ByteBuffer.wrap(part).asLongBuffer().get(all);
        return Arrays.stream(all);
    }

    private static int top(int[] above, int from) {
        int at = from;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    boolean isEmpty() {
        return ids.length == 0;
    }

    /** Returns the chain of a case; {@link #NONE} if no link leads from it or to it. */
    int chain(CaseStudyId id) {
        int at = Arrays.binarySearch(ids, bits(id));
        return at < 0 ? NONE : chains[at];
    }
}
