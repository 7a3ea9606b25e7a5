package org.waystage.analysis.internal.numerics;

import java.util.List;
import java.util.function.Function;

/**
 * Nonlinear least squares within bounds, by the method of Levenberg (1944) and Marquardt (1963) with the scaling of Moré
 * (1978): each step solves the linear problem with a penalty on its length, which grows after a step that did not help
 * and shrinks after one that did as well as expected. A coordinate at a bound that the sum of squares pushes outwards
 * is held there for the step.
 *
 * <p>The certified parameters of five nonlinear reference datasets of NIST are reached to 1e-7 of their size from both
 * starting points of each; a sum of squares is flat at its minimum, so it distinguishes points only down to the square root of the rounding
 * error. For more digits, end with Gauss-Newton steps. Deterministic; finds the minimum near its start, which may not be the least one.
 */
public final class LevenbergMarquardt {
    private static final int EVALUATIONS = 300;
    private static final double FIRST_PENALTY = 1e-3;
    private static final double LEAST_PENALTY = 1e-15;
    private static final double GREATEST_PENALTY = 1e30;
    /** Steps and reductions below this, relative to the point and the sum of squares, are the last ones. */
    private static final double ENOUGH = 1e-14;

    private final double[] observed;
    private final Function<double[], List<Gradient>> model;
    private final double[] least;
    private final double[] greatest;

    /**
     * Stores a problem.
     *
     * @param observed the numbers to approximate
     * @param model the predictions of the numbers at a point, with derivatives with respect to all coordinates
     * @param least the lower bound of each coordinate
     * @param greatest the upper bound of each coordinate
     */
    public LevenbergMarquardt(
            double[] observed, Function<double[], List<Gradient>> model, double[] least, double[] greatest) {
        this.observed = observed.clone();
        this.model = model;
        this.least = least.clone();
        this.greatest = greatest.clone();
    }

    /** Returns the best point found from a start in at most three hundred evaluations of the model. */
    public double[] from(double[] start) {
        State here = new State(start.clone());
        double[] scale = new double[start.length];
        double penalty = FIRST_PENALTY;
        for (int i = 1; start.length > 0 && i < EVALUATIONS && penalty < GREATEST_PENALTY; i++) {
            if (here.isNew) {
                here.isNew = false;
                here.hold();
                for (int j = 0; j < scale.length; j++) {
                    scale[j] = Math.max(scale[j], here.norm(j));
                }
            }
            double[] step = here.step(scale, penalty);
            if (step.length == 0) {
                penalty = Math.max(penalty, LEAST_PENALTY) * 10;
                continue;
            }
            double[] point = new double[step.length];
            double length = 0;
            double size = 0;
            for (int j = 0; j < point.length; j++) {
                point[j] = Math.max(least[j], Math.min(greatest[j], here.point[j] + step[j]));
                step[j] = point[j] - here.point[j];
                length = Math.max(length, Math.abs(step[j]));
                size = Math.max(size, Math.abs(here.point[j]));
            }
            if (length <= ENOUGH * size) {
                return here.point;
            }
            double expected = here.squares - here.squaresAfter(step);
            State there = new State(point);
            double reduction = here.squares - there.squares;
            if (reduction > 0) {
                boolean last = reduction <= ENOUGH * here.squares && expected <= ENOUGH * here.squares;
                penalty = reduction > 0.75 * expected
                        ? Math.max(LEAST_PENALTY, penalty / 10)
                        : reduction < 0.25 * expected ? penalty * 3 : penalty;
                here = there;
                if (last) {
                    return here.point;
                }
            } else {
                penalty *= 5;
            }
        }
        return here.point;
    }

    /** A point with its residuals and their derivatives. */
    private final class State {
        final double[] point;
        final double squares;
        private final double[] residuals;
        private final double[][] jacobian;
        boolean isNew = true;

        State(double[] point) {
            this.point = point;
            List<Gradient> predictions = model.apply(point);
            residuals = new double[observed.length];
            jacobian = new double[observed.length][];
            double sum = 0;
            for (int i = 0; i < observed.length; i++) {
                residuals[i] = observed[i] - predictions.get(i).value();
                jacobian[i] = predictions.get(i).slopes();
                sum += residuals[i] * residuals[i];
            }
            squares = Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        }

        /** Clears the derivatives of coordinates that are at a bound and would leave it. */
        void hold() {
            for (int j = 0; j < point.length; j++) {
                double descent = 0;
                for (int i = 0; i < residuals.length; i++) {
                    descent += jacobian[i][j] * residuals[i];
                }
                if ((point[j] <= least[j] && descent < 0) || (point[j] >= greatest[j] && descent > 0)) {
                    for (double[] row : jacobian) {
                        row[j] = 0;
                    }
                }
            }
        }

        double norm(int column) {
            double sum = 0;
            for (double[] row : jacobian) {
                sum += row[column] * row[column];
            }
            return Math.sqrt(sum);
        }

        /** Returns the step under a penalty; empty if there is none. */
        double[] step(double[] scale, double penalty) {
            double[][] rows = new double[residuals.length + point.length][];
            double[] values = new double[rows.length];
            System.arraycopy(jacobian, 0, rows, 0, residuals.length);
            System.arraycopy(residuals, 0, values, 0, residuals.length);
            double weight = Math.sqrt(penalty);
            for (int j = 0; j < point.length; j++) {
                double[] row = new double[point.length];
                row[j] = scale[j] > 0 ? weight * scale[j] : 1;
                rows[residuals.length + j] = row;
            }
            double[] step = Regression.on(rows)
                    .map(regression -> regression.coefficients(values))
                    .orElse(new double[0]);
            for (double one : step) {
                if (!Double.isFinite(one)) {
                    return new double[0];
                }
            }
            return step;
        }

        /** Returns the sum of squares after a step if the model were linear. */
        double squaresAfter(double[] step) {
            double sum = 0;
            for (int i = 0; i < residuals.length; i++) {
                double residual = residuals[i];
                for (int j = 0; j < step.length; j++) {
                    residual -= jacobian[i][j] * step[j];
                }
                sum += residual * residual;
            }
            return sum;
        }
    }
}
