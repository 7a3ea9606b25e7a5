package org.waystage.analysis.survival;

import java.util.Arrays;

/**
 * How many subjects were at risk at each distinct time and what happened then: what all estimators of a group start from.
 *
 * <p>Times are sorted by cause as plain numbers and then merged: n log n.
 */
final class RiskTable {
    final int subjects;
    /** The distinct times, rising. */
    final double[] times;
    /** Who is at risk just before each time. */
    final int[] atRisk;
    /** By cause (0 the censored ones) and time. */
    final int[][] counts;

    private RiskTable(int subjects, double[] times, int[] atRisk, int[][] counts) {
        this.subjects = subjects;
        this.times = times;
        this.atRisk = atRisk;
        this.counts = counts;
    }

    /** Returns the table of subjects whose times stand by cause; sorts the arrays. */
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

    /** Returns what left at a time by any cause but censoring. */
    int events(int row) {
        int events = 0;
        for (int cause = 1; cause < counts.length; cause++) {
            events += counts[cause][row];
        }
        return events;
    }

    /** Returns how many left by a cause over all times. */
    long total(int cause) {
        return Arrays.stream(counts[cause]).asLongStream().sum();
    }

    /** Returns what left at a time by any cause but one. */
    int others(int cause, int row) {
        int others = -counts[cause][row];
        for (int[] count : counts) {
            others += count[row];
        }
        return others;
    }
}
