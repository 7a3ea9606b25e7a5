package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.share.Interval;

/** Limits of Turnbull's estimate against R, by hand, and by how often they hold the truth. */
class TurnbullLimitsTest {
    static Set<String> datasets() {
        return Golden.byDataset("interval-limits.csv").keySet();
    }

    /** To 1e-9: the plain EM of the script comes no nearer. */
    @ParameterizedTest
    @MethodSource("datasets")
    void limitsAreThoseOfR(String dataset) {
        TurnbullLimits limits = TurnbullLimits.of(
                Golden.byDataset("interval-groups.csv").get(dataset).stream()
                        .map(row -> new TimeInterval(row.maybe("after"), row.maybe("by")))
                        .toList(),
                0.95);
        for (Golden.Row row : Golden.byDataset("interval-limits.csv").get(dataset)) {
            Interval found = limits.at(row.number("time")).orElseThrow();
            assertThat(found.lower()).as("%s", row).isCloseTo(row.number("lower"), within(1e-9));
            assertThat(found.upper()).as("%s", row).isCloseTo(row.number("upper"), within(1e-9));
        }
    }

    /** Of 10 that were looked at once, 4 had it: 2(4 ln(0.4/f) + 6 ln(0.6/(1 - f))) = 3.841 at f = 0.1456 and 0.7000. */
    @Test
    void limitsOfOneLookAreThoseOfAShare() {
        List<TimeInterval> times = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            times.add(i < 4 ? TimeInterval.by(1) : TimeInterval.after(1));
        }
        Interval found = TurnbullLimits.of(times, 0.95).at(1).orElseThrow();
        for (double survival : List.of(found.lower(), found.upper())) {
            double ratio = 2 * (4 * Math.log(0.4 / (1 - survival)) + 6 * Math.log(0.6 / survival));
            assertThat(ratio).isCloseTo(3.841458820694124, within(1e-8));
        }
        assertThat(found.lower()).isLessThan(0.6);
        assertThat(found.upper()).isGreaterThan(0.6);
    }

    @Test
    void limitsHoldAllThatTheEstimateLeavesOpen() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 20; round++) {
            List<TimeInterval> times = drawn(random, 30, Looks.OWN);
            TurnbullEstimate estimate = TurnbullEstimate.of(times);
            TurnbullLimits limits = TurnbullLimits.of(times, 0.95);
            for (double time = 0.1; time < 3; time += 0.37) {
                Interval open = estimate.survivalAt(time).orElseThrow();
                Interval found = limits.at(time).orElseThrow();
                assertThat(found.lower()).isLessThanOrEqualTo(open.lower() + 1e-9);
                assertThat(found.upper()).isGreaterThanOrEqualTo(open.upper() - 1e-9);
            }
        }
    }

    @Test
    void aSearchThatDidNotConvergeHasNoLimits() {
        List<TimeInterval> times = drawn(new SplittableRandom(9), 60, Looks.OWN);

        assertThat(TurnbullLimits.of(times, 0.95, 100).at(1)).isPresent();
        assertThat(TurnbullLimits.of(times, 0.95, 0).at(1)).isEmpty();
    }

    /** The same shares of a hundred million bodies, whose ratio is known to two digits after the point only. */
    @Test
    void limitsOfManyBodiesAreFound() {
        int many = 100_000_000;
        Map<TimeInterval, Long> numbers =
                Map.of(TimeInterval.by(1), many * 4L / 10, TimeInterval.after(1), many * 6L / 10);

        Interval found = TurnbullLimits.of(numbers, 0.95).at(1).orElseThrow();

        double half = 1.959963984540054 * Math.sqrt(0.24 / many);
        assertThat(found.lower()).isCloseTo(0.6 - half, within(half / 100));
        assertThat(found.upper()).isCloseTo(0.6 + half, within(half / 100));
    }

    @Test
    void limitsFallWithTime() {
        List<TimeInterval> times = drawn(new SplittableRandom(9), 60, Looks.OWN);
        TurnbullLimits limits = TurnbullLimits.of(times, 0.9);
        Interval before = new Interval(1, 1);
        for (double time = 0; time < 4; time += 0.2) {
            Interval found = limits.at(time).orElseThrow();
            assertThat(found.lower()).isLessThanOrEqualTo(before.lower() + 1e-8);
            assertThat(found.upper()).isLessThanOrEqualTo(before.upper() + 1e-8);
            before = found;
        }
    }

    @Test
    void whereNothingSpeaksAgainstAnEndItIsTheLimit() {
        List<TimeInterval> all = List.of(TimeInterval.after(1), TimeInterval.after(2), TimeInterval.after(3));

        Interval before = TurnbullLimits.of(all, 0.95).at(1).orElseThrow();
        assertThat(before.upper()).isEqualTo(1);
        // three of three are beyond: s^3 is the likelihood
        assertThat(before.lower()).isCloseTo(Math.exp(-3.841458820694124 / 6), within(1e-9));
        assertThat(TurnbullLimits.of(all, 0.95).at(3.5).orElseThrow()).isEqualTo(new Interval(0, 1));
        assertThat(TurnbullLimits.of(List.of(), 0.95).at(1)).isEmpty();
        assertThatThrownBy(() -> TurnbullLimits.of(all, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** When bodies are looked at. */
    enum Looks {
        /** On days of their own, twice. */
        OWN,
        /** On days of their own, once. */
        OWN_ONCE,
        /** At the ends of years, of which each is missed by some. */
        YEARS
    }

    private static List<TimeInterval> drawn(SplittableRandom random, int size, Looks looks) {
        List<TimeInterval> times = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double time = -Math.log(1 - random.nextDouble());
            double after = Double.NEGATIVE_INFINITY;
            double by = Double.POSITIVE_INFINITY;
            for (double look : looks(random, looks)) {
                after = look < time ? Math.max(after, look) : after;
                by = look >= time ? Math.min(by, look) : by;
            }
            if (after == Double.NEGATIVE_INFINITY) {
                times.add(TimeInterval.by(by));
            } else {
                times.add(by == Double.POSITIVE_INFINITY ? TimeInterval.after(after) : TimeInterval.between(after, by));
            }
        }
        return times;
    }

    private static double[] looks(SplittableRandom random, Looks looks) {
        double first = 2 * random.nextDouble();
        return switch (looks) {
            case OWN -> new double[] {first, first + random.nextDouble()};
            case OWN_ONCE -> new double[] {first};
            case YEARS -> {
                double[] years = random.doubles(6).filter(draw -> draw < 0.7).toArray();
                double[] seen = new double[years.length + 1];
                for (int i = 0; i < years.length; i++) {
                    seen[i] = 0.5 * (1 + random.nextInt(6));
                }
                seen[years.length] = 3;
                yield seen;
            }
        };
    }

    /**
     * How often limits of 95 % hold the truth in 400 draws, which tell a share to within two points. The table of the module's README
     * is this one.
     */
    @ParameterizedTest
    @CsvSource({"YEARS, 30, 93.25, 96", "OWN, 30, 97.5, 98.25", "OWN_ONCE, 30, 95.75, 97.75"})
    void limitsHoldTheTruthAsOftenAsThePageSays(Looks looks, int size, double atHalf, double atOne) {
        held(looks, size, atHalf, atOne);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"YEARS, 100, 93.25, 96", "OWN, 100, 98, 98", "OWN_ONCE, 100, 98.5, 98.5"})
    void limitsOfManyBodiesHoldTheTruthAsOftenAsThePageSays(Looks looks, int size, double atHalf, double atOne) {
        held(looks, size, atHalf, atOne);
    }

    private static void held(Looks looks, int size, double atHalf, double atOne) {
        DoubleUnaryOperator survival = time -> Math.exp(-time);
        SplittableRandom random = new SplittableRandom(18);
        int half = 0;
        int one = 0;
        for (int draw = 0; draw < 400; draw++) {
            TurnbullLimits limits = TurnbullLimits.of(drawn(random, size, looks), 0.95);
            half += limits.at(0.5).orElseThrow().contains(survival.applyAsDouble(0.5)) ? 1 : 0;
            one += limits.at(1).orElseThrow().contains(survival.applyAsDouble(1)) ? 1 : 0;
        }
        assertThat(half / 4.0).isEqualTo(atHalf);
        assertThat(one / 4.0).isEqualTo(atOne);
    }
}
