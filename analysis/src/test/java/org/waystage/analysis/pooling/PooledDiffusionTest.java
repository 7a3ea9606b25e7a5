package org.waystage.analysis.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.share.Interval;

class PooledDiffusionTest {
    private static final PooledDiffusion FIVE = PoolingGoldenTest.five();

    @Test
    void aSeriesOfThreePeriodsIsDrawnToTheOthers() {
        PooledDiffusion.Group shortest = FIVE.groups().get("02");

        assertThat(shortest.own().verdict().reasons()).contains(DiffusionVerdict.Reason.TOO_FEW_POINTS);
        assertThat(shortest.pooled().orElseThrow().q().value())
                .isCloseTo(FIVE.q().orElseThrow().value(), within(0.1));
    }

    @Test
    void theIntervalOfALongSeriesIsTheNarrowest() {
        double longest = width(FIVE.groups().get("03").pooled().orElseThrow().q());

        assertThat(FIVE.groups().values())
                .allSatisfy(group ->
                        assertThat(width(group.pooled().orElseThrow().q())).isGreaterThanOrEqualTo(longest));
    }

    private static double width(PooledDiffusion.Estimate estimate) {
        return Math.log(estimate.interval().upper() / estimate.interval().lower());
    }

    @Test
    void aMarketIsNeverBelowTheCountNorAForecastBeyondTheMarket() {
        assertThat(FIVE.groups().values()).allSatisfy(group -> {
            PooledDiffusion.Pooled pooled = group.pooled().orElseThrow();
            double before = group.own().series().total();
            for (PooledDiffusion.Estimate ahead : pooled.ahead()) {
                assertThat(ahead.value()).isBetween(before, pooled.m().value());
                assertThat(ahead.interval().upper())
                        .isLessThanOrEqualTo(pooled.m().interval().upper());
                before = ahead.value();
            }
        });
    }

    @Test
    void fiveSeriesArePooledAndEachHasItsVerdict() {
        assertThat(FIVE.reasons()).doesNotContain(PoolingReason.TOO_FEW_GROUPS);
        assertThat(FIVE.groups().get("02").pooled().orElseThrow().verdict().reasons())
                .containsExactly(
                        DiffusionVerdict.Reason.MARKET_NOT_IDENTIFIED, DiffusionVerdict.Reason.INTERVAL_TOO_WIDE);
    }

    @Test
    void twoSeriesAreRefusedAndWhatHasNoAdoptionsOrTooManyIsNoPart() {
        PooledDiffusion pooled = PooledDiffusion.of(Map.of(
                "none", DiffusionSeries.of(2020, 0, 0),
                "some", DiffusionSeries.of(2020, 1, 2),
                "many", DiffusionSeries.of(2020, 1, 2000)));

        assertThat(pooled.reasons()).contains(PoolingReason.TOO_FEW_GROUPS);
        assertThat(pooled.groups().get("none").pooled()).isEmpty();
        assertThat(pooled.groups().get("many").pooled()).isEmpty();
        assertThat(pooled.groups().get("some").pooled()).isPresent();
    }

    @Test
    void whereNothingWasAdoptedNothingIsPooled() {
        PooledDiffusion pooled = PooledDiffusion.of(Map.of("none", DiffusionSeries.of(2020, 0, 0)));

        assertThat(pooled.p()).isEmpty();
        assertThat(pooled.reasons()).containsExactly(PoolingReason.TOO_FEW_GROUPS);
    }

    @Test
    void amountsAreNotPooled() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PooledDiffusion.of(Map.of("sales", DiffusionSeries.of(2020, 1.5))))
                .withMessage("the series of 'sales' does not count bodies");
    }

    /** The sum over m from N on of (1/m) C(m, N) A^N (1-A)^(m-N) is 1/N, so that the size of the market leaves no trace. */
    @Test
    void theLikelihoodIsThatWithTheMarketLeftOpen() {
        double adopted = BassLikelihood.adopted(0.02, 0.4, 6);
        double sum = 0;
        double term = Math.pow(adopted, 5) / 5;
        for (int m = 5; m < 2000; m++) {
            sum += term;
            term *= (double) m / (m - 4) * (1 - adopted);
        }

        assertThat(sum).isCloseTo(1.0 / 5, within(1e-12));
    }

    @Test
    void theLikelihoodIsTheProductOfTheSharesOfThePeriods() {
        Axis logP = new Axis(Math.log(0.02), 0.5, 2);
        Axis logQ = new Axis(Math.log(0.4), 0.5, 2);

        double[][] found = new BassLikelihood(DiffusionSeries.of(1, 0, 2, 1)).on(logP, logQ);

        double ratio = likelihood(0.02, 0.4) / likelihood(0.02 * Math.exp(0.5), 0.4 * Math.exp(0.5));
        assertThat(found[0][0] / found[1][1]).isCloseTo(ratio, within(1e-12));
    }

    private static double likelihood(double p, double q) {
        double all = BassLikelihood.adopted(p, q, 3);
        double second = BassLikelihood.adopted(p, q, 2) - BassLikelihood.adopted(p, q, 1);
        double third = all - BassLikelihood.adopted(p, q, 2);
        return Math.pow(second / all, 2) * third / all;
    }

    @Test
    void anIntervalHoldsItsMedian() {
        Interval q = FIVE.q().orElseThrow().interval();

        assertThat(q.contains(FIVE.q().orElseThrow().value())).isTrue();
    }
}
