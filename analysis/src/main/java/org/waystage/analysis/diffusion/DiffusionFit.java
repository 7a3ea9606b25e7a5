package org.waystage.analysis.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A diffusion model fitted to a series, with its standard errors and the verdict on whether it may be used.
 *
 * <pre>{@code
 * DiffusionSeries series = DiffusionSeries.of(1979, 840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890);
 * DiffusionFit fit = DiffusionFit.of(series, DiffusionModel.BASS);
 * fit.parameter("m").ifPresent(m -> System.out.println(m.value() + " " + m.standardError()));
 * System.out.println(fit.verdict().code() + " " + fit.verdict().reasons());
 * }</pre>
 *
 * <p>The value of period t is predicted as m (F(t) - F(t-1)) and fitted by nonlinear least squares (Srinivasan and Mason 1986).
 * Standard errors are valid if the errors of the periods are independent and have a common variance.
 *
 * <p>The minimum is found by the method of Levenberg and Marquardt from a fixed grid of starting points, so the same series always
 * gives the same fit. Parameters and errors are per period in the units of the series.
 *
 * <p>There are no parameters if the series has no adoptions or fewer points than free parameters; the verdict gives the reason.
 *
 * @param series the series that was fitted
 * @param model the diffusion model
 * @param marketSize the market size that was given; empty if it was estimated
 * @param parameters the parameters in the order of {@link DiffusionModel#parameters()}; empty if there are none;
 *     immutable
 * @param converged whether the search ended in a minimum; false if there are no parameters
 * @param verdict the verdict on whether the fit may be used
 */
public record DiffusionFit(
        DiffusionSeries series,
        DiffusionModel model,
        OptionalDouble marketSize,
        List<Parameter> parameters,
        boolean converged,
        DiffusionVerdict verdict) {
    /**
     * Checks that the components are consistent.
     *
     * @throws IllegalArgumentException if the parameters are not those of the model, or if a usable fit has no parameters or
     *     did not converge
     */
    public DiffusionFit {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(marketSize, "marketSize");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(verdict, "verdict");
        List<String> names = parameters.stream().map(Parameter::name).toList();
        if (!names.isEmpty() && !names.equals(model.parameters())) {
            throw new IllegalArgumentException(
                    "the parameters of " + model + " are " + model.parameters() + ", not " + names);
        }
        if (verdict.isUsable() && (names.isEmpty() || !converged)) {
            throw new IllegalArgumentException("a fit without parameters or convergence is not usable");
        }
    }

    /**
     * Fits a model, with the market size estimated.
     *
     * @param series the series to fit
     * @param model the diffusion model
     * @return the fit
     */
    public static DiffusionFit of(DiffusionSeries series, DiffusionModel model) {
        return of(series, model, OptionalDouble.empty());
    }

    /**
     * Fits a model.
     *
     * @param series the series to fit
     * @param model the diffusion model
     * @param marketSize the market size in the units of the series; if empty, it is estimated
     * @return the fit
     * @throws IllegalArgumentException if the market size is not a number above 0
     */
    public static DiffusionFit of(DiffusionSeries series, DiffusionModel model, OptionalDouble marketSize) {
        if (marketSize.isPresent() && !(marketSize.getAsDouble() > 0 && Double.isFinite(marketSize.getAsDouble()))) {
            throw new IllegalArgumentException("a market size is a number above 0, not " + marketSize.getAsDouble());
        }
        DiffusionCurve curve = new DiffusionCurve(model, series, marketSize);
        List<Parameter> parameters = new ArrayList<>();
        boolean converged = false;
        if (series.total() > 0 && series.size() >= curve.free()) {
            LeastSquares fitter = new LeastSquares(curve);
            LeastSquares.Optimum optimum = fitter.fit();
            converged = optimum.converged;
            List<OptionalDouble> errors = fitter.standardErrors(optimum);
            for (int i = 0; i < errors.size(); i++) {
                parameters.add(estimated(curve, i, optimum.point[i], errors.get(i)));
            }
            if (marketSize.isPresent()) {
                parameters.add(new Parameter("m", marketSize.getAsDouble(), true, OptionalDouble.empty()));
            }
        }
        DiffusionVerdict verdict = DiffusionVerdict.of(series, model, marketSize, parameters, converged);
        return new DiffusionFit(series, model, marketSize, parameters, converged, verdict);
    }

    private static Parameter estimated(DiffusionCurve curve, int index, double coordinate, OptionalDouble error) {
        double unit = index == DiffusionCurve.SIZE ? curve.total : 1;
        double value = curve.parameter(coordinate, index);
        double scale = unit * (curve.isLogarithm(index) ? value : 1);
        double own = scale * error.orElse(Double.NaN);
        return new Parameter(
                curve.model.parameters().get(index),
                unit * value,
                false,
                Double.isFinite(own) ? OptionalDouble.of(own) : OptionalDouble.empty());
    }

    /**
     * Returns a parameter.
     *
     * @param name the name, such as {@code m}
     * @return the parameter; empty if the fit has none with this name
     */
    public Optional<Parameter> parameter(String name) {
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
     * A parameter of a fitted curve, with its uncertainty.
     *
     * @param name the name, one of {@link DiffusionModel#parameters()}
     * @param value the point estimate, or the given value; a rate is per period, a time a number of periods, and m in the
     *     units of the series
     * @param fixed whether the value was given rather than estimated
     * @param standardError the asymptotic standard error: the root of the diagonal of s<sup>2</sup>(J<sup>T</sup>J)<sup>-1</sup>
     *     with s<sup>2</sup> = SSE/(a-k) for a periods with adoptions, k free parameters and the Jacobian J; periods without
     *     adoptions, of which a series may have any number at its end, do not make it smaller; empty for a given value, if a ≤
     *     k, and if J is singular
     */
    public record Parameter(String name, double value, boolean fixed, OptionalDouble standardError) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the value or the standard error is not a finite number
         */
        public Parameter {
            Objects.requireNonNull(name, "name");
            if (!Double.isFinite(value) || !Double.isFinite(standardError.orElse(0))) {
                throw new IllegalArgumentException(name + " is not a finite number");
            }
        }
    }
}
