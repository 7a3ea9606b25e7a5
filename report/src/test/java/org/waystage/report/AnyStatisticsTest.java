package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.views.DiffusionView;
import org.waystage.report.views.TogetherView;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.ShareWords;
import org.waystage.report.words.Words;

/** The statistics in reports of catalogues with fewer, more or other data than the bundled one. */
class AnyStatisticsTest {
    @TempDir
    private Path folder;

    @Test
    void aCatalogueWithoutPairsSaysWhy() throws IOException {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("apart"), Text.english("Apart"))
                .caseStudies(List.of(
                        caseStudy("one").processes(List.of(Code.of("RISK"))).build(),
                        caseStudy("two")
                                .adopters(List.of(OrganizationId.of("somebody")))
                                .build()))
                .build();
        String said = text(WrittenReport.of(catalogue, folder.resolve("report")).page("together.html"));
        assertThat(said)
                .contains(
                        "Each of the 2 cases names one group only",
                        "Each of the 2 adopters has technologies of one group only",
                        "Only one case names a Customs process");
    }

    @Test
    void aGroupWithoutCasesIsNamedAndNotDrawn() throws IOException {
        Catalogue edition = Editions.latest();
        Catalogue drones = edition.toBuilder()
                .caseStudies(edition.caseStudies().stream()
                        .filter(each -> each.technologies().equals(List.of(TechnologyId.of("drones"))))
                        .toList())
                .build();
        Document page = WrittenReport.of(drones, folder.resolve("report")).page("time.html");
        assertThat(elements(page, "svg").stream()
                        .filter(svg -> svg.getAttribute("class").equals("years")
                                && text(svg).startsWith("Cases by phase at the end of each year:")))
                .hasSize(1);
        assertThat(text(page))
                .contains("No case with a record: Blockchain and distributed ledger technologies; Internet of Things");
    }

    @Test
    void surveysThatAskedTheSameAreComparableAndHaveTheirBounds() throws IOException {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("asked"), Text.english("Asked"))
                .surveys(List.of(survey("second", 2024, 107), survey("first", 2022, 90)))
                .build();
        WrittenReport report = WrittenReport.inEnglishAndFrench(catalogue, folder.resolve("report"));
        assertThat(text(report.page("surveys.html")))
                .contains(
                        "107 of 116 (92%)",
                        "58% to 95% of all 186, whatever the others would have said",
                        "Survey first → Survey second: comparable in the 1 question that both asked.");
        assertThat(text(report.page("fr/surveys.html")))
                .contains("de l’ensemble des 186", "comparables pour la 1 question posée par les deux");
    }

    @Test
    void moreGroupsThanAPageHoldsAreNotPaired() throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i <= TogetherView.KEYS; i++) {
            cases.add(caseStudy("case-" + i)
                    .technologies(List.of(TechnologyId.of("technology-" + i), TechnologyId.of("technology-0")))
                    .build());
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("wide"), Text.english("Wide"))
                .caseStudies(cases)
                .build();
        WrittenReport report = WrittenReport.of(catalogue, folder.resolve("report"));
        assertThat(text(report.page("together.html")))
                .contains("The catalogue has 201 groups of technologies. Of more than 200");
        assertThat(table(report.page("time.html"), "Adopters by whether")).hasSize(DiffusionView.GROUPS + 1);
    }

    @Test
    void aSeriesThatCarriesAFitHasItsParameters() throws IOException {
        int[] adopters = {1, 3, 2, 6, 7, 14, 13, 18, 12, 12, 6, 5, 1, 1};
        List<CaseStudy> cases = new ArrayList<>();
        for (int year = 0; year < adopters.length; year++) {
            for (int i = 0; i < adopters[year]; i++) {
                cases.add(caseStudy("case-" + year + "-" + i)
                        .adopters(List.of(OrganizationId.of("body-" + year + "-" + i)))
                        .stages(List.of(StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2011 + year))))
                        .build());
            }
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("wave"), Text.english("Wave"))
                .issued(PartialDate.parse("2024-12-31"))
                .caseStudies(cases)
                .build();
        DiffusionFit fit = DiffusionFit.of(
                TechnologyUptake.of(catalogue, TechnologyId.of("quantum-sensing"))
                        .series(),
                DiffusionModel.BASS);
        assertThat(fit.verdict().isUsable()).isTrue();
        Document page = WrittenReport.of(catalogue, folder.resolve("report")).page("time.html");
        ShareWords shares = new ShareWords(new Words(ReportLanguage.ENGLISH));
        assertThat(table(page, "Model of Bass"))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "m, size of the market",
                                shares.number(fit.parameter("m").orElseThrow().value())));
    }

    private static Survey survey(String id, int year, long count) {
        return Survey.builder(SurveyId.of(id), Text.english("Survey " + id))
                .bodies(List.of(OrganizationId.of("somebody")))
                .fieldwork(Period.of(PartialDate.of(year), PartialDate.of(year)))
                .population(186L)
                .respondents(116L)
                .answers(List.of(Survey.Answer.builder()
                        .topic(Text.english("Uses it"))
                        .option(Text.english("yes"))
                        .count(count)
                        .base(116L)
                        .build()))
                .build();
    }

    private static CaseStudy.Builder caseStudy(String id) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english("Case " + id),
                List.of(TechnologyId.of("quantum-sensing")),
                List.of(OrganizationId.of("nobody")));
    }
}
