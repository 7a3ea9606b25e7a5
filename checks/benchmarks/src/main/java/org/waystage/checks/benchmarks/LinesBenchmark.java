package org.waystage.checks.benchmarks;

import java.util.concurrent.ForkJoinPool;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.waystage.checks.benchmarks.bindings.AvajeBinding;
import org.waystage.checks.benchmarks.bindings.DataBinding;
import org.waystage.checks.benchmarks.bindings.DslJsonBinding;
import org.waystage.checks.benchmarks.bindings.Fastjson;
import org.waystage.checks.benchmarks.bindings.GsonBinding;
import org.waystage.checks.benchmarks.bindings.MoshiBinding;

/** Case studies one a line: read, counted and dropped. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class LinesBenchmark {
    /** How many lines there are after the head. */
    @Param("20000")
    public int cases;

    private byte[] lines = {};
    private byte[] withoutHead = {};
    private final ForkJoinPool twoThreads = new ForkJoinPool(2);

    /** Makes the lines. */
    @Setup
    public void makeLines() {
        lines = Waystage.lines(SampleCatalogue.of(cases));
        withoutHead = Waystage.withoutHead(lines);
    }

    /** Ends the threads. */
    @TearDown
    public void endThreads() {
        twoThreads.shutdown();
    }

    /** Goes through the tokens of all lines with one parser and reads nothing out. */
    @Benchmark
    public long scan() {
        return TokenScan.scan(lines);
    }

    /** Reads into the model on one thread. */
    @Benchmark
    public long waystage() {
        return Waystage.countTechnologies(lines);
    }

    /** Reads into the model as a parallel stream on two threads. */
    @Benchmark
    public long waystageTwoThreads() {
        return Waystage.countTechnologies(lines, twoThreads);
    }

    /** Reads into plain records with Jackson data binding on one thread. */
    @Benchmark
    public long dataBinding() {
        return DataBinding.countTechnologies(withoutHead);
    }

    /** Reads into plain records with fastjson2 on one thread. */
    @Benchmark
    public long fastjson2() {
        return Fastjson.countTechnologies(withoutHead);
    }

    /** Reads into plain records with Gson on one thread. */
    @Benchmark
    public long gson() {
        return GsonBinding.countTechnologies(withoutHead);
    }

    /** Reads into plain records with Moshi on one thread. */
    @Benchmark
    public long moshi() {
        return MoshiBinding.countTechnologies(withoutHead);
    }

    /** Reads into plain beans with DSL-JSON on one thread. */
    @Benchmark
    public long dslJson() {
        return DslJsonBinding.countTechnologies(withoutHead);
    }

    /** Reads into plain records with avaje-jsonb on one thread. */
    @Benchmark
    public long avajeJsonb() {
        return AvajeBinding.countTechnologies(withoutHead);
    }
}
