package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** The pictures in separate files and on pages to embed. */
class PicturesTest {
    @TempDir
    private static Path folder;

    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        report = EditionReport.written();
    }

    private static CaseStudy seen(String id, StageRecord... records) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body")))
                .stages(List.of(records))
                .build();
    }

    private static WrittenReport of(String name, PartialDate issued, CaseStudy... cases) throws IOException {
        return WrittenReport.of(
                AdoptionReport.of(Catalogue.builder(CatalogueId.of(name), Text.english(name))
                                .issued(issued)
                                .caseStudies(List.of(cases))
                                .build())
                        .withoutData(),
                folder.resolve(name));
    }

    @Test
    void withoutACaseThatHasAStageThereIsNoPictureOfStages() throws IOException {
        WrittenReport written = of("unstaged", PartialDate.parse("2026-12-01"), seen("bare"));

        assertThat(written.files().keySet()).noneMatch(path -> path.contains("stages."));
        assertThat(elements(written.page("index.html"), "section"))
                .noneMatch(section -> section.getAttribute("aria-labelledby").equals("stages"));
        for (Document page : written.pages().values()) {
            assertThat(elements(page, "a"))
                    .noneMatch(link -> link.getAttribute("href").endsWith("#stages"));
        }
    }

    @Test
    void anIssueDateWithoutADayReadsAsAMonth() throws IOException {
        WrittenReport written = of(
                "monthly",
                PartialDate.parse("2026-12"),
                seen("one", StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.parse("2024"))),
                seen("two", StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.parse("2025"))));

        assertThat(text(written.page("fr/pictures.html"))).contains("en décembre 2026");
        written.files().forEach((path, text) -> assertThat(text).as(path).doesNotContain("au décembre"));
    }
}
