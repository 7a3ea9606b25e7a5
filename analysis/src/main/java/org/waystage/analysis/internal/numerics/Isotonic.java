package org.waystage.analysis.internal.numerics;

import java.util.Arrays;

/** Isotonic regression: values that do not decrease. */
public final class Isotonic {
    private Isotonic() {}

    /**
     * Returns the non-decreasing values nearest to given ones by weighted least squares. It replaces neighbours that decrease by their mean
     * (the pool-adjacent-violators algorithm).
     */
    public static double[] nearest(double[] values, double[] weights) {
        double[] mean = new double[values.length];
        double[] weight = new double[values.length];
        int[] end = new int[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            mean[blocks] = values[i];
            weight[blocks] = weights[i];
            end[blocks] = i + 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                double both = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] += (mean[blocks - 1] - mean[blocks - 2]) * weight[blocks - 1] / both;
                weight[blocks - 2] = both;
                end[blocks - 2] = end[blocks - 1];
                blocks--;
            }
        }
        double[] nearest = new double[values.length];
        for (int block = 0, from = 0; block < blocks; from = end[block], block++) {
            Arrays.fill(nearest, from, end[block], mean[block]);
        }
        return nearest;
    }
}
