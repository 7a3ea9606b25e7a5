package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Golden;

/** Numbers with fifty digits, from {@code src/test/python/distributions.py}. */
class DistributionGoldenTest {
    private static final List<Distribution> ALL = List.of(
            Normal.STANDARD, new StudentT(1), new StudentT(7.5), new ChiSquared(1), new ChiSquared(30), new Beta(2, 7));

    static Stream<Golden.Row> golden() {
        return Golden.rows("numerics/distributions.csv").stream();
    }

    /** The relative error that the distributions state. */
    private static double error(Golden.Row row) {
        double at = row.number("at");
        if (!row.text("distribution").equals("normal")) {
            return 1e-13;
        }
        return row.text("quantity").equals("upperQuantile") ? 1e-15 : Math.max(2e-15, 2e-16 * at * at);
    }

    private static Distribution distribution(Golden.Row row) {
        return switch (row.text("distribution")) {
            case "normal" -> Normal.STANDARD;
            case "t" -> new StudentT(row.number("degrees"));
            case "chi-squared" -> new ChiSquared(row.number("degrees"));
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithFiftyDigits(Golden.Row row) {
        double at = row.number("at");
        double expected = row.number("value");
        double actual = switch (row.text("quantity")) {
            case "upper" -> distribution(row).upper(at);
            case "lower" -> distribution(row).lower(at);
            case "upperQuantile" -> distribution(row).upperQuantile(at);
            case "lowerQuantile" -> distribution(row).lowerQuantile(at);
            default -> throw new IllegalArgumentException(row.toString());
        };
        assertThat(actual).isCloseTo(expected, within(error(row) * Math.abs(expected)));
    }

    @Test
    void theTailsAddUpAndTheDensityIsTheirSlope() {
        for (Distribution distribution : ALL) {
            for (double x : new double[] {0.3, 1, 2.7, 9}) {
                double step = 1e-5 * x;
                double slope = (distribution.lower(x + step) - distribution.lower(x - step)) / (2 * step);
                assertThat(distribution.lower(x) + distribution.upper(x)).isCloseTo(1, within(1e-15));
                assertThat(distribution.density(x)).isCloseTo(slope, within(1e-8 * (1 + slope)));
            }
        }
    }

    @Test
    void aQuantileOfATailIsWhereTheTailHasIt() {
        for (Distribution distribution : ALL) {
            for (double p : new double[] {1e-9, 0.2, 0.5, 0.7, 0.999}) {
                assertThat(distribution.upper(distribution.upperQuantile(p))).isCloseTo(p, within(1e-13 * p));
                assertThat(distribution.lower(distribution.lowerQuantile(p))).isCloseTo(p, within(1e-13 * p));
            }
        }
    }

    @Test
    void belowZeroASymmetricDistributionMirrorsAndAnotherIsEmpty() {
        assertThat(new StudentT(3).lower(-2)).isEqualTo(new StudentT(3).upper(2));
        assertThat(new StudentT(3).density(-2)).isEqualTo(new StudentT(3).density(2));
        assertThat(new StudentT(1).density(0)).isCloseTo(1 / Math.PI, within(1e-15));
        assertThat(new ChiSquared(3).lower(-2)).isZero();
        assertThat(new ChiSquared(3).upper(-2)).isOne();
        assertThat(new ChiSquared(3).density(-2)).isZero();
    }

    @Test
    void theBetaDistributionLiesBetween0And1() {
        Beta beta = new Beta(2, 7);

        assertThat(beta.lower(0)).isZero();
        assertThat(beta.upper(-2)).isOne();
        assertThat(beta.density(0)).isZero();
        assertThat(beta.lower(1)).isOne();
        assertThat(beta.upper(2)).isZero();
        assertThat(beta.density(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
    void aQuantileIsOfAProbabilityBetween0And1(double p) {
        for (Distribution distribution : ALL) {
            assertThatIllegalArgumentException().isThrownBy(() -> distribution.upperQuantile(p));
            assertThatIllegalArgumentException().isThrownBy(() -> distribution.lowerQuantile(p));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void degreesOfFreedomAreAbove0(double degrees) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StudentT(degrees));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChiSquared(degrees));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(degrees, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Beta(1, degrees));
    }
}
