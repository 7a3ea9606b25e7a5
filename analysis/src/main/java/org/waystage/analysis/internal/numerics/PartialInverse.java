package org.waystage.analysis.internal.numerics;

import java.util.ArrayList;
import java.util.List;

/**
 * The inverse of the independent rows and columns of a covariance matrix, chosen in the order of their remaining variance, the largest
 * first. The other rows and columns are 0, which makes no difference to the distance of sums with these covariances. Immutable.
 */
public final class PartialInverse {
    /** Products below this fraction of the largest one are rounding errors. */
    private static final double ROUNDING = 1e-10;

    private final double[][] inverse;
    private final int rank;

    private PartialInverse(double[][] inverse, int rank) {
        this.inverse = inverse;
        this.rank = rank;
    }

    /** Inverts a symmetric matrix, which is changed. */
    public static PartialInverse of(double[][] matrix) {
        return of(matrix, matrix.length);
    }

    /** Inverts a symmetric matrix, which is changed, if at most the given number of its rows are independent. */
    public static PartialInverse of(double[][] matrix, int most) {
        int size = matrix.length;
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, matrix[i][i]);
        }
        List<Integer> done = new ArrayList<>();
        boolean[] isDone = new boolean[size];
        while (done.size() < most) {
            int pivot = -1;
            for (int i = 0; i < size; i++) {
                pivot = !isDone[i] && (pivot < 0 || matrix[i][i] > matrix[pivot][pivot]) ? i : pivot;
            }
            if (!(matrix[pivot][pivot] > largest * ROUNDING)) {
                break;
            }
            sweep(matrix, pivot);
            isDone[pivot] = true;
            done.add(pivot);
        }
        double[][] inverse = new double[size][size];
        for (int i : done) {
            for (int j : done) {
                inverse[i][j] = matrix[i][j];
            }
        }
        return new PartialInverse(inverse, done.size());
    }

    /** Exchanges a row and column with its inverse, in place (Gauss-Jordan). */
    private static void sweep(double[][] matrix, int pivot) {
        double value = matrix[pivot][pivot];
        for (int i = 0; i < matrix.length; i++) {
            if (i != pivot) {
                double factor = matrix[i][pivot] / value;
                for (int j = 0; j < matrix.length; j++) {
                    matrix[i][j] -= j == pivot ? 0 : factor * matrix[pivot][j];
                }
                matrix[i][pivot] = -factor;
            }
        }
        for (int j = 0; j < matrix.length; j++) {
            matrix[pivot][j] /= j == pivot ? 1 : value;
        }
        matrix[pivot][pivot] = 1 / value;
    }

    /** Returns the number of independent rows. */
    public int rank() {
        return rank;
    }

    /** Returns the squared length of sums in the measure of their covariances. */
    public double distance(double[] sums) {
        double distance = 0;
        for (int i = 0; i < sums.length; i++) {
            double image = 0;
            for (int j = 0; j < sums.length; j++) {
                image += inverse[i][j] * sums[j];
            }
            distance += sums[i] * image;
        }
        return distance;
    }
}
