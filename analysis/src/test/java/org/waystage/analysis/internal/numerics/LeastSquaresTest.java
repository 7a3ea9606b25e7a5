package org.waystage.analysis.internal.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Statistical Reference Datasets of NIST (https://www.itl.nist.gov/div898/strd/), with their certified values. */
class LeastSquaresTest {
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };

    @Test
    void longleysCoefficientsKeepNineDigits() {
        double[][] rows = Arrays.stream(LONGLEY)
                .map(row -> {
                    double[] copy = row.clone();
                    copy[0] = 1;
                    return copy;
                })
                .toArray(double[][]::new);
        double[] values = Arrays.stream(LONGLEY).mapToDouble(row -> row[0]).toArray();
        Regression regression = Regression.on(rows).orElseThrow();
        double[] coefficients = regression.coefficients(values);
        double[] certified = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910E-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807E-01,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432E-01,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        double variance = 304.854073561965 * 304.854073561965;
        for (int i = 0; i < certified.length; i++) {
            assertThat(coefficients[i]).isCloseTo(certified[i], withinPercentage(1e-7));
            assertThat(Math.sqrt(variance * regression.inverseOfProducts()[i][i]))
                    .isCloseTo(errors[i], withinPercentage(1e-7));
        }
    }

    @Test
    void columnsThatDependOnEachOtherAreRefused() {
        assertThat(Regression.on(new double[][] {{1, 2}, {2, 4}, {3, 6}})).isEmpty();
        assertThat(Regression.on(new double[][] {{1, 0}, {2, 0}, {3, 0}})).isEmpty();
        assertThat(Regression.on(new double[][] {{1, 2}})).isEmpty();
        assertThat(Regression.on(new double[][] {{1, Double.NaN}, {2, 1}, {3, 1}}))
                .isEmpty();
        assertThat(Regression.on(new double[][] {{1, Double.POSITIVE_INFINITY}, {2, 1}, {3, 1}}))
                .isEmpty();
        assertThat(Regression.on(new double[][] {})).isEmpty();
    }

    @Test
    void unitsOfColumnsDoNotMatter() {
        double[][] rows = {{1e-200, 1e200}, {2e-200, 1e200}, {3e-200, 3e200}};
        assertThat(Regression.on(rows).orElseThrow().coefficients(new double[] {3, 5, 9}))
                .satisfies(found -> assertThat(found[0] * 1e-200).isCloseTo(2, within(1e-14)))
                .satisfies(found -> assertThat(found[1] * 1e200).isCloseTo(1, within(1e-14)));
    }

    /** A model of one variable, with the certified parameters and the two starts that NIST gives. */
    private record Problem(
            String name,
            BiFunction<Gradient[], Double, Gradient> model,
            double[] x,
            double[] y,
            double[] certified,
            double[] far,
            double[] near) {
        @Override
        public String toString() {
            return name;
        }

        Function<double[], List<Gradient>> predictions() {
            return point -> {
                Gradient[] parameters = IntStream.range(0, point.length)
                        .mapToObj(i -> Gradient.variable(point.length, i, point[i]))
                        .toArray(Gradient[]::new);
                return Arrays.stream(x)
                        .mapToObj(at -> model.apply(parameters, at))
                        .toList();
            };
        }
    }

    private static Gradient saturation(Gradient[] b, double x) {
        return b[0].multiply(b[1].multiply(-x).expm1().negate());
    }

    private static Gradient logistic(Gradient[] b, double x) {
        return b[0].divide(b[1].subtract(b[2].multiply(x)).exp().add(1));
    }

    private static Gradient richards(Gradient[] b, double x) {
        return b[0].multiply(b[1].subtract(b[2].multiply(x))
                .exp()
                .log1p()
                .divide(b[3])
                .negate()
                .exp());
    }

    private static Gradient rational(Gradient[] b, double x) {
        return b[0].multiply(b[1].multiply(x).add(x * x))
                .divide(b[2].multiply(x).add(x * x).add(b[3]));
    }

    static Stream<Problem> problems() {
        return Stream.of(
                new Problem(
                        "Misra1a",
                        LeastSquaresTest::saturation,
                        new double[] {
                            77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760
                        },
                        new double[] {
                            10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47,
                            81.78
                        },
                        new double[] {2.3894212918E+02, 5.5015643181E-04},
                        new double[] {500, 0.0001},
                        new double[] {250, 0.0005}),
                new Problem(
                        "BoxBOD",
                        LeastSquaresTest::saturation,
                        new double[] {1, 2, 3, 5, 7, 10},
                        new double[] {109, 149, 149, 191, 213, 224},
                        new double[] {2.1380940889E+02, 5.4723748542E-01},
                        new double[] {1, 1},
                        new double[] {100, 0.75}),
                new Problem(
                        "Rat42",
                        LeastSquaresTest::logistic,
                        new double[] {9, 14, 21, 28, 42, 57, 63, 70, 79},
                        new double[] {8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08},
                        new double[] {7.2462237576E+01, 2.6180768402E+00, 6.7359200066E-02},
                        new double[] {100, 1, 0.1},
                        new double[] {75, 2.5, 0.07}),
                new Problem(
                        "Rat43",
                        LeastSquaresTest::richards,
                        IntStream.rangeClosed(1, 15).asDoubleStream().toArray(),
                        new double[] {
                            16.08, 33.83, 65.8, 97.2, 191.55, 326.2, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56,
                            689.96, 637.56, 717.41
                        },
                        new double[] {6.9964151270E+02, 5.2771253025E+00, 7.5962938329E-01, 1.2792483859E+00},
                        new double[] {100, 10, 1, 1},
                        new double[] {700, 5, 0.75, 1.3}),
                new Problem(
                        "MGH09",
                        LeastSquaresTest::rational,
                        new double[] {4, 2, 1, 0.5, 0.25, 0.167, 0.125, 0.1, 0.0833, 0.0714, 0.0625},
                        new double[] {
                            0.1957, 0.1947, 0.1735, 0.16, 0.0844, 0.0627, 0.0456, 0.0342, 0.0323, 0.0235, 0.0246
                        },
                        new double[] {1.9280693458E-01, 1.9128232873E-01, 1.2305650693E-01, 1.3606233068E-01},
                        new double[] {25, 39, 41.5, 39},
                        new double[] {0.25, 0.39, 0.415, 0.39}));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void theCertifiedParametersAreReachedFromBothStarts(Problem problem) {
        double[] bounds = new double[problem.certified().length];
        Arrays.fill(bounds, 1e6);
        double[] below = Arrays.stream(bounds).map(bound -> -bound).toArray();
        LevenbergMarquardt search = new LevenbergMarquardt(problem.y(), problem.predictions(), below, bounds);
        for (double[] start : List.of(problem.near(), problem.far())) {
            double[] found = search.from(start);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(problem.certified()[i], withinPercentage(1e-5));
            }
        }
    }

    @Test
    void atABoundTheOthersAreTheBestForIt() {
        Problem problem = problems().findFirst().orElseThrow();
        double[] found = new LevenbergMarquardt(
                        problem.y(), problem.predictions(), new double[] {0, 0}, new double[] {200, 1})
                .from(new double[] {150, 0.001});
        double[] alone = new LevenbergMarquardt(
                        problem.y(),
                        point -> problem.predictions().apply(new double[] {200, point[0]}).stream()
                                .map(both -> Gradient.variable(1, 0, 0)
                                        .multiply(both.slopes()[1])
                                        .add(both.value()))
                                .toList(),
                        new double[] {0},
                        new double[] {1})
                .from(new double[] {0.001});
        assertThat(found[0]).isEqualTo(200);
        assertThat(found[1]).isCloseTo(alone[0], withinPercentage(1e-6));
    }

    @Test
    void aStartWithoutFreeCoordinatesIsTheEnd() {
        assertThat(new LevenbergMarquardt(
                                new double[] {1},
                                point -> List.of(Gradient.constant(0, 2)),
                                new double[0],
                                new double[0])
                        .from(new double[0]))
                .isEmpty();
    }

    @Test
    void derivativesAreTheSlopesOfTheirFunctions() {
        Function<Gradient, Gradient> all = x -> x.exp()
                .subtract(x.log())
                .multiply(x.log1p())
                .divide(x.expm1().add(3))
                .add(x.multiply(2).divide(5).negate());
        double step = 1e-5;
        for (double at : new double[] {0.2, 1, 3}) {
            Gradient here = all.apply(Gradient.variable(2, 1, at));
            double above = all.apply(Gradient.constant(2, at + step)).value();
            double below = all.apply(Gradient.constant(2, at - step)).value();
            assertThat(here.slopes()[0]).isZero();
            assertThat(here.slopes()[1]).isCloseTo((above - below) / (2 * step), within(1e-8));
        }
    }
}
