package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.analysis.internal.numerics.Beta;
import org.waystage.analysis.internal.numerics.ChiSquared;
import org.waystage.analysis.internal.numerics.Regression;

/**
 * A test of whether a series is further from its curve than chance explains.
 *
 * @param test the test
 * @param statistic the statistic: X<sup>2</sup> or d
 * @param degreesOfFreedom the degrees of freedom: cells minus estimated parameters
 * @param p the probability of a statistic that is at least as extreme, if the model and its errors are true
 */
public record LackOfFit(Test test, double statistic, int degreesOfFreedom, double p) {
    /**
     * The least number of adoptions expected in a cell of X<sup>2</sup>, by the rule of Cochran (1952). Neighbouring periods
     * with fewer are combined.
     */
    public static final double MIN_EXPECTED = 5;

    /** The least number expected in a cell of d, in which only the order of the residuals counts. */
    public static final double MIN_EXPECTED_IN_ORDER = 1;

    /** The tests. */
    public enum Test {
        /**
         * Pearson's X<sup>2</sup> = Σ (O - E)<sup>2</sup> / E over cells of consecutive periods with at least {@link
         * #MIN_EXPECTED} expected adoptions each. A given market has one more cell, for those that have not adopted, and one
         * degree of freedom fewer. The parameters are those of the periods, not of the cells, so p is a little too small
         * (Chernoff and Lehmann 1954). It shows that counts vary more around the curve than their errors allow.
         */
        PEARSON("pearson"),
        /**
         * d of Durbin and Watson, Σ (e<sub>t</sub> - e<sub>t-1</sub>)<sup>2</sup> / Σ e<sub>t</sub><sup>2</sup>, of residuals
         * divided by their standard deviations: near 2 if they are independent, and toward 0 if each resembles the one before it,
         * for example if a smooth curve is fitted to a series that wanders around it. p comes from the beta distribution on 0 to 4 with the
         * mean and the variance that d has for independent normal errors and the tangent plane of the curve (Durbin and Watson 1950, 1951).
         * Least squares use the periods with adoptions; counts use cells of consecutive periods with at least {@link
         * #MIN_EXPECTED_IN_ORDER} expected adoptions each.
         */
        DURBIN_WATSON("durbin-watson");

        private final String code;

        Test(String code) {
            this.code = code;
        }

        /**
         * Returns the code of the test.
         *
         * @return the code, for example {@code pearson}
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /** Checks the components. */
    public LackOfFit {
        Objects.requireNonNull(test, "test");
    }

    /** Returns whether the test rejects the fit at a level. */
    boolean rejects(double level) {
        return p < level;
    }

    /**
     * Returns X<sup>2</sup> of counts.
     *
     * @param cells the observed and the expected counts by period
     * @param rest the observed and the expected number of those that have not adopted; empty if they are not a cell
     * @param free the number of estimated parameters
     * @return the test; empty if there are too few cells
     */
    static Optional<LackOfFit> pearson(List<Cell> cells, Optional<Cell> rest, int free) {
        List<Cell> pooled = new ArrayList<>(Cell.pooled(cells, MIN_EXPECTED));
        rest.ifPresent(pooled::add);
        pooled = Cell.pooled(pooled, MIN_EXPECTED);
        int degrees = pooled.size() - free - (rest.isPresent() ? 1 : 0);
        if (degrees < 1) {
            return Optional.empty();
        }
        double sum = 0;
        for (Cell cell : pooled) {
            double residual = cell.observed - cell.expected;
            sum += residual * residual / cell.expected;
        }
        return Optional.of(new LackOfFit(Test.PEARSON, sum, degrees, new ChiSquared(degrees).upper(sum)));
    }

    /**
     * Returns d.
     *
     * @param cells the cells in the order of time
     * @return the test; empty if there are too few cells, if all residuals are 0, or if the tangent plane is flat
     */
    static Optional<LackOfFit> durbinWatson(List<Cell> cells) {
        int n = cells.size();
        int k = n == 0 ? 0 : cells.get(0).slopes.length;
        if (n < k + 2) {
            return Optional.empty();
        }
        double[][] rows = new double[n][];
        double steps = 0;
        double squares = 0;
        double last = 0;
        for (int i = 0; i < n; i++) {
            Cell cell = cells.get(i);
            double deviation = Math.sqrt(cell.variance);
            double residual = (cell.observed - cell.expected) / deviation;
            rows[i] = cell.slopes.clone();
            for (int j = 0; j < k; j++) {
                rows[i][j] /= deviation;
            }
            squares += residual * residual;
            steps += i == 0 ? 0 : (residual - last) * (residual - last);
            last = residual;
        }
        double d = steps / squares;
        return Double.isFinite(d)
                ? Regression.on(rows).map(tangents -> ofOrder(d, rows, tangents.inverseOfProducts()))
                : Optional.empty();
    }

    /** Compares d with its mean and variance, which follow from the traces of M A and M A M A. */
    private static LackOfFit ofOrder(double d, double[][] rows, double[][] inverse) {
        int n = rows.length;
        int k = inverse.length;
        double[][] differences = differences(rows);
        double[][] once = times(products(rows, differences), inverse);
        double[][] twice = times(products(differences, differences), inverse);
        double trace = 2 * (n - 1) - trace(once);
        double square = 6.0 * n - 8 - 2 * trace(twice) + trace(times(once, once));
        double mean = trace / (n - k);
        double variance = 2 * (square - trace * mean) / ((n - k) * (n - k + 2.0));
        double share = mean / 4;
        double size = share * (1 - share) * 16 / variance - 1;
        double p = size > 0 ? new Beta(share * size, (1 - share) * size).lower(d / 4) : 1;
        return new LackOfFit(Test.DURBIN_WATSON, d, n - k, p);
    }

    /** Returns A X, where A is the matrix of which e' A e is the sum of the squared differences of neighbours. */
    private static double[][] differences(double[][] rows) {
        double[][] differences = new double[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[0].length; j++) {
                double before = i == 0 ? 0 : rows[i][j] - rows[i - 1][j];
                double after = i == rows.length - 1 ? 0 : rows[i][j] - rows[i + 1][j];
                differences[i][j] = before + after;
            }
        }
        return differences;
    }

    private static double[][] products(double[][] left, double[][] right) {
        double[][] products = new double[left[0].length][right[0].length];
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < products.length; i++) {
                for (int j = 0; j < products[0].length; j++) {
                    products[i][j] += left[row][i] * right[row][j];
                }
            }
        }
        return products;
    }

    private static double[][] times(double[][] left, double[][] right) {
        double[][] products = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right[0].length; j++) {
                for (int between = 0; between < right.length; between++) {
                    products[i][j] += left[i][between] * right[between][j];
                }
            }
        }
        return products;
    }

    private static double trace(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }

    /** One or several consecutive periods: what was observed and expected, its variance, and the slopes of the expected number. */
    static final class Cell {
        private final double observed;
        private final double expected;
        private final double variance;
        private final double[] slopes;

        Cell(double observed, double expected, double variance, double... slopes) {
            this.observed = observed;
            this.expected = expected;
            this.variance = variance;
            this.slopes = slopes;
        }

        private Cell with(Cell next) {
            double[] sums = slopes.clone();
            for (int i = 0; i < Math.min(sums.length, next.slopes.length); i++) {
                sums[i] += next.slopes[i];
            }
            return new Cell(observed + next.observed, expected + next.expected, variance + next.variance, sums);
        }

        /** Returns the cells with neighbours combined until each has the expected number; the last ones are added to those before. */
        static List<Cell> pooled(List<Cell> cells, double least) {
            List<Cell> pooled = new ArrayList<>();
            Optional<Cell> open = Optional.empty();
            for (Cell cell : cells) {
                Cell own = open.map(before -> before.with(cell)).orElse(cell);
                open = Optional.of(own);
                if (own.expected >= least) {
                    pooled.add(own);
                    open = Optional.empty();
                }
            }
            if (open.isPresent() && !pooled.isEmpty()) {
                pooled.set(pooled.size() - 1, pooled.get(pooled.size() - 1).with(open.get()));
            }
            return List.copyOf(pooled);
        }
    }
}
