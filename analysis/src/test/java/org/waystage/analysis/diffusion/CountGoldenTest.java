package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that R gives, from {@code src/test/r/diffusion-counts.R}. */
class CountGoldenTest {
    private static final double TOLERANCE = 1e-8;

    /** Sixty bodies of the curve with p 0.01 and q 0.4, drawn by chance. */
    static final DiffusionSeries SIXTY_BODIES =
            DiffusionSeries.of(1, 0, 1, 2, 4, 3, 1, 5, 8, 7, 7, 7, 1, 1, 4, 4, 2, 2, 1);

    private static final Map<String, DiffusionFit> FITS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}, {1} by {2}, m {3}, of {4}: {5}")
    @MethodSource("golden")
    void agreesWithR(
            String id, String model, String method, String market, String population, String quantity, String value) {
        DiffusionFit fit = FITS.computeIfAbsent(
                String.join(" ", id, model, method, market, population),
                key -> fit(id, DiffusionModel.of(model).orElseThrow(), method, market, population));

        double expected = Double.parseDouble(value);
        assertThat(quantity(fit, quantity)).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    static Stream<Arguments> golden() {
        return DiffusionData.rows("counts.csv").stream().map(row -> Arguments.of((Object[]) row));
    }

    private static DiffusionFit fit(String id, DiffusionModel model, String method, String market, String population) {
        DiffusionSeries series = id.equals("sixty-bodies")
                ? SIXTY_BODIES
                : Objects.requireNonNull(DiffusionData.series().get(id), id);
        if (!population.isEmpty()) {
            return DiffusionFit.ofPopulation(series, model, Double.parseDouble(population));
        }
        return DiffusionFit.of(
                series,
                model,
                DiffusionMethod.of(method).orElseThrow(),
                market.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(market)));
    }

    private static double quantity(DiffusionFit fit, String name) {
        List<LackOfFit> tests = fit.diagnostics().orElseThrow().lackOfFit();
        return switch (name) {
            case "pearson" -> test(tests, LackOfFit.Test.PEARSON).statistic();
            case "p-pearson" -> test(tests, LackOfFit.Test.PEARSON).p();
            case "d" -> test(tests, LackOfFit.Test.DURBIN_WATSON).statistic();
            case "p-d" -> test(tests, LackOfFit.Test.DURBIN_WATSON).p();
            case "dispersion" -> fit.diagnostics().orElseThrow().dispersion().orElseThrow();
            default -> DiffusionData.quantity(fit, name);
        };
    }

    private static LackOfFit test(List<LackOfFit> tests, LackOfFit.Test test) {
        return tests.stream().filter(one -> one.test() == test).findFirst().orElseThrow();
    }
}
