package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;

/** What the README works by hand of times, with the numbers that it prints; Gray's test is in {@link DelayedEntryTest}. */
class WorkedByHandTest {
    private static final double NONE = Double.NEGATIVE_INFINITY;

    @Test
    void survivalCountsWhoCameLaterFromThenOn() {
        double[][] cases = {{NONE, 2, 1}, {NONE, 9, 1}, {3, 5, 1}, {4, 8, 0}};
        Subjects.Builder late = Subjects.builder(List.of("event"));
        Subjects.Builder from = Subjects.builder(List.of("event"));
        for (double[] one : cases) {
            late.add(one[0], one[1], (int) one[2]);
            from.add(one[1], (int) one[2]);
        }
        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(late.build(), ConfidenceTransform.LOG, 0.95)
                .get(0);
        SurvivalEstimate whole = SurvivalEstimate.kaplanMeier(from.build(), ConfidenceTransform.LOG, 0.95)
                .get(0);

        assertThat(curve.points()).extracting(SurvivalEstimate.Point::atRisk).containsExactly(2L, 3L, 2L, 1L);
        assertThat(curve.at(2).orElseThrow().estimate()).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(curve.at(5).orElseThrow().estimate()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(whole.at(2).orElseThrow().estimate()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(whole.at(5).orElseThrow().estimate()).isCloseTo(1 / 2.0, within(1e-12));
    }

    @Test
    void aMeanIsTheAreaUnderSurvival() {
        Subjects.Builder subjects = Subjects.builder(List.of("event"));
        subjects.add(1, 1).add(2, 1).add(4, 0);
        RestrictedMean.Group mean =
                RestrictedMean.of(subjects.build(), 4, 0.95).groups().get(0);

        assertThat(mean.mean()).isCloseTo(7 / 3.0, within(1e-12));
        assertThat(mean.standardError().orElseThrow()).isCloseTo(Math.sqrt(14 / 27.0), within(1e-12));
    }

    @Test
    void limitsOfThoseSeenFromTheOriginAreThoseOfAShare() {
        List<TimeInterval> times = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            times.add(i < 3 ? TimeInterval.by(1) : TimeInterval.after(1));
        }
        for (int i = 0; i < 4; i++) {
            times.add((i < 2 ? TimeInterval.between(1, 2) : TimeInterval.after(2))
                    .entering(1)
                    .orElseThrow());
        }
        Interval found = TurnbullLimits.of(times, 0.95).at(1).orElseThrow();

        assertThat(found.lower()).isCloseTo(0.156, within(0.0005));
        assertThat(found.upper()).isCloseTo(0.844, within(0.0005));
    }

    @Test
    void turnbullsEstimateAndTheScoreTestOfSixIntervals() {
        Map<String, List<TimeInterval>> groups = new TreeMap<>(Map.of(
                "a", List.of(TimeInterval.by(1), TimeInterval.by(1), TimeInterval.after(1)),
                "b", List.of(TimeInterval.by(2), TimeInterval.after(2), TimeInterval.after(2))));
        List<TimeInterval> times = new ArrayList<>();
        groups.values().forEach(times::addAll);
        TurnbullEstimate estimate = TurnbullEstimate.of(times);
        IntervalScoreTest test = IntervalScoreTest.of(groups);

        assertThat(estimate.steps()).extracting(TurnbullEstimate.Step::survival).containsExactly(0.5, 0.0);
        assertThat(test.groups().get(0).score()).isCloseTo(0.5, within(1e-9));
        assertThat(test.groups().get(1).score()).isCloseTo(-0.5, within(1e-9));
        assertThat(test.chiSquare().orElseThrow()).isCloseTo(5 / 9.0, within(1e-9));
        assertThat(test.p().orElseThrow()).isCloseTo(0.456, within(0.0005));
        assertThat(test.permuted()).hasValue(1);
    }
}
