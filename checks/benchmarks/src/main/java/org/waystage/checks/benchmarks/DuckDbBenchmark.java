package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;

/** From a file of lines to counts of technology and nature by stage, beside DuckDB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class DuckDbBenchmark {
    private static final ReadOptions UNCHECKED = ReadOptions.defaults().unchecked();

    /** How many lines there are. */
    @Param("100000")
    public int cases;

    /** On how many threads. */
    @Param({"1", "2"})
    public int threads;

    private Path lines = Path.of("");
    private Path withoutHead = Path.of("");

    /** Writes the lines, and for DuckDB, which knows no head, those after it. */
    @Setup
    public void write() {
        try {
            byte[] bytes = Waystage.lines(CountSample.catalogue(cases));
            lines = Files.write(Files.createTempFile("lines", ".ndjson"), bytes);
            withoutHead = Files.write(Files.createTempFile("lines", ".ndjson"), Waystage.withoutHead(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the files. */
    @TearDown
    public void delete() {
        try {
            Files.deleteIfExists(lines);
            Files.deleteIfExists(withoutHead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library, reading only what a count needs of each line. */
    @Benchmark
    public CrossTable waystage() {
        return waystage(lines, threads);
    }

    /** DuckDB, which by the columns of the query also reads no more. */
    @Benchmark
    public Map<HandWrittenCount.Key, Long> duckDb() {
        return DuckDb.count(withoutHead, threads);
    }

    static CrossTable waystage(Path file, int threads) {
        if (threads == 1) {
            return waystage(file, false);
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> waystage(file, true)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static CrossTable waystage(Path file, boolean parallel) {
        try (CaseStudyLines lines = CaseStudyLines.open(file, UNCHECKED)) {
            Catalogue head = lines.head().orElseThrow();
            Stream<CaseStudyLines.Line<CaseOutline>> stream = lines.outlines();
            return (parallel ? stream.parallel() : stream)
                    .map(line -> line.reading().orElseThrow())
                    .collect(
                            () -> new CrossTableBuilder(head, CountBenchmark.LAYOUT),
                            CrossTableBuilder::add,
                            CrossTableBuilder::add)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
