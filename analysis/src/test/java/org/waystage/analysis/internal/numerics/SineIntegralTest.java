package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of Si from Abramowitz and Stegun, table 5.1, and their continuation to sixteen digits. */
class SineIntegralTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.9460830703671830",
        "3.141592653589793, 1.8519370519824662",
        "4, 1.7582031389490531",
        "10, 1.6583475942188740",
        "100, 1.5622254668890563",
    })
    void itIsTheTabulatedOne(double x, double value) {
        assertThat(SineIntegral.value(x)).isCloseTo(value, within(1e-14));
        assertThat(SineIntegral.value(-x)).isCloseTo(-value, within(1e-14));
    }
}
