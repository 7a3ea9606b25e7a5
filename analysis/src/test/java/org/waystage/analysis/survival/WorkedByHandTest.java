package org.waystage.analysis.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.share.ConfidenceTransform;

/** Estimates of a few times, worked by hand. */
class WorkedByHandTest {
    @Test
    void survivalIsTheProductOfTheSharesThatWaitOn() {
        Subjects.Builder subjects = Subjects.builder(List.of("event"));
        subjects.add(2, 1).add(9, 1).add(5, 1).add(8, 0);
        SurvivalEstimate curve = SurvivalEstimate.kaplanMeier(subjects.build(), ConfidenceTransform.LOG, 0.95)
                .get(0);

        assertThat(curve.at(2).orElseThrow().estimate()).isCloseTo(3 / 4.0, within(1e-12));
        assertThat(curve.at(5).orElseThrow().estimate()).isCloseTo(1 / 2.0, within(1e-12));
    }

    @Test
    void turnbullsEstimateOfSixIntervals() {
        TurnbullEstimate estimate = TurnbullEstimate.of(List.of(
                TimeInterval.by(1),
                TimeInterval.by(1),
                TimeInterval.after(1),
                TimeInterval.by(2),
                TimeInterval.after(2),
                TimeInterval.after(2)));

        assertThat(estimate.steps()).extracting(TurnbullEstimate.Step::survival).containsExactly(0.5, 0.0);
    }
}
