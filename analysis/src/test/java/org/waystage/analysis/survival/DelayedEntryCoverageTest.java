package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.share.ConfidenceTransform;

/**
 * How often intervals hold the truth, and how often tests reject groups that do not differ, if most subjects come under
 * observation late: the numbers of the README.
 */
@Tag("long")
class DelayedEntryCoverageTest {
    private static final int DRAWS = 2_000;

    /** Adds subjects with the events of rates 1 and 1/2 that one in three sees from the origin and the others from a later time. */
    private static void draw(
            Subjects.Builder subjects, SplittableRandom random, String group, int number, double other) {
        for (int added = 0; added < number; ) {
            double event = -Math.log(1 - random.nextDouble());
            double end = other == 0 ? Double.POSITIVE_INFINITY : -Math.log(1 - random.nextDouble()) / other;
            double entry = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : random.nextDouble();
            double lost = Math.max(0, entry) + 0.5 + 2 * random.nextDouble();
            double time = Math.min(lost, Math.min(event, end));
            if (time > entry) {
                subjects.add(entry, time, time == event ? 1 : time == end ? 2 : 0, group, Subjects.ALL);
                added++;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"40, 94.5, 93.0", "100, 95.1, 95.3"})
    void intervalsHoldTheTruthAboutAsOftenAsTheySay(int number, double ofSurvival, double ofMean) {
        SplittableRandom random = new SplittableRandom(number);
        int survivals = 0;
        int means = 0;
        int estimated = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Subjects.Builder builder = Subjects.builder(List.of("event", "other"));
            draw(builder, random, "a", number, 0);
            Subjects subjects = builder.build();
            if (RestrictedMean.longest(subjects).orElse(1) < 1) {
                continue;
            }
            estimated++;
            SurvivalEstimate.Point point = SurvivalEstimate.kaplanMeier(subjects, ConfidenceTransform.LOG_LOG, 0.95)
                    .get(0)
                    .at(1)
                    .orElseThrow();
            survivals += point.bounds()
                            .filter(bounds -> bounds.lower() <= Math.exp(-1) && Math.exp(-1) <= bounds.upper())
                            .isPresent()
                    ? 1
                    : 0;
            RestrictedMean.Group mean =
                    RestrictedMean.of(subjects, 1, 0.95).groups().get(0);
            double truth = 1 - Math.exp(-1);
            means += mean.interval().orElseThrow().lower() <= truth
                            && truth <= mean.interval().orElseThrow().upper()
                    ? 1
                    : 0;
        }
        assertThat(100.0 * survivals / estimated).isCloseTo(ofSurvival, within(1e-9));
        assertThat(100.0 * means / estimated).isCloseTo(ofMean, within(1e-9));
    }

    @Test
    void testsRejectGroupsThatDoNotDifferAboutAsOftenAsTheySay() {
        assertThat(rejected(subjects -> LogRankTest.of(subjects).p().orElseThrow()))
                .isCloseTo(5.85, within(1e-9));
        assertThat(rejected(subjects -> GrayTest.of(subjects).p().orElseThrow()))
                .isCloseTo(5.1, within(1e-9));
    }

    private static double rejected(ToDoubleFunction<Subjects> test) {
        SplittableRandom random = new SplittableRandom(5);
        int rejected = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Subjects.Builder builder = Subjects.builder(List.of("event", "other"));
            draw(builder, random, "a", 50, 0.5);
            draw(builder, random, "b", 50, 0.5);
            rejected += test.applyAsDouble(builder.build()) <= 0.05 ? 1 : 0;
        }
        return 100.0 * rejected / DRAWS;
    }
}
