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

    private static final Map<String, DiffusionFit> FITS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{0}, {1}, m {2}: {3}")
    @MethodSource("golden")
    void agreesWithR(String id, String model, String market, String quantity, String value) {
        DiffusionFit fit =
                FITS.computeIfAbsent(String.join(" ", id, model, market), key -> DiffusionData.fit(id, model, market));

        double expected = Double.parseDouble(value);
        assertThat(DiffusionData.quantity(fit, quantity)).isCloseTo(expected, within(OPTIMISER * Math.abs(expected)));
    }

    static Stream<Arguments> golden() {
        return DiffusionData.rows("golden.csv").stream().map(row -> Arguments.of((Object[]) row));
    }
}
