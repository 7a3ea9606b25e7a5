package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.internal.numerics.Gradient;
import org.waystage.analysis.internal.numerics.Normal;
import org.waystage.analysis.share.Interval;

/**
 * The most probable curve for a series of counts.
 *
 * <p>If the size of a market of bodies is unknown, rates come from the conditional likelihood of the periods, given the number of
 * bodies counted, and m is that number divided by the share of the curve (Sanathanan 1972). These are also the estimates for
 * independent counts, whose mean total number is free, so their likelihood serves for both. The interval of m needs the
 * whole likelihood, in which m is a number of bodies.
 */
final class CountFit implements CurveFit {
    /** Where the search for the dispersion starts: a value of 100 then has an error of a third of itself. */
    private static final double START = 0.1;

    /** This far beyond a limit, differences no longer count. */
    private static final double FAR = 1e6;

    private final DiffusionCurve curve;
    private final DiffusionSeries series;
    private final OptionalDouble marketSize;
    private final OptionalDouble population;
    private final CountSearch search;
    private final CountSearch.Optimum optimum;

    private CountFit(
            DiffusionCurve curve,
            DiffusionSeries series,
            OptionalDouble marketSize,
            OptionalDouble population,
            CountSearch search,
            CountSearch.Optimum optimum) {
        this.curve = curve;
        this.series = series;
        this.marketSize = marketSize;
        this.population = population;
        this.search = search;
        this.optimum = optimum;
    }

    /** Finds the optimum; empty if a given market is smaller than what was counted, or if no curve gives the counts a probability. */
    static Optional<CurveFit> find(
            DiffusionSeries series,
            DiffusionModel model,
            DiffusionMethod method,
            OptionalDouble marketSize,
            OptionalDouble population) {
        DiffusionCurve curve = new DiffusionCurve(model, method, series);
        if (method.errors() == ErrorModel.MULTINOMIAL && marketSize.orElse(curve.total) < curve.total) {
            return Optional.empty();
        }
        double size = marketSize.orElse(1.1 * curve.total) / curve.total;
        CountSearch search = search(curve, series, errors(curve, marketSize, population), population);
        List<double[]> starts = LeastSquares.starts(curve, size, BassRegression.free(curve)).stream()
                .map(start -> {
                    double[] point = Arrays.copyOf(start, CountLikelihood.COORDINATES);
                    point[DiffusionCurve.SIZE] = curve.coordinate(size, DiffusionCurve.SIZE);
                    point[CountLikelihood.DISPERSION] = StrictMath.log(START);
                    return point;
                })
                .toList();
        return search.fit(starts, free(curve, marketSize))
                .map(optimum -> new CountFit(curve, series, marketSize, population, search, optimum));
    }

    private static CountSearch search(
            DiffusionCurve curve, DiffusionSeries series, ErrorModel errors, OptionalDouble population) {
        return new CountSearch(curve, new CountLikelihood(curve, series, errors, population));
    }

    /** Returns the error model by which the rates are estimated. */
    private static ErrorModel errors(DiffusionCurve curve, OptionalDouble marketSize, OptionalDouble population) {
        return isOfUnknownSize(curve, marketSize, population) ? ErrorModel.POISSON : curve.method.errors();
    }

    private static boolean isOfUnknownSize(DiffusionCurve curve, OptionalDouble marketSize, OptionalDouble population) {
        return curve.method.errors() == ErrorModel.MULTINOMIAL && marketSize.isEmpty() && population.isEmpty();
    }

    private boolean isOfUnknownSize() {
        return isOfUnknownSize(curve, marketSize, population);
    }

    /** Returns the likelihood in which a market of bodies is a number of bodies. */
    private CountSearch sizes() {
        return search(curve, series, curve.method.errors(), population);
    }

    private static boolean[] free(DiffusionCurve curve, OptionalDouble marketSize) {
        return new boolean[] {true, true, marketSize.isEmpty(), curve.method.errors() == ErrorModel.NEGATIVE_BINOMIAL};
    }

    private boolean[] free() {
        return free(curve, marketSize);
    }

    /** Restores the curve of a fit. */
    static CurveFit at(DiffusionFit fit) {
        DiffusionCurve curve = new DiffusionCurve(fit.model(), fit.method(), fit.series());
        double[] point = Arrays.copyOf(curve.point(fit.parameters()), CountLikelihood.COORDINATES);
        point[CountLikelihood.DISPERSION] = StrictMath.log(Math.max(
                CountLikelihood.LEAST_DISPERSION,
                fit.diagnostics()
                        .map(DiffusionFit.Diagnostics::dispersion)
                        .orElseThrow()
                        .orElse(START)));
        CountSearch search =
                search(curve, fit.series(), errors(curve, fit.marketSize(), fit.population()), fit.population());
        return new CountFit(curve, fit.series(), fit.marketSize(), fit.population(), search, search.at(point));
    }

    @Override
    public boolean converged() {
        return optimum.converged();
    }

    /** Returns the coordinates that are estimated and not at a bound, where a likelihood has hardly any curvature. */
    private int[] estimated() {
        boolean[] free = free();
        int[] estimated = new int[free.length];
        int count = 0;
        for (int i = 0; i < free.length; i++) {
            double at = optimum.point()[i];
            if (free[i] && at > search.least(i) + 1e-9 && at < search.greatest(i) - 1e-9) {
                estimated[count++] = i;
            }
        }
        return Arrays.copyOf(estimated, count);
    }

    @Override
    public List<DiffusionFit.Parameter> parameters() {
        int[] estimated = estimated();
        Optional<double[][]> covariance =
                optimum.converged() ? search.covariance(optimum.point(), estimated) : Optional.empty();
        List<DiffusionFit.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i <= DiffusionCurve.SIZE; i++) {
            boolean isFree = free()[i];
            double value = curve.parameter(optimum.point(), i) * (i == DiffusionCurve.SIZE ? curve.total : 1);
            int row = Arrays.binarySearch(estimated, i);
            OptionalDouble deviation = covariance.isPresent() && row >= 0
                    ? deviation(i, covariance.get()[row][row])
                    : OptionalDouble.empty();
            OptionalDouble error = deviation.isPresent()
                    ? finite(deviation.getAsDouble() * (curve.isLogarithm(i) ? value : 1))
                    : OptionalDouble.empty();
            parameters.add(new DiffusionFit.Parameter(
                    curve.model.parameters().get(i),
                    isFree ? value : marketSize.orElseThrow(),
                    !isFree,
                    error,
                    isFree && optimum.converged() ? Optional.of(interval(i, deviation)) : Optional.empty()));
        }
        return parameters;
    }

    /**
     * Returns the standard deviation of a coordinate. The variance of m as a number of bodies is that of m as a mean minus m,
     * which is the variance of such a number around its mean.
     */
    private OptionalDouble deviation(int parameter, double variance) {
        boolean isNumber = parameter == DiffusionCurve.SIZE && isOfUnknownSize();
        return finite(Math.sqrt(isNumber ? Math.max(0, variance - 1 / size()) : variance));
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private Interval interval(int parameter, OptionalDouble deviation) {
        double first = Math.max(1e-6, Math.min(1, deviation.orElse(0.1)));
        boolean isNumber = parameter == DiffusionCurve.SIZE && isOfUnknownSize();
        CountSearch own = isNumber ? sizes() : search;
        CountSearch.Optimum greatest = isNumber ? own.from(optimum.point(), free()) : optimum;
        Interval interval = new Profile(own, greatest, parameter).interval(greatest, first);
        double lower = interval.lower();
        double upper = interval.upper();
        if (parameter == DiffusionCurve.SIZE && curve.method.errors() == ErrorModel.MULTINOMIAL) {
            // a market of bodies ends at what was counted, and at its population
            lower = isNumber ? Math.max(lower, own.least(parameter)) : lower;
            upper = population.isPresent() ? Math.min(upper, own.greatest(parameter)) : upper;
        }
        return curve.inUnits(new Interval(lower, upper), parameter);
    }

    /** The greatest likelihood along one parameter; an interval ends where twice its loss is the quantile of χ² with one degree. */
    private final class Profile extends ProfileLikelihood<CountSearch.Optimum> {
        private final CountSearch own;
        private final CountSearch.Optimum greatest;
        private final boolean[] others = free();
        private final int parameter;
        private final double limit;

        Profile(CountSearch own, CountSearch.Optimum greatest, int parameter) {
            super(own.least(parameter), own.greatest(parameter));
            this.own = own;
            this.greatest = greatest;
            this.parameter = parameter;
            others[parameter] = false;
            double z = Normal.STANDARD.upperQuantile((1 - DiffusionFit.LEVEL) / 2);
            limit = z * z / 2;
        }

        @Override
        CountSearch.Optimum at(CountSearch.Optimum from, double coordinate) {
            double[] start = from.point().clone();
            start[parameter] = coordinate;
            return own.from(start, others);
        }

        @Override
        double coordinate(CountSearch.Optimum place) {
            return place.point()[parameter];
        }

        @Override
        double excess(CountSearch.Optimum place) {
            double excess = (greatest.value() - place.value()) / limit - 1;
            return excess < FAR ? excess : FAR; // also if there is no likelihood at all
        }
    }

    private double[] curvePoint() {
        return Arrays.copyOf(optimum.point(), DiffusionCurve.SIZE + 1);
    }

    @Override
    public List<Double> fitted() {
        return curve.predictions(curve.parameters(curvePoint(), new boolean[3])).stream()
                .map(prediction -> curve.total * prediction.value())
                .toList();
    }

    private double dispersion() {
        double coordinate = optimum.point()[CountLikelihood.DISPERSION];
        return curve.method.errors() == ErrorModel.NEGATIVE_BINOMIAL
                        && coordinate > search.least(CountLikelihood.DISPERSION)
                ? StrictMath.exp(coordinate)
                : 0;
    }

    private double size() {
        return marketSize.orElse(curve.total * curve.parameter(optimum.point(), DiffusionCurve.SIZE));
    }

    @Override
    public DiffusionFit.Diagnostics diagnostics() {
        List<Double> fitted = fitted();
        List<Double> relative = new ArrayList<>();
        for (int i = 0; i < fitted.size(); i++) {
            relative.add((series.values().get(i) - fitted.get(i)) / curve.total);
        }
        int free = marketSize.isPresent() ? 2 : 3;
        boolean dispersed = curve.method.errors() == ErrorModel.NEGATIVE_BINOMIAL;
        List<LackOfFit.Cell> cells = cells();
        List<LackOfFit> tests = new ArrayList<>();
        if (!dispersed) {
            LackOfFit.pearson(cells, notYet(fitted), free).ifPresent(tests::add);
        }
        LackOfFit.durbinWatson(LackOfFit.Cell.pooled(cells, LackOfFit.MIN_EXPECTED_IN_ORDER))
                .ifPresent(tests::add);
        return DiffusionFit.Diagnostics.of(relative, curve.total, free, series.size() - free, tests)
                .byLikelihood(
                        isOfUnknownSize() ? sizes().at(optimum.point()).value() : optimum.value(),
                        free + (dispersed ? 1 : 0),
                        dispersed ? OptionalDouble.of(dispersion()) : OptionalDouble.empty());
    }

    private List<LackOfFit.Cell> cells() {
        boolean[] free = {true, true, marketSize.isEmpty()};
        List<Gradient> predictions = curve.predictions(curve.parameters(curvePoint(), free));
        List<LackOfFit.Cell> cells = new ArrayList<>();
        for (int i = 0; i < predictions.size(); i++) {
            double mean = curve.total * predictions.get(i).value();
            double[] slopes = predictions.get(i).slopes();
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] *= curve.total;
            }
            cells.add(new LackOfFit.Cell(series.values().get(i), mean, mean + dispersion() * mean * mean, slopes));
        }
        return cells;
    }

    /** Returns the number of bodies of a given market that have not adopted, and the number that the curve expects. */
    private Optional<LackOfFit.Cell> notYet(List<Double> fitted) {
        if (marketSize.isEmpty() || curve.method.errors() != ErrorModel.MULTINOMIAL) {
            return Optional.empty();
        }
        double size = marketSize.getAsDouble();
        double expected =
                size - fitted.stream().mapToDouble(Double::doubleValue).sum();
        return Optional.of(new LackOfFit.Cell(size - curve.total, expected, expected));
    }

    /**
     * Returns the forecast. The mean of the number to come is known to within its error. For a market of bodies of unknown size, the number
     * to come is that of independent counts, because the number counted determines the rest in the same way.
     */
    @Override
    public List<DiffusionForecast.Point> forecast(int periods) {
        int[] estimated = marketSize.isPresent() ? new int[] {0, 1} : new int[] {0, 1, 2};
        boolean[] free = {true, true, marketSize.isEmpty()};
        List<Gradient> values = curve.forecast(curve.parameters(curvePoint(), free), periods);
        double most = marketSize.isPresent() && curve.method.errors() == ErrorModel.MULTINOMIAL
                ? size()
                : population.orElse(Double.POSITIVE_INFINITY);
        return search.covariance(optimum.point(), estimated)
                .map(covariance -> CountForecast.points(values, covariance, curve, dispersion(), most))
                .orElse(List.of());
    }

    @Override
    public List<Double> pointForecast(int periods) {
        return curve.forecast(curve.parameters(curvePoint(), new boolean[3]), periods).stream()
                .map(value -> curve.total * Math.max(0, value.value()))
                .toList();
    }
}
