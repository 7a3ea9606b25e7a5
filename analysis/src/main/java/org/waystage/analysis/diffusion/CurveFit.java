package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.internal.numerics.Gradient;
import org.waystage.analysis.internal.numerics.StudentT;
import org.waystage.analysis.share.Interval;

/** The least-squares fit of a curve to its series, and its results in the units of the series. */
final class CurveFit {
    private final DiffusionCurve curve;
    private final boolean[] free;
    private final CurveFitter.Optimum optimum;

    /** Stores the point of a curve, and which of its coordinates were estimated. */
    private CurveFit(DiffusionCurve curve, boolean[] free, CurveFitter.Optimum optimum) {
        this.curve = curve;
        this.free = free;
        this.optimum = optimum;
    }

    /** Finds the optimum; empty without adoptions, with fewer points than free parameters, or without real roots. */
    static Optional<CurveFit> of(
            DiffusionSeries series, DiffusionModel model, DiffusionMethod method, OptionalDouble marketSize) {
        if (!method.fits(model)) {
            throw new IllegalArgumentException("the method " + method + " is for the model bass, not for " + model);
        }
        if (marketSize.isPresent() && !(marketSize.getAsDouble() > 0 && Double.isFinite(marketSize.getAsDouble()))) {
            throw new IllegalArgumentException("a market size is a number above 0, not " + marketSize.getAsDouble());
        }
        boolean[] free = {true, true, marketSize.isEmpty()};
        if (series.total() == 0 || series.size() < count(free)) {
            return Optional.empty();
        }
        DiffusionCurve curve = new DiffusionCurve(model, method, series);
        OptionalDouble size = marketSize.isPresent()
                ? OptionalDouble.of(marketSize.getAsDouble() / curve.total)
                : OptionalDouble.empty();
        Optional<double[]> regression =
                size.isPresent() ? BassRegression.fixed(curve, size.getAsDouble()) : BassRegression.free(curve);
        CurveFitter fitter = new CurveFitter(curve);
        if (method == DiffusionMethod.OLS) {
            return regression.map(point -> new CurveFit(curve, free, fitter.at(point)));
        }
        List<double[]> starts = new ArrayList<>(CurveFitter.grid(curve, size.orElse(1.1)));
        regression
                .filter(start -> model == DiffusionModel.BASS && start[0] > 0 && start[1] > 0 && start[2] > 0)
                .ifPresent(start -> starts.add(new double[] {
                    curve.coordinate(start[0], 0), curve.coordinate(start[1], 1), curve.coordinate(start[2], 2)
                }));
        return Optional.of(new CurveFit(curve, free, fitter.fit(starts, free)));
    }

    /** Restores the curve of a fit. */
    static Optional<CurveFit> at(DiffusionFit fit) {
        if (fit.parameters().isEmpty()) {
            return Optional.empty();
        }
        DiffusionCurve curve = new DiffusionCurve(fit.model(), fit.method(), fit.series());
        double[] point = new double[3];
        boolean[] free = new boolean[3];
        for (int i = 0; i < point.length; i++) {
            DiffusionFit.Parameter parameter = fit.parameters().get(i);
            double unit = i == DiffusionCurve.SIZE ? curve.total : 1;
            point[i] = curve.coordinate(parameter.value() / unit, i);
            free[i] = !parameter.fixed();
        }
        return Optional.of(new CurveFit(curve, free, new CurveFitter(curve).at(point)));
    }

    private static int count(boolean[] free) {
        int count = 0;
        for (boolean one : free) {
            count += one ? 1 : 0;
        }
        return count;
    }

    boolean converged() {
        return optimum.converged();
    }

    private int degreesOfFreedom() {
        return curve.adoptions() - count(free);
    }

    /**
     * Returns Student's quantile for intervals of {@link DiffusionFit#LEVEL}; requires at least one degree of freedom.
     */
    private double quantile() {
        return new StudentT(degreesOfFreedom()).upperQuantile((1 - DiffusionFit.LEVEL) / 2);
    }

    List<DiffusionFit.Parameter> parameters(OptionalDouble marketSize) {
        Optional<double[][]> covariance = new CurveFitter(curve).covariance(optimum, free);
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
        CurveFitter fitter = new CurveFitter(curve);
        double unit = parameter == DiffusionCurve.SIZE ? curve.total : 1;
        if (fitter.isRounding(optimum.squares())) {
            double value = unit * curve.parameter(optimum.point(), parameter);
            return Optional.of(new Interval(value, value));
        }
        double t = quantile();
        double limit = optimum.squares() * (1 + t * t / degreesOfFreedom());
        double first = Math.max(1e-6, Math.min(1, step.orElse(0.1)));
        Interval interval = new ProfileLikelihood(curve, fitter, free, parameter, limit).interval(optimum, first);
        return Optional.of(
                new Interval(inUnits(interval.lower(), parameter, unit), inUnits(interval.upper(), parameter, unit)));
    }

    private double inUnits(double coordinate, int parameter, double unit) {
        if (Double.isInfinite(coordinate)) {
            return coordinate;
        }
        double[] point = new double[free.length];
        Arrays.fill(point, coordinate);
        return unit * curve.parameter(point, parameter);
    }

    private List<Gradient> predictions() {
        return curve.predictions(curve.parameters(optimum.point(), free));
    }

    List<Double> fitted() {
        return predictions().stream()
                .map(prediction -> curve.total * prediction.value())
                .toList();
    }

    DiffusionFit.Diagnostics diagnostics() {
        double[] observed = curve.observed();
        List<Gradient> predictions = predictions();
        List<Double> residuals = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            residuals.add(observed[i] - predictions.get(i).value());
        }
        return DiffusionFit.Diagnostics.of(residuals, curve.total, count(free), degreesOfFreedom());
    }

    List<DiffusionForecast.Point> forecast(int periods) {
        if (!curve.method.hasIntervals()) {
            return List.of();
        }
        return new CurveFitter(curve)
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

    /** Returns the forecast values for the next periods, at least 0, without limits. */
    List<Double> pointForecast(int periods) {
        return curve.forecast(curve.parameters(optimum.point(), free), periods).stream()
                .map(value -> curve.total * Math.max(0, value.value()))
                .toList();
    }
}
