package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisingTest {
    /** R: lgamma(x + 1). */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 0.69314718055994531", "100, 363.73937555556349", "1000, 5912.1281784881639"})
    void givesLogarithmsOfFactorials(double x, double expected) {
        assertThat(Rising.logFactorial(x)).isCloseTo(expected, within(1e-14 * expected));
    }

    @ParameterizedTest
    @CsvSource({"7, 0.5", "99, 1e-9", "100, 2", "101, 2", "250, 1e-3", "250, 1e-9", "5000, 40", "5000, 1e-6"})
    void addsUpWhatItsSeriesStandFor(int count, double step) {
        double log = 0;
        double slope = 0;
        double harmonic = 0;
        for (int j = 0; j < count; j++) {
            log += Math.log1p(j * step);
            slope += j * step / (1 + j * step);
            harmonic += 1 / (1 / step + j);
        }

        assertThat(Rising.log(count, step)).isCloseTo(log, within(1e-13 + 1e-12 * log));
        assertThat(Rising.slope(count, step)).isCloseTo(slope, within(1e-8 * slope));
        assertThat(Rising.harmonic(count, 1 / step)).isCloseTo(harmonic, within(1e-12 * harmonic));
    }

    @Test
    void hasNoFactorsOfNothing() {
        assertThat(Rising.log(0, 3)).isZero();
        assertThat(Rising.slope(0, 3)).isZero();
        assertThat(Rising.harmonic(0, 3)).isZero();
    }
}
