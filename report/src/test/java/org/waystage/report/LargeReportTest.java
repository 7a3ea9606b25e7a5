package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.pages.Site;

/** The size of a report of many cases: bytes that each page repeats, and lists that have the same cases. */
class LargeReportTest {
    private static final int CASES = 600;

    @TempDir
    static Path folder;

    private static WrittenReport report;
    private static WrittenReport shared;

    @BeforeAll
    static void write() throws IOException {
        List<TechnologyId> technologies = Editions.latest().technologies().stream()
                .limit(6)
                .map(technology -> technology.id())
                .toList();
        List<Code> processes = List.of(Code.of("RISK"), Code.of("CLEAR"));
        List<Code> countries = List.of(Code.of("KE"), Code.of("FJ"), Code.of("UY"), Code.of("NO"), Code.of("UG"));
        List<AdoptionStage> stages = List.of(AdoptionStage.Listed.PILOT, AdoptionStage.Listed.DEPLOYED);
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(CaseStudy.builder(
                            CaseStudyId.of("case-" + i),
                            Text.english("Case " + i),
                            List.of(technologies.get(i % technologies.size())),
                            List.of(OrganizationId.of("body-" + i % 20)))
                    .countries(List.of(countries.get(i % countries.size())))
                    .processes(List.of(processes.get(i % processes.size())))
                    .stages(List.of(
                            StageRecord.observed(AdoptionStage.Listed.PLANNED, PartialDate.of(2019)),
                            StageRecord.observed(stages.get(i % 7 % 2), PartialDate.of(2024))))
                    .build());
        }
        Catalogue catalogue = Editions.latest().toBuilder()
                .caseStudies(cases)
                .sources(List.of())
                .organizations(List.of())
                .surveys(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .build();
        AdoptionReport plan = AdoptionReport.of(catalogue).inLanguages("en").withoutData();
        report = WrittenReport.of(plan.within(new Site.Limits(1000, 50, 100, 1000, 100, 2)), folder.resolve("report"));
        shared = WrittenReport.of(plan.within(new Site.Limits(100, 20, 100, 1000, 100, 2)), folder.resolve("shared"));
    }

    @Test
    void casesThatShareAPageAddLittleToTheirTexts() throws IOException {
        int pages = 0;
        long around = 0;
        for (Map.Entry<String, String> file : shared.files().entrySet()) {
            if (file.getKey().startsWith("cases/")) {
                String[] articles = file.getValue().split("<article ", -1);
                assertThat(articles).hasSize(20 + 1);
                around += articles[0].length();
                pages++;
            }
        }
        assertThat(pages).isEqualTo(CASES / 20);
        assertThat(around / CASES).as("bytes around a case").isLessThan(200);
    }

    @Test
    void otherPagesLeadToTheCaseOnThePageThatItShares() throws IOException {
        String mark = "c" + Integer.toUnsignedString("case-21".hashCode(), 36);
        assertThat(shared.files().get("bodies/body-1.html"))
                .contains("../cases/part-2.html#" + mark + "\">Case 21</a>")
                .doesNotContain("cases/case-21.html");
        assertThat(shared.files().get("cases/part-2.html")).contains("<article id=\"" + mark + "\">\n<h2>Case 21</h2>");
    }

    @Test
    void theCasesWeighLittleMoreThanTheirTexts() throws IOException {
        long all = 0;
        long around = 0;
        for (Map.Entry<String, String> file : report.files().entrySet()) {
            if (file.getKey().startsWith("cases/")) {
                String page = file.getValue();
                all += page.getBytes(StandardCharsets.UTF_8).length;
                around += page.length() - (page.indexOf("</article>") - page.indexOf("<article"));
            }
        }
        assertThat(all / CASES).as("bytes of the page of a case").isLessThan(3_100);
        assertThat(around / CASES).as("of which other pages have the same").isLessThan(1_000);
    }

    @Test
    void aCaseStandsInFewLists() throws IOException {
        long links = 0;
        long bytes = 0;
        for (Map.Entry<String, String> file : report.files().entrySet()) {
            if (file.getKey().endsWith(".html") && !file.getKey().startsWith("cases/")) {
                links += file.getValue().split("cases/case-", -1).length - 1;
                bytes += file.getValue().length();
            }
        }
        assertThat(links / (double) CASES).as("links to a case").isLessThan(6);
        assertThat(bytes / CASES).as("bytes of all other pages for a case").isLessThan(6_000);
    }

    @Test
    void theListsOfBodiesAndThatOfAllCasesAreWhole() throws IOException {
        int ofBodies = 0;
        long ofLetters = 0;
        for (String path : report.files().keySet()) {
            if (path.startsWith("bodies/")) {
                ofBodies += rows(path);
            } else if (path.matches("cases-[a-z](/.*)?\\.html")) {
                ofLetters += elements(elements(report.page(path), "main").get(0), "li").stream()
                        .filter(item -> links(item).stream().anyMatch(link -> link.contains("cases/case-")))
                        .count();
            }
        }
        assertThat(ofBodies).isEqualTo(CASES);
        assertThat(ofLetters).isEqualTo(CASES);
    }

    @Test
    void anotherListHasTheFirstCasesAndLeadsToTheSearchForAll() throws IOException {
        assertThat(rows("countries/KE.html")).isEqualTo(30);
        Element main = elements(report.page("countries/KE.html"), "main").get(0);
        assertThat(text(main)).contains("Shows 30 of 120. Find; All cases");
        assertThat(links(main)).contains("../find.html?c=KE", "../cases.html");
        assertThat(report.folder.resolve("countries/KE")).doesNotExist();
        assertThat(report.folder.resolve("lists/operation")).doesNotExist();
        assertThat(links(report.page("lists/operation.html").getDocumentElement()))
                .contains("../find.html?p=operation");
        assertThat(links(report.page("cases-region-ESA.html").getDocumentElement()))
                .contains("find.html?r=ESA");
    }

    private static List<String> links(Element element) {
        return elements(element, "a").stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static int rows(String path) throws IOException {
        return elements(report.page(path), "table").stream()
                .filter(table -> table.getAttribute("class").startsWith("rows cases"))
                .flatMap(table -> elements(table, "tbody").stream())
                .mapToInt(body -> elements(body, "tr").size())
                .sum();
    }
}
