package org.waystage.analysis.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the series, every number that there is is one: series with gaps, spikes and of any size. */
class DiffusionNumbersTest {
    static Stream<Arguments> kinds() {
        return Stream.of(DiffusionModel.values())
                .flatMap(model -> Stream.of(DiffusionMethod.values())
                        .filter(method -> method.fits(model))
                        .map(method -> Arguments.of(model, method)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("kinds")
    void nothingIsEverNotANumber(DiffusionModel model, DiffusionMethod method) {
        SplittableRandom random = new SplittableRandom(31L * model.ordinal() + method.ordinal());
        for (double unit : new double[] {1, 1e-300, 1e-160, 1e160, 1e300}) {
            for (int trial = 0; trial < 3; trial++) {
                DiffusionSeries series = series(random, unit);
                OptionalDouble market = random.nextInt(3) == 0
                        ? OptionalDouble.of(Math.min(1e300, unit * Math.pow(10, random.nextInt(40) - 20)))
                        : OptionalDouble.empty();
                if (method.errors().isOfCounts() && !series.isOfCounts()) {
                    continue;
                }

                check(DiffusionFit.of(series, model, method, market), unit);
                DiffusionBacktest backtest = DiffusionBacktest.of(series, model, method, market, 2);
                backtest.modelError().ifPresent(DiffusionNumbersTest::isNumber);
                backtest.lastValueError().ifPresent(DiffusionNumbersTest::isNumber);
                backtest.driftError().ifPresent(DiffusionNumbersTest::isNumber);
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

    private static void check(DiffusionFit fit, double unit) {
        for (DiffusionFit.Parameter parameter : fit.parameters()) {
            isNumber(parameter.value());
            parameter.standardError().ifPresent(DiffusionNumbersTest::isNumber);
            parameter.interval().ifPresent(interval -> {
                assertThat(interval.lower()).isLessThan(Double.POSITIVE_INFINITY);
                assertThat(interval.upper()).isGreaterThan(Double.NEGATIVE_INFINITY);
            });
        }
        fit.peak().ifPresent(DiffusionNumbersTest::isNumber);
        fit.fitted().forEach(DiffusionNumbersTest::isNumber);
        fit.forecast(20).points().forEach(point -> {
            isNumber(point.value());
            isNumber(point.valueLower());
            isNumber(point.valueUpper());
            isNumber(point.cumulated());
            isNumber(point.cumulatedLower());
            isNumber(point.cumulatedUpper());
        });
        fit.diagnostics().ifPresent(diagnostics -> {
            diagnostics.residuals().forEach(DiffusionNumbersTest::isNumber);
            assertThat(diagnostics.sumOfSquares()).isNotNaN().isNotNegative();
            diagnostics.standardError().ifPresent(DiffusionNumbersTest::isNumber);
            Stream.of(diagnostics.durbinWatson(), diagnostics.autocorrelation(), diagnostics.expectedRuns())
                    .forEach(number -> number.ifPresent(DiffusionNumbersTest::isNumber));
            Stream.of(diagnostics.aic(), diagnostics.aicc(), diagnostics.bic())
                    .forEach(number -> number.ifPresent(DiffusionNumbersTest::isNumber));
            boolean bad = diagnostics.residuals().stream().anyMatch(residual -> Math.abs(residual) > 1e-9 * unit);
            assertThat(diagnostics.aic().isPresent() || !bad)
                    .as("a bad fit is never called perfect")
                    .isTrue();
        });
    }

    private static void isNumber(double number) {
        assertThat(number).isFinite();
    }
}
