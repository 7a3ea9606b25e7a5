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
 * <p>Nonlinear least squares are found by Levenberg-Marquardt, starting from the regression of 1969 and from a fixed
 * grid, so the same series always gives the same fit. Parameters, errors and limits are per period in the units of the
 * series. The confidence level is 95 per cent; the degrees of freedom are the number of periods with adoptions minus
 * the number of free parameters ({@link FitDiagnostics}).
 *
 * <p>There are no parameters if the series has no adoptions or fewer points than free parameters, or if the regression
 * has no real roots; the verdict gives the reason.
 *
 * @param series the series that was fitted
 * @param model the diffusion model
 * @param method the method of fitting, which determines the form of the model
 * @param marketSize the market size that was given; empty if it was estimated
 * @param parameters the parameters in the order of {@link DiffusionModel#parameters()}; empty if there are none;
 *     immutable
 * @param converged whether the search ended in a minimum; true for a regression, false if there are no parameters
 * @param diagnostics the residuals and the statistics computed from them; empty if there are no parameters
 * @param verdict the verdict on whether the fit may be used
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
    /** The confidence level of all intervals. */
    public static final double LEVEL = 0.95;

    /**
     * Checks that the components are consistent.
     *
     * @throws IllegalArgumentException if the parameters are not those of the model or come without diagnostics, or if
     *     a usable fit has no parameters or did not converge
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

    /** The findings on which the verdict is based. */
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
     * Fits the Bass model by least squares on the values per period, with the market size estimated.
     *
     * @param series the series to fit
     * @return the fit
     */
    public static DiffusionFit of(DiffusionSeries series) {
        return of(series, DiffusionModel.BASS, DiffusionMethod.NLS_INCREMENTS, OptionalDouble.empty());
    }

    /**
     * Fits a model, with the market size estimated.
     *
     * @param series the series to fit
     * @param model the diffusion model
     * @param method the method of fitting; {@link DiffusionMethod#OLS} is for Bass only
     * @return the fit
     * @throws IllegalArgumentException if the method cannot fit the model
     */
    public static DiffusionFit of(DiffusionSeries series, DiffusionModel model, DiffusionMethod method) {
        return of(series, model, method, OptionalDouble.empty());
    }

    /**
     * Fits a model.
     *
     * @param series the series to fit
     * @param model the diffusion model
     * @param method the method of fitting; {@link DiffusionMethod#OLS} is for Bass only
     * @param marketSize the market size in the units of the series; if empty, it is estimated
     * @return the fit
     * @throws IllegalArgumentException if the method cannot fit the model, or the market size is not a number above 0
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
     * @param name the name, such as {@code m}
     * @return the parameter; empty if the fit has none with this name
     */
    public Optional<FitParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /**
     * Returns the number of points fitted.
     *
     * @return the number of points, n
     */
    public int points() {
        return series.size();
    }

    /**
     * Returns the time at which adoption is fastest according to the fitted curve.
     *
     * @return the time as a number of periods, where 1 is the end of the first period; negative if adoption only slows
     *     down; empty if there are no parameters or a rate is not positive
     */
    public OptionalDouble peak() {
        if (parameters.isEmpty()) {
            return OptionalDouble.empty();
        }
        double peak = model.peak(parameters.get(0).value(), parameters.get(1).value());
        return Double.isFinite(peak) ? OptionalDouble.of(peak) : OptionalDouble.empty();
    }

    /**
     * Returns the predictions of the curve for the periods of the series: values per period, or sums for
     * {@link DiffusionMethod#NLS_CUMULATIVE}.
     *
     * @return one number for each point; empty if there are no parameters
     */
    public List<Double> fitted() {
        return CurveFit.at(this).map(CurveFit::fitted).orElse(List.of());
    }

    /**
     * Returns the forecast of the curve for the next periods.
     *
     * @param periods the number of periods, 1 to 1,000
     * @return the forecast, with the verdict; without points if the fit has no standard errors, and for
     *     {@link DiffusionMethod#NLS_CUMULATIVE}, which has no limits
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
