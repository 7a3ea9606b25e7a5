package org.waystage.analysis.internal.numerics;

import java.util.function.UnaryOperator;

/**
 * Solves equations whose matrix is symmetric and has no negative curvature by conjugate gradients with diagonal preconditioning, without
 * forming the matrix (Hestenes and Stiefel, Methods of Conjugate Gradients for Solving Linear Systems, 1952).
 */
public final class ConjugateGradients {
    private static final int STEPS = 2_000;

    private ConjugateGradients() {}

    /** Numbers whose image is nearly the requested one. */
    public static final class Solution {
        /** The numbers; after {@value #STEPS} steps, or where there is no curvature, the nearest that were reached. */
        public final double[] numbers;
        /** Whether the residual became as small as requested. */
        public final boolean isReached;

        private Solution(double[] numbers, boolean isReached) {
            this.numbers = numbers;
            this.isReached = isReached;
        }
    }

    /**
     * Returns numbers whose image is nearly the given one.
     *
     * @param right the image
     * @param free where numbers may differ from 0; the others stay 0, and their images are left out
     * @param diagonal the diagonal of the matrix, above 0 where free
     * @param matrix returns the image of numbers
     * @param smaller the factor by which the residual is reduced
     */
    public static Solution solve(
            double[] right, boolean[] free, double[] diagonal, UnaryOperator<double[]> matrix, double smaller) {
        int size = right.length;
        double[] solution = new double[size];
        double[] residual = new double[size];
        double[] direction = new double[size];
        double norm = 0;
        for (int j = 0; j < size; j++) {
            if (free[j]) {
                residual[j] = right[j];
                direction[j] = residual[j] / diagonal[j];
                norm += residual[j] * direction[j];
            }
        }
        double enough = norm * smaller * smaller;
        for (int count = 0; count < STEPS && norm > enough; count++) {
            double[] image = matrix.apply(direction);
            double curvature = 0;
            for (int j = 0; j < size; j++) {
                curvature += free[j] ? direction[j] * image[j] : 0;
            }
            if (!(curvature > 0)) {
                break;
            }
            double length = norm / curvature;
            double next = 0;
            for (int j = 0; j < size; j++) {
                if (free[j]) {
                    solution[j] += length * direction[j];
                    residual[j] -= length * image[j];
                    next += residual[j] * residual[j] / diagonal[j];
                }
            }
            for (int j = 0; j < size; j++) {
                direction[j] = free[j] ? residual[j] / diagonal[j] + next / norm * direction[j] : 0;
            }
            norm = next;
        }
        return new Solution(solution, norm <= enough);
    }
}
