package org.waystage.analysis.internal.numerics;

import java.util.Optional;

/** A symmetric positive definite matrix, factored by Cholesky. Immutable. */
public final class PositiveMatrix {
    private final double[][] factors;

    private PositiveMatrix(double[][] factors) {
        this.factors = factors;
    }

    /**
     * Factors a symmetric matrix, which is not changed.
     *
     * @return the factors; empty if the matrix is not positive definite, or not finite
     */
    public static Optional<PositiveMatrix> of(double[][] matrix) {
        int n = matrix.length;
        double[][] factors = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double left = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    left -= factors[i][k] * factors[j][k];
                }
                if (i == j && !(left > 1e-14 * matrix[i][i] && left < Double.POSITIVE_INFINITY)) {
                    return Optional.empty();
                }
                factors[i][j] = i == j ? Math.sqrt(left) : left / factors[j][j];
            }
        }
        return Optional.of(new PositiveMatrix(factors));
    }

    /** Returns the vector whose product with this matrix is the given one. */
    public double[] solve(double[] values) {
        int n = factors.length;
        double[] solution = values.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= factors[i][k] * solution[k];
            }
            solution[i] /= factors[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                solution[i] -= factors[k][i] * solution[k];
            }
            solution[i] /= factors[i][i];
        }
        return solution;
    }

    /** Returns the inverse, by its rows. */
    public double[][] inverse() {
        int n = factors.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
