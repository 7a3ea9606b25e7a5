package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.internal.numerics.Beta;
import org.waystage.analysis.internal.numerics.Hypergeometric;

/**
 * How often intervals of 95 per cent hold the truth, for every truth that a population can have. Coverage is the sum of the
 * probabilities of the counts whose intervals hold the total, so nothing is simulated and no seed chosen. Run with {@code
 * -Dgolden.update=true} to write the table.
 */
class ShareCoverageTest {
    private static final Path TABLE = Path.of("src/test/resources/org/waystage/analysis/shares/coverage.csv");
    private static final int[][] SAMPLES = {{25, 20}, {30, 16}, {60, 40}, {183, 124}, {186, 116}, {187, 180}, {187, 60}
    };

    /** The coverage of each total of a population, from 0 to all. */
    private record Coverage(IntervalMethod method, int population, int base, double[] ofTotals) {
        static Coverage of(IntervalMethod method, int population, int base) {
            Interval[] intervals = new Interval[base + 1];
            for (int count = 0; count <= base; count++) {
                intervals[count] = Share.of(count, base)
                        .outOf(population)
                        .by(method)
                        .interval()
                        .orElseThrow();
            }
            double[] ofTotals = new double[population + 1];
            for (int total = 0; total <= population; total++) {
                Hypergeometric drawn = new Hypergeometric(population, total, base);
                for (int count = 0; count <= base; count++) {
                    boolean holds = intervals[count].contains((double) total / population);
                    ofTotals[total] += holds ? drawn.exactly(count) : 0;
                }
            }
            return new Coverage(method, population, base, ofTotals);
        }

        double mean() {
            double sum = 0;
            for (double one : ofTotals) {
                sum += one;
            }
            return sum / ofTotals.length;
        }

        double least() {
            double least = 1;
            for (double one : ofTotals) {
                least = Math.min(least, one);
            }
            return least;
        }

        String line() {
            return String.format(Locale.ROOT, "%s,%d,%d,%.4f,%.4f", method, population, base, mean(), least());
        }
    }

    private static List<Coverage> all(IntervalMethod... methods) {
        List<Coverage> all = new ArrayList<>();
        for (IntervalMethod method : methods) {
            for (int[] sample : SAMPLES) {
                all.add(Coverage.of(method, sample[0], sample[1]));
            }
        }
        return all;
    }

    @Test
    void theTableOfCoverageIsTheOneComputed() throws IOException {
        List<String> lines = new ArrayList<>(List.of("method,population,base,mean,least"));
        all(IntervalMethod.values()).forEach(one -> lines.add(one.line()));
        if (Boolean.getBoolean("golden.update")) {
            Files.write(TABLE, lines);
        }

        List<String> written = Golden.rows("shares/coverage.csv").stream()
                .map(row -> String.join(",", row.cells()))
                .toList();
        assertThat(written).isEqualTo(lines.subList(1, lines.size()));
    }

    @Test
    void anExactIntervalHoldsEveryTotalAtLeastAsOftenAsItsLevelSays() {
        assertThat(all(IntervalMethod.HYPERGEOMETRIC, IntervalMethod.CLOPPER_PEARSON))
                .allSatisfy(one -> assertThat(one.least()).isGreaterThanOrEqualTo(0.95 - 1e-9));
    }

    @Test
    void aMidPIntervalHoldsTotalsAboutAsOftenOnAverage() {
        assertThat(all(IntervalMethod.HYPERGEOMETRIC_MID_P))
                .allSatisfy(one -> assertThat(one.mean()).isBetween(0.93, 0.99));
    }

    /** Where most of a population was counted, the approximation misses some totals more often than one time in twenty. */
    @Test
    void wilsonsIntervalMissesTotalsOfASmallPopulationOfWhichMostWasCounted() {
        assertThat(Coverage.of(IntervalMethod.WILSON, 25, 20).least()).isLessThan(0.9);
    }

    /** The coverage of a share of independent trials: for each truth from 0.005 to 0.995. */
    private static double[] ofTrials(IntervalMethod method, int base) {
        double[] coverage = new double[199];
        for (int count = 0; count <= base; count++) {
            Interval interval = Share.of(count, base).by(method).interval().orElseThrow();
            for (int i = 0; i < coverage.length; i++) {
                double truth = (i + 1) / 200.0;
                double atLeast = count == 0 ? 1 : new Beta(count, base - count + 1.0).lower(truth);
                double more = count == base ? 0 : new Beta(count + 1.0, base - count).lower(truth);
                coverage[i] += interval.contains(truth) ? atLeast - more : 0;
            }
        }
        return coverage;
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 116})
    void ofIndependentTrialsClopperAndPearsonHoldEveryShareAndWilsonTheirMean(int base) {
        assertThat(Arrays.stream(ofTrials(IntervalMethod.CLOPPER_PEARSON, base))
                        .min()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.95 - 1e-9);
        assertThat(Arrays.stream(ofTrials(IntervalMethod.WILSON, base))
                        .average()
                        .orElseThrow())
                .isBetween(0.93, 0.97);
    }
}
