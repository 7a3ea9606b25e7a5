package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ten million subjects, each with a time of its own: the exact values are known in closed form. */
@Tag("long")
class TenMillionTest {
    private static final int SIZE = 10_000_000;
    private static final double EULER = 0.577215664901532860606512;

    /**
     * Events in turn from two groups: with n left the next is of the first group with the probability 1/2 where n is even, and
     * 1/2 - 1/(2n) where it is odd, so that O - E = Σ 1/(2n) and V = Σ (1/4 - 1/(4n²) for odd n). The groups hardly differ, so
     * that O - E is some four events of five million.
     */
    @Test
    void theLogRankTestOfGroupsThatHardlyDifferLosesNoDigits() {
        Subjects.Builder builder = Subjects.builder(List.of("event"));
        for (int i = 0; i < SIZE; i++) {
            builder.add(i, 1, i % 2 == 0 ? "a" : "b");
        }
        LogRankTest test = LogRankTest.of(builder.build());

        double difference = (harmonic(SIZE) - harmonic(SIZE / 2) / 2) / 2;
        double oddSquares = Math.PI * Math.PI / 8 - 1 - 1 / (2.0 * SIZE); // Σ 1/n², n odd from 3 to SIZE
        double variance = (SIZE - 1 - oddSquares) / 4;
        close(test.chiSquare().orElseThrow(), difference * difference / variance);
        close(SIZE / 2 - test.groups().get(0).expected(), difference, 1e-6); // to the digits of five million
        assertThat(test.groups().get(0).observed()).isEqualTo(SIZE / 2);
    }

    /** Σ 1/n for n from 1 to an end, by the expansion of Euler. */
    private static double harmonic(double end) {
        return Math.log(end) + EULER + 1 / (2 * end) - 1 / (12 * end * end);
    }

    private static void close(double ours, double exact) {
        close(ours, exact, 1e-9);
    }

    private static void close(double ours, double exact, double relative) {
        assertThat(ours).isCloseTo(exact, within(relative * exact));
    }
}
