package org.waystage.commandline.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;

/** A count of outlines, read from a document or from lines, is the count of the whole cases. */
class OutlineCountsTest {
    private static final int SEEDS = 10;

    /** Returns cases of the edition with the stages of others, so that each has any history. */
    private static Catalogue ofSeed(int seed) {
        Random random = new Random(seed);
        Catalogue edition = Editions.latest();
        List<CaseStudy> cases = edition.caseStudies();
        List<CaseStudy> mixed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            CaseStudy stages = cases.get(random.nextInt(cases.size()));
            List<StageRecord> records = new ArrayList<>(stages.stages());
            records.addAll(cases.get(random.nextInt(cases.size())).stages().stream()
                    .filter(record -> record.scope().isEmpty())
                    .toList());
            mixed.add(cases.get(random.nextInt(cases.size())).toBuilder()
                    .id(CaseStudyId.of("case-" + i))
                    .scopes(stages.scopes())
                    .stages(records)
                    .build());
        }
        return edition.toBuilder().caseStudies(mixed).build();
    }

    private static StageMatrix count(Catalogue head, Dimension by, Consumer<Consumer<Undertaking>> cases) {
        StageMatrixBuilder builder = new StageMatrixBuilder(
                head, by, head.issued().map(PartialDate::latest).orElseThrow());
        cases.accept(builder::add);
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource
    void outlinesCountAsTheirCasesDo(Dimension by) throws IOException {
        CatalogueReader reader = new CatalogueReader();
        for (int seed = 0; seed < SEEDS; seed++) {
            Catalogue catalogue = ofSeed(seed);
            StageMatrix whole = StageMatrix.of(catalogue, by);
            CatalogueReader.Outlines outlines = reader.readOutlines(
                            CatalogueWriter.compact().toBytes(catalogue))
                    .value()
                    .orElseThrow();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CaseStudyLinesWriter.writeAll(catalogue, out);

            assertThat(count(outlines.head(), by, add -> outlines.caseStudies().forEach(add)))
                    .isEqualTo(whole);
            try (CaseStudyLines lines =
                    CaseStudyLines.over(new ByteArrayInputStream(out.toByteArray()), ReadOptions.defaults())) {
                assertThat(count(
                                lines.head().orElseThrow(),
                                by,
                                add -> lines.outlines()
                                        .forEach(line -> add.accept(
                                                line.reading().value().orElseThrow()))))
                        .isEqualTo(whole);
            }
        }
    }
}
