package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.DiffusionVerdict;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.share.Interval;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.analysis.tables.StageMatrix;

/** Results that anybody may construct, and nobody can have counted. */
class NonsenseTest {
    private static void refused(ThrowingCallable construction) {
        assertThatThrownBy(construction).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFitWithoutParametersIsNotUsable() {
        DiffusionVerdict usable = new DiffusionVerdict(List.of());
        DiffusionSeries series = DiffusionSeries.of(2000, 1, 2, 3);
        refused(() -> new DiffusionFit(series, DiffusionModel.BASS, OptionalDouble.empty(), List.of(), true, usable));
        DiffusionFit sound = DiffusionFit.of(series, DiffusionModel.BASS);
        refused(() -> new DiffusionFit(
                series, DiffusionModel.GOMPERTZ, OptionalDouble.empty(), sound.parameters(), true, sound.verdict()));
    }

    @Test
    void occupationHasNoNegativeNumbersAndNoMoreThanAll() {
        refused(() -> new StageOccupation(new TreeMap<>(), 1, -4, Selection.of(Natures.USE)));
        refused(() -> new StageOccupation(
                new TreeMap<>(Map.of(
                        2020,
                        StageMatrix.of(SmallCatalogue.catalogue(), Dimension.NATURE)
                                .all())),
                1,
                0,
                Selection.of(Natures.USE)));
    }

    @Test
    void pairsHaveNoNegativeTotal() {
        refused(() -> new CoOccurrence(
                Dimension.GROUP, CoOccurrence.Unit.CASE, -1, 0, Map.of(), List.of(), Selection.of(Natures.USE)));
    }

    @Test
    void curvesHaveNumbersInTheOrderOfTime() {
        Optional<Interval> none = Optional.empty();
        OptionalDouble unknown = OptionalDouble.empty();
        refused(() -> new SurvivalEstimate.Point(1, 2, 1, 0, Double.NaN, unknown, none));
        refused(() -> new SurvivalEstimate.Point(1, -1, 0, 0, 1, unknown, none));
        refused(() -> new SurvivalEstimate.Point(1, 2, 2, 1, 1, unknown, none));
        List<SurvivalEstimate.Point> unsorted = List.of(
                new SurvivalEstimate.Point(5, 2, 1, 0, 0.5, unknown, none),
                new SurvivalEstimate.Point(4, 1, 1, 0, 0, unknown, none));
        refused(() -> new SurvivalEstimate(
                SurvivalEstimate.Measure.SURVIVAL,
                "all",
                "event",
                ConfidenceTransform.LOG,
                0.95,
                2,
                2,
                0,
                0,
                unsorted));
    }

    @Test
    void turnbullsEstimateHasProbabilities() {
        OptionalDouble open = OptionalDouble.empty();
        refused(() -> new TurnbullEstimate(-1, 5, 5, 5, List.of(), 1, true, 0));
        refused(() -> new TurnbullEstimate(1, 1, 0, 0, List.of(), 1, true, Double.NaN));
        refused(() -> new TurnbullEstimate.Step(open, open, Double.NaN, 0));
        refused(() -> new TurnbullEstimate.Step(OptionalDouble.of(3), OptionalDouble.of(2), 0.5, 0.5));
    }

    @Test
    void aSeriesEndsWithinTheRangeOfPeriods() {
        refused(() -> DiffusionSeries.of(Integer.MAX_VALUE, 1, 2));
    }
}
