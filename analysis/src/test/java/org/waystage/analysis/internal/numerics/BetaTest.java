package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Golden;

class BetaTest {
    static List<Golden.Row> golden() {
        return Golden.rows("numerics/student.csv");
    }

    /** Numbers with fifty digits, from {@code src/test/python/student.py}. */
    @ParameterizedTest
    @MethodSource("golden")
    void quantilesOfStudentAgreeWithFiftyDigits(Golden.Row row) {
        double degrees = row.number("degrees");
        double expected = row.number("quantile");
        double error = Math.max(1e-13, 1e-15 * degrees / (expected * expected));

        assertThat(Beta.studentQuantile(degrees, 2 * row.number("upper")))
                .isCloseTo(expected, within(error * expected));
    }

    @Test
    void aQuantileOfATailIsWhereTheTailHasIt() {
        for (Beta beta : List.of(new Beta(2, 7), new Beta(3, 3), new Beta(30, 4))) {
            for (double p : new double[] {1e-9, 0.2, 0.5, 0.7, 0.999}) {
                assertThat(beta.upper(beta.upperQuantile(p))).isCloseTo(p, within(1e-12 * p));
                assertThat(beta.lower(beta.lowerQuantile(p))).isCloseTo(p, within(1e-12 * p));
                assertThat(beta.lower(p) + beta.upper(p)).isCloseTo(1, within(1e-15));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void aQuantileIsOfAProbabilityBetween0And1(double p) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(2, 7).upperQuantile(p));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(2, 7).lowerQuantile(p));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void shapesAreAbove0(double shape) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(shape, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(1, shape));
    }
}
