package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Golden;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/** Turnbull's estimate of what came under observation late. */
class DelayedIntervalsTest {
    private static TimeInterval interval(Golden.Row row) {
        return new TimeInterval(row.maybe("after"), row.maybe("by"), row.maybe("entry"));
    }

    @Test
    void theEstimateIsThatOfSelfConsistencyWithGhosts() {
        Map<String, List<TimeInterval>> intervals = Golden.byDataset("delayed-intervals.csv").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(DelayedIntervalsTest::interval)
                                .toList()));
        Golden.byDataset("delayed-turnbull.csv").forEach((dataset, rows) -> {
            TurnbullEstimate estimate = TurnbullEstimate.of(intervals.get(dataset));

            assertThat(estimate.converged()).as(dataset).isTrue();
            rows.forEach(row -> assertThat(
                            estimate.survivalAt(row.number("time")).orElseThrow())
                    .as("%s", row)
                    .satisfies(bounds -> {
                        assertThat(bounds.lower()).isLessThan(row.number("survival") + 1e-8);
                        assertThat(bounds.upper()).isGreaterThan(row.number("survival") - 1e-8);
                    }));
            estimate.steps().stream()
                    .filter(step -> step.by().isPresent())
                    .forEach(step -> assertThat(rows.stream()
                                    .filter(row ->
                                            row.number("time") == step.by().getAsDouble())
                                    .findFirst()
                                    .orElseThrow()
                                    .number("survival"))
                            .isCloseTo(step.survival(), within(1e-8)));
        });
    }

    @Test
    void ofExactTimesTheEstimateIsThatOfKaplanAndMeier() {
        SplittableRandom random = new SplittableRandom(3);
        List<TimeInterval> times = new ArrayList<>();
        Subjects.Builder subjects = Subjects.builder(List.of("event"));
        for (int i = 0; i < 300; i++) {
            double entry = i % 3 == 0 ? Double.NEGATIVE_INFINITY : random.nextInt(40);
            double time = Math.max(0, entry) + 1 + random.nextInt(60);
            boolean event = random.nextInt(3) > 0;
            subjects.add(entry, time, event ? 1 : 0);
            TimeInterval one = event ? TimeInterval.exact(time) : TimeInterval.after(time);
            times.add(entry < 0 ? one : one.entering(entry).orElseThrow());
        }

        TurnbullEstimate estimate = TurnbullEstimate.of(times);

        assertThat(estimate.converged()).isTrue();
        assertThat(estimate.iterations()).isLessThan(50);
        SurvivalEstimate.kaplanMeier(subjects.build(), ConfidenceTransform.LOG, 0.95).get(0).points().stream()
                .filter(point -> point.events() > 0)
                .forEach(point -> assertThat(estimate.survivalAt(point.time())
                                .map(Interval::lower)
                                .orElseThrow())
                        .isCloseTo(point.estimate(), within(1e-9)));
    }

    @Test
    void withoutEntriesBothSearchesFindTheSame() {
        for (Map.Entry<String, List<Golden.Row>> dataset :
                Golden.byDataset("intervals.csv").entrySet()) {
            Map<TimeInterval, Long> counted = TurnbullEstimate.counted(dataset.getValue().stream()
                    .map(row -> new TimeInterval(row.maybe("after"), row.maybe("by")))
                    .toList());
            MaximalIntersections cells = MaximalIntersections.of(counted.keySet());
            double[] weights =
                    counted.values().stream().mapToDouble(count -> count).toArray();
            TruncatedSolver hazards = new TruncatedSolver(cells, weights);
            TurnbullSolver masses = new TurnbullSolver(cells, weights);

            assertThat(hazards.exhausted()).isEqualTo(-1);
            assertThat(hazards.run(1000, 1e-12)).as(dataset.getKey()).isTrue();
            assertThat(hazards.known()).as(dataset.getKey()).doesNotContain(false);
            masses.run(1000, 1e-12);
            assertThat(hazards.masses()).as(dataset.getKey()).containsExactly(masses.masses(), within(1e-7));
        }
    }

    @Test
    void thereIsNoEstimateIfAllUnderObservationAreGoneBeforeOthersCome() {
        List<TimeInterval> times = List.of(
                TimeInterval.between(0, 3),
                TimeInterval.between(6, 7).entering(5).orElseThrow());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TurnbullEstimate.of(times))
                .satisfies(e -> assertThat(e.obstacles())
                        .containsExactly(
                                new RefusedException.Obstacle(RefusedException.Reason.ALL_GONE_BEFORE_OTHERS, 1, 2)));
    }

    @Test
    void anIntervalThatReachesOverTheEntryOfTheOthersMakesNoEstimateEither() {
        List<TimeInterval> times = List.of(
                TimeInterval.between(0, 6.5),
                TimeInterval.between(6, 7).entering(5).orElseThrow());

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> TurnbullEstimate.of(times));
    }

    /** Of two intersections one interval holds both, and what outlasts them cannot tell them apart. */
    @Test
    void intersectionsOfWhichOnlyTheSumIsKnownAreOneStep() {
        List<TimeInterval> times = List.of(
                TimeInterval.between(0, 3),
                TimeInterval.after(6),
                TimeInterval.between(2, 7).entering(1).orElseThrow());

        assertThat(TurnbullEstimate.of(times).steps())
                .extracting(TurnbullEstimate.Step::after, TurnbullEstimate.Step::by)
                .containsExactly(
                        tuple(OptionalDouble.of(0), OptionalDouble.of(3)),
                        tuple(OptionalDouble.of(6), OptionalDouble.of(7)));
        assertThat(TurnbullEstimate.of(times).steps().get(0).mass()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void anIntervalThatEntersBeginsThere() {
        assertThat(TimeInterval.by(5).entering(2))
                .contains(new TimeInterval(OptionalDouble.of(2), OptionalDouble.of(5), OptionalDouble.of(2)));
        assertThat(TimeInterval.between(3, 5).entering(2).orElseThrow().after()).hasValue(3);
        assertThat(TimeInterval.exact(5).entering(2).orElseThrow().isExact()).isTrue();
        assertThat(TimeInterval.exact(5).entering(5)).isEmpty();
        assertThat(TimeInterval.by(5).entering(5)).isEmpty();
        assertThat(TimeInterval.after(5).entering(5)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeInterval(OptionalDouble.of(1), OptionalDouble.of(5), OptionalDouble.of(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeInterval(OptionalDouble.empty(), OptionalDouble.of(5), OptionalDouble.of(2)));
    }

    @Test
    void limitsAreThoseOfR() {
        Map<String, List<TimeInterval>> intervals = byDataset("delayed-intervals.csv", "delayed-groups.csv");
        Golden.byDataset("delayed-limits.csv").forEach((dataset, rows) -> {
            TurnbullLimits limits = TurnbullLimits.of(intervals.get(dataset), 0.95);
            rows.forEach(row -> {
                Interval found = limits.at(row.number("time")).orElseThrow();
                assertThat(found.lower()).as("%s", row).isCloseTo(row.number("lower"), relative(row, "lower"));
                assertThat(found.upper()).as("%s", row).isCloseTo(row.number("upper"), relative(row, "upper"));
            });
        });
    }

    private static Offset<Double> relative(Golden.Row row, String column) {
        return within(1e-8 * row.number(column));
    }

    private static Map<String, List<TimeInterval>> byDataset(String... files) {
        Map<String, List<TimeInterval>> intervals = new LinkedHashMap<>();
        for (String file : files) {
            Golden.byDataset(file)
                    .forEach((dataset, rows) -> intervals.put(
                            dataset,
                            rows.stream().map(DelayedIntervalsTest::interval).toList()));
        }
        return intervals;
    }

    @Test
    void withoutEntriesBothSearchesFindTheSameLimits() {
        SplittableRandom random = new SplittableRandom(8);
        List<TimeInterval> times = new ArrayList<>();
        List<TimeInterval> entered = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double after = random.nextInt(4);
            TimeInterval time =
                    i % 3 == 0 ? TimeInterval.after(after) : TimeInterval.between(after, after + 1 + random.nextInt(3));
            times.add(time);
            entered.add(time.entering(-1).orElseThrow());
        }
        for (double time : new double[] {0.5, 1, 2, 3, 5, 7}) {
            Interval from = TurnbullLimits.of(times, 0.95).at(time).orElseThrow();
            Interval found = TurnbullLimits.of(entered, 0.95).at(time).orElseThrow();
            assertThat(found.lower()).isCloseTo(from.lower(), within(1e-8));
            assertThat(found.upper()).isCloseTo(from.upper(), within(1e-8));
        }
    }

    /** Of 6 that are seen from the origin 3 had it by 1; 4 come then, of whom 1 has it by 2: the ratio at 1 is that of 3 in 6. */
    @Test
    void whoComesLaterSaysNothingOfWhatWasBefore() {
        List<TimeInterval> times = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            times.add(i < 3 ? TimeInterval.by(1) : TimeInterval.after(1));
        }
        Interval alone = TurnbullLimits.of(times, 0.95).at(1).orElseThrow();
        for (int i = 0; i < 4; i++) {
            times.add((i < 1 ? TimeInterval.between(1, 2) : TimeInterval.after(2))
                    .entering(1)
                    .orElseThrow());
        }
        Interval found = TurnbullLimits.of(times, 0.95).at(1).orElseThrow();
        assertThat(found.lower()).isCloseTo(alone.lower(), within(1e-9));
        assertThat(found.upper()).isCloseTo(alone.upper(), within(1e-9));
        for (double survival : List.of(found.lower(), found.upper())) {
            assertThat(2 * (3 * Math.log(0.5 / (1 - survival)) + 3 * Math.log(0.5 / survival)))
                    .isCloseTo(3.841458820694124, within(1e-8));
        }
    }

    @Test
    void limitsHoldAllThatTheEstimateLeavesOpenAndFallWithTime() {
        List<TimeInterval> times = byDataset("delayed-intervals.csv").get("fine");
        TurnbullEstimate estimate = TurnbullEstimate.of(times);
        TurnbullLimits limits = TurnbullLimits.of(times, 0.95);
        Interval before = new Interval(1, 1);
        for (double time = 0.15; time < 5; time += 0.6) {
            Interval open = estimate.survivalAt(time).orElseThrow();
            Interval found = limits.at(time).orElseThrow();
            assertThat(found.lower()).isLessThanOrEqualTo(open.lower() + 1e-9);
            assertThat(found.upper()).isGreaterThanOrEqualTo(open.upper() - 1e-9);
            assertThat(found.lower()).isLessThanOrEqualTo(before.lower() + 1e-8);
            assertThat(found.upper()).isLessThanOrEqualTo(before.upper() + 1e-8);
            before = found;
        }
    }

    /** Nothing speaks against 1 up to the last time before which nothing happened, nor against 0 from the last time on. */
    @Test
    void whereNothingSpeaksAgainstAnEndItIsTheLimit() {
        List<TimeInterval> times = List.of(
                TimeInterval.after(3),
                TimeInterval.between(4, 5),
                TimeInterval.between(4, 6).entering(2).orElseThrow());

        assertThat(TurnbullLimits.of(times, 0.95).at(1).orElseThrow().upper()).isEqualTo(1);
        assertThat(TurnbullLimits.of(times, 0.95).at(6).orElseThrow().lower()).isZero();
    }

    @Test
    void ifAllEnterThereAreNoLimitsUpToTheFirstEntry() {
        List<TimeInterval> times = List.of(
                TimeInterval.between(2, 3).entering(1).orElseThrow(),
                TimeInterval.after(4).entering(1).orElseThrow(),
                TimeInterval.between(2, 5).entering(2).orElseThrow());
        TurnbullLimits limits = TurnbullLimits.of(times, 0.95);

        assertThat(limits.at(1)).isEmpty();
        assertThat(limits.at(1.5)).isPresent();
        assertThat(TurnbullEstimate.of(times, 0.95).level()).hasValue(0.95);
        assertThat(TurnbullEstimate.of(times, 0.95).steps())
                .filteredOn(step -> step.by().isPresent())
                .allSatisfy(step -> assertThat(step.limits()).isPresent());
    }

    @Test
    void withoutAnEstimateThereAreNoLimitsAndNoTest() {
        List<TimeInterval> times = List.of(
                TimeInterval.between(0, 3),
                TimeInterval.between(6, 7).entering(5).orElseThrow());

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> TurnbullLimits.of(times, 0.95));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> IntervalScoreTest.of(Map.of("a", times, "b", times)));
    }

    @Test
    void scoresAndStatisticAreThoseOfR() {
        Golden.byDataset("delayed-scores.csv").forEach((dataset, rows) -> {
            Map<String, List<TimeInterval>> groups = new TreeMap<>();
            Golden.byDataset("delayed-groups.csv")
                    .get(dataset)
                    .forEach(row -> groups.computeIfAbsent(row.text("group"), key -> new ArrayList<>())
                            .add(interval(row)));
            IntervalScoreTest test = IntervalScoreTest.of(groups);

            for (int i = 0; i < rows.size(); i++) {
                Golden.Row row = rows.get(i);
                assertThat(test.groups().get(i).key()).isEqualTo(row.text("group"));
                assertThat(test.groups().get(i).score()).isCloseTo(row.number("score"), within(1e-8));
                assertThat(test.chiSquare().orElseThrow())
                        .isCloseTo(row.number("chiSquare"), relative(row, "chiSquare"));
                assertThat((double) test.degreesOfFreedom()).isEqualTo(row.number("df"));
                assertThat(test.p().orElseThrow()).isCloseTo(row.number("p"), relative(row, "p"));
                assertThat(test.permuted()).isEmpty();
            }
        });
    }

    /**
     * Of exact times the hazard of d events among n at risk is d/n, and the scores are those of the log-rank test. With m of a group at risk, the
     * curvature in β of two groups is the sum of d(n - d)/n² · (m, if they are one, less mm'/n): the variance of d independent draws. The log-rank
     * test draws without return, whose variance is n/(n - 1) times that at each time.
     */
    @Test
    void ofExactTimesScoresAreThoseOfTheLogRankTestAndVariancesAreByOneAtRiskSmaller() {
        SplittableRandom random = new SplittableRandom(12);
        Map<String, List<TimeInterval>> groups = new TreeMap<>();
        Subjects.Builder subjects = Subjects.builder(List.of("event"));
        List<Followed> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String group = List.of("a", "b", "c").get(i % 3);
            double entry = i % 4 == 0 ? Double.NEGATIVE_INFINITY : random.nextInt(8) / 8.0;
            double time = Math.max(0, entry) + (1 + random.nextInt(32)) / 8.0; // several have the same
            boolean event = random.nextInt(3) > 0;
            all.add(new Followed(i % 3, entry, time, event));
            subjects.add(entry, time, event ? 1 : 0, group, Subjects.ALL);
            TimeInterval one = event ? TimeInterval.exact(time) : TimeInterval.after(time);
            groups.computeIfAbsent(group, key -> new ArrayList<>())
                    .add(entry < 0 ? one : one.entering(entry).orElseThrow());
        }
        IntervalScoreTest test = IntervalScoreTest.of(groups);
        LogRankTest logRank = LogRankTest.of(subjects.build());

        for (int group = 0; group < 3; group++) {
            LogRankTest.Group expected = logRank.groups().get(group);
            assertThat(test.groups().get(group).score())
                    .isCloseTo(expected.observed() - expected.expected(), within(1e-8));
        }
        assertThat(statistic(all, true)).isCloseTo(logRank.chiSquare().orElseThrow(), within(1e-8));
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(statistic(all, false), within(1e-8));
    }

    private record Followed(int group, double entry, double time, boolean event) {}

    /** Returns the statistic of the first two of three groups, with the variance of draws without return or with it. */
    private static double statistic(List<Followed> all, boolean withoutReturn) {
        double[] score = new double[2];
        double[][] variance = new double[2][2];
        List<Double> times = all.stream()
                .filter(Followed::event)
                .map(Followed::time)
                .distinct()
                .toList();
        for (double time : times) {
            double[] atRisk = new double[3];
            double[] events = new double[3];
            for (Followed one : all) {
                atRisk[one.group] += one.entry < time && time <= one.time ? 1 : 0;
                events[one.group] += one.event && one.time == time ? 1 : 0;
            }
            double n = atRisk[0] + atRisk[1] + atRisk[2];
            double d = events[0] + events[1] + events[2];
            double factor = n == 1 ? 0 : d * (n - d) / (n * n) * (withoutReturn ? n / (n - 1) : 1);
            for (int i = 0; i < 2; i++) {
                score[i] += events[i] - d * atRisk[i] / n;
                for (int j = 0; j < 2; j++) {
                    variance[i][j] += factor * ((i == j ? atRisk[i] : 0) - atRisk[i] * atRisk[j] / n);
                }
            }
        }
        double area = variance[0][0] * variance[1][1] - variance[0][1] * variance[1][0];
        return (variance[1][1] * score[0] * score[0]
                        - 2 * variance[0][1] * score[0] * score[1]
                        + variance[0][0] * score[1] * score[1])
                / area;
    }

    @Test
    void aCaseOfTwoGroupsCountsOnceAndAGroupNamedTwiceAddsNothing() {
        List<TimeInterval> times = new ArrayList<>();
        List<List<String>> separate = new ArrayList<>();
        List<List<String>> again = new ArrayList<>();
        Golden.byDataset("delayed-groups.csv").get("three-entered").forEach(row -> {
            times.add(interval(row));
            separate.add(List.of(row.text("group")));
            again.add(List.of(row.text("group"), "again-" + row.text("group"), "all"));
        });
        IntervalScoreTest once = IntervalScoreTest.of(List.of("a", "b", "c"), times, separate);
        IntervalScoreTest twice =
                IntervalScoreTest.of(List.of("a", "b", "c", "again-a", "again-b", "again-c", "all"), times, again);

        assertThat(twice.degreesOfFreedom()).isEqualTo(2);
        assertThat(twice.chiSquare().orElseThrow()).isCloseTo(once.chiSquare().orElseThrow(), within(1e-7));
    }

    /** Nothing happened while the one group was under observation, though cases of the other differ. */
    @Test
    void groupsOfWhichOneIsUnderObservationWhenNothingHappensHaveNoVariance() {
        List<TimeInterval> seen = List.of(TimeInterval.after(2).entering(1).orElseThrow());
        List<TimeInterval> others = List.of(TimeInterval.exact(3), TimeInterval.exact(4), TimeInterval.exact(5));

        assertThat(IntervalScoreTest.of(Map.of("a", seen, "b", others)).reason())
                .contains(IntervalScoreTest.Reason.NO_VARIANCE);
    }

    /** Of two intersections one interval holds both, so the scores of intervals that begin between them are open. */
    @Test
    void theTestIsRefusedIfSeveralEstimatesAreEquallyLikely() {
        List<TimeInterval> times = List.of(
                TimeInterval.between(0, 3),
                TimeInterval.after(6),
                TimeInterval.between(2, 7).entering(1).orElseThrow());
        Map<String, List<TimeInterval>> groups = Map.of("a", times.subList(0, 1), "b", times.subList(1, 3));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> IntervalScoreTest.of(groups))
                .withMessageContaining("1 of 3 cases: came under observation later than their origin");
        assertThat(TurnbullLimits.of(times, 0.95).at(3)).isPresent();
    }
}
