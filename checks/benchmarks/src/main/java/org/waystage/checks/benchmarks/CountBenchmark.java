package org.waystage.checks.benchmarks;

import java.util.List;
import java.util.Map;
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
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;

/** Technology and nature by recorded stage, of cases in memory; the other contestants know this count and this data only. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class CountBenchmark {
    static final CrossLayout LAYOUT = CrossLayout.of(CountSample.DAY, Dimension.TECHNOLOGY, Dimension.NATURE);

    private static final Catalogue HEAD = SampleCatalogue.of(1);

    /** How many cases there are. */
    @Param("1000000")
    public int cases;

    private List<CaseOutline> outlines = List.of();

    /** Makes the cases. */
    @Setup
    public void make() {
        outlines = CountSample.outlines(cases);
    }

    /** The library, in a loop. */
    @Benchmark
    public CrossTable crossTable() {
        return crossTable(outlines);
    }

    /** The library, in a parallel stream. */
    @Benchmark
    public CrossTable crossTableParallel() {
        return crossTableParallel(outlines);
    }

    /** A loop by hand. */
    @Benchmark
    public Map<HandWrittenCount.Key, Long> handWrittenLoop() {
        return HandWrittenCount.loop(outlines);
    }

    /** A parallel stream by hand. */
    @Benchmark
    public Map<HandWrittenCount.Key, Long> handWrittenParallelStream() {
        return HandWrittenCount.parallelStream(outlines);
    }

    static CrossTable crossTable(List<CaseOutline> outlines) {
        CrossTableBuilder builder = new CrossTableBuilder(HEAD, LAYOUT);
        outlines.forEach(builder::add);
        return builder.build();
    }

    static CrossTable crossTableParallel(List<CaseOutline> outlines) {
        return outlines.parallelStream()
                .collect(() -> new CrossTableBuilder(HEAD, LAYOUT), CrossTableBuilder::add, CrossTableBuilder::add)
                .build();
    }
}
