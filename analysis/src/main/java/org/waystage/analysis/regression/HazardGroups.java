package org.waystage.analysis.regression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a design, arranged for many passes. Rows with equal covariates form a group, so a pass computes each ratio once; terms that
 * enter the likelihood as a sum are stored as a sum. Each group has its time at risk before events, by piece, and its events; equal events
 * are stored once, with their number.
 */
final class HazardGroups {
    /** Fractions of a piece that are equal in these units differ only by rounding. */
    private static final double ROUNDING = 0x1p-44;

    private final Design design;
    /** A row of each group. */
    final int[] rows;
    /** For each group, the pieces between which its subjects are at risk. */
    final int[] first;

    final int[] end;
    /** For each group, from its first piece: the time at risk before events of all subjects, in units of the piece. */
    final double[][] before;
    /** Where the events of each group begin; the last number is where those of the last group end. */
    final int[] events;
    /**
     * For each event: how many subjects had it, its first piece, and where its fractions of pieces begin; an event without fractions is
     * exact. Arrays may be longer.
     */
    final double[] counts;

    final int[] from;
    final int[] offsets;
    final double[] fractions;

    HazardGroups(Design design) {
        this.design = design;
        int[] groupOf = new int[design.counts.length];
        rows = group(groupOf);
        first = new int[rows.length];
        end = new int[rows.length];
        Arrays.fill(first, design.grid.pieces());
        int size = 0;
        int sizes = 0;
        for (int row = 0; row < groupOf.length; row++) {
            int group = groupOf[row];
            boolean event = !Double.isNaN(design.by[row]);
            first[group] = Math.min(first[group], (int) design.entry[row]);
            end[group] = Math.max(end[group], (int) Math.ceil(event ? design.by[row] : design.after[row]));
            size += event ? 1 : 0;
            sizes += event ? within(row) : 0;
        }
        before = new double[rows.length][];
        events = new int[rows.length + 1];
        counts = new double[size];
        from = new int[size];
        offsets = new int[size + 1];
        fractions = new double[sizes];
        int[] known = new int[Math.max(1, Integer.highestOneBit(size)) * 4];
        int found = 0;
        int group = -1;
        for (int row : sorted(groupOf)) {
            if (groupOf[row] != group) {
                group = groupOf[row];
                before[group] = new double[end[group] - first[group]];
                events[group] = found;
            }
            wait(row, group);
            if (!Double.isNaN(design.by[row])) {
                found = add(row, group, found, known);
            }
        }
        events[rows.length] = found;
    }

    /** Numbers the groups of rows with equal covariates; returns the first row of each. */
    private int[] group(int[] groupOf) {
        Map<Covariates, Integer> groups = new HashMap<>();
        int[] firsts = new int[groupOf.length];
        for (int row = 0; row < groupOf.length; row++) {
            int next = groups.size();
            Integer known = groups.putIfAbsent(new Covariates(design.values[row], design.changing[row]), next);
            groupOf[row] = known == null ? next : known;
            if (known == null) {
                firsts[next] = row;
            }
        }
        return Arrays.copyOf(firsts, groups.size());
    }

    /** Returns the rows by their groups. */
    private int[] sorted(int[] groupOf) {
        int[] next = new int[rows.length + 1];
        for (int group : groupOf) {
            next[group + 1]++;
        }
        for (int group = 0; group < rows.length; group++) {
            next[group + 1] += next[group];
        }
        int[] sorted = new int[groupOf.length];
        for (int row = 0; row < groupOf.length; row++) {
            sorted[next[groupOf[row]]++] = row;
        }
        return sorted;
    }

    private void wait(int row, int group) {
        double entry = design.entry[row];
        double after = design.after[row];
        for (int k = (int) entry; k < after; k++) {
            before[group][k - first[group]] += design.counts[row] * (Math.min(after, k + 1) - Math.max(entry, k));
        }
    }

    /** Returns the number of pieces that an event may be in, other than an exact one. */
    private int within(int row) {
        return design.exact[row] >= 0 ? 0 : (int) Math.ceil(design.by[row]) - (int) design.after[row];
    }

    /** Appends an event, or adds it to an equal one; returns the number of different events. */
    private int add(int row, int group, int found, int[] known) {
        int size = within(row);
        int offset = offsets[found];
        double after = design.after[row];
        from[found] = design.exact[row] >= 0 ? design.exact[row] : (int) after;
        int hash = from[found];
        for (int i = 0; i < size; i++) {
            int piece = from[found] + i;
            fractions[offset + i] = Math.min(design.by[row], piece + 1) - Math.max(after, piece);
            hash = 0x9E3779B9 * (hash + Long.hashCode(rounded(offset + i)));
        }
        offsets[found + 1] = offset + size;
        int slot = (hash ^ (hash >>> 16)) & (known.length - 1);
        while (known[slot] > events[group]) { // a slot of an earlier group counts as empty
            if (isSame(known[slot] - 1, found)) {
                counts[known[slot] - 1] += design.counts[row];
                return found;
            }
            slot = (slot + 1) & (known.length - 1);
        }
        counts[found] = design.counts[row];
        known[slot] = found + 1;
        return found + 1;
    }

    private boolean isSame(int event, int other) {
        int size = offsets[other + 1] - offsets[other];
        boolean same = from[event] == from[other] && offsets[event + 1] - offsets[event] == size;
        for (int i = 0; same && i < size; i++) {
            same = rounded(offsets[event] + i) == rounded(offsets[other] + i);
        }
        return same;
    }

    private long rounded(int fraction) {
        return Math.round(fractions[fraction] / ROUNDING);
    }

    /** The covariates that the rows of a group have in common, as a key. */
    private static final class Covariates {
        private final double[] values;
        private final double[][] changing;

        Covariates(double[] values, double[][] changing) {
            this.values = values;
            this.changing = changing;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Covariates same
                    && Arrays.equals(values, same.values)
                    && Arrays.deepEquals(changing, same.changing);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(values) + Arrays.deepHashCode(changing);
        }
    }
}
