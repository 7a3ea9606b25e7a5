package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that R gives, from {@code src/test/r/diffusion.R}. */
class DiffusionGoldenTest {
    /** Two optimisers agree so far, relatively: a sum of squares is flat to the root of the rounding at its minimum. */
    private static final double OPTIMISER = 1e-6;
    /** R draws splines through a profile that it computes at a few points. */
    private static final double SPLINE = 5e-3;

    private static final Map<String, DiffusionFit> FITS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}, {1} by {2}, m {3}: {4}")
    @MethodSource("golden")
    void agreesWithR(String id, String model, String method, String market, String quantity, String value) {
        DiffusionFit fit = FITS.computeIfAbsent(
                String.join(" ", id, model, method, market), key -> DiffusionData.fit(id, model, method, market));

        double expected = Double.parseDouble(value);
        double tolerance = quantity.startsWith("confint") ? SPLINE : OPTIMISER;
        assertThat(DiffusionData.quantity(fit, quantity)).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    static Stream<Arguments> golden() {
        return DiffusionData.rows("golden.csv").stream().map(row -> Arguments.of((Object[]) row));
    }
}
