package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waystage.analysis.internal.numerics.Gradient;

/**
 * The forecast of a fitted curve for the periods after its series, always with the verdict on the fit.
 *
 * <p>The verdict considers {@link DiffusionVerdict#HORIZON} periods ahead; the reader must judge the width of the
 * limits beyond them.
 *
 * <p>For least squares, the sum after h periods is the last observed sum plus h predicted values. Its variance is g<sup>T</sup>Vg + h
 * s<sup>2</sup>, where g are the derivatives of the sum with respect to the parameters, V is their covariance (delta
 * method), and s<sup>2</sup> is the variance of a value. The variance of a single value uses its own derivatives and
 * one s<sup>2</sup>. Nothing is forecast if sums were fitted ({@link DiffusionMethod#NLS_CUMULATIVE}). The limits are
 * the forecast plus and minus the standard deviation times Student's t quantile for 95 per cent with a-k degrees of
 * freedom, as in {@link DiffusionFit.Diagnostics}. A value and its limits are truncated at 0, and a sum and its limits at the
 * last observed sum, because adoptions are not undone, even if the fitted market is smaller than the number counted. In
 * the forms that use the previous sum, errors are assumed not to feed back.
 *
 * <p>For counts ({@link ErrorModel}), values and sums to come have the mean λ of the curve and the variance λ + v, where v
 * is the variance of λ by the delta method; κ times the sum of the squared means is added if the errors are negative
 * binomial. The limits are the quantiles for 2.5 and 97.5 per cent of the negative binomial distribution with this mean
 * and variance. They are whole numbers and do not exceed what is left of a given market or population. A limit that would lie
 * beyond the forecast is moved to it.
 *
 * @param points the periods in order; empty if the fit has no standard errors or no intervals; immutable
 * @param verdict the verdict on the fit
 */
public record DiffusionForecast(List<Point> points, DiffusionVerdict verdict) {
    /** Makes an immutable copy of the points. */
    public DiffusionForecast {
        points = List.copyOf(points);
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * The forecast for one period, in the units of the series.
     *
     * @param period the number of the period, continuing that of the series
     * @param value the value of the period, at least 0
     * @param valueLower the lower limit of the value, at least 0
     * @param valueUpper the upper limit of the value
     * @param cumulated the sum up to the end of the period
     * @param cumulatedLower the lower limit of the sum, at least the last observed sum
     * @param cumulatedUpper the upper limit of the sum
     */
    public record Point(
            int period,
            double value,
            double valueLower,
            double valueUpper,
            double cumulated,
            double cumulatedLower,
            double cumulatedUpper) {}

    static List<Point> points(
            DiffusionCurve curve,
            double[] point,
            boolean[] free,
            double[][] covariance,
            double error,
            double t,
            int periods) {
        List<Point> points = new ArrayList<>();
        double sum = 1;
        double[] slope = new double[covariance.length];
        int h = 0;
        for (Gradient gradient : curve.forecast(curve.parameters(point, free), periods)) {
            h++;
            double[] own = gradient.slopes();
            double value = Math.max(0, gradient.value());
            sum += value;
            for (int i = 0; i < slope.length; i++) {
                slope[i] += own[i];
            }
            double one = t * deviation(own, covariance, error * error);
            double all = t * deviation(slope, covariance, h * error * error);
            double total = curve.total;
            points.add(new Point(
                    curve.size() + h,
                    total * value,
                    total * Math.max(0, value - one),
                    total * (value + one),
                    total * sum,
                    total * Math.max(1, sum - all),
                    total * (sum + all)));
        }
        return points;
    }

    private static double deviation(double[] slope, double[][] covariance, double variance) {
        return Math.sqrt(variance(slope, covariance) + variance);
    }

    /** Returns the variance of a function of the parameters with some slopes, by the delta method. */
    static double variance(double[] slope, double[][] covariance) {
        double ofParameters = 0;
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                ofParameters += slope[i] * covariance[i][j] * slope[j];
            }
        }
        return Math.max(0, ofParameters);
    }
}
