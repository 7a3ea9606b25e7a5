package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.diffusion.DiffusionVerdict.Reason;
import org.waystage.analysis.share.Interval;

/** Fits to bodies and other counts. */
class CountFitTest {
    private static final DiffusionSeries BODIES =
            DiffusionSeries.of(2004, 0, 1, 2, 4, 3, 1, 5, 8, 7, 7, 7, 1, 1, 4, 4, 2, 2, 1);

    private static DiffusionFit fit(DiffusionMethod method) {
        return DiffusionFit.of(BODIES, DiffusionModel.BASS, method);
    }

    private static Interval market(DiffusionFit fit) {
        return fit.parameter("m").orElseThrow().interval().orElseThrow();
    }

    @Test
    void aMarketOfBodiesIsNeverBelowThoseThatWereCounted() {
        DiffusionFit fit = fit(DiffusionMethod.MULTINOMIAL);

        assertThat(fit.parameter("m").orElseThrow().value()).isGreaterThanOrEqualTo(60);
        assertThat(market(fit).lower()).isGreaterThanOrEqualTo(60);
        assertThat(market(fit).upper()).isLessThan(70);
        assertThat(market(fit(DiffusionMethod.POISSON)).lower()).isLessThan(60);
    }

    @Test
    void aSeriesOfSixtyBodiesIsUsableWhereLeastSquaresCannotTellTheMarket() {
        assertThat(fit(DiffusionMethod.MULTINOMIAL).verdict().reasons()).isEmpty();
        assertThat(fit(DiffusionMethod.NLS_INCREMENTS).verdict().reasons()).isNotEmpty();
    }

    @Test
    void anEstimatedMarketBelowTheCountIsAReason() {
        DiffusionSeries ibm = DiffusionData.series().get("ibm-1st-generation");

        assertThat(DiffusionFit.of(ibm).verdict().reasons()).contains(Reason.MARKET_BELOW_OBSERVED);
    }

    @Test
    void aPopulationBoundsTheMarketAndItsForecast() {
        DiffusionFit fit = DiffusionFit.ofPopulation(BODIES.first(9), DiffusionModel.BASS, 70);

        assertThat(fit.population()).hasValue(70);
        assertThat(market(fit).upper()).isEqualTo(70, within(1e-9));
        assertThat(fit.forecast(50).points())
                .allSatisfy(point ->
                        assertThat(point.cumulatedUpper()).isLessThanOrEqualTo(Math.max(70, point.cumulated())));
    }

    /** The larger the population, the more its bodies are like independent events. */
    @Test
    void aVastPopulationIsLikeIndependentCounts() {
        DiffusionFit vast = DiffusionFit.ofPopulation(BODIES, DiffusionModel.BASS, 1e9);
        DiffusionFit counts = fit(DiffusionMethod.POISSON);

        assertThat(market(vast).lower()).isCloseTo(market(counts).lower(), within(1e-4));
        assertThat(market(vast).upper()).isCloseTo(market(counts).upper(), within(1e-4));
        assertThat(market(DiffusionFit.ofPopulation(BODIES, DiffusionModel.BASS, 187))
                        .upper())
                .isLessThan(market(counts).upper());
    }

    @Test
    void countsThatVaryNoMoreThanTheirMeanHaveNoDispersion() {
        DiffusionFit fit = fit(DiffusionMethod.NEGATIVE_BINOMIAL);

        assertThat(fit.diagnostics().orElseThrow().dispersion()).hasValue(0);
        assertThat(fit.parameter("q").orElseThrow().value())
                .isCloseTo(
                        fit(DiffusionMethod.POISSON)
                                .parameter("q")
                                .orElseThrow()
                                .value(),
                        within(1e-6));
    }

    @Test
    void aSeriesThatWandersIsRefusedForLackOfFit() {
        DiffusionSeries walk =
                DiffusionSeries.of(1, 5, 5, 6, 8, 9, 8, 9, 11, 12, 12, 12, 10, 4, 3, 2, 2, 4, 5, 6, 5, 3, 2, 1, 0);
        DiffusionFit fit = DiffusionFit.of(walk, DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL);

        assertThat(fit.verdict().reasons()).contains(Reason.LACK_OF_FIT);
    }

    @ParameterizedTest
    @EnumSource(
            value = DiffusionMethod.class,
            names = {"MULTINOMIAL", "POISSON", "NEGATIVE_BINOMIAL"})
    void aFitIsTheSameTwiceAndGivesItsForecastAgain(DiffusionMethod method) {
        assertThat(fit(method)).isEqualTo(fit(method));
        assertThat(fit(method).forecast(3)).isEqualTo(fit(method).forecast(3));
        assertThat(fit(method).forecast(3).points())
                .allSatisfy(point -> assertThat(point.cumulatedUpper()).isEqualTo(Math.rint(point.cumulatedUpper())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1e10})
    void whatIsNoCountIsNotFittedAsOne(double value) {
        assertThatThrownBy(() -> DiffusionFit.of(
                        DiffusionSeries.of(1, 3, value, 4), DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the method multinomial is for counts: whole numbers, at most 1.0E9 in all");
    }

    @Test
    void aPopulationHoldsAllWhoAdopted() {
        assertThatThrownBy(() -> DiffusionFit.ofPopulation(BODIES, DiffusionModel.BASS, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a population of 20.0 is smaller than the 60.0 that adopted");
        assertThatThrownBy(() -> DiffusionFit.ofPopulation(BODIES, DiffusionModel.BASS, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGivenMarketBelowTheCountHasNoParameters() {
        DiffusionFit fit =
                DiffusionFit.of(BODIES, DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL, OptionalDouble.of(50));

        assertThat(fit.parameters()).isEmpty();
        assertThat(fit.verdict().reasons()).isEqualTo(List.of(Reason.MARKET_BELOW_OBSERVED));
    }

    /** N/A of a curve that has ended may be less than N by the rounding of A. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 30})
    void aMarketThatIsUsedUpIsNotBelowTheCountByRounding(int bodies) {
        DiffusionFit fit = DiffusionFit.of(
                DiffusionSeries.of(2020, 1, 0, bodies, 0, 0, 0), DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL);

        assertThat(fit.verdict().reasons()).doesNotContain(Reason.MARKET_BELOW_OBSERVED);
    }
}
