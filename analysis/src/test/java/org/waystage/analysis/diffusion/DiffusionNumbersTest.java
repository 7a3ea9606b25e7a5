package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the series, every number that there is is one: series with gaps, spikes and of any size. */
class DiffusionNumbersTest {
    @ParameterizedTest
    @EnumSource
    void nothingIsEverNotANumber(DiffusionModel model) {
        SplittableRandom random = new SplittableRandom(31L * model.ordinal());
        for (double unit : new double[] {1, 1e-300, 1e-160, 1e160, 1e300}) {
            for (int trial = 0; trial < 15; trial++) {
                DiffusionSeries series = series(random, unit);
                OptionalDouble market = random.nextInt(3) == 0
                        ? OptionalDouble.of(Math.min(1e300, unit * Math.pow(10, random.nextInt(40) - 20)))
                        : OptionalDouble.empty();
                for (DiffusionFit.Parameter parameter :
                        DiffusionFit.of(series, model, market).parameters()) {
                    assertThat(parameter.value()).isFinite();
                    parameter
                            .standardError()
                            .ifPresent(error -> assertThat(error).isFinite());
                }
            }
        }
    }

    private static DiffusionSeries series(SplittableRandom random, double unit) {
        double[] values = new double[random.nextInt(11)];
        int kind = random.nextInt(4);
        for (int i = 0; i < values.length; i++) {
            values[i] = unit
                    * switch (kind) {
                        case 0 -> random.nextInt(3);
                        case 1 -> 10 * random.nextDouble();
                        case 2 -> Math.pow(2, i);
                        default -> random.nextInt(4) == 0 ? 1000 : 0;
                    };
        }
        return DiffusionSeries.of(1, values);
    }
}
