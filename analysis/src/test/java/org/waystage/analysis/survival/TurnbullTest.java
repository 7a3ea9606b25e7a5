package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/** Turnbull's estimate against R, against Kaplan and Meier, and by the conditions of its maximum. */
class TurnbullTest {
    private static final Map<String, List<Golden.Row>> INTERVALS = Golden.byDataset("intervals.csv");

    static Set<String> datasets() {
        return INTERVALS.keySet();
    }

    private static List<TimeInterval> intervals(String dataset) {
        return INTERVALS.get(dataset).stream()
                .map(row -> new TimeInterval(row.maybe("after"), row.maybe("by")))
                .toList();
    }

    /** To 1e-5: the plain EM of the script comes no nearer where a mass is 0 and its condition holds with equality. */
    @ParameterizedTest
    @MethodSource("datasets")
    void survivalIsThatOfR(String dataset) {
        TurnbullEstimate estimate = TurnbullEstimate.of(intervals(dataset));

        assertThat(estimate.converged()).isTrue();
        for (Golden.Row row : Golden.byDataset("turnbull.csv").get(dataset)) {
            Interval survival = estimate.survivalAt(row.number("time")).orElseThrow();
            assertThat(survival.lower()).as("%s", row).isCloseTo(row.number("survival"), within(1e-5));
            assertThat(survival.upper()).as("%s", row).isCloseTo(row.number("survival"), within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void noOtherMassIsLikelier(String dataset) {
        isTheMaximum(intervals(dataset));
    }

    @Test
    void thousandsOfDifferentIntervalsAreNoTrouble() {
        for (int kind = 0; kind < 5; kind++) {
            List<TimeInterval> intervals = drawn(20_000, kind);
            TurnbullEstimate estimate = TurnbullEstimate.of(intervals);

            assertThat(estimate.converged()).as("kind %s", kind).isTrue();
            assertThat(estimate.iterations()).as("kind %s", kind).isLessThan(50);
            isTheMaximum(drawn(600, kind));
        }
    }

    /** Draws intervals that are long, seen at few days, of one look, exact or censored, or short. */
    private static List<TimeInterval> drawn(int size, int kind) {
        SplittableRandom random = new SplittableRandom(kind);
        List<TimeInterval> intervals = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double time = -Math.log(1 - random.nextDouble()) * 4 * 365;
            double first = random.nextDouble() * 4000;
            double second = first + random.nextDouble() * 2000;
            intervals.add(
                    switch (kind) {
                        case 0 -> seen(time, first, second);
                        case 1 -> seen(time, Math.floor(first / 100) * 100, Math.floor(second / 100 + 1) * 100);
                        case 2 -> time <= first ? TimeInterval.by(first) : TimeInterval.after(first);
                        case 3 -> time <= first ? TimeInterval.exact(time) : TimeInterval.after(first);
                        default ->
                            i % 4 == 0
                                    ? TimeInterval.after(Math.max(0, time - 30))
                                    : TimeInterval.between(Math.max(0, time - first / 100), time + second / 100);
                    });
        }
        return intervals;
    }

    private static TimeInterval seen(double time, double first, double second) {
        if (time <= first) {
            return TimeInterval.by(first);
        }
        return time <= second ? TimeInterval.between(first, second) : TimeInterval.after(second);
    }

    /**
     * Holds an estimate to the conditions of the maximum in each intersection, with mass or without, worked out here: sort the
     * ends; where a right end follows a left end there is one.
     */
    private static void isTheMaximum(List<TimeInterval> intervals) {
        TurnbullEstimate estimate = TurnbullEstimate.of(intervals);
        double sum = estimate.steps().stream()
                .mapToDouble(TurnbullEstimate.Step::mass)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-7));
        double[] masses = intervals.stream()
                .mapToDouble(interval -> mass(estimate, interval))
                .toArray();
        List<TurnbullEstimate.Step> places = intersections(intervals);
        assertThat(places).hasSizeGreaterThanOrEqualTo(estimate.steps().size());
        for (TurnbullEstimate.Step place : places) {
            double mean = 0;
            for (int i = 0; i < masses.length; i++) {
                mean += holds(intervals.get(i), place) ? 1 / masses[i] / masses.length : 0;
            }
            boolean hasMass = estimate.steps().stream()
                    .anyMatch(step ->
                            step.after().equals(place.after()) && step.by().equals(place.by()));
            assertThat(mean).as("%s", place).isLessThanOrEqualTo(1 + 1e-9);
            if (hasMass) {
                assertThat(mean).as("%s", place).isCloseTo(1, within(1e-9));
            }
        }
    }

    private static List<TurnbullEstimate.Step> intersections(List<TimeInterval> intervals) {
        record End(double time, int order) {}
        List<End> ends = new ArrayList<>();
        for (TimeInterval interval : intervals) {
            ends.add(new End(interval.after().orElse(Double.NEGATIVE_INFINITY), interval.isExact() ? 0 : 2));
            ends.add(new End(interval.by().orElse(Double.POSITIVE_INFINITY), 1));
        }
        ends.sort(Comparator.comparingDouble(End::time).thenComparingInt(End::order));
        List<TurnbullEstimate.Step> places = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            if (ends.get(i).order() == 1 && ends.get(i - 1).order() != 1) {
                double left = ends.get(i - 1).time();
                double right = ends.get(i).time();
                places.add(new TurnbullEstimate.Step(
                        Double.isInfinite(left) ? OptionalDouble.empty() : OptionalDouble.of(left),
                        Double.isInfinite(right) ? OptionalDouble.empty() : OptionalDouble.of(right),
                        0,
                        0));
            }
        }
        return places;
    }

    private static double mass(TurnbullEstimate estimate, TimeInterval interval) {
        return estimate.steps().stream()
                .filter(step -> holds(interval, step))
                .mapToDouble(TurnbullEstimate.Step::mass)
                .sum();
    }

    private static boolean holds(TimeInterval interval, TurnbullEstimate.Step step) {
        double after = step.after().orElse(Double.NEGATIVE_INFINITY);
        double by = step.by().orElse(Double.POSITIVE_INFINITY);
        double left = interval.after().orElse(Double.NEGATIVE_INFINITY);
        double right = interval.by().orElse(Double.POSITIVE_INFINITY);
        if (interval.isExact()) {
            return after == left && by == left;
        }
        return after >= left && by <= right && !(after == by && after == left);
    }

    @Test
    void isKaplanAndMeiersWhereNoTimeIsAnInterval() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 20; trial++) {
            List<TimeInterval> intervals = new ArrayList<>();
            Subjects.Builder subjects = Subjects.builder(List.of("event"));
            for (int i = 0; i < 60; i++) {
                double time = random.nextInt(1, 25);
                boolean event = random.nextInt(3) > 0;
                intervals.add(event ? TimeInterval.exact(time) : TimeInterval.after(time));
                subjects.add(time, event ? 1 : 0);
            }
            TurnbullEstimate estimate = TurnbullEstimate.of(intervals);
            SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(subjects.build(), ConfidenceTransform.LOG, 0.95)
                    .get(0);
            for (SurvivalEstimate.Point point : curve.points()) {
                assertThat(estimate.survivalAt(point.time()).orElseThrow().upper())
                        .isCloseTo(point.estimate(), within(1e-6));
            }
        }
    }

    @Test
    void recoversTheDistributionThatIntervalsWereDrawnFrom() {
        SplittableRandom random = new SplittableRandom(2026);
        List<TimeInterval> intervals = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            double begin = -Math.log(1 - random.nextDouble()) * 4 * 365;
            double first = 365 * random.nextInt(1, 6);
            double second = first + 365 * random.nextInt(1, 6);
            intervals.add(
                    begin <= first
                            ? TimeInterval.by(first)
                            : begin <= second ? TimeInterval.between(first, second) : TimeInterval.after(second));
        }
        TurnbullEstimate estimate = TurnbullEstimate.of(intervals);

        assertThat(estimate.converged()).isTrue();
        for (int year = 1; year <= 9; year++) {
            assertThat(estimate.survivalAt(365.0 * year).orElseThrow().upper())
                    .as("after %s years", year)
                    .isCloseTo(Math.exp(-year / 4.0), within(0.04));
        }
    }

    @Test
    void withoutIntervalsThereIsNothing() {
        TurnbullEstimate estimate = TurnbullEstimate.of(List.of());

        assertThat(estimate.steps()).isEmpty();
        assertThat(estimate.survivalAt(1)).isEmpty();
        assertThat(estimate.median()).isEmpty();
    }

    @Test
    void massBeyondTheLastTimeHasNoEnd() {
        TurnbullEstimate estimate = TurnbullEstimate.of(List.of(TimeInterval.after(3), TimeInterval.after(5)));

        assertThat(estimate.steps())
                .containsExactly(new TurnbullEstimate.Step(OptionalDouble.of(5), OptionalDouble.empty(), 1, 0));
        assertThat(estimate.rightCensored()).isEqualTo(2);
    }

    @Test
    void theMedianOfExactTimesIsTheMiddleOne() {
        for (int size = 2; size <= 200; size += 2) {
            TurnbullEstimate estimate = TurnbullEstimate.of(
                    IntStream.rangeClosed(1, size).mapToObj(TimeInterval::exact).toList());

            assertThat(estimate.median().orElseThrow().by()).as("of %s", size).hasValue(size / 2.0);
        }
    }

    /** Any intersection of intervals, not only those that the estimate looked at: moving mass there never helps. */
    @ParameterizedTest
    @MethodSource("datasets")
    void movingMassToAnyOtherPlaceIsNotLikelier(String dataset) {
        List<TimeInterval> intervals = intervals(dataset);
        TurnbullEstimate estimate = TurnbullEstimate.of(intervals);
        Set<OptionalDouble> ends = new HashSet<>();
        intervals.forEach(interval -> ends.addAll(List.of(interval.after(), interval.by())));

        for (OptionalDouble after : ends) {
            for (OptionalDouble by : ends) {
                if (after.isEmpty() || by.isEmpty() || after.getAsDouble() <= by.getAsDouble()) {
                    TurnbullEstimate.Step place = new TurnbullEstimate.Step(after, by, 0, 0);
                    double mean = intervals.stream()
                                    .filter(interval -> holds(interval, place))
                                    .mapToDouble(interval -> 1 / mass(estimate, interval))
                                    .sum()
                            / intervals.size();
                    assertThat(mean).as("%s", place).isLessThanOrEqualTo(1 + 1e-6);
                }
            }
        }
    }

    @Test
    void zeroHasNoSign() {
        assertThat(TimeInterval.between(-0.0, 0.0)).isEqualTo(TimeInterval.exact(0));
        assertThat(TimeInterval.exact(-0.0).isExact()).isTrue();
        assertThat(TurnbullEstimate.of(List.of(TimeInterval.between(-0.0, 0.0), TimeInterval.exact(0.0)))
                        .exact())
                .isEqualTo(2);
    }

    @Test
    void countsWhatItRestsOn() {
        TurnbullEstimate estimate = TurnbullEstimate.of(
                List.of(TimeInterval.exact(2), TimeInterval.by(3), TimeInterval.between(1, 4), TimeInterval.after(2)));

        assertThat(List.of(estimate.intervals(), estimate.exact(), estimate.leftCensored(), estimate.rightCensored()))
                .containsExactly(4L, 1L, 1L, 1L);
    }

    @Test
    void anIntervalHasAnEndAndItsEndsAreInOrder() {
        assertThatThrownBy(() -> new TimeInterval(OptionalDouble.empty(), OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeInterval.between(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeInterval.after(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
