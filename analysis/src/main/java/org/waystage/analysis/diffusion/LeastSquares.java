package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.internal.numerics.Gradient;
import org.waystage.analysis.internal.numerics.LevenbergMarquardt;
import org.waystage.analysis.internal.numerics.Regression;

/** Finds the least-squares fit of a curve and the precision of its parameters. */
final class LeastSquares {
    /** The number of starting points that are followed: those with the least sums of squares. */
    private static final int STARTS = 4;
    /**
     * The convergence criterion of Bates and Watts (1981), also used by R's {@code nls}: the part of the residuals that
     * the tangent plane could still explain, relative to the rest.
     */
    private static final double OFFSET = 1e-5;

    /** Between these values Gauss-Newton steps still make progress. */
    private static final double LOOSE = 1e-2;

    private static final double TIGHT = 1e-10;
    private static final int POLISHES = 20;
    /** Squared residuals this small relative to the data are rounding errors. */
    private static final double ROUNDING = 1e-24;

    private final DiffusionCurve curve;
    private final double[] observed;
    private final double[] least;
    private final double[] greatest;

    LeastSquares(DiffusionCurve curve) {
        this.curve = curve;
        this.observed = curve.values();
        this.least = curve.least();
        this.greatest = curve.greatest();
    }

    /** A point of the curve, with its sum of squares. */
    static final class Optimum {
        final double[] point;
        final double squares;
        final boolean converged;

        private Optimum(double[] point, double squares, boolean converged) {
            this.point = point;
            this.squares = squares;
            this.converged = converged;
        }
    }

    private Optimum at(double[] point) {
        double squares = squares(residuals(point));
        return new Optimum(point, Double.isNaN(squares) ? Double.POSITIVE_INFINITY : squares, true);
    }

    /** Returns the best result from several starting points; deterministic. */
    Optimum fit() {
        List<Optimum> sorted = new ArrayList<>();
        for (double[] start : starts()) {
            sorted.add(at(start.length > DiffusionCurve.SIZE ? withBestSize(start) : start));
        }
        sorted.sort(Comparator.comparingDouble(found -> found.squares));
        return sorted.stream()
                .limit(STARTS)
                .map(start ->
                        at(new LevenbergMarquardt(observed, curve::predictions, least, greatest).from(start.point)))
                .min(Comparator.comparingDouble(found -> found.squares))
                .map(this::polished)
                .orElseThrow();
    }

    /** Every prediction is linear in m, so its best value for given other parameters is that of a regression. */
    private double[] withBestSize(double[] start) {
        double[] one = start.clone();
        one[DiffusionCurve.SIZE] = curve.coordinate(1, DiffusionCurve.SIZE);
        double[] atOne = predictions(one);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < observed.length; i++) {
            products += atOne[i] * observed[i];
            squares += atOne[i] * atOne[i];
        }
        double size = products / squares;
        if (Double.isFinite(size) && size > 0) {
            one[DiffusionCurve.SIZE] = within(curve.coordinate(size, DiffusionCurve.SIZE), DiffusionCurve.SIZE);
        }
        return one;
    }

    private double[] predictions(double[] point) {
        return curve.predictions(point).stream().mapToDouble(Gradient::value).toArray();
    }

    private double[] residuals(double[] point) {
        double[] residuals = predictions(point);
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = observed[i] - residuals[i];
        }
        return residuals;
    }

    private static double squares(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        return squares;
    }

    private double within(double coordinate, int parameter) {
        return Math.max(least[parameter], Math.min(greatest[parameter], coordinate));
    }

    /** Ends with Gauss-Newton steps, because the sum of squares is too flat at its minimum to distinguish points. */
    private Optimum polished(Optimum found) {
        double[] best = found.point;
        Tangent here = new Tangent(best);
        for (int i = 0; i < POLISHES && here.isWithin(LOOSE) && !here.isWithin(TIGHT); i++) {
            double[] point = best.clone();
            for (int j = 0; j < point.length; j++) {
                point[j] = within(point[j] + here.step[j], j);
            }
            Tangent there = new Tangent(point);
            if (!(there.offset < here.offset)) {
                break;
            }
            here = there;
            best = point;
        }
        double squares = at(best).squares;
        boolean exact = squares <= ROUNDING * squares(observed);
        return new Optimum(best, squares, exact || here.isWithin(OFFSET));
    }

    /** The tangent plane at a point: the step to its least-squares point, and the relative size of that step. */
    private final class Tangent {
        private final double[] step;
        private final double offset;

        Tangent(double[] point) {
            double[][] jacobian = jacobian(point);
            double[] residuals = residuals(point);
            Optional<double[]> found = Regression.on(jacobian).map(regression -> regression.coefficients(residuals));
            step = found.orElse(new double[0]);
            int left = observed.length - step.length;
            offset = found.isEmpty() || left <= 0
                    ? Double.POSITIVE_INFINITY
                    : Math.sqrt(squares(along(jacobian, step)) / step.length) / Math.sqrt(squares(residuals) / left);
        }

        private double[] along(double[][] jacobian, double[] direction) {
            double[] change = new double[jacobian.length];
            for (int i = 0; i < change.length; i++) {
                for (int j = 0; j < direction.length; j++) {
                    change[i] += jacobian[i][j] * direction[j];
                }
            }
            return change;
        }

        boolean isWithin(double limit) {
            return offset <= limit;
        }
    }

    private double[][] jacobian(double[] point) {
        return curve.predictions(point).stream().map(Gradient::slopes).toArray(double[][]::new);
    }

    /**
     * Returns the standard errors of the coordinates of an optimum: the roots of the diagonal of s^2 (J^T J)^-1, where s^2 uses the
     * degrees of freedom of the curve. They are empty without degrees of freedom, or if J is singular.
     */
    List<OptionalDouble> standardErrors(Optimum optimum) {
        int left = curve.degreesOfFreedom();
        Optional<double[][]> inverse = left <= 0
                ? Optional.empty()
                : Regression.on(jacobian(optimum.point)).map(Regression::inverseOfProducts);
        List<OptionalDouble> errors = new ArrayList<>();
        for (int i = 0; i < optimum.point.length; i++) {
            int own = i;
            errors.add(inverse.map(matrix -> OptionalDouble.of(Math.sqrt(matrix[own][own] * (optimum.squares / left))))
                    .orElse(OptionalDouble.empty()));
        }
        return errors;
    }

    /** Returns a grid of starting points; for series of more than twenty periods, rates decrease with the length. */
    private List<double[]> starts() {
        boolean bass = curve.model == DiffusionModel.BASS;
        double[] firsts = bass ? new double[] {1e-4, 1e-3, 0.01, 0.05} : new double[] {0.1, 0.3, 0.6, 1};
        double n = observed.length;
        double pace = Math.min(1, 20 / n);
        double[] seconds = bass ? new double[] {0.1, 0.3, 0.6, 1} : new double[] {0.25 * n, 0.5 * n, n, 1.5 * n};
        List<double[]> starts = new ArrayList<>();
        for (double first : firsts) {
            for (double second : seconds) {
                double[] start = new double[curve.free()];
                start[0] = curve.coordinate(first * pace, 0);
                start[1] = curve.coordinate(bass ? second * pace : second, 1);
                starts.add(start);
            }
        }
        return starts;
    }
}
