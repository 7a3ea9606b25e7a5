package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.waystage.analysis.internal.numerics.Beta;
import org.waystage.analysis.internal.numerics.Gradient;

/**
 * The limits of counts to come. If a count has the mean λ, and λ is known with the variance v, its variance is s = λ + v, or λ +
 * κλ<sup>2</sup> + v if counts vary more than independent ones. The limits are quantiles of the negative binomial
 * distribution with this mean and variance, which is exact if the uncertainty about λ is a gamma distribution.
 */
final class CountForecast {
    private static final double LEAST_EXCESS = 1e-9;
    private static final double NOTHING = 1e-100;
    /** A mean with an error of more than a hundred times itself is not known at all. */
    private static final double GREATEST_EXCESS = 1e4;

    private CountForecast() {}

    /** Returns the points; none if a mean is not known at all. */
    static List<DiffusionForecast.Point> points(
            List<Gradient> values, double[][] covariance, DiffusionCurve curve, double dispersion, double most) {
        List<DiffusionForecast.Point> points = new ArrayList<>();
        double counted = curve.total;
        double sum = 0;
        double dispersed = 0;
        double[] slopes = new double[covariance.length];
        for (Gradient gradient : values) {
            double value = counted * Math.max(0, gradient.value());
            double[] own = gradient.slopes();
            for (int i = 0; i < own.length; i++) {
                own[i] *= counted;
                slopes[i] += own[i];
            }
            sum += value;
            dispersed += dispersion * value * value;
            double ofOne = DiffusionForecast.variance(own, covariance) + dispersion * value * value;
            double ofAll = DiffusionForecast.variance(slopes, covariance) + dispersed;
            if (!(ofOne <= GREATEST_EXCESS * Math.max(value * value, NOTHING)
                    && ofAll <= GREATEST_EXCESS * Math.max(sum * sum, NOTHING))) {
                return List.of();
            }
            double[] one = limits(value, ofOne);
            double[] all = limits(sum, ofAll);
            double left = most - counted;
            points.add(new DiffusionForecast.Point(
                    curve.size() + points.size() + 1,
                    value,
                    Math.min(value, one[0]),
                    Math.max(value, Math.min(left, one[1])),
                    counted + sum,
                    counted + Math.min(sum, all[0]),
                    counted + Math.max(sum, Math.min(left, all[1]))));
        }
        return List.copyOf(points);
    }

    /**
     * Returns the limits of {@link DiffusionFit#LEVEL}.
     *
     * @param mean the mean, λ
     * @param excess the variance beyond that of independent counts
     */
    private static double[] limits(double mean, double excess) {
        if (!(mean > NOTHING)) {
            return new double[2];
        }
        double tail = (1 - DiffusionFit.LEVEL) / 2;
        double shape = mean * mean / Math.max(excess, LEAST_EXCESS * mean * mean);
        double success = shape / (shape + mean);
        double lower = smallest(shape, success, tail, mean);
        return new double[] {lower, smallest(shape, success, 1 - tail, mean)};
    }

    /** Returns, by doubling and halving, the smallest count that is not exceeded with at least the given probability. */
    private static double smallest(double shape, double success, double probability, double mean) {
        double below = -1;
        double above = Math.max(1, Math.ceil(mean));
        while (atMost(shape, success, above) < probability) {
            below = above;
            above *= 2;
        }
        while (above - below > 1) {
            double middle = Math.floor((below + above) / 2);
            if (atMost(shape, success, middle) < probability) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    private static double atMost(double shape, double success, double count) {
        return new Beta(shape, count + 1).lower(success);
    }
}
