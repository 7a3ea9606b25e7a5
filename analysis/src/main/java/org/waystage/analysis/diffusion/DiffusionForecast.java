package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * What a fitted curve says of the periods after its series, never without the verdict on the fit.
 *
 * <p>The verdict looks {@link DiffusionVerdict#HORIZON} periods ahead; how wide the limits are further on is for the reader to see.
 *
 * <p>The sum after h periods is the last observed sum and h predicted values. Its variance is g<sup>T</sup>Vg + h
 * s<sup>2</sup>: g are the derivatives of the sum by the parameters, V is their covariance (delta method), and s<sup>2</sup>
 * is the variance of a value. The variance of one value is that with its own derivatives and one s<sup>2</sup>. Where sums
 * were fitted ({@link DiffusionMethod#NLS_CUMULATIVE}) nothing is forecast. Limits are the forecast plus and minus Student's t quantile for 95 per cent with
 * a-k degrees of freedom, as {@link FitDiagnostics} has them, times the standard deviation. A value and its limits are cut at 0, a sum and its limits at the last
 * observed sum, for adoptions are not undone, also where the fitted market is smaller than what was counted. In the forms that go by the sum before, errors are taken not to feed back.
 *
 * @param points the periods in order; empty where the fit has no standard errors or no intervals; immutable
 * @param verdict the verdict on the fit
 */
public record DiffusionForecast(List<Point> points, DiffusionVerdict verdict) {
    /** Makes an immutable copy of the points. */
    public DiffusionForecast {
        points = List.copyOf(points);
        Objects.requireNonNull(verdict, "verdict");
    }

    /**
     * One period ahead, in the units of the series.
     *
     * @param period the number of the period, counted on from the series
     * @param value the value of the period, 0 or more
     * @param valueLower its lower limit, 0 or more
     * @param valueUpper its upper limit
     * @param cumulated the sum up to the end of the period
     * @param cumulatedLower its lower limit, at least the last observed sum
     * @param cumulatedUpper its upper limit
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
            RealMatrix covariance,
            double error,
            double t,
            int periods) {
        List<Point> points = new ArrayList<>();
        double sum = 1;
        RealVector slope = new ArrayRealVector(covariance.getRowDimension());
        int h = 0;
        for (Gradient gradient : curve.forecast(curve.parameters(point, free), periods)) {
            h++;
            RealVector own = new ArrayRealVector(gradient.getGradient());
            double value = Math.max(0, gradient.getValue());
            sum += value;
            slope = slope.add(own);
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

    private static double deviation(RealVector slope, RealMatrix covariance, double variance) {
        return Math.sqrt(Math.max(0, slope.dotProduct(covariance.operate(slope))) + variance);
    }
}
