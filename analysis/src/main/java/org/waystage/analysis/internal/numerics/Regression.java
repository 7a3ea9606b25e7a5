package org.waystage.analysis.internal.numerics;

import java.util.Optional;

/**
 * Linear least squares on the columns of a matrix with at least as many rows as columns, by Householder's reflections
 * (Golub and Van Loan, Matrix Computations, 5.2 and 5.3). The columns are first divided by their norms, so their units do not matter.
 * Immutable.
 *
 * <p>Takes time in proportion to the rows times the square of the columns, and memory in proportion to the matrix. The
 * coefficients and standard errors of Longley's data, a hard case among the reference datasets of NIST, keep nine
 * digits.
 */
public final class Regression {
    /** A column of norm 1 depends on the earlier columns if they leave no more than this of it. */
    private static final double DEPENDENT = 1e-10;

    private final double[] norms;
    /** Below and on the diagonal the vectors of the reflections, above it R. */
    private final double[][] factors;
    /** The diagonal of R. */
    private final double[] diagonal;

    private Regression(double[] norms, double[][] factors, double[] diagonal) {
        this.norms = norms;
        this.factors = factors;
        this.diagonal = diagonal;
    }

    /**
     * Factors a matrix, given by its rows, which are not changed.
     *
     * @return the factors; empty if the columns are linearly dependent or not finite
     */
    public static Optional<Regression> on(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        if (columns == 0 || rows.length < columns) {
            return Optional.empty();
        }
        double[][] factors = new double[rows.length][];
        double[] norms = new double[columns];
        for (int i = 0; i < rows.length; i++) {
            factors[i] = rows[i].clone();
        }
        for (int j = 0; j < columns; j++) {
            norms[j] = norm(factors, j, 0);
            if (!(norms[j] > 0) || Double.isInfinite(norms[j])) {
                return Optional.empty();
            }
            for (double[] row : factors) {
                row[j] /= norms[j];
            }
        }
        double[] diagonal = new double[columns];
        for (int k = 0; k < columns; k++) {
            double norm = norm(factors, k, k);
            if (!(norm > DEPENDENT)) {
                return Optional.empty();
            }
            // The sign that makes a sum: a difference of nearly equal numbers would lose digits.
            diagonal[k] = factors[k][k] > 0 ? -norm : norm;
            factors[k][k] -= diagonal[k];
            for (int j = k + 1; j < columns; j++) {
                double factor = reflection(factors, k, j, diagonal[k]);
                for (int i = k; i < factors.length; i++) {
                    factors[i][j] += factor * factors[i][k];
                }
            }
        }
        return Optional.of(new Regression(norms, factors, diagonal));
    }

    private static double norm(double[][] rows, int column, int from) {
        double greatest = 0;
        for (int i = from; i < rows.length; i++) {
            greatest = Math.max(greatest, Math.abs(rows[i][column])); // NaN stays NaN
        }
        if (greatest == 0 || !Double.isFinite(greatest)) {
            return greatest;
        }
        double squares = 0;
        for (int i = from; i < rows.length; i++) {
            double part = rows[i][column] / greatest; // a square neither overflows nor vanishes
            squares += part * part;
        }
        return greatest * Math.sqrt(squares);
    }

    private static double reflection(double[][] factors, int k, int j, double diagonal) {
        double product = 0;
        for (int i = k; i < factors.length; i++) {
            product += factors[i][k] * factors[i][j];
        }
        return product / (diagonal * factors[k][k]);
    }

    /** Returns the coefficients with which the columns come nearest to the values, one value for each row. */
    public double[] coefficients(double[] values) {
        double[] rest = values.clone();
        for (int k = 0; k < diagonal.length; k++) {
            double product = 0;
            for (int i = k; i < rest.length; i++) {
                product += factors[i][k] * rest[i];
            }
            double factor = product / (diagonal[k] * factors[k][k]);
            for (int i = k; i < rest.length; i++) {
                rest[i] += factor * factors[i][k];
            }
        }
        double[] coefficients = new double[diagonal.length];
        for (int k = diagonal.length - 1; k >= 0; k--) {
            double left = rest[k];
            for (int j = k + 1; j < diagonal.length; j++) {
                left -= factors[k][j] * coefficients[j];
            }
            coefficients[k] = left / diagonal[k];
        }
        for (int k = 0; k < diagonal.length; k++) {
            coefficients[k] /= norms[k];
        }
        return coefficients;
    }

    /** Returns (X^T X)^-1 of the matrix X, by its rows. */
    public double[][] inverseOfProducts() {
        int columns = diagonal.length;
        double[][] inverse = new double[columns][columns]; // of R, its rows divided by the norms
        for (int j = 0; j < columns; j++) {
            double[] column = new double[columns];
            for (int k = j; k >= 0; k--) {
                double left = k == j ? 1 : 0;
                for (int i = k + 1; i <= j; i++) {
                    left -= factors[k][i] * column[i];
                }
                column[k] = left / diagonal[k];
                inverse[k][j] = column[k] / norms[k];
            }
        }
        double[][] products = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = Math.max(i, j); k < columns; k++) {
                    products[i][j] += inverse[i][k] * inverse[j][k];
                }
            }
        }
        return products;
    }
}
