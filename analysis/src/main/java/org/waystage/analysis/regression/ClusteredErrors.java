package org.waystage.analysis.regression;

import java.util.Arrays;

/**
 * The variance of coefficients by clusters: with U the sum of the derivatives of the likelihood over a cluster and V the
 * inverse of the information, G/(G-1) times the sum over the G clusters of VUUᵀV (the sandwich).
 */
final class ClusteredErrors {
    private ClusteredErrors() {}

    /**
     * Returns the variance.
     *
     * @param free the parameters that are free
     * @param rows the rows of V of the coefficients
     */
    static double[][] variance(
            HazardData data, HazardLikelihood likelihood, double[] point, int[] free, double[][] rows) {
        int columns = rows.length;
        Design design = likelihood.design;
        double[][] pulls = new double[design.counts.length][columns];
        likelihood.gradients(point, (row, gradient) -> {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int i = 0; i < free.length; i++) {
                    sum += rows[j][i] * gradient[free[i]];
                }
                pulls[row][j] = sum;
            }
        });
        Sums sums = new Sums(columns);
        data.visit((cluster, row) -> {
            int informing = design.rowOf[row];
            if (informing >= 0) {
                sums.add(cluster, pulls[informing]);
            }
        });
        return sums.variance();
    }

    /** The sums of clusters, one cluster after the other. */
    private static final class Sums {
        private final double[][] products;
        private final double[] sum;
        private int cluster = -1;
        private int clusters;

        Sums(int columns) {
            products = new double[columns][columns];
            sum = new double[columns];
        }

        void add(int whose, double[] pull) {
            if (whose != cluster) {
                close();
                cluster = whose;
                clusters++;
            }
            for (int j = 0; j < sum.length; j++) {
                sum[j] += pull[j];
            }
        }

        private void close() {
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < sum.length; j++) {
                    products[i][j] += sum[i] * sum[j];
                }
            }
            Arrays.fill(sum, 0);
        }

        double[][] variance() {
            close();
            double factor = clusters / (clusters - 1.0);
            for (double[] line : products) {
                for (int j = 0; j < line.length; j++) {
                    line[j] *= factor;
                }
            }
            return products;
        }
    }
}
