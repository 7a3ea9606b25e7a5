package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;

class HypergeometricTest {
    static List<Golden.Row> golden() {
        return Golden.rows("shares/hypergeometric-tails.csv");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void probabilitiesAndTailsOfLargePopulationsAreThoseOfR(Golden.Row row) {
        Hypergeometric drawn = new Hypergeometric(
                (long) row.number("population"), (long) row.number("having"), (long) row.number("drawn"));
        long count = (long) row.number("count");

        near(drawn.exactly(count), row.number("exactly"), 1e-9);
        near(drawn.atMost(count), row.number("atMost"), 1e-9);
        near(drawn.atLeast(count), row.number("atLeast"), 1e-9);
    }

    /** Against whole numbers: for each population up to 30, everything that can be drawn from it. */
    @Test
    void everyTailOfASmallPopulationIsExact() {
        for (int population = 1; population <= 30; population++) {
            for (int having = 0; having <= population; having++) {
                for (int drawn = 0; drawn <= population; drawn++) {
                    Hypergeometric one = new Hypergeometric(population, having, drawn);
                    double below = 0;
                    for (int k = 0; k <= drawn; k++) {
                        double exactly = choose(having, k)
                                        .multiply(choose(population - having, drawn - k))
                                        .doubleValue()
                                / choose(population, drawn).doubleValue();
                        near(one.exactly(k), exactly, 1e-12);
                        assertThat(one.atLeast(k)).isCloseTo(1 - below, within(1e-13));
                        below += exactly;
                        assertThat(one.atMost(k)).isCloseTo(below, within(1e-13));
                    }
                }
            }
        }
    }

    private static BigInteger choose(int n, int k) {
        if (k < 0 || k > n) {
            return BigInteger.ZERO;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }

    @ParameterizedTest
    @CsvSource({"10, -1, 5", "10, 11, 5", "10, 5, -1", "10, 5, 11"})
    void noMoreHaveThePropertyOrAreDrawnThanThereAre(long population, long having, long drawn) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Hypergeometric(population, having, drawn));
    }

    private static void near(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
    }
}
