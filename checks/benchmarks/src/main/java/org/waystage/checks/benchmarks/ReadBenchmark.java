package org.waystage.checks.benchmarks;

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
import org.waystage.core.Catalogue;

/** Whole documents into values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class ReadBenchmark {
    /** How many case studies the document has. */
    @Param({"94", "20000"})
    public int cases;

    private byte[] document = {};

    /** Makes the document. */
    @Setup
    public void makeDocument() {
        document = Waystage.document(SampleCatalogue.of(cases));
    }

    /** Goes through the tokens and reads nothing out. */
    @Benchmark
    public long scan() {
        return TokenScan.scan(document);
    }

    /** Reads into the model. */
    @Benchmark
    public Catalogue waystage() {
        return Waystage.read(document);
    }

    /** Reads into the model and checks its rules. */
    @Benchmark
    public Catalogue waystageChecked() {
        return Waystage.readChecked(document);
    }
}
