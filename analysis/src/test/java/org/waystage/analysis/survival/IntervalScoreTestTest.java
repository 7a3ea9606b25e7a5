package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Golden;
import org.waystage.analysis.RefusedException;

/** The score test of intervals against R, against the log-rank test, and under no difference. */
class IntervalScoreTestTest {
    static Set<String> datasets() {
        return Golden.byDataset("interval-scores.csv").keySet();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void scoresAndStatisticAreThoseOfR(String dataset) {
        Map<String, List<TimeInterval>> groups = new TreeMap<>();
        Golden.byDataset("interval-groups.csv")
                .get(dataset)
                .forEach(row -> groups.computeIfAbsent(row.text("group"), key -> new ArrayList<>())
                        .add(new TimeInterval(row.maybe("after"), row.maybe("by"))));

        IntervalScoreTest test = IntervalScoreTest.of(groups);

        List<Golden.Row> rows = Golden.byDataset("interval-scores.csv").get(dataset);
        assertThat(test.groups()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Golden.Row row = rows.get(i);
            assertThat(test.groups().get(i).key()).isEqualTo(row.text("group"));
            assertThat(test.groups().get(i).score()).isCloseTo(row.number("score"), within(1e-8));
            assertThat(test.chiSquare().orElseThrow()).isCloseTo(row.number("chiSquare"), within(1e-8));
            assertThat((double) test.degreesOfFreedom()).isEqualTo(row.number("df"));
            assertThat(test.p().orElseThrow()).isCloseTo(row.number("p"), within(1e-9));
        }
    }

    @Test
    void theScoreOfTimesWithoutIntervalsIsObservedLessExpectedOfTheLogRankTest() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            Subjects.Builder subjects = Subjects.builder(List.of("event"));
            Map<String, List<TimeInterval>> groups = new LinkedHashMap<>();
            for (int i = 0; i < 40; i++) {
                String group = List.of("a", "b", "c").get(i % 3);
                double time = 1 + random.nextInt(12); // with ties
                boolean event = random.nextInt(3) > 0;
                subjects.add(time, event ? 1 : 0, group);
                groups.computeIfAbsent(group, key -> new ArrayList<>())
                        .add(event ? TimeInterval.exact(time) : TimeInterval.after(time));
            }
            IntervalScoreTest test = IntervalScoreTest.of(groups);
            LogRankTest logRank = LogRankTest.of(subjects.build());
            for (int group = 0; group < 3; group++) {
                LogRankTest.Group expected = logRank.groups().get(group);
                assertThat(test.groups().get(group).score())
                        .isCloseTo(expected.observed() - expected.expected(), within(1e-7));
            }
        }
    }

    @Test
    void permutationsAgreeWithChiSquareWhereGroupsAreLarge() {
        IntervalScoreTest test = IntervalScoreTest.of(drawn(new SplittableRandom(3), 150, 1.2));

        assertThat(test.permuted().orElseThrow()).isCloseTo(test.p().orElseThrow(), within(0.02));
    }

    @Test
    void groupsThatDoNotDifferAreRarelyToldApart() {
        SplittableRandom random = new SplittableRandom(11);
        int chi = 0;
        int permuted = 0;
        for (int round = 0; round < 400; round++) {
            IntervalScoreTest test = IntervalScoreTest.of(drawn(random, 8, 1));
            chi += test.p().orElse(1) <= 0.05 ? 1 : 0;
            permuted += test.permuted().orElse(1) <= 0.05 ? 1 : 0;
        }
        // 20 expected; 4.4 is the standard deviation. The module's README has both.
        assertThat(permuted).isEqualTo(15);
        assertThat(chi).isEqualTo(13);
    }

    private static Map<String, List<TimeInterval>> drawn(SplittableRandom random, int size, double faster) {
        Map<String, List<TimeInterval>> groups = new LinkedHashMap<>();
        for (int i = 0; i < 2 * size; i++) {
            double time = -Math.log(1 - random.nextDouble()) * (i % 2 == 0 ? 1 : 1 / faster);
            double first = random.nextDouble();
            double second = first + random.nextDouble();
            groups.computeIfAbsent(i % 2 == 0 ? "a" : "b", key -> new ArrayList<>())
                    .add(
                            time <= first
                                    ? TimeInterval.by(first)
                                    : time <= second
                                            ? TimeInterval.between(first, second)
                                            : TimeInterval.after(second));
        }
        return groups;
    }

    @Test
    void theOrderWithinGroupsAndRunsDoNotChangeTheTest() {
        Map<String, List<TimeInterval>> groups = drawn(new SplittableRandom(5), 20, 2);

        assertThat(IntervalScoreTest.of(groups)).isEqualTo(IntervalScoreTest.of(groups));
    }

    @Test
    void aCaseOfTwoGroupsCountsOnceAndAGroupNamedTwiceAddsNothing() {
        Map<String, List<TimeInterval>> groups = drawn(new SplittableRandom(5), 20, 2);
        List<TimeInterval> times = new ArrayList<>();
        List<List<String>> memberships = new ArrayList<>();
        groups.forEach((key, ofGroup) -> ofGroup.forEach(time -> {
            times.add(time);
            memberships.add(List.of(key, "again-" + key, "all"));
        }));

        IntervalScoreTest overlapping =
                IntervalScoreTest.of(List.of("a", "b", "again-a", "again-b", "all"), times, memberships);

        IntervalScoreTest separate = IntervalScoreTest.of(groups);
        assertThat(overlapping.degreesOfFreedom()).isEqualTo(1);
        assertThat(overlapping.chiSquare().orElseThrow())
                .isCloseTo(separate.chiSquare().orElseThrow(), within(1e-9));
        assertThat(overlapping.permuted()).isEqualTo(separate.permuted());
        assertThat(overlapping.groups().get(4).score()).isCloseTo(0, within(1e-9));
    }

    /** By hand: of four times two are in each group, and one in both. */
    @Test
    void theStatisticOfOverlappingGroupsIsThatOfTheirCovariances() {
        List<TimeInterval> times =
                List.of(TimeInterval.exact(1), TimeInterval.exact(2), TimeInterval.exact(3), TimeInterval.exact(4));
        IntervalScoreTest test = IntervalScoreTest.of(
                List.of("a", "b"), times, List.of(List.of("a"), List.of("a", "b"), List.of("b"), List.of()));

        double[] c = {3 / 4.0, 1 - 1 / 4.0 - 1 / 3.0, 1 - 1 / 4.0 - 1 / 3.0 - 1 / 2.0, -1 / 4.0 - 1 / 3.0 - 1 / 2.0};
        double a = c[0] + c[1];
        double b = c[1] + c[2];
        double variance = (c[0] * c[0] + c[1] * c[1] + c[2] * c[2] + c[3] * c[3]) / 3;
        // memberships about their means: two of four each and one in common: products 1, 0, 1
        assertThat(test.groups().get(0).score()).isCloseTo(a, within(1e-12));
        assertThat(test.groups().get(1).score()).isCloseTo(b, within(1e-12));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.chiSquare().orElseThrow()).isCloseTo((a * a + b * b) / variance, within(1e-9));
    }

    @Test
    void moreIntervalsThanArePermutedHaveChiSquareOnly() {
        IntervalScoreTest test =
                IntervalScoreTest.of(drawn(new SplittableRandom(5), IntervalScoreTest.MOST_PERMUTED / 2 + 1, 2));

        assertThat(test.p()).isPresent();
        assertThat(test.permuted()).isEmpty();
    }

    @Test
    void nothingToCompareHasNoStatistic() {
        assertThat(IntervalScoreTest.of(Map.of()).reason()).contains(IntervalScoreTest.Reason.ONE_GROUP);
        assertThat(IntervalScoreTest.of(Map.of("a", List.of(TimeInterval.by(1))))
                        .reason())
                .contains(IntervalScoreTest.Reason.ONE_GROUP);
        Map<String, List<TimeInterval>> alike = new TreeMap<>(
                Map.of("a", List.of(TimeInterval.between(1, 2)), "b", List.of(TimeInterval.between(1, 2))));
        assertThat(IntervalScoreTest.of(alike).chiSquare()).isEmpty();
        assertThat(IntervalScoreTest.of(alike).reason()).contains(IntervalScoreTest.Reason.ALIKE);
        assertThat(IntervalScoreTest.of(alike).groups())
                .extracting(IntervalScoreTest.Group::score)
                .containsOnly(0.0);
    }

    @Test
    void anEstimateThatDidNotConvergeHasNoStatistic() {
        Map<String, List<TimeInterval>> groups = drawn(new SplittableRandom(5), 20, 2);
        List<TimeInterval> times = new ArrayList<>();
        List<Set<String>> memberships = new ArrayList<>();
        groups.forEach((key, ofGroup) -> ofGroup.forEach(time -> {
            times.add(time);
            memberships.add(Set.of(key));
        }));

        assertThat(IntervalScoreTest.of(List.of("a", "b"), times, memberships, 100, true)
                        .chiSquare())
                .isPresent();
        IntervalScoreTest test = IntervalScoreTest.of(List.of("a", "b"), times, memberships, 0, true);
        assertThat(test.chiSquare()).isEmpty();
        assertThat(test.p()).isEmpty();
        assertThat(test.permuted()).isEmpty();
        assertThat(test.degreesOfFreedom()).isZero();
        assertThat(test.reason()).contains(IntervalScoreTest.Reason.NOT_CONVERGED);
        assertThat(test.groups()).hasSize(2);
    }

    /** 10 √d: 10 with two groups, 20 with five and 30 with ten. */
    @ParameterizedTest
    @CsvSource({"2, 10", "5, 20", "10, 30"})
    void groupsOfWhichSomeEnteredAreSmallUpToTenTimesTheRootOfTheDegreesOfFreedom(int groups, int size) {
        assertThat(test(groups, size, true).hasSmallGroups()).isTrue();
        assertThat(test(groups, size + 1, true).hasSmallGroups()).isFalse();
        assertThat(test(groups, size, false).hasSmallGroups()).isFalse();
    }

    private static IntervalScoreTest test(int groups, int size, boolean delayed) {
        return new IntervalScoreTest(
                Collections.nCopies(groups, new IntervalScoreTest.Group("a", size, 0)),
                OptionalDouble.of(1),
                groups - 1,
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                Optional.empty(),
                delayed);
    }

    @Test
    void emptyGroupsDoNotMakeGroupsSmall() {
        List<IntervalScoreTest.Group> groups = new ArrayList<>(test(5, 21, true).groups());
        groups.addAll(test(10, 0, true).groups());

        assertThat(new IntervalScoreTest(
                                groups,
                                OptionalDouble.of(1),
                                4,
                                OptionalDouble.of(0.5),
                                OptionalDouble.empty(),
                                Optional.empty(),
                                true)
                        .hasSmallGroups())
                .isFalse();
    }

    @Test
    void aTestWithoutAStatisticHasNoSmallGroups() {
        assertThat(without(Optional.of(IntervalScoreTest.Reason.NO_VARIANCE)).hasSmallGroups())
                .isFalse();
    }

    private static IntervalScoreTest without(Optional<IntervalScoreTest.Reason> reason) {
        return new IntervalScoreTest(
                List.of(new IntervalScoreTest.Group("a", 1, 0)),
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                reason,
                true);
    }

    @Test
    void aTestHasEitherAStatisticOrAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without(Optional.empty()))
                .withMessage("there is either a statistic or a reason why not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalScoreTest(
                        List.of(),
                        OptionalDouble.of(1),
                        1,
                        OptionalDouble.of(0.5),
                        OptionalDouble.empty(),
                        Optional.of(IntervalScoreTest.Reason.ALIKE),
                        false))
                .withMessage("there is either a statistic or a reason why not");
    }

    @Test
    void aStatisticHasDegreesOfFreedom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntervalScoreTest(
                        List.of(),
                        OptionalDouble.of(1),
                        0,
                        OptionalDouble.of(0.5),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        false))
                .withMessage("a statistic has degrees of freedom and a probability");
    }

    @Test
    void anEmptyGroupAddsNoDegreeOfFreedom() {
        Map<String, List<TimeInterval>> groups = drawn(new SplittableRandom(5), 20, 2);
        IntervalScoreTest without = IntervalScoreTest.of(groups);
        groups.put("none", List.of());
        IntervalScoreTest with = IntervalScoreTest.of(groups);

        assertThat(with.degreesOfFreedom()).isEqualTo(1);
        assertThat(with.p()).isEqualTo(without.p());
        assertThat(with.groups()).last().isEqualTo(new IntervalScoreTest.Group("none", 0, 0));
    }

    @Test
    void tooManyGroupsAreRefused() {
        Map<String, List<TimeInterval>> groups = new TreeMap<>();
        for (int i = 0; i <= LogRankTest.MOST_GROUPS; i++) {
            groups.put("g" + i, List.of(TimeInterval.by(i)));
        }
        assertThatThrownBy(() -> IntervalScoreTest.of(groups)).isInstanceOf(RefusedException.class);
    }
}
