package org.waystage.analysis.survival;

import java.util.Arrays;

/**
 * The number of subjects at risk at each distinct time, and the events at that time: the input of all estimators of a
 * group.
 *
 * <p>Times are sorted by cause as primitive numbers and then merged, in n log n time.
 */
final class RiskTable {
    final int subjects;
    /** The distinct times in ascending order. */
    final double[] times;
    /** The number of subjects at risk just before each time. */
    final int[] atRisk;
    /** The number of subjects by cause (0 for censored ones) and time. */
    final int[][] counts;

    private RiskTable(int subjects, double[] times, int[] atRisk, int[][] counts) {
        this.subjects = subjects;
        this.times = times;
        this.atRisk = atRisk;
        this.counts = counts;
    }

    /** Returns the table of subjects, given their times by cause; sorts the arrays in place. */
    static RiskTable of(double[][] byCause) {
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
            times[rows] = time;
            atRisk[rows] = left;
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
        return new RiskTable(subjects, Arrays.copyOf(times, rows), Arrays.copyOf(atRisk, rows), counts);
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
