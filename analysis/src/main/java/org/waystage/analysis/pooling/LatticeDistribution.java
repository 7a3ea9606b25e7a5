package org.waystage.analysis.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.waystage.analysis.internal.numerics.FalsePosition;
import org.waystage.analysis.internal.numerics.SineIntegral;
import org.waystage.analysis.share.Interval;

/**
 * A smooth distribution that is known at equally spaced points. Between them, its density is the only function through these values
 * that does not change faster than they can show (Whittaker 1915); its integral is a sum of sine integrals.
 */
final class LatticeDistribution {
    /** The probability beyond the point at which the search for a quantile begins. */
    private static final double NOTHING = 1e-17;

    private final List<Axis> axes = new ArrayList<>();
    private final List<double[]> weights = new ArrayList<>();
    private double total;

    LatticeDistribution() {}

    static LatticeDistribution of(Axis axis, double[] weights) {
        LatticeDistribution distribution = new LatticeDistribution();
        distribution.add(axis, weights);
        return distribution;
    }

    /** Adds a part of the distribution. */
    void add(Axis axis, double[] part) {
        axes.add(axis);
        weights.add(part);
        for (double weight : part) {
            total += weight;
        }
    }

    /** Returns the probability of a number up to x. */
    double lower(double x) {
        double sum = 0;
        for (int part = 0; part < axes.size(); part++) {
            Axis axis = axes.get(part);
            double[] own = weights.get(part);
            for (int i = 0; i < own.length; i++) {
                if (own[i] > NOTHING * total) {
                    sum += own[i] * (0.5 + SineIntegral.value(Math.PI * (x - axis.at(i)) / axis.step()) / Math.PI);
                }
            }
        }
        return sum / total;
    }

    /** Returns the mean of a function. */
    double mean(DoubleUnaryOperator function) {
        double sum = 0;
        for (int part = 0; part < axes.size(); part++) {
            for (int i = 0; i < weights.get(part).length; i++) {
                sum += weights.get(part)[i]
                        * function.applyAsDouble(axes.get(part).at(i));
            }
        }
        return sum / total;
    }

    double deviation() {
        double mean = mean(x -> x);
        return Math.sqrt(mean(x -> (x - mean) * (x - mean)));
    }

    /** Returns the number that is not exceeded with a given probability. */
    double quantile(double p) {
        double mean = mean(x -> x);
        double width = deviation();
        double low = mean - width;
        double high = mean + width;
        while (lower(low) > p) {
            low -= width;
        }
        while (lower(high) <= p) {
            high += width;
        }
        FalsePosition search = new FalsePosition(low, lower(low) - p, high, lower(high) - p);
        double x = low;
        while (!search.isOver()) {
            x = search.next();
            double miss = lower(x) - p;
            if (Math.abs(miss) < 1e-14) {
                break;
            }
            search.take(x, miss);
        }
        return x;
    }

    /** Returns the image, under an increasing function, of the interval that leaves out the same probability on either side. */
    Interval interval(double level, DoubleUnaryOperator function) {
        double beyond = (1 - level) / 2;
        return new Interval(function.applyAsDouble(quantile(beyond)), function.applyAsDouble(quantile(1 - beyond)));
    }
}
