package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** The notes about a record on the page of its case. */
class RecordNotesTest {
    @TempDir
    private Path folder;

    private static StageRecord.Builder seen(int year) {
        return StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(year)).toBuilder();
    }

    @Test
    void aPointFollowsOnlyWhereSomethingComesAfterIt() throws IOException {
        CaseStudy caseStudy = CaseStudy.builder(
                        CaseStudyId.of("some"),
                        Text.english("Some"),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body")))
                .stages(List.of(
                        seen(2020).build(),
                        seen(2021).note(Text.english("A note")).build(),
                        seen(2022)
                                .sources(List.of(Citation.of(SourceId.of("page"))))
                                .build()))
                .build();
        WrittenReport report = WrittenReport.of(
                Catalogue.builder(CatalogueId.of("few"), Text.english("Few"))
                        .issued(PartialDate.parse("2026-12-31"))
                        .caseStudies(List.of(caseStudy))
                        .build(),
                folder.resolve("report"));

        Element records = WrittenReport.elements(report.page("cases/some.html"), "ol").stream()
                .filter(list -> list.getAttribute("class").equals("records"))
                .findFirst()
                .orElseThrow();
        assertThat(WrittenReport.elements(records, "span").stream()
                        .map(span -> span.getAttribute("class"))
                        .filter(style -> style.startsWith("note")))
                .containsExactly("note end", "note", "note");
    }
}
