package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final double observedSquares;

    LeastSquares(DiffusionCurve curve) {
        this.curve = curve;
        this.observed = curve.observed();
        this.observedSquares = squares(observed);
    }

    /** The result of the optimizer: a point of the curve, with its sum of squares. */
    static final class Optimum {
        private final double[] point;
        private final double squares;
        private final boolean converged;

        Optimum(double[] point, double squares, boolean converged) {
            this.point = point;
            this.squares = squares;
            this.converged = converged;
        }

        double[] point() {
            return point;
        }

        double squares() {
            return squares;
        }

        boolean converged() {
            return converged;
        }
    }

    /** Returns a point that was found by other means. */
    Optimum at(double[] point) {
        return new Optimum(point, squaresAt(point), true);
    }

    /** Returns the best result from several starting points; deterministic. */
    Optimum fit(List<double[]> starts, boolean[] free) {
        List<Optimum> sorted = new ArrayList<>();
        for (double[] start : starts) {
            sorted.add(at(free[DiffusionCurve.SIZE] ? withBestSize(start) : start));
        }
        sorted.sort(Comparator.comparingDouble(Optimum::squares));
        return sorted.stream()
                .limit(STARTS)
                .map(start -> descend(start.point(), free))
                .min(Comparator.comparingDouble(Optimum::squares))
                .map(least -> polished(least, free))
                .orElseThrow();
    }

    /** Every prediction is linear in m, so its best value for given other parameters is that of a regression. */
    private double[] withBestSize(double[] start) {
        double[] one = start.clone();
        one[DiffusionCurve.SIZE] = curve.coordinate(1, DiffusionCurve.SIZE);
        double[] two = start.clone();
        two[DiffusionCurve.SIZE] = curve.coordinate(2, DiffusionCurve.SIZE);
        double[] atOne = predictions(one);
        double[] atTwo = predictions(two);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < observed.length; i++) {
            double slope = atTwo[i] - atOne[i];
            products += slope * (observed[i] - (atOne[i] - slope));
            squares += slope * slope;
        }
        double size = products / squares;
        if (Double.isFinite(size) && size > 0) {
            one[DiffusionCurve.SIZE] = within(curve.coordinate(size, DiffusionCurve.SIZE), DiffusionCurve.SIZE);
        }
        return one;
    }

    private double[] predictions(double[] point) {
        Gradient[] parameters = curve.parameters(point, new boolean[point.length]);
        return curve.predictions(parameters).stream()
                .mapToDouble(Gradient::value)
                .toArray();
    }

    private double[] residuals(double[] point) {
        double[] residuals = predictions(point);
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = observed[i] - residuals[i];
        }
        return residuals;
    }

    private double squaresAt(double[] point) {
        double squares = squares(residuals(point));
        return Double.isNaN(squares) ? Double.POSITIVE_INFINITY : squares;
    }

    private static double squares(double[] numbers) {
        double squares = 0;
        for (double number : numbers) {
            squares += number * number;
        }
        return squares;
    }

    private double within(double coordinate, int parameter) {
        return Math.max(curve.least(parameter), Math.min(curve.greatest(parameter), coordinate));
    }

    /** Descends from a point by Levenberg-Marquardt, changing only the free coordinates. */
    private Optimum descend(double[] start, boolean[] free) {
        double[] least = new double[start.length];
        double[] greatest = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            least[i] = curve.least(i);
            greatest[i] = curve.greatest(i);
        }
        double[] end = new LevenbergMarquardt(
                        observed,
                        coordinates -> curve.predictions(curve.parameters(with(start, coordinates, free), free)),
                        freeOf(least, free),
                        freeOf(greatest, free))
                .from(freeOf(start, free));
        return at(with(start, end, free));
    }

    private static double[] freeOf(double[] point, boolean[] free) {
        double[] coordinates = new double[point.length];
        int count = 0;
        for (int i = 0; i < point.length; i++) {
            if (free[i]) {
                coordinates[count++] = point[i];
            }
        }
        return Arrays.copyOf(coordinates, count);
    }

    private static double[] with(double[] start, double[] coordinates, boolean[] free) {
        double[] point = start.clone();
        int next = 0;
        for (int i = 0; i < point.length; i++) {
            point[i] = free[i] ? coordinates[next++] : point[i];
        }
        return point;
    }

    /** Ends with Gauss-Newton steps, because the sum of squares is too flat at its minimum to distinguish points. */
    private Optimum polished(Optimum found, boolean[] free) {
        double[] best = found.point();
        Tangent here = new Tangent(best, free);
        for (int i = 0; i < POLISHES && here.isWithin(LOOSE) && !here.isWithin(TIGHT); i++) {
            double[] point = best.clone();
            int next = 0;
            for (int j = 0; j < point.length; j++) {
                point[j] = free[j] ? within(point[j] + here.step[next++], j) : point[j];
            }
            Tangent there = new Tangent(point, free);
            if (!(there.offset < here.offset)) {
                break;
            }
            here = there;
            best = point;
        }
        double least = squaresAt(best);
        return new Optimum(best, least, isRounding(least) || here.isWithin(OFFSET));
    }

    /** The tangent plane at a point: the step to its least-squares point, and the relative size of that step. */
    private final class Tangent {
        private final double[] step;
        private final double offset;

        Tangent(double[] point, boolean[] free) {
            double[][] jacobian = jacobian(point, free);
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

    boolean isRounding(double squares) {
        return squares <= ROUNDING * observedSquares;
    }

    private double[][] jacobian(double[] point, boolean[] free) {
        return curve.predictions(curve.parameters(point, free)).stream()
                .map(Gradient::slopes)
                .toArray(double[][]::new);
    }

    /**
     * Returns the covariance of the free coordinates, s^2 (J^T J)^-1, where s^2 uses the degrees of freedom of the
     * curve; empty without degrees of freedom, or if J is singular.
     */
    Optional<double[][]> covariance(Optimum optimum, boolean[] free) {
        int left = curve.adoptions() - freeOf(optimum.point(), free).length;
        return left <= 0
                ? Optional.empty()
                : Regression.on(jacobian(optimum.point(), free))
                        .map(regression -> times(regression.inverseOfProducts(), optimum.squares() / left));
    }

    private static double[][] times(double[][] matrix, double factor) {
        for (double[] row : matrix) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= factor;
            }
        }
        return matrix;
    }

    /** Returns the least-squares fit for a given value of one coordinate, starting from the nearest known point. */
    Optimum least(Optimum from, boolean[] others, int parameter, double coordinate) {
        double[] start = from.point().clone();
        start[parameter] = coordinate;
        return descend(start, others);
    }

    /** Returns starting points: those of the grid, and that of the regression of 1969 if it gives rates. */
    static List<double[]> starts(DiffusionCurve curve, double size, Optional<double[]> regression) {
        List<double[]> starts = new ArrayList<>(grid(curve, size));
        regression
                .filter(start -> curve.model == DiffusionModel.BASS && start[0] > 0 && start[1] > 0 && start[2] > 0)
                .ifPresent(start -> starts.add(new double[] {
                    curve.coordinate(start[0], 0), curve.coordinate(start[1], 1), curve.coordinate(start[2], 2)
                }));
        return starts;
    }

    /** Returns a grid of starting points; for series of more than twenty periods, rates decrease with the length. */
    private static List<double[]> grid(DiffusionCurve curve, double size) {
        double[] firsts = curve.model == DiffusionModel.BASS
                ? new double[] {1e-4, 1e-3, 0.01, 0.05}
                : new double[] {0.1, 0.3, 0.6, 1};
        double n = curve.size();
        double pace = Math.min(1, 20 / n);
        double[] seconds = curve.model == DiffusionModel.BASS
                ? new double[] {0.1, 0.3, 0.6, 1}
                : new double[] {0.25 * n, 0.5 * n, n, 1.5 * n};
        List<double[]> grid = new ArrayList<>();
        for (double first : firsts) {
            for (double second : seconds) {
                grid.add(new double[] {
                    curve.coordinate(first * pace, 0),
                    curve.coordinate(curve.model.isTime(1) ? second : second * pace, 1),
                    curve.coordinate(size, DiffusionCurve.SIZE)
                });
            }
        }
        return grid;
    }
}
