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
        Share share = share(row, "").by(IntervalMethod.WILSON);

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

    static List<Golden.Row> hypergeometric() {
        return Golden.rows("shares/hypergeometric.csv");
    }

    static List<Golden.Row> clopperPearson() {
        return Golden.rows("shares/clopper-pearson.csv");
    }

    @ParameterizedTest
    @MethodSource("hypergeometric")
    void intervalsOfSamplesWithoutReplacementAreThoseOfR(Golden.Row row) {
        Share share = share(row, "");
        Interval exact = share.by(IntervalMethod.HYPERGEOMETRIC).interval().orElseThrow();
        Interval midP = share.by(IntervalMethod.HYPERGEOMETRIC_MID_P).interval().orElseThrow();

        near(exact.lower(), row.number("lower"));
        near(exact.upper(), row.number("upper"));
        near(midP.lower(), row.number("midLower"));
        near(midP.upper(), row.number("midUpper"));
    }

    /** The incomplete beta function of the library loses digits in proportion to its shapes: 3e-9 at a billion trials. */
    @ParameterizedTest
    @MethodSource("clopperPearson")
    void intervalsOfIndependentTrialsAreThoseOfR(Golden.Row row) {
        Share share = new Share(
                (long) row.number("count"), (long) row.number("base"), OptionalLong.empty(), row.number("level"));
        Interval interval = share.by(IntervalMethod.CLOPPER_PEARSON).interval().orElseThrow();
        double relative = Math.max(RELATIVE, 1e-17 * share.base());

        assertThat(interval.lower()).isCloseTo(row.number("lower"), within(relative * row.number("lower")));
        assertThat(interval.upper()).isCloseTo(row.number("upper"), within(relative * row.number("upper")));
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
