package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;

/** Intervals of shares against the values of {@code src/test/r/shares.R}. */
class ShareGoldenTest {
    private static final double RELATIVE = 1e-9;

    static List<Golden.Row> wilson() {
        return Golden.rows("shares/wilson.csv");
    }

    @ParameterizedTest
    @MethodSource("wilson")
    void intervalsAndBoundsAreThoseOfR(Golden.Row row) {
        Share share = share(row);
        Interval interval = WilsonInterval.of(share);

        near(share.estimate().orElseThrow(), row.number("estimate"));
        near(interval.lower(), row.number("lower"));
        near(interval.upper(), row.number("upper"));
        OptionalDouble worst = row.maybe("worst");
        assertThat(share.bounds().isPresent()).isEqualTo(worst.isPresent());
        share.bounds().ifPresent(bounds -> {
            near(bounds.lower(), worst.orElseThrow());
            near(bounds.upper(), row.number("best"));
        });
    }

    static List<Golden.Row> hypergeometric() {
        return Golden.rows("shares/hypergeometric.csv");
    }

    @ParameterizedTest
    @MethodSource("hypergeometric")
    void intervalsOfSamplesWithoutReplacementAreThoseOfR(Golden.Row row) {
        Interval interval = ExactInterval.of(share(row));

        near(interval.lower(), row.number("lower"));
        near(interval.upper(), row.number("upper"));
    }

    private static Share share(Golden.Row row) {
        OptionalDouble population = row.maybe("population");
        return new Share(
                (long) row.number("count"),
                (long) row.number("base"),
                population.isPresent() ? OptionalLong.of((long) population.getAsDouble()) : OptionalLong.empty(),
                row.number("level"));
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}
