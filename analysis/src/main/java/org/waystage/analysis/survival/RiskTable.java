package org.waystage.analysis.survival;

import java.util.Arrays;
import java.util.List;
import org.waystage.analysis.RefusedException;

/**
 * The number of subjects at risk at each distinct time, and the events at that time: the input of all estimators of a
 * group.
 *
 * <p>Times are sorted by cause as primitive numbers and then merged, in n log n time. A subject with a time of entry is at risk from just
 * after its entry up to and including its own time.
 */
final class RiskTable {
    final int subjects;
    /** The distinct times in ascending order. */
    final double[] times;
    /** The number of subjects at risk just before each time. */
    final int[] atRisk;
    /** The number of subjects by cause (0 for censored ones) and time. */
    final int[][] counts;
    /** The times of entry of those that have one, in ascending order. */
    final double[] entries;

    private RiskTable(int subjects, double[] times, int[] atRisk, int[][] counts, double[] entries) {
        this.subjects = subjects;
        this.times = times;
        this.atRisk = atRisk;
        this.counts = counts;
        this.entries = entries;
    }

    /** Returns the table of subjects at risk from the beginning; sorts the arrays in place. */
    static RiskTable of(double[][] byCause) {
        return of(byCause, new double[0]);
    }

    /** Returns the table of subjects, given their times by cause and the entries of some of them; sorts the arrays in place. */
    static RiskTable of(double[][] byCause, double[] entries) {
        Arrays.sort(entries);
        int entered = 0;
        int subjects = 0;
        for (double[] ofCause : byCause) {
            Arrays.sort(ofCause);
            subjects += ofCause.length;
        }
        double[] times = new double[subjects];
        int[] atRisk = new int[subjects];
        int[][] counts = new int[byCause.length][subjects];
        int[] heads = new int[byCause.length];
        int rows = 0;
        for (int left = subjects; left > 0; rows++) {
            double time = Double.POSITIVE_INFINITY;
            for (int cause = 0; cause < byCause.length; cause++) {
                if (heads[cause] < byCause[cause].length) {
                    time = Math.min(time, byCause[cause][heads[cause]]);
                }
            }
            while (entered < entries.length && entries[entered] < time) {
                entered++;
            }
            times[rows] = time;
            atRisk[rows] = left - (entries.length - entered);
            for (int cause = 0; cause < byCause.length; cause++) {
                while (heads[cause] < byCause[cause].length && byCause[cause][heads[cause]] == time) {
                    heads[cause]++;
                    counts[cause][rows]++;
                    left--;
                }
            }
        }
        for (int cause = 0; cause < counts.length; cause++) {
            counts[cause] = Arrays.copyOf(counts[cause], rows);
        }
        return new RiskTable(subjects, Arrays.copyOf(times, rows), Arrays.copyOf(atRisk, rows), counts, entries);
    }

    /** Returns the number of subjects at risk just before a time, given the number of rows that have passed. */
    int atRisk(double time, int passed) {
        int left = passed == 0 ? subjects : atRisk[passed - 1] - leaving(passed - 1) + notYet(times[passed - 1]);
        return left - notYet(time);
    }

    /** Returns the number of subjects whose entry is not before a time. */
    private int notYet(double time) {
        int from = 0;
        int to = entries.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries[middle] < time) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return entries.length - from;
    }

    /** Returns the number of subjects that leave at a time, with an event or without. */
    private int leaving(int row) {
        return counts[0][row] + events(row);
    }

    /**
     * Refuses a table in which all subjects under observation leave and others enter later: if all of them had the event,
     * every product would stay at 0; if some time passes until the next one enters, nothing is known about it.
     *
     * @param cause the cause whose events count, or 0 for those of all causes
     */
    void requireUnbroken(String group, int cause) {
        if (entries.length == 0) {
            return;
        }
        for (int row = 0; row < times.length - 1; row++) {
            if (atRisk[row] > leaving(row)) {
                continue;
            }
            int later = notYet(times[row]);
            int events = cause == 0 ? events(row) : counts[cause][row];
            boolean all = events == atRisk[row];
            if (all || entries[entries.length - later] > times[row]) {
                throw new RefusedException(
                        group.equals(Subjects.ALL) ? "" : group,
                        List.of(new RefusedException.Obstacle(
                                all
                                        ? RefusedException.Reason.ALL_GONE_BEFORE_OTHERS
                                        : RefusedException.Reason.NOBODY_OBSERVED,
                                later,
                                subjects)),
                        List.of(RefusedException.Offer.LATER_START));
            }
        }
    }

    /** Returns the number of events of all causes at a time. */
    int events(int row) {
        int events = 0;
        for (int cause = 1; cause < counts.length; cause++) {
            events += counts[cause][row];
        }
        return events;
    }

    /** Returns the number of subjects with a cause over all times. */
    long total(int cause) {
        return Arrays.stream(counts[cause]).asLongStream().sum();
    }

    /** Returns the number of events at a time, of all causes except one. */
    int others(int cause, int row) {
        int others = -counts[cause][row];
        for (int[] count : counts) {
            others += count[row];
        }
        return others;
    }
}
