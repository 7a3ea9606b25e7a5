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
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.MergeOptions;
import org.waystage.history.merge.outcome.Policy;

/**
 * The merge of two catalogues that have nearly all cases in common, each in two versions, as {@link DifferenceBenchmark}
 * makes them; the same with a common base; and of two that have no case in common, but each a title that is nearly one of the
 * other, so that all are suggested.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class MergeBenchmark {
    /** How many cases each catalogue has. */
    @Param({"1000", "2133", "10000", "100000"})
    public int cases;

    private List<Catalogue> inputs = List.of();
    private List<Catalogue> alike = List.of();
    private Catalogue base = SampleCatalogue.of(1);

    /** Makes the catalogues. */
    @Setup
    public void make() {
        Catalogue sample = SampleCatalogue.of(cases);
        base = DifferenceBenchmark.edition(sample, 2024);
        inputs = List.of(
                DifferenceBenchmark.edition(sample, 2025),
                DifferenceBenchmark.edition(sample, 2026).toBuilder()
                        .id(CatalogueId.of("another"))
                        .build());
        alike = List.of(titled(inputs.get(0), "cargo"), titled(inputs.get(1), "cargoes"));
    }

    /** Returns a catalogue with ids of its own, and with titles in which only a word differs from those of another. */
    private static Catalogue titled(Catalogue catalogue, String word) {
        List<CaseStudy> titled = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            titled.add(one.toBuilder()
                    .id(CaseStudyId.of(word + "-" + titled.size()))
                    .title(Text.english("Inspection of " + word + " at terminal " + titled.size()))
                    .build());
        }
        return catalogue.toBuilder().caseStudies(titled).build();
    }

    private static MergeOptions.Builder options() {
        return MergeOptions.builder(Policy.NEWER)
                .id(CatalogueId.of("merged"))
                .title(Text.english("Merged"))
                .issued(PartialDate.of(2027));
    }

    /** Two catalogues. */
    @Benchmark
    public Merge merge() {
        return Merge.of(inputs, options().build());
    }

    /** Two catalogues whose cases are all suggested to be the same. */
    @Benchmark
    public Merge suggesting() {
        return Merge.of(alike, options().build());
    }

    /** Two catalogues with a common base. */
    @Benchmark
    public Merge threeWay() {
        return Merge.of(inputs, options().base(base).build());
    }
}
