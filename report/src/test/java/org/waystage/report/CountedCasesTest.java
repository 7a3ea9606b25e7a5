package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/** What the pages say about a case that the figures do not count, or count instead of another, agrees with the figures. */
class CountedCasesTest {
    @TempDir
    private static Path folder;

    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        List<CaseStudy> cases = List.of(
                one("port", AdoptionStage.Listed.PILOT)
                        .links(into("drone-rule"))
                        .build(),
                one("drone-rule", AdoptionStage.Listed.DEPLOYED)
                        .nature(Nature.Listed.RULE)
                        .build(),
                one("quay", AdoptionStage.Listed.DEPLOYED).links(into("ports")).build(),
                one("ports", AdoptionStage.Listed.DEPLOYED)
                        .nature(Nature.Listed.RESEARCH)
                        .links(into("coast"))
                        .build(),
                one("coast", AdoptionStage.Listed.DEPLOYED)
                        .benefits(List.of(Statement.of(List.of(Code.of("safety")))))
                        .build(),
                one("old-dock", AdoptionStage.Listed.DEPLOYED)
                        .links(into("dock"))
                        .build(),
                bare("dock").build(),
                one("sold", AdoptionStage.Listed.DEPLOYED)
                        .nature(Nature.Listed.OFFER)
                        .benefits(List.of(Statement.of(List.of(Code.of("safety")))))
                        .links(into("coast"))
                        .build(),
                one("yard", AdoptionStage.Listed.PILOT)
                        .benefits(List.of(Statement.of(List.of(Code.of("safety")))))
                        .links(into("all-yards"))
                        .build(),
                bare("all-yards").build(),
                one("odd", AdoptionStage.Listed.PILOT)
                        .nature(Nature.of("toy"))
                        .benefits(List.of(Statement.of(List.of(Code.of("safety")))))
                        .build());
        report = WrittenReport.inEnglishAndFrench(
                Catalogue.builder(CatalogueId.of("own"), Text.english("Own"))
                        .issued(PartialDate.parse("2026-11-25"))
                        .caseStudies(cases)
                        .build(),
                folder.resolve("report"));
    }

    private static CaseStudy.Builder bare(String id) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english("Case " + id),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("body-of-" + id)));
    }

    private static CaseStudy.Builder one(String id, AdoptionStage stage) {
        return bare(id).stages(List.of(StageRecord.observed(stage, PartialDate.of(2026))));
    }

    private static List<CaseStudy.Link> into(String id) {
        return List.of(CaseStudy.Link.of(LinkKind.Listed.MERGED_INTO, CaseStudyId.of(id)));
    }

    private static String page(String path) throws IOException {
        return text(report.page(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port | which is not a use of the technology, so the figures count this one: Case drone-rule",
                "drone-rule | Took in: Case port",
                "quay | Continued in another case: Case ports",
                "quay | The figures count in its place: Case coast",
                "ports | Continued in another case: Case coast",
                "ports | Took in: Case quay",
                "coast | Took in: Case ports",
                "sold | Continued in another case: Case coast",
                "yard | Continued in another case, which the figures count in its place: Case all-yards",
                "all-yards | Counts also for what was merged into it: Case yard",
                "all-yards | The figures count it at the stage of the cases that continued in it: Pilot",
            })
    void aPageSaysInWhosePlaceACaseCounts(String id, String sentence) throws IOException {
        assertThat(page("cases/" + id + ".html")).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({"port", "drone-rule", "ports", "sold", "coast"})
    void aPageDoesNotSayThatACaseCountsForAnotherThatItDoesNotCountFor(String id) throws IOException {
        assertThat(page("cases/" + id + ".html")).doesNotContain("in its place", "Counts also");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "technologies.html | Cases and adopters",
                "cases.html | All cases",
                "news.html | Cases with evidence",
                "fr/technologies.html | Cas et organismes",
                "fr/cases.html | Tous les cas",
            })
    void aListMarksWhatTheFiguresLeaveOut(String path, String caption) throws IOException {
        boolean french = path.startsWith("fr/");
        String wentOn = french ? " s’est prolongé dans, et compté comme : " : " continued in, and counted as: ";

        List<String> cells = table(report.page(path), caption).stream()
                .flatMap(List::stream)
                .map(cell -> cell.replace('\u00a0', ' ').replaceFirst(" new$", ""))
                .toList();

        assertThat(cells)
                .contains(
                        "Case port",
                        french ? "Case drone-rule règle" : "Case drone-rule rule",
                        "Case quay" + wentOn + "Case coast",
                        french ? "Case ports recherche" : "Case ports research",
                        "Case coast",
                        french ? "Case sold offre" : "Case sold offer",
                        "Case yard" + wentOn + "Case all-yards",
                        "Case odd toy");
    }

    @Test
    void aListShowsTheStageThatCounts() throws IOException {
        assertThat(table(report.page("technologies.html"), "Cases and adopters"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "Pilot", "Case all-yards stage of the cases that continued in it", "body-of-all-yards")
                        .endsWith("2026"));
        assertThat(table(report.page("cases.html"), "All cases"))
                .anySatisfy(row -> assertThat(row)
                        .contains("Case all-yards stage of the cases that continued in it", "Pilot", "2026"));
        assertThat(table(report.page("technologies.html"), "Cases by group"))
                .contains(List.of("drones", "2", "2", "0", "4"));
    }

    @Test
    void aListSaysHowManyOfItTheFiguresCount() throws IOException {
        assertThat(page("technologies.html")).contains("11 cases are listed, of which the figures count 4");
    }

    @Test
    void theListBehindANumberHasTheCasesThatCount() throws IOException {
        assertThat(table(report.page("lists/operation.html"), ""))
                .extracting(row -> row.get(1))
                .containsExactly("Adopters", "body-of-coast", "body-of-dock");
    }

    @Test
    void namedAsExamplesAreOnlyCasesThatCount() throws IOException {
        assertThat(page("reasons.html"))
                .contains("body-of-coast")
                .doesNotContain("body-of-sold", "body-of-odd", "body-of-yard");
    }

    @Test
    void theSentenceAboveSaysWhereTheRestIsTold() throws IOException {
        for (String path : List.of("index.html", "technologies.html", "countries.html", "cases.html", "news.html")) {
            assertThat(page(path)).contains("which the pages of the cases show and lists of cases mark: 1 offer");
        }
    }

    @Test
    void oneIsSingularAndRegionsThatNobodyListsAreNotTold() throws IOException {
        CaseStudy only = one("only", AdoptionStage.Listed.PILOT)
                .countries(List.of(Code.of("FJ")))
                .build();
        WrittenReport one = WrittenReport.of(
                Catalogue.builder(CatalogueId.of("one"), Text.english("One"))
                        .issued(PartialDate.parse("2026-11-25"))
                        .caseStudies(List.of(only))
                        .build(),
                folder.resolve("one"));

        assertThat(elements(one.page("index.html"), "li"))
                .extracting(WrittenReport::text)
                .contains(
                        "1 case all in this catalogue, from 0 sources",
                        "1 recorded in trial of the 1 case with a record",
                        "1 adopting body each counted once over all uses",
                        "1 country of uses 0 cases without a country");
        assertThat(text(one.page("index.html")))
                .contains(
                        "Not known: the catalogue lists no regions",
                        "1 case and 0 sources.",
                        "Of 1 case, 1 is recorded")
                .doesNotContain("No region of the WCO");
        assertThat(text(one.page("time.html"))).contains("0 of the 1 case recorded");
    }

    @Test
    void ofNoCasesNothingIsSaid() throws IOException {
        CaseStudy sold = one("sold", AdoptionStage.Listed.DEPLOYED)
                .nature(Nature.Listed.OFFER)
                .build();
        WrittenReport offers = WrittenReport.inEnglishAndFrench(
                Catalogue.builder(CatalogueId.of("offers"), Text.english("Offers"))
                        .issued(PartialDate.parse("2026-11-25"))
                        .caseStudies(List.of(sold))
                        .build(),
                folder.resolve("offers"));

        for (String path : List.of("index.html", "reasons.html", "paths.html", "together.html", "time.html")) {
            assertThat(text(offers.page(path))).doesNotContain("the 0 cases", "0 of 0", "No case names a technology");
            assertThat(text(offers.page("fr/" + path))).doesNotContainPattern("(du|[Ll]es|des) 0 ");
        }
        assertThat(text(offers.page("reasons.html"))).contains("No case is counted.");
    }

    @Test
    void regionsThatTheCatalogueListsAreNotDenied() throws IOException {
        WrittenReport none = WrittenReport.of(
                Editions.latest().toBuilder()
                        .caseStudies(List.of(
                                one("adrift", AdoptionStage.Listed.PILOT).build()))
                        .build(),
                folder.resolve("adrift"));

        assertThat(text(none.page("index.html")))
                .contains("No case that counts has a country in a region of the WCO")
                .doesNotContain("the catalogue lists no regions");
    }
}
