package org.waystage.json.delta;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.LongestAscent;

/**
 * Says which records of two editions match by id and stay in order; the others are removed, added or moved.
 *
 * <p>Records match by id; if an id is repeated, the first matches the first and so on. As many as possible stay.
 */
abstract class Survivors {
    /**
     * Returns whether a record of the base stays.
     *
     * @param position its position
     * @param id its id
     * @param other the id of the record of the result that comes next; null at the end
     */
    abstract boolean staysInBase(int position, String id, @Nullable String other);

    /**
     * Returns whether a record of the result was there before, in the same order.
     *
     * @param position its position
     * @param id its id
     * @param other the id of the record of the base that comes next; null at the end
     */
    abstract boolean staysInResult(int position, String id, @Nullable String other);

    /** Returns whether a record of the base that does not stay is somewhere else in the result. */
    abstract boolean movesFrom(int position);

    /** Returns whether a record of the result that was not there before was somewhere else in the base. */
    abstract boolean movesTo(int position);

    /** Returns whether another record of the base has the same id. */
    abstract boolean isRepeatedInBase(int position);

    /** Returns whether another record of the result has the same id. */
    abstract boolean isRepeatedInResult(int position);

    /** Returns the survivors of two editions whose ids strictly ascend, for which nothing has to be kept. */
    static Survivors ofAscending() {
        return new Ascending();
    }

    /**
     * Finds the survivors of two editions in any order. This takes 4 bytes of memory for each record of the base, and 12 if some have
     * moved. A few bits for each are kept afterwards.
     */
    static Survivors of(SortedIds base, int baseCount, SortedIds result, int resultCount) throws IOException {
        Found found = new Found();
        int[] places = new int[baseCount];
        Arrays.fill(places, -1);
        Iterator<SortedIds.Entry> earlier = base.sorted();
        Iterator<SortedIds.Entry> later = result.sorted();
        SortedIds.Entry one = next(earlier);
        SortedIds.Entry other = next(later);
        SortedIds.Entry oneBefore = null;
        SortedIds.Entry otherBefore = null;
        while (one != null || other != null) {
            int order = one == null ? 1 : other == null ? -1 : one.id().compareTo(other.id());
            if (order == 0 && one != null && other != null) {
                places[one.position()] = other.position();
                found.pairedInBase.set(one.position());
                found.pairedInResult.set(other.position());
            }
            if (order <= 0 && one != null) {
                note(oneBefore, one, found.repeatedInBase);
                oneBefore = one;
                one = next(earlier);
            }
            if (order >= 0 && other != null) {
                note(otherBefore, other, found.repeatedInResult);
                otherBefore = other;
                other = next(later);
            }
        }
        found.keep(places);
        return found;
    }

    private static SortedIds.@Nullable Entry next(Iterator<SortedIds.Entry> entries) {
        return entries.hasNext() ? entries.next() : null;
    }

    private static void note(SortedIds.@Nullable Entry before, SortedIds.Entry entry, BitSet repeated) {
        if (before != null && before.isSameId(entry)) {
            repeated.set(before.position());
            repeated.set(entry.position());
        }
    }

    private static final class Ascending extends Survivors {
        @Override
        boolean staysInBase(int position, String id, @Nullable String other) {
            return other != null && id.compareTo(other) >= 0;
        }

        @Override
        boolean staysInResult(int position, String id, @Nullable String other) {
            return other != null && id.compareTo(other) >= 0;
        }

        @Override
        boolean movesFrom(int position) {
            return false;
        }

        @Override
        boolean movesTo(int position) {
            return false;
        }

        @Override
        boolean isRepeatedInBase(int position) {
            return false;
        }

        @Override
        boolean isRepeatedInResult(int position) {
            return false;
        }
    }

    private static final class Found extends Survivors {
        private final BitSet pairedInBase = new BitSet();
        private final BitSet pairedInResult = new BitSet();
        private final BitSet repeatedInBase = new BitSet();
        private final BitSet repeatedInResult = new BitSet();
        private BitSet keptInBase = pairedInBase;
        private BitSet keptInResult = pairedInResult;

        /**
         * Finds what stays.
         *
         * @param places the place in the result of each record of the base; -1 for those without one
         */
        private void keep(int[] places) {
            keptInBase = LongestAscent.of(places);
            if (keptInBase.equals(pairedInBase)) {
                return;
            }
            keptInResult = new BitSet();
            keptInBase.stream().forEach(position -> keptInResult.set(places[position]));
        }

        @Override
        boolean staysInBase(int position, String id, @Nullable String other) {
            return keptInBase.get(position);
        }

        @Override
        boolean staysInResult(int position, String id, @Nullable String other) {
            return keptInResult.get(position);
        }

        @Override
        boolean movesFrom(int position) {
            return pairedInBase.get(position) && !keptInBase.get(position);
        }

        @Override
        boolean movesTo(int position) {
            return pairedInResult.get(position) && !keptInResult.get(position);
        }

        @Override
        boolean isRepeatedInBase(int position) {
            return repeatedInBase.get(position);
        }

        @Override
        boolean isRepeatedInResult(int position) {
            return repeatedInResult.get(position);
        }
    }
}
