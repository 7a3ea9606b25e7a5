package org.waystage.analysis.diffusion;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.waystage.analysis.share.Interval;

/**
 * A diffusion model fitted to a series, with its uncertainty and the verdict on whether it may be used.
 *
 * <pre>{@code
 * DiffusionFit fit = DiffusionFit.of(DiffusionSeries.of(1979, 840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890));
 * fit.parameter("m").ifPresent(m -> System.out.println(m.value() + " " + m.interval()));
 * System.out.println(fit.verdict().code() + " " + fit.verdict().reasons());
 * }</pre>
 *
 * <p>Intervals and the verdict are valid if the errors are those that the method assumes ({@link DiffusionMethod#errors()}).
 *
 * <p>The greatest likelihood of counts is found by Newton's method, and nonlinear least squares by Levenberg-Marquardt, starting from the
 * regression of 1969 and from a fixed grid, so the same series always gives the same fit. Parameters, errors and limits are per period in
 * the units of the series. The confidence level is 95 per cent; for least squares, the degrees of freedom are the number of periods with
 * adoptions minus the number of free parameters ({@link Diagnostics}).
 *
 * <p>There are no parameters if the series has no adoptions or fewer points than free parameters, or if the regression
 * has no real roots; the verdict gives the reason.
 *
 * @param series the series that was fitted
 * @param model the diffusion model
 * @param method the method of fitting, which determines the form of the model
 * @param marketSize the market size that was given; empty if it was estimated
 * @param population the given number of bodies of which the market is a part; empty if none was given
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
        OptionalDouble population,
        List<Parameter> parameters,
        boolean converged,
        Optional<Diagnostics> diagnostics,
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
        Objects.requireNonNull(population, "population");
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(diagnostics, "diagnostics");
        Objects.requireNonNull(verdict, "verdict");
        List<String> names = parameters.stream().map(Parameter::name).toList();
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
            List<Parameter> parameters,
            boolean converged,
            boolean noRoots,
            List<LackOfFit> lackOfFit,
            List<DiffusionForecast.Point> ahead) {}

    /**
     * Fits the Bass model by least squares to the values per period, with the market size estimated. This is for amounts; for
     * bodies see {@link #of(TechnologyUptake)}.
     *
     * @param series the series to fit
     * @return the fit
     */
    public static DiffusionFit of(DiffusionSeries series) {
        return of(series, DiffusionModel.BASS, DiffusionMethod.NLS_INCREMENTS);
    }

    /**
     * Fits the Bass model to the bodies that adopted a technology, by the method for bodies
     * ({@link DiffusionMethod#MULTINOMIAL}), with the size of the market estimated.
     *
     * @param uptake the years in which bodies first reached operation
     * @return the fit
     */
    public static DiffusionFit of(TechnologyUptake uptake) {
        return of(uptake.series(), DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL);
    }

    /**
     * Fits a model, with the market size estimated.
     *
     * @param series the series to fit
     * @param model the diffusion model
     * @param method the method of fitting; {@link DiffusionMethod#OLS} is for Bass only
     * @return the fit
     * @throws IllegalArgumentException if the method cannot fit the model, or if it is for counts and the values are not counts
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
     * @throws IllegalArgumentException if the method cannot fit the model, if it is for counts and the values are not counts, or if
     *     the market size is not a number above 0
     */
    public static DiffusionFit of(
            DiffusionSeries series, DiffusionModel model, DiffusionMethod method, OptionalDouble marketSize) {
        return of(series, model, method, marketSize, OptionalDouble.empty());
    }

    /**
     * Fits a model to the bodies of a population of known size, an unknown share of which belongs to the market, by {@link
     * DiffusionMethod#MULTINOMIAL}.
     *
     * @param series the series to fit
     * @param model the diffusion model
     * @param population the number of bodies that could adopt, such as the members of an organization
     * @return the fit
     * @throws IllegalArgumentException if the values are not counts, or if the population is smaller than their sum
     */
    public static DiffusionFit ofPopulation(DiffusionSeries series, DiffusionModel model, double population) {
        return of(series, model, DiffusionMethod.MULTINOMIAL, OptionalDouble.empty(), OptionalDouble.of(population));
    }

    private static DiffusionFit of(
            DiffusionSeries series,
            DiffusionModel model,
            DiffusionMethod method,
            OptionalDouble marketSize,
            OptionalDouble population) {
        Optional<CurveFit> found = CurveFit.of(series, model, method, marketSize, population);
        List<Parameter> parameters = found.map(CurveFit::parameters).orElse(List.of());
        boolean converged = found.filter(CurveFit::converged).isPresent();
        boolean noRoots = found.isEmpty()
                && method == DiffusionMethod.OLS
                && series.size() >= (marketSize.isPresent() ? 2 : 3)
                && series.total() > 0;
        List<DiffusionForecast.Point> ahead =
                found.map(fit -> fit.forecast(DiffusionVerdict.HORIZON)).orElse(List.of());
        Optional<Diagnostics> diagnostics = found.map(CurveFit::diagnostics);
        return new DiffusionFit(
                series,
                model,
                method,
                marketSize,
                population,
                parameters,
                converged,
                diagnostics,
                DiffusionVerdict.of(new Findings(
                        series,
                        model,
                        method,
                        marketSize,
                        parameters,
                        converged,
                        noRoots,
                        diagnostics.map(Diagnostics::lackOfFit).orElse(List.of()),
                        ahead)));
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

    /**
     * A parameter of a fitted curve, with its uncertainty.
     *
     * @param name the name, one of {@link DiffusionModel#parameters()}
     * @param value the point estimate, or the given value; a rate is per period, a time a number of periods, and m in the
     *     units of the series
     * @param fixed whether the value was given rather than estimated
     * @param standardError the asymptotic standard error. For least squares: the root of the diagonal of
     *     s<sup>2</sup>(J<sup>T</sup>J)<sup>-1</sup> with s<sup>2</sup> = SSE/(a-k) for a periods with adoptions, k free
     *     parameters and the Jacobian J; empty for a given value, if a ≤ k, and if J is singular; too small for
     *     {@link DiffusionMethod#NLS_CUMULATIVE}. For counts: the same from the inverse of the observed information
     * @param interval the profile-likelihood interval: all values for which the best fit of the other parameters has (SSE -
     *     SSE<sub>min</sub>) / s<sup>2</sup> at or below the square of Student's t quantile with a-k degrees of freedom
     *     (Bates and Watts 1988, chapter 6, where a is the number of points; periods without adoptions do not count here,
     *     see {@link Diagnostics}). Unlike an interval of standard errors around the estimate, it shows if the data give
     *     no limit: that end is infinite. For counts: all values for which the greatest likelihood is at least
     *     e<sup>-1.92</sup> times that of the estimates, where 1.92 is half of the 95 per cent quantile of χ<sup>2</sup> with one
     *     degree of freedom; the interval of a market of bodies ends at the number counted. Empty if it could not be computed, and
     *     for {@link DiffusionMethod#NLS_CUMULATIVE}
     */
    public record Parameter(
            String name, double value, boolean fixed, OptionalDouble standardError, Optional<Interval> interval) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the value or the standard error is not a finite number
         */
        public Parameter {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(interval, "interval");
            if (!Double.isFinite(value) || !Double.isFinite(standardError.orElse(0))) {
                throw new IllegalArgumentException(name + " is not a finite number");
            }
        }
    }

    /**
     * Statistics of how well a fitted curve follows its series.
     *
     * <p>A residual is the observed value minus the predicted one, in the units of the series: values per period, or sums
     * for {@link DiffusionMethod#NLS_CUMULATIVE}. n is the number of points, a the number of points with adoptions, and k
     * the number of free parameters. For least squares, the degrees of freedom are a - k: periods without adoptions, of
     * which a series may have any number at its end, do not make standard errors smaller. If every period has adoptions, as in
     * most published series, a equals n. For counts, whose errors are known without residuals, they are n - k.
     *
     * <p>For least squares, the information criteria assume independent normal errors with a common variance: lnL = -n/2
     * (ln(2π SSE/n) + 1), without omitting constants, and with K = k + 1 parameters including the variance, as in R. For
     * counts, lnL is the likelihood of the method, and K = k, or k + 1 with a dispersion. The criteria compare fits to
     * the same values of the same series; a fit of the sums is not comparable with a fit of the values per period.
     *
     * @param residuals the residuals by period; immutable
     * @param sumOfSquares the sum of their squares, SSE; infinite or 0 if it exceeds the range of a double, which does not
     *     affect the other statistics
     * @param degreesOfFreedom a - k, or n - k for counts; 0 if that is negative
     * @param standardError the residual standard error, √(SSE/(a-k)); empty if a ≤ k, and for counts, whose variances differ
     * @param durbinWatson Σ(e<sub>t</sub> - e<sub>t-1</sub>)<sup>2</sup> / Σe<sub>t</sub><sup>2</sup>, from 0 to 4: near 2
     *     without serial correlation, toward 0 if residuals resemble their neighbours, which makes standard errors too
     *     small; empty if all residuals are 0
     * @param autocorrelation the correlation with the previous period, Σe<sub>t</sub>e<sub>t-1</sub> /
     *     Σe<sub>t</sub><sup>2</sup>; empty if all residuals are 0
     * @param runs the number of runs of residuals with the same sign, ignoring zeros
     * @param expectedRuns the mean number of runs of independent residuals, 1 + 2ab/(a+b) for a positive and b negative
     *     ones; empty if all residuals are 0
     * @param aic Akaike's information criterion, 2K - 2 lnL; empty if all residuals are 0
     * @param aicc the criterion corrected for small samples, AIC + 2K(K+1)/(n-K-1); empty if all residuals are 0 or n &lt;=
     *     K+1
     * @param bic the criterion of Schwarz, K ln(n) - 2 lnL; empty if all residuals are 0
     * @param logLikelihood lnL, without omitting constants; empty for least squares if all residuals are 0
     * @param dispersion the dispersion κ of {@link ErrorModel#NEGATIVE_BINOMIAL}; empty for other errors
     * @param lackOfFit the tests of whether the series is further from the curve than chance explains; empty if there is too
     *     little to test, for an exact fit by least squares, and for {@link DiffusionMethod#NLS_CUMULATIVE}; immutable
     */
    public record Diagnostics(
            List<Double> residuals,
            double sumOfSquares,
            int degreesOfFreedom,
            OptionalDouble standardError,
            OptionalDouble durbinWatson,
            OptionalDouble autocorrelation,
            int runs,
            OptionalDouble expectedRuns,
            OptionalDouble aic,
            OptionalDouble aicc,
            OptionalDouble bic,
            OptionalDouble logLikelihood,
            OptionalDouble dispersion,
            List<LackOfFit> lackOfFit) {
        /** Makes immutable copies. */
        public Diagnostics {
            residuals = List.copyOf(residuals);
            lackOfFit = List.copyOf(lackOfFit);
        }

        /** Returns these statistics with those of a likelihood of counts instead of normal errors. */
        Diagnostics byLikelihood(double logLikelihood, int estimated, OptionalDouble dispersion) {
            int n = residuals.size();
            double aic = 2 * estimated - 2 * logLikelihood;
            int spare = n - estimated - 1;
            return new Diagnostics(
                    residuals,
                    sumOfSquares,
                    degreesOfFreedom,
                    OptionalDouble.empty(),
                    durbinWatson,
                    autocorrelation,
                    runs,
                    expectedRuns,
                    OptionalDouble.of(aic),
                    spare > 0
                            ? OptionalDouble.of(aic + 2.0 * estimated * (estimated + 1) / spare)
                            : OptionalDouble.empty(),
                    OptionalDouble.of(aic + estimated * (Math.log(n) - 2)),
                    OptionalDouble.of(logLikelihood),
                    dispersion,
                    lackOfFit);
        }

        /**
         * Computes the statistics of residuals.
         *
         * @param relative the residuals, in units of the total, so that squares stay within the range of a double for any
         *     series
         * @param total the total of the series, above 0
         * @param free the number of estimated parameters
         * @param degrees the degrees of freedom, which may be negative
         */
        static Diagnostics of(List<Double> relative, double total, int free, int degrees, List<LackOfFit> lackOfFit) {
            int n = relative.size();
            List<Double> residuals =
                    relative.stream().map(residual -> total * residual).toList();
            double squares = 0;
            double steps = 0;
            double products = 0;
            int runs = 0;
            int above = 0;
            int below = 0;
            double sign = 0;
            for (int i = 0; i < n; i++) {
                double residual = relative.get(i);
                squares += residual * residual;
                if (i > 0) {
                    double step = residual - relative.get(i - 1);
                    steps += step * step;
                    products += residual * relative.get(i - 1);
                }
                if (residual != 0) {
                    runs += Math.signum(residual) == sign ? 0 : 1;
                    sign = Math.signum(residual);
                    above += sign > 0 ? 1 : 0;
                    below += sign < 0 ? 1 : 0;
                }
            }
            int left = Math.max(0, degrees);
            OptionalDouble error =
                    left > 0 ? OptionalDouble.of(total * Math.sqrt(squares / left)) : OptionalDouble.empty();
            OptionalDouble none = OptionalDouble.empty();
            if (squares == 0) {
                return new Diagnostics(
                        residuals, 0, left, error, none, none, runs, none, none, none, none, none, none, lackOfFit);
            }
            int counted = free + 1;
            double deviance = n * (Math.log(2 * Math.PI * squares / n) + 2 * Math.log(total) + 1);
            double aic = deviance + 2 * counted;
            int spare = n - counted - 1;
            return new Diagnostics(
                    residuals,
                    total * (total * squares),
                    left,
                    error,
                    OptionalDouble.of(steps / squares),
                    OptionalDouble.of(products / squares),
                    runs,
                    OptionalDouble.of(1 + 2.0 * above * below / (above + below)),
                    OptionalDouble.of(aic),
                    spare > 0 ? OptionalDouble.of(aic + 2.0 * counted * (counted + 1) / spare) : none,
                    OptionalDouble.of(deviance + counted * Math.log(n)),
                    OptionalDouble.of(-deviance / 2),
                    none,
                    lackOfFit);
        }
    }
}
