package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.internal.numerics.Hypergeometric;

/**
 * How often intervals of 95 per cent hold the truth, for every truth that a population can have. Coverage is the sum of the
 * probabilities of the counts whose intervals hold the total, so nothing is simulated and no seed chosen.
 */
class ShareCoverageTest {
    /** Returns the coverage of each total of a population, from 0 to all. */
    private static double[] coverage(Function<Share, Interval> method, int population, int base) {
        Interval[] intervals = new Interval[base + 1];
        for (int count = 0; count <= base; count++) {
            intervals[count] = method.apply(Share.of(count, base).outOf(population));
        }
        double[] ofTotals = new double[population + 1];
        for (int total = 0; total <= population; total++) {
            Hypergeometric drawn = new Hypergeometric(population, total, base);
            for (int count = 0; count <= base; count++) {
                boolean holds = intervals[count].contains((double) total / population);
                ofTotals[total] += holds ? drawn.exactly(count) : 0;
            }
        }
        return ofTotals;
    }

    /** Where most of a population was counted, Wilson's approximation misses some totals more often than one time in twenty. */
    @ParameterizedTest
    @CsvSource({"25, 20", "30, 16", "60, 40", "183, 124", "186, 116", "187, 180", "187, 60"})
    void anExactIntervalHoldsEveryTotalAtItsLevelAndWilsonsTheirMean(int population, int base) {
        double[] exact = coverage(ExactInterval::of, population, base);
        assertThat(Arrays.stream(exact).min().orElseThrow()).isGreaterThanOrEqualTo(0.95 - 1e-9);
        double[] wilson = coverage(WilsonInterval::of, population, base);
        assertThat(Arrays.stream(wilson).average().orElseThrow()).isBetween(0.93, 0.99);
        assertThat(Arrays.stream(wilson).min().orElseThrow()).isLessThan(0.95);
    }
}
