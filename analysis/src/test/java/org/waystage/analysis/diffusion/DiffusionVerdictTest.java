package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.diffusion.DiffusionVerdict.Reason;

class DiffusionVerdictTest {
    private static final double[] IBM =
            DiffusionData.series().get("ibm-1st-generation").array();

    @Test
    void usesASeriesThatShowsItsPeakAndItsEnd() {
        DiffusionFit fit = DiffusionFit.of(DiffusionSeries.of(1, SMOOTH), DiffusionModel.BASS);

        assertThat(fit.verdict().code()).isEqualTo("usable");
        assertThat(fit.verdict().reasons()).isEmpty();
        assertThat(fit.converged()).isTrue();
        assertThat(fit.points()).isEqualTo(16);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("degenerate")
    void refusesWhatCarriesNoFit(String name, double[] values, boolean hasNumbers, List<Reason> reasons) {
        for (DiffusionModel model : DiffusionModel.values()) {
            DiffusionFit fit = DiffusionFit.of(DiffusionSeries.of(2000, values), model);

            assertThat(fit.verdict().code()).as("%s", model).isEqualTo("refused");
            assertThat(fit.verdict().reasons()).as("%s", model).containsAll(reasons);
            assertThat(fit.parameters().isEmpty()).isEqualTo(!hasNumbers);
        }
    }

    static Stream<Arguments> degenerate() {
        double[] constant = new double[12];
        Arrays.fill(constant, 7);
        return Stream.of(
                arguments("nothing", new double[0], false, List.of(Reason.NO_ADOPTIONS, Reason.TOO_FEW_POINTS)),
                arguments("all zero", new double[12], false, List.of(Reason.NO_ADOPTIONS, Reason.TOO_FEW_POINTS)),
                arguments("one point", new double[] {5}, false, List.of(Reason.TOO_FEW_POINTS)),
                arguments("two points", new double[] {5, 6}, false, List.of(Reason.TOO_FEW_POINTS)),
                arguments("three points", new double[] {5, 6, 4}, true, List.of(Reason.TOO_FEW_POINTS)),
                arguments("one adopter in ten years", onlyOne(), true, List.of(Reason.TOO_FEW_POINTS)),
                arguments("constant", constant, true, List.of(Reason.PEAK_NOT_REACHED)),
                arguments(
                        "doubling",
                        new double[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512},
                        true,
                        List.of(Reason.PEAK_NOT_REACHED)),
                arguments("tiny", new double[] {1e-300, 2e-300, 1e-300}, true, List.of(Reason.TOO_FEW_POINTS)),
                arguments("huge", new double[] {1e300, 2e300, 1e300}, true, List.of(Reason.TOO_FEW_POINTS)));
    }

    private static double[] onlyOne() {
        double[] values = new double[10];
        values[4] = 1;
        return values;
    }

    @Test
    void refusesAMarketThatTheDataDoNotDetermine() {
        DiffusionFit fit =
                DiffusionFit.of(DiffusionSeries.of(1, 1, 2, 4, 8, 16, 31, 62, 120, 256, 500), DiffusionModel.BASS);

        assertThat(fit.verdict().reasons()).contains(Reason.MARKET_NOT_IDENTIFIED);
    }

    @Test
    void refusesAMarketSmallerThanWhatWasCounted() {
        DiffusionFit fit = DiffusionFit.of(DiffusionSeries.of(1, IBM), DiffusionModel.BASS, OptionalDouble.of(10_000));

        assertThat(fit.verdict().reasons()).contains(Reason.MARKET_BELOW_OBSERVED);
        assertThat(fit.parameter("m").orElseThrow().value()).isEqualTo(10_000);
        assertThat(fit.parameter("m").orElseThrow().fixed()).isTrue();
        assertThat(fit.parameter("m").orElseThrow().standardError()).isEmpty();
    }

    @Test
    void needsNoPeakWhereTheMarketIsGiven() {
        DiffusionSeries early = DiffusionSeries.of(1, Arrays.copyOf(SMOOTH, 8));

        DiffusionFit free = DiffusionFit.of(early, DiffusionModel.BASS);
        DiffusionFit given = DiffusionFit.of(early, DiffusionModel.BASS, OptionalDouble.of(1000));

        assertThat(free.verdict().reasons()).contains(Reason.PEAK_NOT_REACHED);
        assertThat(given.verdict().reasons()).isEmpty();
    }

    /** Values near a curve of Bass with p 0.01, q 0.4 and m 1000, whose peak is at 9. */
    private static final double[] SMOOTH = {12, 18, 27, 36, 50, 66, 83, 95, 103, 100, 91, 77, 59, 45, 31, 22};

    @Test
    void refusesARateThatIsNoDiffusion() {
        DiffusionFit fit = DiffusionFit.of(
                DiffusionSeries.of(1, 900, 80, 9, 1, 0.1, 0.01, 0.001, 0.0001, 0.00001), DiffusionModel.BASS);

        assertThat(fit.verdict().reasons()).contains(Reason.PARAMETER_OUT_OF_RANGE);
    }

    /** Numbers with fifty digits, from mpmath. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.70620473617470394",
        "2, 4.302652729749463724",
        "5, 2.570581835636315469",
        "10, 2.228138851986274716",
        "10000, 1.960201239890626234"
    })
    void theQuantileOfStudentIsTheOneOfTables(int degrees, double quantile) {
        assertThat(DiffusionVerdict.studentQuantile(degrees)).isCloseTo(quantile, within(1e-12));
    }

    @Test
    void tellsEachReasonOnceInOrderAndInASentence() {
        DiffusionVerdict verdict = new DiffusionVerdict(
                List.of(Reason.MARKET_BELOW_OBSERVED, Reason.TOO_FEW_POINTS, Reason.MARKET_BELOW_OBSERVED));

        assertThat(verdict.reasons()).containsExactly(Reason.TOO_FEW_POINTS, Reason.MARKET_BELOW_OBSERVED);
        assertThat(Reason.values())
                .allSatisfy(reason -> assertThat(reason.text("en")).endsWith("."))
                .allSatisfy(
                        reason -> assertThat(reason.text("fr")).endsWith(".").isNotEqualTo(reason.text("en")))
                .allSatisfy(reason -> assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void rejectsValuesThatAreNoCounts(double value) {
        assertThatThrownBy(() -> DiffusionSeries.of(1, 1, value, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("period 2");
    }

    static Stream<Double> impossible() {
        return Stream.of(-1.0, Double.NaN, Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("noSizes")
    void rejectsMarketsThatAreNoSize(double size) {
        assertThatThrownBy(
                        () -> DiffusionFit.of(DiffusionSeries.of(1, IBM), DiffusionModel.BASS, OptionalDouble.of(size)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Double> noSizes() {
        return Stream.of(0.0, -3.0, Double.NaN, Double.POSITIVE_INFINITY);
    }
}
