package org.waystage.analysis.survival;

import java.util.List;

/**
 * The merged tables of the groups of a stratum: its times in ascending order, with the number of subjects of each group at risk just before
 * each time, and their events.
 */
final class StratumTimes {
    /** The indexes of the groups, in ascending order. */
    final int[] groups;
    /** By group, in the order of {@link #groups}: the number at risk just before the time. */
    final double[] atRisk;
    /** By group: the number with the event at the time. */
    final double[] own;
    /** By group: the number with another event at the time. */
    final double[] others;

    private final List<Subjects.Slice> slices;
    private final int cause;
    private final int[] rows;
    private final int[] entered;
    /** By group: the number that have not left, whether or not they have come under observation. */
    private final double[] left;

    StratumTimes(List<Subjects.Slice> slices, int cause) {
        this.slices = slices;
        this.cause = cause;
        int count = slices.size();
        groups = new int[count];
        atRisk = new double[count];
        own = new double[count];
        others = new double[count];
        rows = new int[count];
        entered = new int[count];
        left = new double[count];
        for (int i = 0; i < count; i++) {
            groups[i] = slices.get(i).group();
            left[i] = slices.get(i).table().subjects;
        }
    }

    /** Advances to the next time; returns false if there is none. */
    boolean next() {
        double time = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            RiskTable table = slices.get(i).table();
            time = rows[i] < table.times.length ? Math.min(time, table.times[rows[i]]) : time;
        }
        if (time == Double.POSITIVE_INFINITY) {
            return false;
        }
        for (int i = 0; i < rows.length; i++) {
            RiskTable table = slices.get(i).table();
            while (entered[i] < table.entries.length && table.entries[entered[i]] < time) {
                entered[i]++;
            }
            atRisk[i] = left[i] - (table.entries.length - entered[i]);
            own[i] = 0;
            others[i] = 0;
            if (rows[i] < table.times.length && table.times[rows[i]] == time) {
                own[i] = table.counts[cause][rows[i]];
                others[i] = table.events(rows[i]) - own[i];
                left[i] -= own[i] + table.others(cause, rows[i]);
                rows[i]++;
            }
        }
        return true;
    }
}
