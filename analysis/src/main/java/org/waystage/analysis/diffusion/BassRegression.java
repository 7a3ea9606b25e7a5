package org.waystage.analysis.diffusion;

import java.util.Optional;
import org.waystage.analysis.internal.numerics.Regression;

/** The regression of Bass (1969), in closed form and in the units of a curve. */
final class BassRegression {
    private BassRegression() {}

    /**
     * Returns p, q and m with m estimated from S(t) = a + b Y(t-1) + c Y(t-1)^2.
     *
     * @return the parameters, of either sign; empty if there are no real roots or the columns are linearly dependent
     */
    static Optional<double[]> free(DiffusionCurve curve) {
        double[][] rows = new double[curve.size()][];
        for (int i = 0; i < rows.length; i++) {
            double before = curve.before(i);
            rows[i] = new double[] {1, before, before * before};
        }
        return solve(curve, rows).flatMap(abc -> {
            double a = abc[0];
            double b = abc[1];
            double c = abc[2];
            double root = Math.sqrt(b * b - 4 * a * c); // NaN if not real
            double m = (-b - root) / (2 * c);
            double[] parameters = {a / m, -m * c, m};
            return isFinite(parameters) ? Optional.of(parameters) : Optional.empty();
        });
    }

    /** Returns p, q and the given m, with p and q estimated from S(t) = p (m - Y(t-1)) + q Y(t-1) (m - Y(t-1)) / m. */
    static Optional<double[]> fixed(DiffusionCurve curve, double m) {
        double[][] rows = new double[curve.size()][];
        for (int i = 0; i < rows.length; i++) {
            double left = m - curve.before(i);
            rows[i] = new double[] {left, curve.before(i) * left / m};
        }
        return solve(curve, rows).map(pq -> new double[] {pq[0], pq[1], m}).filter(BassRegression::isFinite);
    }

    private static Optional<double[]> solve(DiffusionCurve curve, double[][] rows) {
        double[] values = new double[curve.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = curve.value(i);
        }
        return Regression.on(rows).map(regression -> regression.coefficients(values));
    }

    private static boolean isFinite(double[] parameters) {
        for (double parameter : parameters) {
            if (!Double.isFinite(parameter)) {
                return false;
            }
        }
        return true;
    }
}
