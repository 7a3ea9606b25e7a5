package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiffusionForecastTest {
    private static final DiffusionSeries VCR = DiffusionData.series().get("vcr-us-1979-88");

    @ParameterizedTest
    @EnumSource(value = DiffusionMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "NLS_CUMULATIVE")
    void goesOnFromTheLastSumInsideItsLimits(DiffusionMethod method) {
        checkForecast(VCR, method);
    }

    /** The market of the first generation is estimated to be a little smaller than what was sold in the end. */
    @ParameterizedTest
    @EnumSource(value = DiffusionMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "NLS_CUMULATIVE")
    void neverUndoesAdoptionsWhereTheMarketIsUsedUp(DiffusionMethod method) {
        checkForecast(DiffusionData.series().get("ibm-1st-generation"), method);
    }

    private static void checkForecast(DiffusionSeries series, DiffusionMethod method) {
        DiffusionFit fit = DiffusionFit.of(series, DiffusionModel.BASS, method, OptionalDouble.empty());
        List<DiffusionForecast.Point> points = fit.forecast(30).points();

        double sum = series.total();
        for (DiffusionForecast.Point point : points) {
            sum += point.value();
            assertThat(point.cumulated()).isCloseTo(sum, within(1e-6 * sum));
            assertThat(point.value()).isBetween(point.valueLower(), point.valueUpper());
            assertThat(point.cumulated()).isBetween(point.cumulatedLower(), point.cumulatedUpper());
            assertThat(point.valueLower()).isNotNegative();
            assertThat(point.cumulatedLower()).isGreaterThanOrEqualTo(series.total());
        }
        assertThat(points.get(0).period()).isEqualTo(series.size() + 1);
        assertThat(points).hasSize(30);
    }

    /** In the form that goes by the sums, the market is filled up in the end, whatever was observed. */
    @Test
    void endsAtTheMarketSizeInTheHazardForm() {
        DiffusionFit fit =
                DiffusionFit.of(VCR, DiffusionModel.BASS, DiffusionMethod.NLS_HAZARD, OptionalDouble.empty());

        List<DiffusionForecast.Point> points = fit.forecast(100).points();
        assertThat(points.get(99).cumulated())
                .isCloseTo(fit.parameter("m").orElseThrow().value(), within(1e-3));
    }

    @Test
    void carriesTheVerdictOfItsFit() {
        DiffusionFit fit = DiffusionFit.of(VCR.first(6));

        assertThat(fit.forecast(2).verdict()).isEqualTo(fit.verdict());
        assertThat(fit.verdict().isUsable()).isFalse();
    }

    @Test
    void hasNoPointsWithoutParameters() {
        assertThat(DiffusionFit.of(DiffusionSeries.of(1)).forecast(5).points()).isEmpty();
    }

    @Test
    void reachesFromOneToAThousandPeriods() {
        DiffusionFit fit = DiffusionFit.of(VCR);

        assertThat(fit.forecast(1000).points()).hasSize(1000);
        assertThatThrownBy(() -> fit.forecast(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fit.forecast(1001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsFittedValuesAndResidualsThatAddUpToTheSeries() {
        DiffusionFit fit = DiffusionFit.of(VCR);

        List<Double> residuals = fit.diagnostics().orElseThrow().residuals();
        for (int i = 0; i < VCR.size(); i++) {
            assertThat(fit.fitted().get(i) + residuals.get(i))
                    .isCloseTo(VCR.values().get(i), within(1e-6));
        }
        assertThat(fit.peak().orElseThrow()).isCloseTo(6.592, within(0.001));
    }

    @ParameterizedTest
    @EnumSource(
            value = DiffusionModel.class,
            names = {"LOGISTIC", "GOMPERTZ"})
    void aGrowthCurveIsSteepestAtItsMidpoint(DiffusionModel model) {
        DiffusionFit fit = DiffusionFit.of(VCR, model, DiffusionMethod.NLS_INCREMENTS, OptionalDouble.empty());

        assertThat(fit.peak()).hasValue(fit.parameter("t0").orElseThrow().value());
    }

    @Test
    void countsRunsAndCriteriaAsTheFormulasSay() {
        DiffusionFit.Diagnostics diagnostics =
                DiffusionFit.Diagnostics.of(List.of(1.0, 2.0, -1.0, 0.0, -2.0, 1.0), 1, 2, 4, List.of());

        assertThat(diagnostics.sumOfSquares()).isEqualTo(11);
        assertThat(diagnostics.degreesOfFreedom()).isEqualTo(4);
        assertThat(diagnostics.standardError()).hasValue(Math.sqrt(11 / 4.0));
        assertThat(diagnostics.durbinWatson()).hasValue((1 + 9 + 1 + 4 + 9) / 11.0);
        assertThat(diagnostics.autocorrelation()).hasValue((2 - 2 - 2) / 11.0);
        assertThat(diagnostics.runs()).isEqualTo(3);
        assertThat(diagnostics.expectedRuns()).hasValue(1 + 2.0 * 3 * 2 / 5);
        double deviance = 6 * (Math.log(2 * Math.PI * 11 / 6) + 1);
        assertThat(diagnostics.aic().orElseThrow()).isCloseTo(deviance + 6, within(1e-12));
        assertThat(diagnostics.aicc().orElseThrow()).isCloseTo(deviance + 6 + 24 / 2.0, within(1e-12));
        assertThat(diagnostics.bic().orElseThrow()).isCloseTo(deviance + 3 * Math.log(6), within(1e-12));
    }

    @Test
    void hasNoCriteriaForAPerfectFit() {
        DiffusionFit.Diagnostics diagnostics = DiffusionFit.Diagnostics.of(List.of(0.0, 0.0, 0.0), 1, 3, 0, List.of());

        assertThat(diagnostics.standardError()).isEmpty();
        assertThat(diagnostics.durbinWatson()).isEmpty();
        assertThat(diagnostics.aic()).isEmpty();
        assertThat(diagnostics.expectedRuns()).isEmpty();
    }

    @Test
    void sumsAndExactFitsAreNotTestedForLackOfFit() {
        assertThat(lackOfFit(VCR, DiffusionMethod.NLS_INCREMENTS)).isNotEmpty();
        assertThat(lackOfFit(VCR, DiffusionMethod.NLS_CUMULATIVE)).isEmpty();

        double[] exact = new double[15];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = 1000 * (share(i + 1) - share(i));
        }
        assertThat(lackOfFit(DiffusionSeries.of(2000, exact), DiffusionMethod.NLS_INCREMENTS))
                .isEmpty();
    }

    private static double share(int period) {
        double decay = Math.exp(-0.41 * period);
        return (1 - decay) / (1 + 0.38 / 0.03 * decay);
    }

    private static List<LackOfFit> lackOfFit(DiffusionSeries series, DiffusionMethod method) {
        return DiffusionFit.of(series, DiffusionModel.BASS, method)
                .diagnostics()
                .orElseThrow()
                .lackOfFit();
    }

    @Test
    void beatsForecastsWithoutAModelAfterThePeakOfTheFirstGeneration() {
        DiffusionBacktest backtest = DiffusionBacktest.of(
                DiffusionData.series().get("ibm-1st-generation"),
                DiffusionModel.BASS,
                DiffusionMethod.NLS_HAZARD,
                OptionalDouble.empty(),
                1);

        assertThat(backtest.origins() + backtest.failed()).isEqualTo(16);
        assertThat(backtest.forecasts()).isEqualTo(backtest.origins());
        assertThat(backtest.modelError().orElseThrow())
                .isLessThan(backtest.lastValueError().orElseThrow())
                .isLessThan(backtest.driftError().orElseThrow());
    }

    @Test
    void comparesNaiveForecastsByHand() {
        // origins after 4 and 5 of 6 values with a given market, one and two periods ahead
        DiffusionBacktest backtest = DiffusionBacktest.of(
                DiffusionSeries.of(1, 10, 20, 30, 40, 30, 20),
                DiffusionModel.BASS,
                DiffusionMethod.NLS_INCREMENTS,
                OptionalDouble.of(170),
                2);

        assertThat(backtest.origins()).isEqualTo(2);
        assertThat(backtest.forecasts()).isEqualTo(3);
        assertThat(backtest.lastValueError()).hasValue((10 + 20 + 10) / 3.0);
        assertThat(backtest.driftError()).hasValue((20 + 40 + 15) / 3.0);
    }

    @Test
    void hasNoBacktestOfAShortSeries() {
        DiffusionBacktest backtest = DiffusionBacktest.of(
                DiffusionSeries.of(1, 1, 2, 3),
                DiffusionModel.BASS,
                DiffusionMethod.NLS_INCREMENTS,
                OptionalDouble.empty(),
                1);

        assertThat(backtest.forecasts()).isZero();
        assertThat(backtest.modelError()).isEmpty();
    }

    @Test
    void periodsToComeAreNumberedOnWhereThoseOfTheSeriesAre() {
        DiffusionSeries years = DiffusionSeries.of(2019, 1, 2, 3);
        assertThat(years.label(1)).hasValue("2019");
        assertThat(years.label(4)).hasValue("2022");

        DiffusionSeries quarters = new DiffusionSeries(List.of("2019Q1", "2019Q2"), List.of(1.0, 2.0));
        assertThat(quarters.label(2)).hasValue("2019Q2");
        assertThat(quarters.label(3)).isEmpty();
        assertThat(new DiffusionSeries(List.of("2019", "2021"), List.of(1.0, 2.0)).label(3))
                .isEmpty();
        assertThat(new DiffusionSeries(List.of(), List.of()).label(1)).isEmpty();
    }
}
