package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A scale on which groups are compared, with its prior: each group is normally distributed around a common centre, with
 * one of a few spreads.
 */
final class Scale {
    /** The distance of points relative to the least deviation that a group can have. */
    private static final double CLOSE = 0.6;

    /** The distance of centres relative to the least deviation that the centre can have, which is often nearly reached. */
    private static final double CLOSE_CENTRES = 0.5;

    /** The prior of a centre has no details smaller than this. */
    private static final double MOST_DEVIATION = 0.6;

    /** This many deviations from its centre, a normal density is too small to count. */
    private static final double FAR = 7;

    private final double[] spreads;
    private final double[] weights;
    private final DoubleUnaryOperator logDensity;
    private final Range centres;
    private final Range places;

    /** The numbers from one to another. */
    record Range(double least, double greatest) {
        Axis axis(double step) {
            return Axis.between(least, greatest, step);
        }
    }

    /**
     * Creates a scale.
     *
     * @param spreads the spreads, the least first
     * @param weights their probabilities
     * @param logDensity the logarithm of the density of the centre, up to a constant
     * @param centres the centres that are considered
     * @param places the points of groups that are considered
     */
    Scale(double[] spreads, double[] weights, DoubleUnaryOperator logDensity, Range centres, Range places) {
        this.spreads = spreads;
        this.weights = weights;
        this.logDensity = logDensity;
        this.centres = centres;
        this.places = places;
    }

    /** Returns an empty scale, on which groups do not differ. */
    static Scale none() {
        Range point = new Range(0, 0);
        return new Scale(new double[0], new double[] {1}, x -> 0, point, point);
    }

    /** Returns the same scale with fewer centres and points. */
    Scale within(Range someCentres, Range somePlaces) {
        return spreads.length == 0 ? this : new Scale(spreads, weights, logDensity, someCentres, somePlaces);
    }

    double[] weights() {
        return weights.clone();
    }

    double[] spreads() {
        return spreads.clone();
    }

    /** The density of the groups around each of some centres, for one spread. */
    static final class Kernel {
        final Axis centres;
        /** The logarithm of the prior probability of each centre, with this spread. */
        final double[] logPrior;
        /** The first point at which the density around a centre counts. */
        final int[] first;
        /** The density there and at the points after it, times their distance. */
        final double[][] density;

        private Kernel(Axis centres, double[] logPrior, int[] first, double[][] density) {
            this.centres = centres;
            this.logPrior = logPrior;
            this.first = first;
            this.density = density;
        }
    }

    /**
     * Returns the points of groups.
     *
     * @param information the largest information of a group: one over the square of the least deviation of its likelihood
     * @param rough the distance of points, as a multiple of that needed for exact sums
     */
    Axis places(double information, double rough) {
        return spreads.length == 0
                ? places.axis(1)
                : places.axis(rough * CLOSE / Math.sqrt(1 / (spreads[0] * spreads[0]) + information));
    }

    /** Returns the kernels, one for each spread, around centres that are as close as sums over this many groups need. */
    List<Kernel> kernels(Axis axis, int groups, double information, double rough) {
        if (spreads.length == 0) {
            return List.of(new Kernel(axis, new double[1], new int[1], new double[][] {{1}}));
        }
        List<Kernel> kernels = new ArrayList<>();
        for (int i = 0; i < spreads.length; i++) {
            double deviation = Math.sqrt((spreads[i] * spreads[i] + 1 / information) / groups);
            double step = rough * CLOSE_CENTRES * Math.min(MOST_DEVIATION, deviation);
            kernels.add(kernel(axis, centres.axis(step), spreads[i], StrictMath.log(weights[i])));
        }
        return kernels;
    }

    private Kernel kernel(Axis axis, Axis around, double spread, double logWeight) {
        double[] logPrior = new double[around.size()];
        int[] first = new int[around.size()];
        double[][] density = new double[around.size()][];
        for (int c = 0; c < around.size(); c++) {
            double centre = around.at(c);
            logPrior[c] = logWeight + StrictMath.log(around.step()) + logDensity.applyAsDouble(centre);
            first[c] = bounded((centre - FAR * spread - axis.start()) / axis.step(), axis.size());
            int end = bounded((centre + FAR * spread - axis.start()) / axis.step(), axis.size());
            density[c] = new double[end - first[c] + 1];
            for (int i = first[c]; i <= end; i++) {
                double z = (axis.at(i) - centre) / spread;
                density[c][i - first[c]] = axis.step() / (spread * Math.sqrt(2 * Math.PI)) * StrictMath.exp(-z * z / 2);
            }
        }
        return new Kernel(around, logPrior, first, density);
    }

    private static int bounded(double index, int size) {
        return (int) Math.max(0, Math.min(size - 1.0, Math.ceil(index)));
    }
}
