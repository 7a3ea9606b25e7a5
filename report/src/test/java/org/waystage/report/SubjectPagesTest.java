package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.pages.Site;

/** The pages about one country, body, technology, process or article. */
class SubjectPagesTest {
    @TempDir
    private static Path folder;

    private static Catalogue edition;
    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        edition = Editions.latest();
        report = EditionReport.written();
    }

    private static String said(String path) throws IOException {
        return text(elements(report.page(path), "main").get(0));
    }

    private static List<String> links(Element within) {
        return elements(within, "a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void everyCountryOfACaseAndEveryMemberHasItsPage() {
        edition.caseStudies()
                .forEach(each -> edition.countriesOf(each)
                        .forEach(country -> assertThat(report.folder.resolve("countries/" + country.value() + ".html"))
                                .isRegularFile()));
        assertThat(report.folder.resolve("countries/EU.html")).isRegularFile();
        assertThat(report.folder.resolve("fr/countries/TV.html")).doesNotExist(); // no Member, and without a case
    }

    @Test
    void aCountryWithoutACaseSaysThatThisIsNoStatementAndWhichAreNear() throws IOException {
        assertThat(edition.casesByCountry(Code.of("VU"))).isEmpty();
        assertThat(said("countries/VU.html")).contains("None recorded; that does not mean that nothing is done.");
        assertThat(said("fr/countries/VU.html"))
                .contains("Aucun cas relevé\u202f; cela ne veut pas dire que rien ne se fait.");
        assertThat(links(report.page("countries/VU.html").getDocumentElement())).contains("../countries/FJ.html");
    }

    @Test
    void aCountryListsItsCasesTheFurthestFirst() throws IOException {
        List<List<String>> rows = table(report.page("countries/KE.html"), "Cases with their recorded stage");
        assertThat(rows).hasSize(edition.casesByCountry(Code.of("KE")).size() + 1);
        assertThat(said("countries/KE.html"))
                .contains(rows.size() - 1 + " cases. Furthest: " + rows.get(1).get(0));
    }

    @Test
    void aCountryTellsSinceWhenItIsLeastDevelopedAndAMember() throws IOException {
        assertThat(said("countries/BT.html"))
                .contains("Least developed countries", "until 2023", "World Trade Organization");
        assertThat(said("fr/countries/BT.html")).contains("fin\u00a0: 2023");
        assertThat(said("countries/BT.html")).containsPattern("World Trade Organization ?no");
    }

    /** A year is no month, and a record with bounds has the date that it has as evidence. */
    @ParameterizedTest
    @CsvSource({
        "countries/DE.html, 2018 to 21 March 2025",
        "countries/SV.html, 31 October 2016 to 10 May 2023",
        "countries/KG.html, 31 January 2023 to 11 February 2026",
        "bodies/international-port-community-systems-association.html, 2018 to March 2020"
    })
    void whenSomethingWasRecordedIsAsExactAsTheRecords(String path, String recorded) throws IOException {
        assertThat(elements(report.page(path), "dd").stream().map(WrittenReport::text))
                .contains(recorded);
    }

    @Test
    void aBodyNamesItsWholeItsPartsAndWhatItIsAPartnerIn() throws IOException {
        assertThat(said("bodies/us-customs-and-border-protection.html"))
                .contains("Part of", "Department of Homeland Security");
        assertThat(said("bodies/us-department-of-homeland-security.html"))
                .contains("Bodies that are part of it", "U.S. Customs and Border Protection");
        assertThat(said("bodies/cma-cgm.html")).contains("Takes part in");
    }

    @ParameterizedTest
    @CsvSource({"en, ''", "fr, fr/"})
    void articlesThatNothingServesAreNamed(String language, String prefix) throws IOException {
        List<List<String>> rows = table(
                report.page(prefix + "articles.html"),
                language.equals("en") ? "Instruments and provisions" : "Instruments et dispositions");
        String agreement = language.equals("en") ? "TFA\u00a0" : "AFE\u00a0";
        assertThat(rows).anySatisfy(row -> assertThat(row.get(0)).contains(agreement + "1.3"));
        List<String> none = rows.stream()
                .filter(row -> row.get(1).equals("0") && row.get(2).equals("0"))
                .map(row -> row.get(0))
                .toList();
        assertThat(none).isNotEmpty().anySatisfy(name -> assertThat(name).startsWith(agreement));
        assertThat(report.folder.resolve(prefix + "articles/TFA-7-4.html")).isRegularFile();
        assertThat(said(prefix + "articles/TFA-1-3.html"))
                .contains(language.equals("en") ? "No case is recorded" : "Aucun cas relevé");
    }

    @Test
    void articlesAreCountedAsAWholeAndInstrumentsWithoutACaseAreListedAsSuch() throws IOException {
        String said = said("articles.html");
        assertThat(said).contains("Instruments without a case", "For 1 of 12 articles no case is recorded");
        List<List<String>> rows = table(report.page("articles.html"), "Instruments and provisions");
        assertThat(rows)
                .filteredOn(row -> row.get(0).startsWith("TFA\u00a012.3"))
                .allSatisfy(row -> assertThat(row.get(3)).contains("see the article"));
    }

    @Test
    void aCountryOfOffersResearchOrRulesHasATileOfItsOwnAndNoFurthestCase() throws IOException {
        assertThat(said("countries/DK.html")).contains("None of them is a use").doesNotContain("Furthest:");
        assertThat(java.nio.file.Files.readString(report.folder.resolve("countries.html")))
                .containsPattern("Denmark \\(DK\\), only offers, research or rules")
                .contains("class=\"no-use\"");
    }

    @Test
    void plansWhoseDateHasPassedMayHaveBeenReached() throws IOException {
        assertThat(said("news.html"))
                .contains("whose date has passed", "may have been reached")
                .doesNotContain("overdue plan");
    }

    @Test
    void whatEndedStandsWithItsReasons() throws IOException {
        long over = edition.caseStudies().stream()
                .filter(each -> edition.history(each)
                        .current()
                        .phase()
                        .filter(phase ->
                                phase.code().equals("end") || phase.code().equals("pause"))
                        .isPresent())
                .count();
        List<Element> items = elements(report.page("ended.html"), "h2");
        assertThat(items).hasSize((int) over);
        assertThat(said("ended.html")).contains("Low uptake");
    }

    @Test
    void aTechnologyTellsWhoUsesItHowFar() throws IOException {
        assertThat(said("technologies/drones.html"))
                .contains("Who, and how far", "Operation", "Zambia Revenue Authority", "Cases by region");
        assertThat(links(report.page("technologies/electronic-seal.html").getDocumentElement()))
                .contains("../technologies/internet-of-things.html");
    }

    /** Returns a report of 25 cases of a country and others, with pages of ten rows. */
    private WrittenReport many(CaseStudy... others) throws IOException {
        List<CaseStudy> cases = new ArrayList<>(List.of(others));
        for (int i = 0; i < 25; i++) {
            cases.add(CaseStudy.builder(
                            CaseStudyId.of("case-" + i),
                            Text.english("Case " + i),
                            List.of(TechnologyId.of("drones")),
                            List.of(OrganizationId.of("body-" + i % 12)))
                    .countries(List.of(Code.of("KE")))
                    .stages(List.of(StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2024))))
                    .build());
        }
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("many"), Text.english("Many"))
                .issued(PartialDate.parse("2026-11-25"))
                .caseStudies(cases)
                .build();
        return WrittenReport.inEnglishAndFrench(catalogue, folder.resolve("many"), new Site.Limits(100, 10, 10));
    }

    private static int rows(WrittenReport many, String path) throws IOException {
        return elements(elements(many.page(path), "main").get(0), "tbody").stream()
                .mapToInt(body -> elements(body, "tr").size())
                .sum();
    }

    @Test
    void whatAllCasesHaveListsTheFirstOfThemAndLeadsToTheListOfAll() throws IOException {
        WrittenReport many = many();

        for (String path : List.of("countries/KE", "technologies/drones", "fr/countries/KE")) {
            assertThat(rows(many, path + ".html")).as(path).isEqualTo(10);
            assertThat(many.folder.resolve(path)).doesNotExist();
        }
        assertThat(text(elements(many.page("countries/KE.html"), "main").get(0)))
                .contains("Shows 10 of 25. Find; All cases");
        assertThat(many.folder.resolve("cases-c/3.html")).isRegularFile();
    }

    @Test
    void aLongListGoesOnOnOtherPages() throws IOException {
        WrittenReport many = many(CaseStudy.builder(
                        CaseStudyId.of("another"),
                        Text.english("Another"),
                        List.of(TechnologyId.of("blockchain")),
                        List.of(OrganizationId.of("body-0")))
                .build());
        for (String path : List.of("countries/KE", "technologies/drones", "fr/countries/KE")) {
            int rows = 0;
            for (int part = 1; part <= 3; part++) {
                rows += rows(many, part == 1 ? path + ".html" : path + "/" + part + ".html");
            }
            assertThat(rows).as(path).isGreaterThanOrEqualTo(25);
            assertThat(many.folder.resolve(path + "/4.html")).doesNotExist();
        }
        assertThat(many.folder.resolve("bodies.html")).isRegularFile();
        assertThat(many.folder.resolve("bodies/body-11.html")).isRegularFile();
    }

    @Test
    void aCatalogueWithoutCodeListsHasPagesAllTheSame() throws IOException {
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("plain"), Text.english("Plain"))
                .organizations(List.of(Organization.builder(OrganizationId.of("customs"), Text.english("Customs"))
                        .country(Code.of("FJ"))
                        .build()))
                .caseStudies(List.of(CaseStudy.builder(
                                CaseStudyId.of("one"),
                                Text.english("One"),
                                List.of(TechnologyId.of("drones")),
                                List.of(OrganizationId.of("customs")))
                        .build()))
                .build();
        WrittenReport plain = WrittenReport.of(catalogue, folder.resolve("plain"));
        assertThat(text(elements(plain.page("countries.html"), "main").get(0))).contains("FJ", "All countries");
        assertThat(text(elements(plain.page("countries/FJ.html"), "main").get(0)))
                .contains("1 case.", "Customs");
        assertThat(text(elements(plain.page("articles.html"), "main").get(0))).contains("lists no instrument");
        assertThat(Files.exists(plain.folder.resolve("technologies/drones.html")))
                .isTrue();
    }
}
