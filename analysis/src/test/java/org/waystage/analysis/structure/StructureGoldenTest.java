package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.share.Share;

/** Shares, Jaccard and lift against the values that {@code src/test/r/structure.R} made. */
class StructureGoldenTest {
    private static final double PERCENT = 1e-7; // 1e-9 of the value

    static List<Golden.Row> shares() {
        return Golden.rows("structure/shares.csv");
    }

    static List<Golden.Row> pairs() {
        return Golden.rows("structure/pairs.csv");
    }

    @ParameterizedTest
    @MethodSource("shares")
    void anIntervalOfAShareIsThatOfR(Golden.Row row) {
        long count = (long) row.number("count");
        long base = (long) row.number("base");
        Share share = Share.of(count, base).at(row.number("level"));
        Interval bounds = share.interval().orElseThrow();
        assertThat(bounds.lower()).isCloseTo(row.number("lower"), within(1e-15 + 1e-9 * row.number("lower")));
        assertThat(1 - bounds.upper()).isCloseTo(1 - row.number("upper"), within(1e-14));
        assertThat(share.estimate().orElseThrow()).isBetween(bounds.lower(), bounds.upper());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void liftAndJaccardAreThoseOfR(Golden.Row row) {
        CoOccurrence.Pair pair = new CoOccurrence.Pair(
                "a", "b", (long) row.number("both"), (long) row.number("first"), (long) row.number("second"), (long)
                        row.number("total"));
        assertThat(pair.lift().orElseThrow()).isCloseTo(row.number("lift"), withinPercentage(PERCENT));
        Optional<Interval> lift = pair.liftInterval(row.number("level"));
        assertThat(lift.isPresent()).isEqualTo(pair.both() >= CoOccurrence.MIN_BOTH);
        lift.ifPresent(bounds -> {
            assertThat(bounds.lower()).isCloseTo(row.number("liftLower"), withinPercentage(PERCENT));
            assertThat(bounds.upper()).isCloseTo(row.number("liftUpper"), withinPercentage(PERCENT));
        });
        Share index = pair.jaccard().at(row.number("level"));
        assertThat(index.estimate().orElseThrow()).isCloseTo(row.number("jaccard"), withinPercentage(PERCENT));
        Interval jaccard = index.interval().orElseThrow();
        assertThat(jaccard.lower()).isCloseTo(row.number("jaccardLower"), withinPercentage(PERCENT));
        assertThat(jaccard.upper()).isCloseTo(row.number("jaccardUpper"), withinPercentage(PERCENT));
    }
}
