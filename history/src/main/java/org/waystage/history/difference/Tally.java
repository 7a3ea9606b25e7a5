package org.waystage.history.difference;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the records of each kind: those that only one edition has, those in both, and what is left out of these. */
final class Tally {
    private final Map<RecordKind, Difference.Compared> compared = new EnumMap<>(RecordKind.class);
    private final SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> leftOut = new TreeMap<>();

    void added(RecordKind kind) {
        count(kind, new Difference.Compared(1, 0, 0, 0));
    }

    void removed(RecordKind kind) {
        count(kind, new Difference.Compared(0, 1, 0, 0));
    }

    /** Counts a record that both editions have by what its comparison found. */
    void inBoth(RecordKind kind, Findings findings) {
        count(kind, findings.isChanged() ? new Difference.Compared(0, 0, 1, 0) : new Difference.Compared(0, 0, 0, 1));
        leaveOut(kind, findings.leftOut());
    }

    void leaveOut(RecordKind kind, Collection<Reissue.Reason> reasons) {
        for (Reissue.Reason reason : reasons) {
            leftOut.computeIfAbsent(kind, one -> new TreeMap<>()).merge(reason, 1L, Long::sum);
        }
    }

    private void count(RecordKind kind, Difference.Compared one) {
        compared.merge(kind, one, Difference.Compared::plus);
    }

    Difference.Compared compared(RecordKind kind) {
        return compared.getOrDefault(kind, new Difference.Compared(0, 0, 0, 0));
    }

    /** Returns the numbers for all kinds. */
    SortedMap<RecordKind, Difference.Compared> compared() {
        SortedMap<RecordKind, Difference.Compared> all = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            all.put(kind, compared(kind));
        }
        return all;
    }

    /** Returns in how many records something was left out, by kind and reason, without zeros. */
    SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> leftOut() {
        return leftOut;
    }
}
