package org.waystage.analysis.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rolling-origin backtest: the forecasts that a model would have made from each earlier end of the series, compared
 * with two forecasts that need no model.
 *
 * <p>At each origin the model is fitted to the periods up to it and forecasts the values of the next ones, as far as
 * the series goes. The two comparisons are the last value, and the drift: the last value extrapolated by the mean step
 * since the first. Errors are absolute, in the units of the series, and averaged over the same forecasts for all three.
 * A model that does not beat them adds nothing to the series itself.
 *
 * @param horizon the number of periods that each origin forecasts
 * @param origins the number of origins with a fit that converged
 * @param failed the number of origins without such a fit, which are left out of all three means
 * @param forecasts the number of forecasts in each mean
 * @param modelError the mean absolute error of the model; empty if there was no forecast
 * @param lastValueError the mean absolute error of the last value; empty if there was no forecast
 * @param driftError the mean absolute error of the drift; empty if there was no forecast
 */
public record DiffusionBacktest(
        int horizon,
        int origins,
        int failed,
        int forecasts,
        OptionalDouble modelError,
        OptionalDouble lastValueError,
        OptionalDouble driftError) {
    /** The number of points at the first origin beyond the number of free parameters. */
    public static final int FIRST_ORIGIN = 2;

    /**
     * Runs the backtest with the market size estimated.
     *
     * @param series the series to forecast
     * @param model the diffusion model
     * @param method the method of fitting
     * @param horizon the number of periods to forecast, at least 1
     * @return the errors; empty if the series is too short
     * @throws IllegalArgumentException if the method cannot fit the model, or the horizon is below 1
     */
    public static DiffusionBacktest of(
            DiffusionSeries series, DiffusionModel model, DiffusionMethod method, int horizon) {
        return of(series, model, method, OptionalDouble.empty(), horizon);
    }

    /**
     * Runs the backtest.
     *
     * @param series the series to forecast
     * @param model the diffusion model
     * @param method the method of fitting
     * @param marketSize the market size; if empty, it is estimated
     * @param horizon the number of periods to forecast, at least 1
     * @return the errors; empty if the series is too short
     * @throws IllegalArgumentException if the method cannot fit the model, if the market size is not a number above 0,
     *     or if the horizon is below 1
     */
    public static DiffusionBacktest of(
            DiffusionSeries series,
            DiffusionModel model,
            DiffusionMethod method,
            OptionalDouble marketSize,
            int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("a forecast is for 1 period or more, not " + horizon);
        }
        List<Double> values = series.values();
        int origins = 0;
        int failed = 0;
        int forecasts = 0;
        double ofModel = 0;
        double ofLast = 0;
        double ofDrift = 0;
        int first = (marketSize.isPresent() ? 2 : 3) + FIRST_ORIGIN;
        for (int end = first; end < series.size(); end++) {
            Optional<CurveFit> fit = CurveFit.of(series.first(end), model, method, marketSize, OptionalDouble.empty())
                    .filter(CurveFit::converged);
            if (fit.isEmpty()) {
                failed++;
                continue;
            }
            origins++;
            List<Double> ahead = fit.get().pointForecast(Math.min(horizon, series.size() - end));
            double last = values.get(end - 1);
            double step = (last - values.get(0)) / (end - 1);
            for (int h = 1; h <= ahead.size(); h++) {
                double value = values.get(end + h - 1);
                ofModel += Math.abs(value - ahead.get(h - 1));
                ofLast += Math.abs(value - last);
                ofDrift += Math.abs(value - last - h * step);
                forecasts++;
            }
        }
        return new DiffusionBacktest(
                horizon,
                origins,
                failed,
                forecasts,
                mean(ofModel, forecasts),
                mean(ofLast, forecasts),
                mean(ofDrift, forecasts));
    }

    private static OptionalDouble mean(double sum, int count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
