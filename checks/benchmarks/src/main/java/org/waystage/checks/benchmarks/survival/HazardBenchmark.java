package org.waystage.checks.benchmarks.survival;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waystage.analysis.regression.Covariate;
import org.waystage.analysis.regression.HazardData;
import org.waystage.analysis.regression.HazardModel;
import org.waystage.analysis.regression.HazardRegression;
import org.waystage.analysis.survival.TimeInterval;

/**
 * Ratios of hazards of subjects whose times are intervals between days and hardly ever tie, with three covariates: a region of six, a
 * level of two and a number, which together have seven columns. Three subjects share a cluster, unless otherwise stated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class HazardBenchmark {
    private static final List<String> REGIONS = List.of("a", "b", "c", "d", "e", "f");
    private static final List<Covariate> COVARIATES = List.of(
            Covariate.levels("region", REGIONS, "a"),
            Covariate.levels("ldc", List.of("other", "ldc"), "other"),
            Covariate.number("size"));

    private static final List<Double> YEARS =
            IntStream.rangeClosed(0, 10).mapToObj(year -> 365.0 * year).toList();

    /** How many subjects there are. */
    @Param({"10000", "100000", "1000000"})
    public int subjects;

    private HazardData drawn = HazardData.builder(COVARIATES).build();

    /** Draws the subjects: each is looked at on some days of ten years, and has the event at one rate for each set of covariates. */
    @Setup
    public void draw() {
        drawn = built();
    }

    /** The data alone. */
    @Benchmark
    public HazardData built() {
        return built(3);
    }

    private HazardData built(int ofCluster) {
        SplittableRandom random = new SplittableRandom(1);
        HazardData.Builder builder = HazardData.builder(COVARIATES);
        for (int i = 0; i < subjects; i++) {
            int region = random.nextInt(REGIONS.size());
            int ldc = random.nextInt(4) == 0 ? 1 : 0;
            double size = random.nextInt(5);
            double[] values = new double[REGIONS.size() + 1];
            if (region > 0) {
                values[region - 1] = 1;
            }
            values[values.length - 2] = ldc;
            values[values.length - 1] = size;
            double rate = StrictMath.exp(0.1 * region - 0.5 * ldc + 0.1 * size) / 3000;
            builder.add(seen(-StrictMath.log(1 - random.nextDouble()) / rate, random), "c" + i / ofCluster, values);
        }
        return builder.build();
    }

    /** Returns between which looks an event was; looks are up to a year and a half apart. */
    private static TimeInterval seen(double event, SplittableRandom random) {
        double last = 0;
        for (double look = 0; look < 3650; ) {
            look = Math.min(3650, look + 1 + random.nextInt(550));
            if (event <= look) {
                return last == 0 ? TimeInterval.by(look) : TimeInterval.between(last, look);
            }
            last = look;
        }
        return TimeInterval.after(last);
    }

    /** The ratios with intervals by the likelihood, in five pieces, as is the default where each subject is a cluster. */
    @Benchmark
    public HazardRegression likelihood() {
        return HazardRegression.of(drawn, HazardModel.piecewise(5), 0.95, HazardRegression.Errors.LIKELIHOOD);
    }

    /** All of the default where each subject is a cluster: the data and the ratios with intervals by the likelihood. */
    @Benchmark
    public HazardRegression answer() {
        return HazardRegression.of(built(1), HazardModel.piecewise(5));
    }

    /** The ratios with intervals by clusters, in ten years. */
    @Benchmark
    public HazardRegression discrete() {
        return HazardRegression.of(drawn, HazardModel.discrete(YEARS), 0.95, HazardRegression.Errors.CLUSTERED);
    }

    /** The ratios with intervals by clusters, in five pieces, without the profile of the likelihood. */
    @Benchmark
    public HazardRegression clustered() {
        return HazardRegression.of(drawn, HazardModel.piecewise(5), 0.95, HazardRegression.Errors.CLUSTERED);
    }
}
