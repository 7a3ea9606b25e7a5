package org.waystage.analysis.survival;

import java.util.List;

/**
 * The merged tables of groups: their times in ascending order, with the number of subjects of each group at risk just
 * before each time, and their events.
 */
final class GroupTimes {
    /** By group: the number at risk just before the time. */
    final double[] atRisk;
    /** By group: the number with the event at the time. */
    final double[] events;

    private final List<RiskTable> tables;
    private final int[] rows;

    GroupTimes(List<RiskTable> tables) {
        this.tables = tables;
        atRisk = new double[tables.size()];
        events = new double[tables.size()];
        rows = new int[tables.size()];
    }

    /** Advances to the next time; returns false if there is none. */
    boolean next() {
        double time = Double.POSITIVE_INFINITY;
        for (int group = 0; group < rows.length; group++) {
            RiskTable table = tables.get(group);
            time = rows[group] < table.times.length ? Math.min(time, table.times[rows[group]]) : time;
        }
        if (time == Double.POSITIVE_INFINITY) {
            return false;
        }
        for (int group = 0; group < rows.length; group++) {
            RiskTable table = tables.get(group);
            int row = rows[group];
            boolean anyLeft = row < table.times.length;
            boolean anyLeaves = anyLeft && table.times[row] == time;
            atRisk[group] = anyLeft ? table.atRisk[row] : 0;
            events[group] = anyLeaves ? table.counts[1][row] : 0;
            rows[group] += anyLeaves ? 1 : 0;
        }
        return true;
    }
}
