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
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.difference.Difference;

/**
 * The difference of two editions of a register. Each case cites its own edition and was observed on its issue date, so no two
 * cases are equal; one in ten has another title and stage, and one in twenty comes and goes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
public class DifferenceBenchmark {
    /** How many cases each edition has. */
    @Param({"1000", "2133", "10000", "100000"})
    public int cases;

    private Catalogue before = SampleCatalogue.of(1);
    private Catalogue after = before;

    /** Makes the editions. */
    @Setup
    public void make() {
        Catalogue sample = SampleCatalogue.of(cases);
        before = edition(sample, 2025);
        after = edition(sample, 2026);
    }

    static Catalogue edition(Catalogue sample, int year) {
        PartialDate issued = PartialDate.of(year, 12, 1);
        Source own = Source.builder(SourceId.of("register-" + year), Text.english("Register"))
                .edition(Integer.toString(year))
                .issued(issued)
                .build();
        List<Source> sources = new ArrayList<>(sample.sources());
        sources.add(own);
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : sample.caseStudies()) {
            int i = cases.size();
            boolean changed = i % 10 == 3 && year == 2026;
            CaseStudy.Builder builder = one.toBuilder();
            if (i % 20 == 7) {
                builder.id(CaseStudyId.of("case-" + year + "-" + i));
            }
            if (changed) {
                builder.title(Text.english("Another title " + i));
            }
            List<Citation> citations = new ArrayList<>(one.sources());
            citations.add(Citation.of(own.id()));
            List<StageRecord> stages = new ArrayList<>(one.stages());
            stages.add(StageRecord.observed(
                    changed ? AdoptionStage.Listed.DEPLOYED_FULL : AdoptionStage.Listed.PILOT, issued));
            cases.add(builder.sources(citations).stages(stages).build());
        }
        return sample.toBuilder()
                .issued(issued)
                .sources(sources)
                .caseStudies(cases)
                .build();
    }

    /** Two editions of a register. */
    @Benchmark
    public Difference difference() {
        return Difference.between(before, after);
    }

    /** Two editions with the same records. */
    @Benchmark
    public Difference ofTheSameRecords() {
        return Difference.between(before, before.toBuilder().build());
    }
}
