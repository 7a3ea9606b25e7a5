package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Years without adoptions after the last one, of which a catalogue may have any number. */
class QuietTailTest {
    private static final List<Double> WAVE =
            Arrays.asList(1.0, 2.0, 3.0, 6.0, 9.0, 14.0, 16.0, 17.0, 13.0, 9.0, 6.0, 3.0, 2.0, 1.0);

    private static DiffusionFit withTail(int quiet) {
        List<Double> values = new ArrayList<>(WAVE);
        values.addAll(Collections.nCopies(quiet, 0.0));
        return DiffusionFit.of(DiffusionSeries.of(
                2000, values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static double error(DiffusionFit fit) {
        return fit.parameter("m").orElseThrow().standardError().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 100})
    void addNoPrecision(int quiet) {
        assertThat(error(withTail(quiet))).isGreaterThanOrEqualTo(error(withTail(0)));
        assertThat(withTail(quiet).diagnostics().orElseThrow().degreesOfFreedom())
                .isEqualTo(WAVE.size() - 3);
    }

    @Test
    void makeNoDifferenceOnceTheCurveHasEnded() {
        assertThat(error(withTail(1000))).isCloseTo(error(withTail(20)), Percentage.withPercentage(1));
    }

    @Test
    void makeNoFitUsableThatIsTooShort() {
        DiffusionSeries few = DiffusionSeries.of(
                2000, 1, 3, 5, 3, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        DiffusionFit fit = DiffusionFit.of(few);

        assertThat(fit.verdict().reasons()).contains(DiffusionVerdict.Reason.TOO_FEW_POINTS);
        assertThat(fit.diagnostics().orElseThrow().degreesOfFreedom()).isEqualTo(3);
    }

    /** Between adoptions too, as where a catalogue has a wrong century: the search looks at the years with adoptions only. */
    @Test
    void takeNoTimeInTheSearch() {
        double[] values = new double[100_000];
        for (int i = 0; i < values.length; i += 1000) {
            values[i] = 1;
        }
        DiffusionSeries series = DiffusionSeries.of(1, values);

        DiffusionFit fit = DiffusionFit.of(series, DiffusionModel.BASS, DiffusionMethod.MULTINOMIAL);

        assertThat(fit.points()).isEqualTo(values.length);
    }

    @Test
    @Tag("long")
    void takeMemoryThatGrowsWithTheirNumberOnly() {
        assertThat(withTail(10_000).points()).isEqualTo(WAVE.size() + 10_000);
    }
}
