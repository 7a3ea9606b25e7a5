package org.waystage.analysis.diffusion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A diffusion model fitted to a series, with its uncertainty and the verdict whether it may be used.
 *
 * <pre>{@code
 * DiffusionFit fit = DiffusionFit.of(DiffusionSeries.of(1979, 840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890));
 * fit.parameter("m").ifPresent(m -> System.out.println(m.value() + " " + m.interval()));
 * System.out.println(fit.verdict().code() + " " + fit.verdict().reasons());
 * }</pre>
 *
 * <p>Nonlinear least squares are found by Levenberg-Marquardt from the regression of 1969 and from a fixed grid, so the same
 * series gives the same fit. Parameters, errors and limits are in the units of the series and per period, intervals are of 95
 * per cent; degrees of freedom are the periods with adoptions less the free parameters ({@link FitDiagnostics}).
 *
 * <p>A series without adoptions or with fewer points than free parameters, and a regression without real roots, have no
 * parameters; the verdict says why.
 *
 * @param series what was fitted
 * @param model the model
 * @param method the method, and so the form of the model
 * @param marketSize the market size that was given; empty if it was estimated
 * @param parameters the parameters in the order of {@link DiffusionModel#parameters()}; empty if there are none; immutable
 * @param converged whether the search ended in a minimum; true of a regression, false where there are no parameters
 * @param diagnostics residuals and what follows from them; empty where there are no parameters
 * @param verdict whether the fit may be used
 */
public record DiffusionFit(
        DiffusionSeries series,
        DiffusionModel model,
        DiffusionMethod method,
        OptionalDouble marketSize,
        List<FitParameter> parameters,
        boolean converged,
        Optional<FitDiagnostics> diagnostics,
        DiffusionVerdict verdict) {
    /** The confidence of all intervals. */
    public static final double LEVEL = 0.95;

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if parameters are not those of the model or come without diagnostics, or a fit that is said
     *     to be usable has none or did not converge
     */
    public DiffusionFit {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(marketSize, "marketSize");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(diagnostics, "diagnostics");
        Objects.requireNonNull(verdict, "verdict");
        List<String> names = parameters.stream().map(FitParameter::name).toList();
        if (!names.isEmpty() && !names.equals(model.parameters())) {
            throw new IllegalArgumentException(
                    "the parameters of " + model + " are " + model.parameters() + ", not " + names);
        }
        if (names.isEmpty() == diagnostics.isPresent()) {
            throw new IllegalArgumentException("there are diagnostics where there are parameters");
        }
        if (verdict.isUsable() && (names.isEmpty() || !converged)) {
            throw new IllegalArgumentException("a fit without parameters or convergence is not usable");
        }
    }

    /** What the verdict is reached from. */
    record Findings(
            DiffusionSeries series,
            DiffusionModel model,
            DiffusionMethod method,
            OptionalDouble marketSize,
            List<FitParameter> parameters,
            boolean converged,
            boolean noRoots,
            List<DiffusionForecast.Point> ahead) {}

    /**
     * Fits the model of Bass by least squares on the values per period, the market size free.
     *
     * @param series the series
     * @return the fit
     */
    public static DiffusionFit of(DiffusionSeries series) {
        return of(series, DiffusionModel.BASS, DiffusionMethod.NLS_INCREMENTS, OptionalDouble.empty());
    }

    /**
     * Fits a model, the market size free.
     *
     * @param series the series
     * @param model the model
     * @param method the method; {@link DiffusionMethod#OLS} is for Bass only
     * @return the fit
     * @throws IllegalArgumentException if the method does not fit the model
     */
    public static DiffusionFit of(DiffusionSeries series, DiffusionModel model, DiffusionMethod method) {
        return of(series, model, method, OptionalDouble.empty());
    }

    /**
     * Fits a model.
     *
     * @param series the series
     * @param model the model
     * @param method the method; {@link DiffusionMethod#OLS} is for Bass only
     * @param marketSize the market size in the units of the series, if it is known; else it is estimated
     * @return the fit
     * @throws IllegalArgumentException if the method does not fit the model, or the market size is not a number above 0
     */
    public static DiffusionFit of(
            DiffusionSeries series, DiffusionModel model, DiffusionMethod method, OptionalDouble marketSize) {
        Optional<CurveFit> found = CurveFit.of(series, model, method, marketSize);
        List<FitParameter> parameters =
                found.map(fit -> fit.parameters(marketSize)).orElse(List.of());
        boolean converged = found.filter(CurveFit::converged).isPresent();
        boolean noRoots = found.isEmpty()
                && method == DiffusionMethod.OLS
                && series.size() >= (marketSize.isPresent() ? 2 : 3)
                && series.total() > 0;
        List<DiffusionForecast.Point> ahead =
                found.map(fit -> fit.forecast(DiffusionVerdict.HORIZON)).orElse(List.of());
        return new DiffusionFit(
                series,
                model,
                method,
                marketSize,
                parameters,
                converged,
                found.map(CurveFit::diagnostics),
                DiffusionVerdict.of(
                        new Findings(series, model, method, marketSize, parameters, converged, noRoots, ahead)));
    }

    /**
     * Returns a parameter.
     *
     * @param name its name, such as {@code m}
     * @return the parameter, if the fit has it
     */
    public Optional<FitParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /**
     * Returns how many values were fitted.
     *
     * @return the number of points, n
     */
    public int points() {
        return series.size();
    }

    /**
     * Returns when adoption is fastest by the fitted curve.
     *
     * @return the time as a number of periods, 1 being the end of the first; below 0 where adoption only ever slows down; empty
     *     where there are no parameters or a rate is not positive
     */
    public OptionalDouble peak() {
        if (parameters.isEmpty()) {
            return OptionalDouble.empty();
        }
        double peak = model.peak(parameters.get(0).value(), parameters.get(1).value());
        return Double.isFinite(peak) ? OptionalDouble.of(peak) : OptionalDouble.empty();
    }

    /**
     * Returns what the curve predicts for the periods of the series: values per period, or sums for {@link
     * DiffusionMethod#NLS_CUMULATIVE}.
     *
     * @return as many numbers as points; empty where there are no parameters
     */
    public List<Double> fitted() {
        return CurveFit.at(this).map(CurveFit::fitted).orElse(List.of());
    }

    /**
     * Returns what the curve says of the next periods.
     *
     * @param periods how many, 1 to 1,000
     * @return the forecast, with the verdict; without points where the fit has no standard errors, and for {@link
     *     DiffusionMethod#NLS_CUMULATIVE}, which has no limits
     * @throws IllegalArgumentException if the number of periods is out of range
     */
    public DiffusionForecast forecast(int periods) {
        if (periods < 1 || periods > 1000) {
            throw new IllegalArgumentException("1 to 1000 periods can be forecast, not " + periods);
        }
        return new DiffusionForecast(
                CurveFit.at(this).map(fit -> fit.forecast(periods)).orElse(List.of()), verdict);
    }
}
