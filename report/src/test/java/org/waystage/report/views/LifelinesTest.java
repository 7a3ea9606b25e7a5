package org.waystage.report.views;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.waystage.report.charts.Picture;
import org.waystage.report.figures.Figures;
import org.waystage.report.words.ReportLanguage;

/** Drawings of lives go back 25 years. */
class LifelinesTest {
    private static CaseStudy seen(String id, int... years) {
        List<StageRecord> records = new ArrayList<>();
        for (int year : years) {
            records.add(StageRecord.observed(AdoptionStage.Listed.DEPLOYED, PartialDate.of(year)));
        }
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body")))
                .stages(records)
                .build();
    }

    private static Lifelines lines(List<CaseStudy> cases) {
        Figures figures = new Figures(Catalogue.builder(CatalogueId.of("some"), Text.english("Some"))
                .issued(PartialDate.parse("2026-12-31"))
                .caseStudies(cases)
                .build());
        return Lifelines.of(new Views(
                figures, new CasePages(figures.entries(), 5000, 30, ReportLanguage.ALL, 1000), ReportLanguage.ENGLISH));
    }

    private static String drawn(Lifelines lines) {
        StringOutput output = new StringOutput();
        lines.drawing(Picture.WIDE, entry -> entry.caseStudy().id().value() + ".html")
                .writeTo(output);
        return output.toString();
    }

    @Test
    void casesLastSeenBeforeTheDrawingBeginsAreCountedBesideIt() {
        Lifelines lines = lines(List.of(seen("old", 1990), seen("long", 1990, 2010), seen("fading", 1990, 1999)));

        assertThat(lines.note()).isEqualTo("1 case was last seen before 2002 and is not drawn.");
        assertThat(drawn(lines)).contains("long.html", "fading.html").doesNotContain("old.html");
        assertThat(lines(List.of(seen("new", 2002), seen("long", 1990, 2010))).note())
                .isEmpty();
    }

    @Test
    void theFirstYearOfTheMatrixSaysThatEarlierOnesAreInIt() {
        List<CaseStudy> cases = new ArrayList<>(List.of(seen("old", 1990), seen("long", 1990, 2010)));
        for (int i = 0; i < 300; i++) {
            cases.add(seen("new-" + i, 2020));
        }
        Lifelines lines = lines(cases);

        assertThat(lines.matrix()).isEqualTo(Map.of(2002, Map.of(2002, 1L, 2010, 1L), 2020, Map.of(2020, 300L)));
        assertThat(lines.firstSeen(2002)).isEqualTo("2002 or before");
        assertThat(lines.lastSeen(2002)).isEqualTo("2002 or before");
        assertThat(lines.firstSeen(2020)).isEqualTo("2020");
        assertThat(lines.note()).isEmpty();
        assertThat(lines(cases.subList(1, cases.size())).lastSeen(2002)).isEqualTo("2002");
    }
}
