package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits that others have printed, to the last digit they printed. */
class DiffusionPublishedFitsTest {

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("printed")
    void givesThePrintedNumber(String id, String method, String quantity, String printed) {
        BigDecimal value = new BigDecimal(printed).stripTrailingZeros();

        assertThat(DiffusionData.quantity(DiffusionData.fit(id, "bass", method, ""), quantity))
                .isCloseTo(value.doubleValue(), within(value.ulp().doubleValue() * 0.5000001));
    }

    static Stream<Arguments> printed() {
        return DiffusionData.rows("published-fits.csv").stream().map(row -> Arguments.of((Object[]) row));
    }

    @Test
    void stepsThroughThePrintedRecursion() {
        DiffusionSeries steps = DiffusionSeries.bassRecursion(0.016, 0.304, 100_000, 20);

        List<String[]> printed = DiffusionData.rows("recursion.csv");
        assertThat(steps.values().stream().map(value -> Long.toString(Math.round(value))))
                .containsExactlyElementsOf(printed.stream().map(row -> row[0]).toList());
        assertThat(steps.cumulated().stream().map(value -> Long.toString(Math.round(value))))
                .containsExactlyElementsOf(printed.stream().map(row -> row[1]).toList());
    }

    @Test
    void findsTheParametersOfARecursionByRegression() {
        DiffusionFit fit = DiffusionFit.of(
                DiffusionSeries.bassRecursion(0.016, 0.304, 100_000, 20),
                DiffusionModel.BASS,
                DiffusionMethod.OLS,
                OptionalDouble.empty());

        assertThat(fit.parameter("p").orElseThrow().value()).isCloseTo(0.016, within(1e-10));
        assertThat(fit.parameter("q").orElseThrow().value()).isCloseTo(0.304, within(1e-10));
        assertThat(fit.parameter("m").orElseThrow().value()).isCloseTo(100_000, within(1e-4));
    }
}
