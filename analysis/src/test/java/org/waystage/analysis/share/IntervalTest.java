package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({"1, 0.5", "NaN, 1", "0, NaN", "Infinity, -Infinity"})
    void refusesWhatIsNoInterval(double lower, double upper) {
        assertThatThrownBy(() -> new Interval(lower, upper))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no interval: from " + lower + " to " + upper);
    }

    @ParameterizedTest
    @CsvSource({"0.25, true", "0.5, true", "0.75, true", "0.2, false", "0.8, false", "NaN, false"})
    void containsItsEndsAndWhatLiesBetween(double value, boolean contained) {
        assertThat(new Interval(0.25, 0.75).contains(value)).isEqualTo(contained);
    }

    @Test
    void anInfiniteEndSetsNoLimit() {
        Interval interval = new Interval(2, Double.POSITIVE_INFINITY);

        assertThat(interval.contains(Double.MAX_VALUE)).isTrue();
        assertThat(interval.contains(1)).isFalse();
    }

    @Test
    void roundingNeverTurnsTheIntervalOfAShareAround() {
        SplittableRandom random = new SplittableRandom(26);
        for (int trial = 0; trial < 20_000; trial++) {
            long base = random.nextLong(1, Long.MAX_VALUE >>> random.nextInt(62));
            long count = random.nextLong(base + 1);

            Interval interval = Share.of(count, base).at(1e-12).interval().orElseThrow();

            assertThat(interval.lower()).isLessThanOrEqualTo(interval.upper());
        }
    }
}
