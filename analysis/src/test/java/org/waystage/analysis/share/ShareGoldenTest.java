package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;

/** Shares and their differences against the values of {@code src/test/r/shares.R}. */
class ShareGoldenTest {
    private static final double RELATIVE = 1e-9;

    static List<Golden.Row> wilson() {
        return Golden.rows("shares/wilson.csv");
    }

    static List<Golden.Row> newcombe() {
        return Golden.rows("shares/newcombe.csv");
    }

    @ParameterizedTest
    @MethodSource("wilson")
    void intervalsAndBoundsAreThoseOfR(Golden.Row row) {
        Share share = share(row, "");

        near(share.estimate().orElseThrow(), row.number("estimate"));
        near(share.interval().orElseThrow().lower(), row.number("lower"));
        near(share.interval().orElseThrow().upper(), row.number("upper"));
        OptionalDouble worst = row.maybe("worst");
        assertThat(share.bounds().isPresent()).isEqualTo(worst.isPresent());
        share.bounds().ifPresent(bounds -> {
            near(bounds.lower(), worst.orElseThrow());
            near(bounds.upper(), row.number("best"));
        });
    }

    @ParameterizedTest
    @MethodSource("newcombe")
    void intervalsOfDifferencesAreThoseOfR(Golden.Row row) {
        ShareDifference difference = new ShareDifference(share(row, "1"), share(row, "2"));

        near(difference.estimate().orElseThrow(), row.number("estimate"));
        near(difference.interval().orElseThrow().lower(), row.number("lower"));
        near(difference.interval().orElseThrow().upper(), row.number("upper"));
    }

    private static Share share(Golden.Row row, String which) {
        OptionalDouble population = row.maybe("population" + which);
        return new Share(
                (long) row.number("count" + which),
                (long) row.number("base" + which),
                population.isPresent() ? OptionalLong.of((long) population.getAsDouble()) : OptionalLong.empty(),
                row.number("level"));
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}
