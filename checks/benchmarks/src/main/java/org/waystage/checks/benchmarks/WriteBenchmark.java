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
import org.waystage.checks.benchmarks.bindings.AvajeBinding;
import org.waystage.checks.benchmarks.bindings.BeanCatalogue;
import org.waystage.checks.benchmarks.bindings.DataBinding;
import org.waystage.checks.benchmarks.bindings.DslJsonBinding;
import org.waystage.checks.benchmarks.bindings.Fastjson;
import org.waystage.checks.benchmarks.bindings.GsonBinding;
import org.waystage.checks.benchmarks.bindings.MoshiBinding;
import org.waystage.checks.benchmarks.bindings.PlainCatalogue;
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
    private PlainCatalogue plain = DataBinding.read(document);
    private BeanCatalogue beans = DataBinding.readBeans(document);

    /** Makes the values. */
    @Setup
    public void makeValues() {
        document = Waystage.document(SampleCatalogue.of(cases));
        catalogue = Waystage.read(document);
        plain = DataBinding.read(document);
        beans = DataBinding.readBeans(document);
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

    /** Writes the model into memory, as the canonical form is. */
    @Benchmark
    public byte[] waystageBytes() {
        return Waystage.document(catalogue);
    }

    /** Writes plain records with Jackson data binding. */
    @Benchmark
    public void dataBinding() {
        DataBinding.write(plain, OutputStream.nullOutputStream());
    }

    /** Writes plain records with fastjson2. */
    @Benchmark
    public void fastjson2() {
        Fastjson.write(plain, OutputStream.nullOutputStream());
    }

    /** Makes the canonical bytes of the model. */
    @Benchmark
    public byte[] canonical() {
        return CanonicalJson.of(catalogue);
    }

    /** Writes plain beans with Jackson data binding. */
    @Benchmark
    public void dataBindingBeans() {
        DataBinding.write(beans, OutputStream.nullOutputStream());
    }

    /** Writes plain records with Gson. */
    @Benchmark
    public void gson() {
        GsonBinding.write(plain, OutputStream.nullOutputStream());
    }

    /** Writes plain records with Moshi. */
    @Benchmark
    public void moshi() {
        MoshiBinding.write(plain, OutputStream.nullOutputStream());
    }

    /** Writes plain beans with DSL-JSON. */
    @Benchmark
    public void dslJson() {
        DslJsonBinding.write(beans, OutputStream.nullOutputStream());
    }

    /** Writes plain records with avaje-jsonb. */
    @Benchmark
    public void avajeJsonb() {
        AvajeBinding.write(plain, OutputStream.nullOutputStream());
    }
}
