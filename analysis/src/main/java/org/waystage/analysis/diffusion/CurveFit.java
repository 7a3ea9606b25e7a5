package org.waystage.analysis.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A curve fitted to a series, and its results in the units of the series. */
sealed interface CurveFit permits LeastSquaresFit, CountFit {
    /**
     * Finds the optimum.
     *
     * @param population the number of bodies of which the market is a part, if it is known
     * @return the fit; empty without adoptions, with fewer points than free parameters, without real roots, and if a given
     *     market has fewer bodies than adopted
     */
    static Optional<CurveFit> of(
            DiffusionSeries series,
            DiffusionModel model,
            DiffusionMethod method,
            OptionalDouble marketSize,
            OptionalDouble population) {
        if (!method.fits(model)) {
            throw new IllegalArgumentException("the method " + method + " is for the model bass, not for " + model);
        }
        checkSize(marketSize, "a market size");
        checkSize(population, "a population");
        if (population.isPresent() && (method.errors() != ErrorModel.MULTINOMIAL || marketSize.isPresent())) {
            throw new IllegalArgumentException(
                    "a population is for the method multinomial with an estimated market size");
        }
        if (population.isPresent() && population.getAsDouble() < series.total()) {
            throw new IllegalArgumentException("a population of " + population.getAsDouble() + " is smaller than the "
                    + series.total() + " that adopted");
        }
        if (method.errors().isOfCounts() && !series.isOfCounts()) {
            throw new IllegalArgumentException("the method " + method + " is for counts: whole numbers, at most "
                    + DiffusionSeries.MOST_COUNTED + " in all");
        }
        int free = marketSize.isPresent() ? 2 : 3;
        if (series.total() == 0 || series.size() < free) {
            return Optional.empty();
        }
        return method.errors().isOfCounts()
                ? CountFit.find(series, model, method, marketSize, population)
                : LeastSquaresFit.find(series, model, method, marketSize);
    }

    private static void checkSize(OptionalDouble size, String what) {
        if (size.isPresent() && !(size.getAsDouble() > 0 && Double.isFinite(size.getAsDouble()))) {
            throw new IllegalArgumentException(what + " is a number above 0, not " + size.getAsDouble());
        }
    }

    /** Restores the curve of a fit; empty if it has none. */
    static Optional<CurveFit> at(DiffusionFit fit) {
        if (fit.parameters().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(fit.method().errors().isOfCounts() ? CountFit.at(fit) : LeastSquaresFit.at(fit));
    }

    /** Returns how many parameters are free. */
    static int count(boolean[] free) {
        int count = 0;
        for (boolean one : free) {
            count += one ? 1 : 0;
        }
        return count;
    }

    boolean converged();

    List<DiffusionFit.Parameter> parameters();

    List<Double> fitted();

    DiffusionFit.Diagnostics diagnostics();

    List<DiffusionForecast.Point> forecast(int periods);

    /** Returns the forecast values for the next periods, at least 0, without limits. */
    List<Double> pointForecast(int periods);
}
