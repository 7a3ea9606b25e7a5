package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits that others have printed, to the last digit they printed. */
class DiffusionPublishedFitsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("printed")
    void givesThePrintedNumber(String id, String quantity, String printed) {
        BigDecimal value = new BigDecimal(printed).stripTrailingZeros();

        assertThat(DiffusionData.quantity(DiffusionData.fit(id, "bass", ""), quantity))
                .isCloseTo(value.doubleValue(), within(value.ulp().doubleValue() * 0.5000001));
    }

    static Stream<Arguments> printed() {
        return DiffusionData.rows("published-fits.csv").stream().map(row -> Arguments.of((Object[]) row));
    }
}
