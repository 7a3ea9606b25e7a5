package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/** Finds the least-squares fit of a curve and the precision of its parameters. */
final class CurveFitter {
    private static final int EVALUATIONS = 300;
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

    CurveFitter(DiffusionCurve curve) {
        this.curve = curve;
        this.observed = curve.observed();
        this.observedSquares = new ArrayRealVector(observed).dotProduct(new ArrayRealVector(observed));
    }

    /** The result of the optimiser: a point of the curve, with its sum of squares. */
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
        return new Optimum(point, squares(point), true);
    }

    /** Returns the best result from several starting points; deterministic. */
    Optimum fit(List<double[]> starts, boolean[] free) {
        List<Pair<double[], Double>> sorted = new ArrayList<>();
        for (double[] start : starts) {
            double[] point = free[DiffusionCurve.SIZE] ? withBestSize(start) : start;
            sorted.add(Pair.create(point, squares(point)));
        }
        sorted.sort(Comparator.comparing(Pair::getSecond));
        return sorted.stream()
                .limit(STARTS)
                .map(start -> descend(start.getFirst(), free))
                .min(Comparator.comparingDouble(walk -> walk.least))
                .orElseThrow()
                .end();
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
                .mapToDouble(Gradient::getValue)
                .toArray();
    }

    private double squares(double[] point) {
        return squares(predictions(point), observed);
    }

    private static double squares(double[] predicted, double[] observed) {
        double squares = 0;
        for (int i = 0; i < observed.length; i++) {
            double residual = observed[i] - predicted[i];
            squares += residual * residual;
        }
        return Double.isNaN(squares) ? Double.POSITIVE_INFINITY : squares;
    }

    private double within(double coordinate, int parameter) {
        return Math.max(curve.least(parameter), Math.min(curve.greatest(parameter), coordinate));
    }

    /** Descends from a point by Levenberg-Marquardt, changing the free coordinates only. */
    private Walk descend(double[] start, boolean[] free) {
        Walk walk = new Walk(start, free);
        try {
            new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(walk.freeOf(start))
                            .model(walk::evaluate)
                            .target(observed)
                            .parameterValidator(walk::within)
                            .lazyEvaluation(false)
                            .maxEvaluations(EVALUATIONS)
                            .maxIterations(EVALUATIONS)
                            .build());
        } catch (MathRuntimeException e) {
            // The tolerances ask for more than rounding allows, or the evaluations are used up. The best point so far
            // is kept; the convergence criterion decides whether it is a minimum.
            return walk;
        }
        return walk;
    }

    /** A descent that remembers its best point. */
    private final class Walk {
        private final double[] start;
        private final boolean[] free;
        private double[] best;
        private double least;

        Walk(double[] start, boolean[] free) {
            this.start = start;
            this.free = free;
            this.best = start;
            this.least = squares(start);
        }

        double[] freeOf(double[] point) {
            List<Double> coordinates = new ArrayList<>();
            for (int i = 0; i < point.length; i++) {
                if (free[i]) {
                    coordinates.add(point[i]);
                }
            }
            return coordinates.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private double[] pointAt(RealVector coordinates) {
            double[] point = start.clone();
            int next = 0;
            for (int i = 0; i < point.length; i++) {
                point[i] = free[i] ? coordinates.getEntry(next++) : point[i];
            }
            return point;
        }

        RealVector within(RealVector coordinates) {
            double[] point = pointAt(coordinates);
            for (int i = 0; i < point.length; i++) {
                point[i] = free[i] ? CurveFitter.this.within(point[i], i) : point[i];
            }
            return new ArrayRealVector(freeOf(point));
        }

        Pair<RealVector, RealMatrix> evaluate(RealVector coordinates) {
            double[] point = pointAt(coordinates);
            List<Gradient> predictions = curve.predictions(curve.parameters(point, free));
            double[] values =
                    predictions.stream().mapToDouble(Gradient::getValue).toArray();
            double squares = squares(values, observed);
            if (squares < least) {
                least = squares;
                best = point;
            }
            return Pair.create(new ArrayRealVector(values), matrix(predictions));
        }

        /**
         * Ends with Gauss-Newton steps, because the sum of squares is too flat at its minimum to distinguish points.
         */
        Optimum end() {
            Tangent here = new Tangent(best, free);
            for (int i = 0; i < POLISHES && here.isWithin(LOOSE) && !here.isWithin(TIGHT); i++) {
                double[] point = pointAt(within(new ArrayRealVector(freeOf(best)).add(here.step)));
                Tangent there = new Tangent(point, free);
                if (!(there.offset < here.offset)) {
                    break;
                }
                here = there;
                best = point;
                least = squares(point);
            }
            return new Optimum(best, least, isRounding(least) || here.isWithin(OFFSET));
        }
    }

    /** The tangent plane at a point: the step to its least-squares point, and the relative size of that step. */
    private final class Tangent {
        private final RealVector step;
        private final double offset;

        Tangent(double[] point, boolean[] free) {
            RealMatrix jacobian = jacobian(point, free);
            int columns = jacobian.getColumnDimension();
            int left = observed.length - columns;
            Optional<Regression> regression = Regression.on(jacobian);
            RealVector residuals = new ArrayRealVector(observed).subtract(new ArrayRealVector(predictions(point)));
            step = regression.map(found -> found.coefficients(residuals)).orElse(new ArrayRealVector(columns));
            offset = regression.isEmpty() || left <= 0
                    ? Double.POSITIVE_INFINITY
                    : jacobian.operate(step).getNorm() / Math.sqrt(columns) / (residuals.getNorm() / Math.sqrt(left));
        }

        boolean isWithin(double limit) {
            return offset <= limit;
        }
    }

    boolean isRounding(double squares) {
        return squares <= ROUNDING * observedSquares;
    }

    RealMatrix jacobian(double[] point, boolean[] free) {
        return matrix(curve.predictions(curve.parameters(point, free)));
    }

    private static RealMatrix matrix(List<Gradient> predictions) {
        return new Array2DRowRealMatrix(
                predictions.stream().map(Gradient::getGradient).toArray(double[][]::new));
    }

    /**
     * Returns the covariance of the free coordinates, s^2 (J^T J)^-1, where s^2 uses the degrees of freedom of the
     * curve; empty without degrees of freedom, or if J is singular.
     */
    Optional<RealMatrix> covariance(Optimum optimum, boolean[] free) {
        RealMatrix jacobian = jacobian(optimum.point(), free);
        int left = curve.adoptions() - jacobian.getColumnDimension();
        return left <= 0
                ? Optional.empty()
                : Regression.on(jacobian)
                        .map(regression -> regression.inverseOfProducts().scalarMultiply(optimum.squares() / left));
    }

    /** Returns the least-squares fit for a given value of one coordinate, starting from the nearest known point. */
    Optimum least(Optimum from, boolean[] others, int parameter, double coordinate) {
        double[] start = from.point().clone();
        start[parameter] = coordinate;
        Walk walk = descend(start, others);
        return new Optimum(walk.best, walk.least, true);
    }

    /** Returns a grid of starting points; for series of more than twenty periods, rates decrease with the length. */
    static List<double[]> grid(DiffusionCurve curve, double size) {
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
