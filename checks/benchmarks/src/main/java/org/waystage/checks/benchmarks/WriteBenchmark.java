package org.waystage.checks.benchmarks;

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
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;

/** Values into compact documents, written to a stream that keeps nothing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class WriteBenchmark {
    /** How many case studies the document has. */
    @Param({"94", "20000"})
    public int cases;

    private Catalogue catalogue = SampleCatalogue.of(1);
    private byte[] document = Waystage.document(catalogue);

    /** Makes the values. */
    @Setup
    public void makeValues() {
        document = Waystage.document(SampleCatalogue.of(cases));
        catalogue = Waystage.read(document);
    }

    /** Goes through the tokens of the document that the others write. */
    @Benchmark
    public long scan() {
        return TokenScan.scan(document);
    }

    /** Writes the model. */
    @Benchmark
    public void waystage() {
        Waystage.write(catalogue, OutputStream.nullOutputStream());
    }

    /** Makes the canonical bytes of the model. */
    @Benchmark
    public byte[] canonical() {
        return CanonicalJson.of(catalogue);
    }
}
