package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.internal.numerics.Gradient;
import org.waystage.analysis.internal.numerics.StudentT;
import org.waystage.analysis.share.Interval;

/** The least-squares fit of a curve to its series. */
final class LeastSquaresFit implements CurveFit {
    private final DiffusionCurve curve;
    private final OptionalDouble marketSize;
    private final boolean[] free;
    private final LeastSquares.Optimum optimum;

    private LeastSquaresFit(DiffusionCurve curve, OptionalDouble marketSize, LeastSquares.Optimum optimum) {
        this.curve = curve;
        this.marketSize = marketSize;
        this.free = new boolean[] {true, true, marketSize.isEmpty()};
        this.optimum = optimum;
    }

    /** Finds the optimum; empty without real roots. */
    static Optional<CurveFit> find(
            DiffusionSeries series, DiffusionModel model, DiffusionMethod method, OptionalDouble marketSize) {
        DiffusionCurve curve = new DiffusionCurve(model, method, series);
        OptionalDouble size = marketSize.isPresent()
                ? OptionalDouble.of(marketSize.getAsDouble() / curve.total)
                : OptionalDouble.empty();
        Optional<double[]> regression =
                size.isPresent() ? BassRegression.fixed(curve, size.getAsDouble()) : BassRegression.free(curve);
        LeastSquares fitter = new LeastSquares(curve);
        if (method == DiffusionMethod.OLS) {
            return regression.map(point -> new LeastSquaresFit(curve, marketSize, fitter.at(point)));
        }
        boolean[] free = {true, true, marketSize.isEmpty()};
        return Optional.of(new LeastSquaresFit(
                curve, marketSize, fitter.fit(LeastSquares.starts(curve, size.orElse(1.1), regression), free)));
    }

    /** Restores the curve of a fit. */
    static CurveFit at(DiffusionFit fit) {
        DiffusionCurve curve = new DiffusionCurve(fit.model(), fit.method(), fit.series());
        return new LeastSquaresFit(curve, fit.marketSize(), new LeastSquares(curve).at(curve.point(fit.parameters())));
    }

    @Override
    public boolean converged() {
        return optimum.converged();
    }

    private int degreesOfFreedom() {
        return curve.adoptions() - CurveFit.count(free);
    }

    /**
     * Returns Student's quantile for intervals of {@link DiffusionFit#LEVEL}; requires at least one degree of freedom.
     */
    private double quantile() {
        return new StudentT(degreesOfFreedom()).upperQuantile((1 - DiffusionFit.LEVEL) / 2);
    }

    @Override
    public List<DiffusionFit.Parameter> parameters() {
        Optional<double[][]> covariance = new LeastSquares(curve).covariance(optimum, free);
        List<DiffusionFit.Parameter> parameters = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < free.length; i++) {
            double unit = i == DiffusionCurve.SIZE ? curve.total : 1;
            double value = curve.parameter(optimum.point(), i);
            double scale = unit * (curve.isLogarithm(i) ? value : 1);
            OptionalDouble step = OptionalDouble.empty();
            if (free[i]) {
                int own = row++;
                step = covariance
                        .map(matrix -> OptionalDouble.of(Math.sqrt(matrix[own][own])))
                        .orElse(OptionalDouble.empty());
            }
            OptionalDouble error = step.isPresent() && Double.isFinite(scale * step.getAsDouble())
                    ? OptionalDouble.of(scale * step.getAsDouble())
                    : OptionalDouble.empty();
            parameters.add(new DiffusionFit.Parameter(
                    curve.model.parameters().get(i),
                    free[i] ? unit * value : marketSize.orElseThrow(),
                    !free[i],
                    error,
                    interval(i, step)));
        }
        return parameters;
    }

    private Optional<Interval> interval(int parameter, OptionalDouble step) {
        boolean judged = curve.method.hasIntervals() && degreesOfFreedom() > 0 && optimum.converged();
        if (!free[parameter] || !judged) {
            return Optional.empty();
        }
        LeastSquares fitter = new LeastSquares(curve);
        double unit = parameter == DiffusionCurve.SIZE ? curve.total : 1;
        if (fitter.isRounding(optimum.squares())) {
            double value = unit * curve.parameter(optimum.point(), parameter);
            return Optional.of(new Interval(value, value));
        }
        double t = quantile();
        double limit = optimum.squares() * (1 + t * t / degreesOfFreedom());
        double first = Math.max(1e-6, Math.min(1, step.orElse(0.1)));
        Interval interval = new Squares(fitter, parameter, limit).interval(optimum, first);
        return Optional.of(curve.inUnits(interval, parameter));
    }

    /** The least sum of squares along one parameter. */
    private final class Squares extends ProfileLikelihood<LeastSquares.Optimum> {
        private final LeastSquares fitter;
        private final boolean[] others;
        private final int parameter;
        private final double limit;

        Squares(LeastSquares fitter, int parameter, double limit) {
            super(curve.least(parameter), curve.greatest(parameter));
            this.fitter = fitter;
            this.others = free.clone();
            this.others[parameter] = false;
            this.parameter = parameter;
            this.limit = limit;
        }

        @Override
        LeastSquares.Optimum at(LeastSquares.Optimum from, double coordinate) {
            return fitter.least(from, others, parameter, coordinate);
        }

        @Override
        double coordinate(LeastSquares.Optimum place) {
            return place.point()[parameter];
        }

        @Override
        double excess(LeastSquares.Optimum place) {
            return place.squares() / limit - 1;
        }
    }

    private List<Gradient> predictions() {
        return curve.predictions(curve.parameters(optimum.point(), free));
    }

    @Override
    public List<Double> fitted() {
        return predictions().stream()
                .map(prediction -> curve.total * prediction.value())
                .toList();
    }

    @Override
    public DiffusionFit.Diagnostics diagnostics() {
        double[] observed = curve.observed();
        List<Gradient> predictions = predictions();
        List<Double> residuals = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            residuals.add(observed[i] - predictions.get(i).value());
        }
        return DiffusionFit.Diagnostics.of(
                residuals,
                curve.total,
                CurveFit.count(free),
                degreesOfFreedom(),
                isTested()
                        ? LackOfFit.durbinWatson(cells(observed, predictions)).stream()
                                .toList()
                        : List.of());
    }

    /** Errors that add up are not independent, and those of an exact fit are rounding. */
    private boolean isTested() {
        return curve.method.hasIntervals() && !new LeastSquares(curve).isRounding(optimum.squares());
    }

    /** Returns the periods with adoptions, on which the degrees of freedom are based. */
    private List<LackOfFit.Cell> cells(double[] observed, List<Gradient> predictions) {
        List<LackOfFit.Cell> cells = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            if (curve.value(i) > 0) {
                Gradient prediction = predictions.get(i);
                cells.add(new LackOfFit.Cell(observed[i], prediction.value(), 1, prediction.slopes()));
            }
        }
        return cells;
    }

    @Override
    public List<DiffusionForecast.Point> forecast(int periods) {
        if (!curve.method.hasIntervals()) {
            return List.of();
        }
        return new LeastSquares(curve)
                .covariance(optimum, free)
                .map(covariance -> DiffusionForecast.points(
                        curve,
                        optimum.point(),
                        free,
                        covariance,
                        Math.sqrt(optimum.squares() / degreesOfFreedom()),
                        quantile(),
                        periods))
                .orElse(List.of());
    }

    @Override
    public List<Double> pointForecast(int periods) {
        return curve.forecast(curve.parameters(optimum.point(), free), periods).stream()
                .map(value -> curve.total * Math.max(0, value.value()))
                .toList();
    }
}
