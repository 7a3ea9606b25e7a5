package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of data on a grid, with covariates centred on their means and in units of their standard deviations.
 *
 * <p>A row without time at risk on the grid is left out.
 */
final class Design {
    final Grid grid;
    final List<Covariate> covariates;
    /**
     * The times of each row: its entry, the time up to which it had no event, and the time by which it had the event; the last is NaN
     * without an event.
     */
    final double[] entry;

    final double[] after;
    final double[] by;
    /** The piece of an exact event; -1 if it is not exact. */
    final int[] exact;

    final double[] counts;
    /** The columns that do not change with time, followed by those that do, with their numbers by piece. */
    final double[][] values;

    final double[][][] changing;
    /** The row of each row of the data; -1 if it is left out. */
    final int[] rowOf;
    /** The clusters of rows that are not left out. */
    final int clusters;

    final double[] means;
    final double[] deviations;
    /** The range of each column, in its deviations. */
    final double[] ranges;
    /** The covariate of each column, and the level that it represents. */
    final int[] covariateOf;

    final String[] levelOf;
    final int columns;
    final double events;

    Design(HazardData data, Grid grid) {
        this.grid = grid;
        this.covariates = data.covariates();
        int[] kept = new int[data.rows.length];
        rowOf = new int[data.rows.length];
        int rows = 0;
        for (int i = 0; i < data.rows.length; i++) {
            boolean informs = informs(data.rows[i]);
            rowOf[i] = informs ? rows : -1;
            if (informs) {
                kept[rows++] = i;
            }
        }
        BitSet informing = new BitSet();
        data.visit((cluster, row) -> {
            if (rowOf[row] >= 0) {
                informing.set(cluster);
            }
        });
        clusters = informing.cardinality();
        entry = new double[rows];
        after = new double[rows];
        by = new double[rows];
        exact = new int[rows];
        counts = new double[rows];
        values = new double[rows][];
        changing = new double[rows][][];
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            place(row, data.rows[kept[row]]);
            counts[row] = data.counts[kept[row]];
            sum += Double.isNaN(by[row]) ? 0 : counts[row];
        }
        events = sum;
        List<Integer> whose = new ArrayList<>();
        List<String> levels = new ArrayList<>();
        for (boolean later : new boolean[] {false, true}) {
            for (int i = 0; i < covariates.size(); i++) {
                if (covariates.get(i).changing() == later) {
                    for (String level : covariates.get(i).compared()) {
                        whose.add(i);
                        levels.add(level);
                    }
                }
            }
        }
        columns = whose.size();
        covariateOf = whose.stream().mapToInt(one -> one).toArray();
        levelOf = levels.toArray(String[]::new);
        means = new double[columns];
        deviations = new double[columns];
        ranges = new double[columns];
        standardize();
    }

    private boolean informs(HazardData.Row row) {
        double from = grid.by(row.entry);
        double to = row.by <= grid.last() ? grid.by(row.by) : grid.after(row.after);
        return to > from;
    }

    private void place(int row, HazardData.Row from) {
        boolean event = from.by <= grid.last();
        entry[row] = grid.by(from.entry);
        after[row] = Math.max(entry[row], grid.after(from.after));
        by[row] = event ? grid.by(from.by) : Double.NaN;
        boolean isExact = event && from.after == from.by && grid.isContinuous();
        exact[row] = isExact ? (int) Math.ceil(by[row]) - 1 : -1;
        if (event && from.after == from.by && !isExact) {
            after[row] = by[row] - 1; // within the period that ends with or after it
        }
        values[row] = from.values;
        changing[row] = from.changing;
        for (double[] ofPeriods : from.changing) {
            if (ofPeriods.length != grid.pieces()) {
                throw new IllegalArgumentException(
                        "expected a value for each of " + grid.pieces() + " periods, not " + ofPeriods.length);
            }
        }
    }

    private void standardize() {
        double[] weights = new double[columns];
        double[] squares = new double[columns];
        double[] least = new double[columns];
        double[] most = new double[columns];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int row = 0; row < counts.length; row++) {
            int end = (int) Math.ceil(Double.isNaN(by[row]) ? after[row] : by[row]);
            for (int column = 0; column < columns; column++) {
                boolean varies = column >= values[row].length;
                for (int piece = varies ? (int) entry[row] : end - 1; piece < end; piece++) {
                    double value = value(row, column, piece);
                    weights[column] += counts[row];
                    double step = value - means[column]; // the running mean of Welford
                    means[column] += step * counts[row] / weights[column];
                    squares[column] += counts[row] * step * (value - means[column]);
                    least[column] = Math.min(least[column], value);
                    most[column] = Math.max(most[column], value);
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            boolean flat = !(most[column] > least[column]);
            deviations[column] = flat ? 0 : Math.sqrt(squares[column] / weights[column]);
            ranges[column] = flat ? 0 : (most[column] - least[column]) / deviations[column];
        }
        double[][] done = new double[counts.length][];
        for (int row = 0; row < counts.length; row++) {
            double[] own = new double[values[row].length];
            for (int column = 0; column < own.length; column++) {
                own[column] = standardized(values[row][column], column);
            }
            done[row] = own;
            double[][] later = new double[changing[row].length][];
            for (int i = 0; i < later.length; i++) {
                int column = own.length + i;
                later[i] = Arrays.stream(changing[row][i])
                        .map(value -> standardized(value, column))
                        .toArray();
            }
            changing[row] = later;
        }
        System.arraycopy(done, 0, values, 0, done.length);
    }

    private double standardized(double value, int column) {
        return deviations[column] > 0 ? (value - means[column]) / deviations[column] : 0;
    }

    /** Returns the value of a column in a piece, centred on its mean and in its deviations. */
    double value(int row, int column, int piece) {
        int fixed = values[row].length;
        return column < fixed ? values[row][column] : changing[row][column - fixed][piece];
    }

    /** Returns the share that a row has of the level of a column that does not change. */
    double share(int row, int column) {
        return value(row, column, 0) * deviations[column] + means[column];
    }

    /** Returns the covariate of a column and the level that it represents. */
    HazardRefusal.Part part(int column) {
        return new HazardRefusal.Part(covariates.get(covariateOf[column]).name(), levelOf[column]);
    }
}
