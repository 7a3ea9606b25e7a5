package org.waystage.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
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
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Life;

class LifeRowTest {
    private static final StageRecord OLD = StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.parse("2015"));

    /** Draws a case with records, beside one of 2015, in an edition of the end of 2026. */
    private static String drawn(StageRecord... records) {
        return drawn(figures(records));
    }

    private static String drawn(Figures figures) {
        StringOutput output = new StringOutput();
        new LifeRow(figures).of(figures.entries().get(1)).writeTo(output);
        return output.toString();
    }

    private static Figures figures(StageRecord... records) {
        return new Figures(Catalogue.builder(CatalogueId.of("lives"), Text.english("Lives"))
                .issued(PartialDate.parse("2026-12-01"))
                .caseStudies(List.of(of("old", List.of(OLD)), of("new", List.of(records))))
                .build());
    }

    private static CaseStudy of(String id, List<StageRecord> records) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body")))
                .stages(new ArrayList<>(records))
                .build();
    }

    private static StageRecord seen(String date) {
        return StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.parse(date));
    }

    private static StageRecord planned(String date) {
        return StageRecord.expected(AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.parse(date));
    }

    @Test
    void aLoneSightingIsADotWithoutALineBeforeOrAfterIt() {
        for (String date : List.of("2022", "2022-05", "2022-05-17")) {
            assertThat(drawn(seen(date))).contains("<circle").doesNotContain("<path");
        }
    }

    @Test
    void aCaseSeenTwiceIsALineAndDots() {
        assertThat(drawn(seen("2017"), seen("2022")))
                .contains("class=\"st-trial\"", "silence")
                .doesNotContain("<circle");
    }

    @Test
    void aPlanIsDrawnUntilItIsMet() {
        StageRecord met = StageRecord.observed(AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.parse("2020-06"));
        assertThat(drawn(seen("2018"), planned("2028"))).contains("class=\"due\"");
        assertThat(drawn(seen("2018"), planned("2020"), met)).doesNotContain("class=\"due\"");
        assertThat(drawn(seen("2018"), planned("2020"))).doesNotContain("class=\"due\"");
    }

    @Test
    void nothingIsDrawnBeyondTheScale() {
        assertThat(drawn(seen("2018"), planned("2035"))).doesNotContain("class=\"due\"");
        assertThat(drawn(seen("1990"))).doesNotContain("<circle").doesNotContain("<path");
    }

    @Test
    void aPlanWithinThreeYearsMakesTheScaleLonger() {
        assertThat(new LifeRow(figures(seen("2018"), planned("2028"))).lastYear())
                .isEqualTo(2028);
        assertThat(new LifeRow(figures(seen("2018"), planned("2035"))).lastYear())
                .isEqualTo(2026);
    }

    @Test
    void anInexactPlanFallsDueInWhatIsLeftOfItsTime() {
        CaseEntry entry = figures(seen("2018"), planned("2026")).entries().get(1);
        assertThat(entry.life().flatMap(Life::due).orElseThrow()).hasToString("2026-12-16");
    }
}
