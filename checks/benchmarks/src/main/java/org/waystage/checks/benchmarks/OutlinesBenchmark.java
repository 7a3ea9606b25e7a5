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
import org.waystage.json.CatalogueReader;

/** Only what a count needs of each case study. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class OutlinesBenchmark {
    /** How many case studies there are. */
    @Param({"94", "20000"})
    public int cases;

    private byte[] document = {};
    private byte[] lines = {};

    /** Makes the document, and the same as lines. */
    @Setup
    public void makeDocuments() {
        document = Waystage.document(SampleCatalogue.of(cases));
        lines = Waystage.lines(SampleCatalogue.of(cases));
    }

    /** Goes through the tokens of the document and reads nothing out. */
    @Benchmark
    public long scan() {
        return TokenScan.scan(document);
    }

    /** Reads the outlines of the document. */
    @Benchmark
    public CatalogueReader.Outlines outlines() {
        return Waystage.readOutlines(document);
    }

    /** Reads the outlines of the lines on one thread. */
    @Benchmark
    public long outlinesOfLines() {
        return Waystage.countTechnologiesOfOutlines(lines);
    }
}
