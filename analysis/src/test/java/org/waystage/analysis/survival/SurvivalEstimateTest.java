package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.share.ConfidenceTransform;

/** Curves and tests at their edges, and by the laws that they keep. */
class SurvivalEstimateTest {
    private static final Subjects NOBODY = Subjects.of(new double[0], new int[0]);

    private static List<SurvivalEstimate> all(Subjects subjects, ConfidenceTransform transform) {
        return Stream.of(
                        SurvivalEstimate.kaplanMeier(subjects, transform, 0.95),
                        SurvivalEstimate.cumulativeIncidence(subjects, transform, 0.95))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void ofNobodyThereAreCurvesWithoutPoints(ConfidenceTransform transform) {
        assertThat(all(NOBODY, transform)).hasSize(3).allSatisfy(curve -> {
            assertThat(curve.subjects()).isZero();
            assertThat(curve.points()).isEmpty();
            assertThat(curve.at(0)).isEmpty();
            assertThat(curve.atRisk(0)).isZero();
            assertThat(curve.eventsBy(0)).isZero();
            assertThat(curve.median()).isEmpty();
        });
    }

    @Test
    void aGroupWithoutSubjectsKeepsItsPlace() {
        Subjects subjects = Subjects.builder(List.of("event"))
                .group("empty")
                .add(3, 1, "other")
                .build();

        List<SurvivalEstimate> curves = SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG, 0.95);
        assertThat(curves).extracting(SurvivalEstimate::group).containsExactly("empty", "other");
        assertThat(curves.get(0).points()).isEmpty();
        LogRankTest test = LogRankTest.of(subjects);
        assertThat(test.chiSquare()).isEmpty();
        assertThat(test.p()).isEmpty();
        assertThat(test.degreesOfFreedom()).isZero();
    }

    @Test
    void oneGroupOrNoEventIsNoComparison() {
        assertThat(LogRankTest.of(NOBODY).chiSquare()).isEmpty();
        assertThat(LogRankTest.of(Subjects.of(new double[] {1, 2, 3}, new int[] {1, 0, 1}))
                        .p())
                .isEmpty();
        Subjects censored =
                Subjects.builder(List.of("event")).add(1, 0, "a").add(2, 0, "b").build();
        assertThat(LogRankTest.of(censored).chiSquare()).isEmpty();
    }

    @Test
    void groupsThatOverlapAreNotCompared() {
        Subjects subjects =
                Subjects.builder(List.of("event")).overlapping().add(1, 1, "a").build();

        assertThatThrownBy(() -> LogRankTest.of(subjects)).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.obstacles())
                    .containsExactly(new RefusedException.Obstacle(RefusedException.Reason.GROUPS_OVERLAP, 0, 0));
            assertThat(refusal.offers()).containsExactly(RefusedException.Offer.SEPARATE_GROUPS);
            assertThat(refusal)
                    .hasMessageStartingWith("refused: a case may be in several groups: they are not independent");
        });
    }

    @Test
    void moreGroupsThanATestCanCompareAreRefused() {
        assertThat(LogRankTest.of(groups(LogRankTest.MOST_GROUPS, 4)).degreesOfFreedom())
                .isEqualTo(LogRankTest.MOST_GROUPS - 1);
        assertThatThrownBy(() -> LogRankTest.of(groups(LogRankTest.MOST_GROUPS + 1, 1)))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.obstacles())
                            .containsExactly(
                                    new RefusedException.Obstacle(RefusedException.Reason.TOO_MANY_GROUPS, 0, 0));
                    assertThat(refusal.offers()).containsExactly(RefusedException.Offer.FEWER_GROUPS);
                });
    }

    private static Subjects groups(int groups, int each) {
        SplittableRandom random = new SplittableRandom(41);
        Subjects.Builder builder = Subjects.builder(List.of("event"));
        for (int i = 0; i < groups * each; i++) {
            builder.add(random.nextInt(1, 1000), 1, "group " + i % groups);
        }
        return builder.build();
    }

    @Test
    void anEstimateHoldsFromItsTimeToTheNextAndNotBeyondTheLast() {
        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(
                        Subjects.of(new double[] {2, 4, 6}, new int[] {1, 1, 0}), ConfidenceTransform.PLAIN, 0.95)
                .get(0);

        assertThat(curve.at(1).orElseThrow().estimate()).isEqualTo(1);
        assertThat(curve.at(2).orElseThrow().estimate()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(curve.at(3.9)).isEqualTo(curve.at(2));
        assertThat(curve.at(6).orElseThrow().estimate()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(curve.at(6.1)).isEmpty();
        assertThat(curve.at(Double.NaN)).isEmpty();
    }

    @Test
    void thoseAtRiskAreCountedJustBeforeATimeAndEventsByIt() {
        // ends at 1 by an event, at 2 lost from sight, at 3 by another event, at 5 by an event
        Subjects subjects = Subjects.builder(List.of("event", "other"))
                .add(1, 1, "a")
                .add(2, 0, "a")
                .add(3, 2, "a")
                .add(5, 1, "a")
                .build();
        SurvivalEstimate curve = SurvivalEstimate.cumulativeIncidence(subjects, ConfidenceTransform.LOG, 0.95)
                .get(0);

        assertThat(List.of(0.0, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 5.5))
                .extracting(curve::atRisk)
                .containsExactly(4L, 4L, 3L, 3L, 2L, 1L, 1L, 0L);
        assertThat(List.of(0.0, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 5.5))
                .extracting(curve::eventsBy)
                .containsExactly(0L, 1L, 1L, 1L, 1L, 1L, 2L, 2L);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsEverNotANumber(ConfidenceTransform transform) {
        SplittableRandom random = new SplittableRandom(transform.ordinal());
        for (int trial = 0; trial < 300; trial++) {
            int size = random.nextInt(12);
            double[] times = random.doubles(size, 0, 5).map(Math::floor).toArray();
            int[] causes = random.ints(size, 0, 3).toArray();
            for (SurvivalEstimate curve : all(Subjects.of(times, causes), transform)) {
                assertThat(curve.events() + curve.competing() + curve.censored())
                        .isEqualTo(size);
                for (SurvivalEstimate.Point point : curve.points()) {
                    assertThat(point.estimate()).isFinite();
                    point.standardError().ifPresent(error -> assertThat(error).isFinite());
                    point.bounds().ifPresent(bounds -> {
                        assertThat(bounds.lower()).isFinite().isBetween(0.0, point.estimate() + 1e-9);
                        assertThat(bounds.upper()).isFinite().isGreaterThanOrEqualTo(point.estimate() - 1e-9);
                    });
                }
            }
        }
    }

    @Test
    void incidencesAndSurvivalAddUpToOne() {
        SplittableRandom random = new SplittableRandom(3);
        double[] times = random.doubles(500, 0, 60).map(Math::floor).toArray();
        int[] causes = random.ints(500, 0, 3).toArray();
        int[] any = Arrays.stream(causes).map(cause -> Math.min(1, cause)).toArray();

        List<SurvivalEstimate> incidence =
                SurvivalEstimate.cumulativeIncidence(Subjects.of(times, causes), ConfidenceTransform.LOG, 0.95);
        SurvivalEstimate survival = SurvivalEstimate.kaplanMeier(Subjects.of(times, any), ConfidenceTransform.LOG, 0.95)
                .get(0);
        for (int i = 0; i < survival.points().size(); i++) {
            double sum = incidence.get(0).points().get(i).estimate()
                    + incidence.get(1).points().get(i).estimate()
                    + survival.points().get(i).estimate();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    /** Without censoring the estimates are shares, and their variances those of shares: p(1-p)/n. */
    @Test
    void nothingCancelsOnManySubjects() {
        int size = 200_000;
        double[] times = new double[size];
        int[] causes = new int[size];
        for (int i = 0; i < size; i++) {
            times[i] = i;
            causes[i] = 1 + i % 2;
        }
        SurvivalEstimate survival = SurvivalEstimate.kaplanMeier(
                        Subjects.of(times, Arrays.stream(causes).map(cause -> 1).toArray()),
                        ConfidenceTransform.LOG,
                        0.95)
                .get(0);
        SurvivalEstimate first = SurvivalEstimate.cumulativeIncidence(
                        Subjects.of(times, causes), ConfidenceTransform.LOG, 0.95)
                .get(0);
        for (int i = 0; i < size - 1; i += 997) {
            double left = (size - 1.0 - i) / size;
            double happened = (i / 2 + 1.0) / size;
            close(survival.points().get(i).estimate(), left);
            close(survival.points().get(i).standardError().orElseThrow(), Math.sqrt(left * (1 - left) / size));
            close(first.points().get(i).estimate(), happened);
            close(first.points().get(i).standardError().orElseThrow(), Math.sqrt(happened * (1 - happened) / size));
        }
    }

    private static void close(double ours, double exact) {
        assertThat(ours).isCloseTo(exact, within(1e-9 * exact));
    }

    @Test
    void theOrderOfSubjectsDoesNotMatter() {
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> subjects = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            subjects.add(new double[] {random.nextInt(20), random.nextInt(3)});
        }
        List<double[]> turned = new ArrayList<>(subjects);
        Collections.reverse(turned);

        assertThat(all(of(turned), ConfidenceTransform.LOG)).isEqualTo(all(of(subjects), ConfidenceTransform.LOG));
    }

    private static Subjects of(List<double[]> subjects) {
        return Subjects.of(
                subjects.stream().mapToDouble(one -> one[0]).toArray(),
                subjects.stream().mapToInt(one -> (int) one[1]).toArray());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void levelsAndSharesLieBetweenZeroAndOne(double number) {
        assertThatThrownBy(() -> SurvivalEstimate.kaplanMeier(NOBODY, ConfidenceTransform.LOG, number))
                .isInstanceOf(IllegalArgumentException.class);
        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(NOBODY, ConfidenceTransform.LOG, 0.95)
                .get(0);
        assertThatThrownBy(() -> curve.quantile(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void subjectsHaveFiniteTimesAndCausesThatThereAre() {
        assertThatThrownBy(() -> Subjects.of(new double[] {Double.NaN}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Subjects.of(new double[] {1}, new int[] {3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Subjects.of(new double[] {1}, new int[] {-1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Subjects.of(new double[] {1, 2}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Subjects.builder(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void resultsHoldNumbersThatFitTogether() {
        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(NOBODY, ConfidenceTransform.LOG, 0.95)
                .get(0);

        assertThatThrownBy(() -> new SurvivalEstimate(
                        curve.measure(),
                        "g",
                        "c",
                        curve.transform(),
                        0.95,
                        3,
                        1,
                        0,
                        1,
                        List.<SurvivalEstimate.Point>of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 subjects");
        assertThatThrownBy(() -> new SurvivalEstimate(
                        curve.measure(),
                        "g",
                        "c",
                        curve.transform(),
                        95,
                        0,
                        0,
                        0,
                        0,
                        List.<SurvivalEstimate.Point>of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogRankTest(List.of(), OptionalDouble.of(2), 0, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCompetingStageNamedTwiceIsOneCause() {
        Milestone deployed = Milestone.parse("deployed");
        Milestone abandoned = Milestone.parse("abandoned");

        assertThat(TimeToStage.to(deployed).competing(List.of(abandoned, abandoned)))
                .isEqualTo(TimeToStage.to(deployed).competing(List.of(abandoned)));
    }
}
