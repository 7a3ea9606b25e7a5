package org.waystage.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.json.lines.CaseStudyLinesWriter;

@Tag("long")
class CountContestantsTest {
    private static final List<AdoptionStage> LADDER = List.of(
            AdoptionStage.Listed.EXPLORING,
            AdoptionStage.Listed.PLANNED,
            AdoptionStage.Listed.DEVELOPMENT,
            AdoptionStage.Listed.PILOT,
            AdoptionStage.Listed.DEPLOYED);

    @Test
    void duckDbCountsWhatTheLibraryCounts(@TempDir Path folder) throws IOException {
        Catalogue catalogue = catalogue(500);
        Path lines = folder.resolve("lines.ndjson");
        Path withoutHead = folder.resolve("without-head.ndjson");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        }
        CommandCost.copyWithoutHead(lines, withoutHead);
        CrossTableBuilder builder =
                new CrossTableBuilder(catalogue, CrossLayout.of(DuckDb.DAY, Dimension.TECHNOLOGY, Dimension.NATURE));
        catalogue.caseStudies().forEach(caseStudy -> builder.add(caseStudy.outline()));

        assertThat(DuckDb.count(withoutHead)).isEqualTo(counts(builder.build())).hasSizeGreaterThan(50);
    }

    /** Returns cases whose stages began on days, one after the other: a count in SQL needs no rules for bounds and scopes. */
    private static Catalogue catalogue(int cases) {
        SplittableRandom random = new SplittableRandom(1);
        Catalogue sample = SampleCatalogue.of(cases);
        return sample.toBuilder()
                .caseStudies(sample.caseStudies().stream()
                        .map(caseStudy -> caseStudy.toBuilder()
                                .scopes(List.of())
                                .stages(stages(random))
                                .build())
                        .toList())
                .build();
    }

    private static List<StageRecord> stages(SplittableRandom random) {
        List<StageRecord> stages = new ArrayList<>();
        int size = 1 + random.nextInt(3);
        int rung = random.nextInt(LADDER.size() - 2);
        for (int i = 0; i < size; i++) {
            PartialDate day =
                    PartialDate.of(2016 + 4 * i + random.nextInt(4), 1 + random.nextInt(12), 1 + random.nextInt(28));
            stages.add(StageRecord.began(LADDER.get(rung + i), day));
        }
        return stages;
    }

    private static Map<List<String>, Long> counts(CrossTable table) {
        Map<List<String>, Long> counts = new HashMap<>();
        table.rows()
                .forEach((key, cell) -> cell.columns()
                        .forEach((column, sum) -> counts.put(List.of(key.get(0), key.get(1), column), sum)));
        return counts;
    }
}
