package org.waystage.checks.benchmarks.editions;

import java.util.ArrayList;
import java.util.List;
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
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Continuity;

/**
 * What became of the entries of a register in its next edition: by their ids, and where every id is another one. One in
 * twenty comes and goes, one in ten has another title, and each title has words that thousands of others have.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class ContinuityBenchmark {
    /** How many cases each edition has. */
    @Param({"1000", "2133", "10000", "100000"})
    public int cases;

    private Catalogue before = SampleCatalogue.of(1);
    private Catalogue after = before;
    private Catalogue renumbered = before;

    /** Makes the editions. */
    @Setup
    public void make() {
        Catalogue sample = titled(SampleCatalogue.of(cases));
        before = DifferenceBenchmark.edition(sample, 2025);
        after = DifferenceBenchmark.edition(sample, 2026);
        List<CaseStudy> others = new ArrayList<>();
        for (CaseStudy one : after.caseStudies()) {
            others.add(
                    one.toBuilder().id(CaseStudyId.of("row-" + others.size())).build());
        }
        renumbered = after.toBuilder().caseStudies(others).build();
    }

    private static Catalogue titled(Catalogue sample) {
        List<CaseStudy> titled = new ArrayList<>();
        for (CaseStudy one : sample.caseStudies()) {
            titled.add(one.toBuilder()
                    .title(Text.english("Inspection of cargo at terminal " + titled.size()))
                    .build());
        }
        return sample.toBuilder().caseStudies(titled).build();
    }

    /** Two editions with the same ids. */
    @Benchmark
    public Continuity byIds() {
        return Continuity.between(before, after);
    }

    /** Two editions with other ids. */
    @Benchmark
    public Continuity byKeys() {
        return Continuity.between(before, renumbered);
    }
}
