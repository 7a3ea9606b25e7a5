package org.waystage.checks.benchmarks.survival;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import org.waystage.analysis.share.ConfidenceTransform;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.SurvivalEstimate;

/**
 * Estimators of time to stage on subjects whose times hardly ever tie, so that a curve has as many points as subjects; and the
 * same subjects in as many groups and strata as grow with them, which shows that each subject is sorted once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class SurvivalBenchmark {
    /** How many subjects there are. */
    @Param({"10000", "100000", "1000000"})
    public int subjects;

    private Subjects drawn = Subjects.builder(List.of("event")).build();
    private Subjects grouped = drawn;

    /**
     * Draws the subjects: three in four have the event or a competing one, in two groups. There is a stratum for a hundred
     * subjects; as groups there is one for two.
     */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(1);
        Subjects.Builder builder = Subjects.builder(List.of("event", "competing"));
        Subjects.Builder inGroups = Subjects.builder(builder.build().causes());
        for (int i = 0; i < subjects; i++) {
            int fate = random.nextInt(4);
            int cause = fate < 2 ? 1 : fate == 2 ? 0 : 2;
            double time = random.nextDouble() * 3650;
            builder.add(time, cause, i % 2 == 0 ? "a" : "b", "s" + random.nextInt(subjects / 100));
            inGroups.add(time, cause, "g" + random.nextInt(subjects / 2));
        }
        drawn = builder.build();
        grouped = inGroups.build();
    }

    /** Survival of each group with its intervals. */
    @Benchmark
    public List<SurvivalEstimate> kaplanMeier() {
        return SurvivalEstimate.kaplanMeier(drawn, ConfidenceTransform.LOG_LOG, 0.95);
    }

    /** Incidence of both causes in each group with its intervals. */
    @Benchmark
    public List<SurvivalEstimate> aalenJohansen() {
        return SurvivalEstimate.cumulativeIncidence(drawn, ConfidenceTransform.LOG_LOG, 0.95);
    }

    /** The comparison of the groups. */
    @Benchmark
    public LogRankTest logRank() {
        return LogRankTest.of(drawn);
    }

    /** The comparison of the groups within each stratum. */
    @Benchmark
    public LogRankTest stratifiedLogRank() {
        return LogRankTest.stratified(drawn);
    }

    /** Survival in each of half as many groups as there are subjects. */
    @Benchmark
    public List<SurvivalEstimate> kaplanMeierByGroup() {
        return SurvivalEstimate.kaplanMeier(grouped, ConfidenceTransform.LOG_LOG, 0.95);
    }
}
