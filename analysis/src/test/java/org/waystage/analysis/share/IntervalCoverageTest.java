package org.waystage.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;

/**
 * How often intervals of 95 per cent hold the truth, and how often a test rejects it, where the truth is drawn from. Seeds are
 * fixed, so that the counts are always the same; a thousand trials tell a share to within one and a half points. The
 * coverage of shares stands in the test of those.
 */
class IntervalCoverageTest {
    private static final int TRIALS = 1000;
    private static final double TIME = 0.7;

    /** Two exponential causes with the rates 1 and 0.5, and an end of follow-up between 0 and 3. */
    private static Subjects subjects(SplittableRandom random, int size) {
        Subjects.Builder builder = Subjects.builder(List.of("event", "other"));
        for (int i = 0; i < size; i++) {
            double time = -Math.log(1 - random.nextDouble()) / 1.5;
            double end = 3 * random.nextDouble();
            builder.add(Math.min(time, end), time > end ? 0 : random.nextInt(3) < 2 ? 1 : 2);
        }
        return builder.build();
    }

    private static Map<ConfidenceTransform, Double> coverage(
            int seed, double truth, Function<Estimate, Optional<Interval>> estimate) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<ConfidenceTransform, Integer> covered = new EnumMap<>(ConfidenceTransform.class);
        for (int trial = 0; trial < TRIALS; trial++) {
            Subjects subjects = subjects(random, 150);
            for (ConfidenceTransform transform : ConfidenceTransform.values()) {
                estimate.apply(new Estimate(subjects, transform))
                        .ifPresent(bounds -> covered.merge(transform, bounds.contains(truth) ? 1 : 0, Integer::sum));
            }
        }
        Map<ConfidenceTransform, Double> shares = new EnumMap<>(ConfidenceTransform.class);
        covered.forEach((transform, count) -> shares.put(transform, count / (double) TRIALS));
        return shares;
    }

    private record Estimate(Subjects subjects, ConfidenceTransform transform) {}

    @Test
    void survival() {
        Map<ConfidenceTransform, Double> shares = coverage(
                2,
                Math.exp(-TIME),
                one -> SurvivalEstimate.kaplanMeier(one.subjects(), one.transform(), 0.95)
                        .get(0)
                        .at(TIME)
                        .orElseThrow()
                        .bounds());

        assertThat(shares).hasSize(3);
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.97));
    }

    @Test
    void incidence() {
        Map<ConfidenceTransform, Double> shares = coverage(
                1,
                2 / 3.0 * (1 - Math.exp(-1.5 * TIME)),
                one -> SurvivalEstimate.cumulativeIncidence(one.subjects(), one.transform(), 0.95)
                        .get(0)
                        .at(TIME)
                        .orElseThrow()
                        .bounds());

        assertThat(shares).hasSize(3);
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.97));
    }

    /** An interval of the median turns that of the curve by its side; where the curve has no end there, it has none. */
    @Test
    void medianTime() {
        Map<ConfidenceTransform, Double> shares = coverage(
                3,
                Math.log(2),
                one -> SurvivalEstimate.kaplanMeier(one.subjects(), one.transform(), 0.95)
                        .get(0)
                        .median()
                        .map(median -> new Interval(
                                median.lower().orElse(0), median.upper().orElse(Double.POSITIVE_INFINITY))));

        assertThat(shares).hasSize(3);
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(0.93, 0.98));
    }

    @ParameterizedTest
    @CsvSource({"0.30, 0.40, 0.20, 200", "0.10, 0.15, 0.08, 500", "0.25, 0.30, 0.24, 200"})
    void liftOfAPair(double first, double second, double both, int size) {
        SplittableRandom random = new SplittableRandom(4);
        int covered = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int[] counts = new int[4];
            for (int i = 0; i < size; i++) {
                double u = random.nextDouble();
                counts[u < both ? 0 : u < first ? 1 : u < first + second - both ? 2 : 3]++;
            }
            Interval bounds = new CoOccurrence.Pair(
                            "a", "b", counts[0], counts[0] + counts[1], counts[0] + counts[2], size)
                    .liftInterval(0.95)
                    .orElseThrow();
            double lift = both / (first * second);
            covered += bounds.contains(lift) ? 1 : 0;
        }

        assertThat(covered / (double) TRIALS).isBetween(0.93, 0.97);
    }

    @Test
    void theLogRankTestOfTwoGroupsRejectsTheTruthAtItsLevelAndADifferenceMostly() {
        SplittableRandom random = new SplittableRandom(5);
        int alike = 0;
        int different = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Subjects.Builder same = Subjects.builder(List.of("event"));
            Subjects.Builder slower = Subjects.builder(List.of("event"));
            for (int i = 0; i < 100; i++) {
                double time = -Math.log(1 - random.nextDouble());
                double end = 3 * random.nextDouble();
                double slow = i % 2 == 0 ? time : 2 * time;
                same.add(Math.min(time, end), time <= end ? 1 : 0, "g" + i % 2);
                slower.add(Math.min(slow, end), slow <= end ? 1 : 0, "g" + i % 2);
            }
            alike += LogRankTest.of(same.build()).p().orElseThrow() < 0.05 ? 1 : 0;
            different += LogRankTest.of(slower.build()).p().orElseThrow() < 0.05 ? 1 : 0;
        }

        assertThat(alike / (double) TRIALS).isBetween(0.03, 0.07);
        assertThat(different / (double) TRIALS).isGreaterThan(0.7);
    }
}
