package org.waystage.checks.benchmarks.editions;

import java.io.IOException;
import java.io.OutputStream;
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
import org.waystage.checks.benchmarks.SampleCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.json.delta.Delta;
import org.waystage.json.delta.DeltaSummary;
import org.waystage.json.delta.DeltaWriter;
import org.waystage.json.delta.EditionInput;

/** The delta between the editions of {@link DifferenceBenchmark}, in memory: how long it takes to make it and to apply it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class DeltaBenchmark {
    /** How many cases each edition has. */
    @Param({"1000", "10000", "100000"})
    public int cases;

    private Catalogue before = SampleCatalogue.of(1);
    private Catalogue after = before;
    private Delta delta = Delta.of(DeltaWriter.between(before, after)).orElseThrow();

    /** Makes the editions and the delta. */
    @Setup
    public void make() {
        Catalogue sample = SampleCatalogue.of(cases);
        before = DifferenceBenchmark.edition(sample, 2025);
        after = DifferenceBenchmark.edition(sample, 2026);
        delta = Delta.of(DeltaWriter.between(before, after)).orElseThrow();
    }

    /** Makes the delta. */
    @Benchmark
    public DeltaSummary between() throws IOException {
        return DeltaWriter.write(EditionInput.of(before), EditionInput.of(after), OutputStream.nullOutputStream());
    }

    /** Applies it. */
    @Benchmark
    public Catalogue apply() {
        return delta.apply(before).orElseThrow();
    }
}
