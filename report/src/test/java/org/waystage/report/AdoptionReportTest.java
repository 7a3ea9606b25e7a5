package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.table;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.Phase;
import org.waystage.editions.Editions;

/** The report of the newest edition says what the edition says. */
class AdoptionReportTest {
    @TempDir
    private static Path folder;

    private static Catalogue edition;
    private static WrittenReport report;
    private static SortedMap<String, Document> pages;

    @BeforeAll
    static void write() throws IOException {
        edition = Editions.latest();
        report = EditionReport.written();
        pages = report.pages();
    }

    @Test
    void theSevenGroupsStandInTheirOrderWithTheirCounts() throws IOException {
        List<TechnologyId> groups = edition.collection(CollectionId.of("study-report-2022"))
                .orElseThrow()
                .members();
        assertThat(groups).hasSize(7);
        List<List<String>> rows = table(page("technologies.html"), "Cases by group of technologies and phase");
        assertThat(rows.get(0))
                .containsExactly("Group of technologies", "Operation", "Trial", "Preparation", "Ended", "Total");
        List<List<String>> expected = new ArrayList<>();
        for (TechnologyId group : groups) {
            Set<TechnologyId> within = edition.withNarrower(group);
            List<CaseStudy> cases = edition.caseStudies().stream()
                    .filter(Natures.USE::has)
                    .filter(each -> each.technologies().stream().anyMatch(within::contains))
                    .toList();
            expected.add(row(edition.technology(group).orElseThrow().name().in("en"), cases));
        }
        expected.add(row(
                "All cases, each once",
                edition.caseStudies().stream().filter(Natures.USE::has).toList()));
        assertThat(rows.subList(1, rows.size())).isEqualTo(expected);
    }

    private static List<String> row(String name, List<CaseStudy> cases) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Phase phase : List.of(Phase.OPERATION, Phase.TRIAL, Phase.PREPARATION, Phase.END)) {
            row.add(Long.toString(cases.stream()
                    .filter(each -> edition.history(each).current().phase().orElse(null) == phase)
                    .count()));
        }
        row.add(Integer.toString(cases.size()));
        return row;
    }

    @Test
    void everyCaseHasItsPageAndStandsInTheListOfCases() throws IOException {
        Set<String> listed = new HashSet<>();
        int rows = 0;
        for (String path : pages.keySet()) {
            if (path.matches("cases-([a-z]|other)(/[0-9]+)?\\.html")) {
                rows += table(page(path), "All cases").size() - 1;
                elements(page(path), "a")
                        .forEach(link -> listed.add(link.getAttribute("href").replace("../", "")));
            }
        }
        assertThat(rows).isEqualTo(edition.caseStudies().size());
        for (CaseStudy each : edition.caseStudies()) {
            String path = "cases/" + each.id().value() + ".html";
            assertThat(listed).contains(path);
            for (String language : List.of("en", "fr")) {
                Document page = page(language.equals("en") ? path : "fr/" + path);
                assertThat(text(elements(page, "h1").get(0)))
                        .isEqualTo(each.title().in(language).replaceAll("\\s+", " "));
                assertThat(text(page))
                        .contains(each.summary().orElseThrow().in(language).replaceAll("\\s+", " "));
            }
        }
    }

    @Test
    void aCasePageTellsEachRecordWithItsSources() throws IOException {
        for (CaseStudy each : edition.caseStudies()) {
            Document page = page("cases/" + each.id().value() + ".html");
            assertThat(elements(page, "ol").stream()
                            .filter(list -> list.getAttribute("class").equals("records"))
                            .mapToInt(list -> elements(list, "li").size())
                            .sum())
                    .isEqualTo(each.stages().size());
            Set<String> addresses = new HashSet<>();
            elements(page, "a").forEach(link -> addresses.add(link.getAttribute("href")));
            each.sources()
                    .forEach(citation -> edition.source(citation.source())
                            .orElseThrow()
                            .address()
                            .ifPresent(address -> assertThat(addresses).contains(address)));
        }
    }

    @Test
    void theYearsAreThoseOfTheAnalysis() throws IOException {
        List<List<String>> rows = table(page("time.html"), "Cases by phase at the end of each year");
        Map<String, List<String>> byYear = new TreeMap<>();
        rows.subList(1, rows.size()).forEach(row -> byYear.put(row.get(0), row));
        SortedMap<Integer, StageMatrix> yearly = StageMatrix.yearly(edition, Dimension.GROUP);
        assertThat(byYear).hasSize(yearly.size());
        yearly.forEach((year, matrix) -> assertThat(byYear.get(year.toString()))
                .containsExactly(
                        year.toString(),
                        Long.toString(matrix.all().in(Phase.OPERATION)),
                        Long.toString(matrix.all().in(Phase.TRIAL)),
                        Long.toString(matrix.all().in(Phase.PREPARATION)),
                        Long.toString(matrix.all().in(Phase.END)),
                        Long.toString(matrix.all().total()),
                        Long.toString(matrix.all().notYet())));
    }

    @Test
    void overduePlansAndBenefitsAreCountedFromTheCases() throws IOException {
        int overdue = edition.caseStudies().stream()
                .mapToInt(each -> edition.history(each).overduePlans().size())
                .sum();
        assertThat(table(page("news.html"), "Plans whose date has passed")).hasSize(overdue + 1);
        long faster = edition.caseStudies().stream()
                .filter(Natures.USE::has)
                .filter(each -> each.benefits().stream()
                        .flatMap(benefit -> benefit.codes().stream())
                        .anyMatch(code -> code.value().equals("faster-clearance")))
                .count();
        assertThat(table(page("reasons.html"), "Benefits by"))
                .anySatisfy(row -> assertThat(row).startsWith("Faster clearance", Long.toString(faster)));
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryIdStandsOnce() {
        pages.forEach((path, page) -> {
            Set<String> ids = new HashSet<>();
            forEach(page.getDocumentElement(), element -> {
                if (element.hasAttribute("id")) {
                    assertThat(ids.add(element.getAttribute("id")))
                            .as("%s: id %s stands once", path, element.getAttribute("id"))
                            .isTrue();
                }
            });
            for (String name : List.of("a", "link")) {
                for (Element link : elements(page, name)) {
                    assertLeads(path, link.getAttribute("href"));
                }
            }
        });
    }

    private static void assertLeads(String from, String href) {
        if (href.startsWith("https://") || href.startsWith("http://")) {
            return;
        }
        String path = href.contains("#") ? href.substring(0, href.indexOf('#')) : href;
        Path target = path.isEmpty()
                ? report.folder.resolve(from)
                : report.folder.resolve(from).getParent().resolve(path).normalize();
        assertThat(target).as("%s -> %s", from, href).startsWith(report.folder).isRegularFile();
        if (href.contains("#")) {
            String name = report.folder.relativize(target).toString().replace('\\', '/');
            Set<String> ids = new HashSet<>();
            forEach(pages.get(name).getDocumentElement(), element -> ids.add(element.getAttribute("id")));
            assertThat(ids).as("%s -> %s", from, href).contains(href.substring(href.indexOf('#') + 1));
        }
    }

    @Test
    void theOverviewTellsHowFarCasesComeAndLeadsOn() {
        Document overview = pages.get("index.html");
        Funnel.Row all = Funnel.of(
                        Editions.latest(),
                        Dimension.GROUP,
                        Editions.latest().issued().orElseThrow().latest())
                .all();
        assertThat(text(overview))
                .contains("Of " + all.counted() + " cases, " + reached(all, "pilot")
                        + " are recorded to have reached a pilot or gone beyond it, and "
                        + reached(all, "deployed") + " to have reached operation.");
        assertThat(elements(elements(overview, "main").get(0), "a"))
                .extracting(link -> link.getAttribute("href"))
                .contains("paths.html", "together.html");
    }

    private static long reached(Funnel.Row all, String stage) {
        return all.steps().stream()
                .filter(step -> step.stage().equals(stage))
                .findFirst()
                .orElseThrow()
                .reached();
    }

    @Test
    void noPageButThatOfTheSearchHasAScriptAndNoneNeedsTheNetwork() throws IOException {
        report.files().forEach((path, content) -> {
            String page = content.replace("<script type=\"application/ld+json\">", "");
            if (path.endsWith("find.html")) {
                page = page.replaceFirst("<script src=\"(\\.\\./)?find\\.js\" data-index=\"[a-z/.]+\" defer=\"\">", "");
            }
            assertThat(page)
                    .as(path)
                    .doesNotContain("<script", "javascript:", "@import", "src=\"", "onload=", "onclick=");
        });
    }

    @Test
    void theFirstPageDescribesTheDataToSearchEngines() {
        for (String path : List.of("index.html", "fr/index.html")) {
            Element described = elements(page(path), "script").get(0);
            assertThat(described.getAttribute("type")).isEqualTo("application/ld+json");
            assertThat(text(described))
                    .contains(
                            "\"@type\":\"Dataset\"",
                            "\"version\":\"" + Editions.latest().edition().orElseThrow() + "\"",
                            "\"license\":{\"@type\":\"CreativeWork\",\"name\":\""
                                    + Editions.latest().licence().orElseThrow() + "\"}");
        }
    }

    @Test
    void headingsGoDownStepByStep() {
        pages.forEach((path, page) -> {
            List<Integer> levels = new ArrayList<>();
            forEach(page.getDocumentElement(), element -> {
                if (element.getTagName().matches("h[1-6]")) {
                    levels.add(element.getTagName().charAt(1) - '0');
                }
            });
            assertThat(levels).as(path).startsWith(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as(path + " " + levels).isBetween(2, levels.get(i - 1) + 1);
            }
        });
    }

    /** The cases of the first edition are in English only. */
    @Test
    void onAFrenchPageATextInEnglishIsMarkedSo() throws IOException {
        String path = "cases/dubai-customs-ecommerce-blockchain.html";
        WrittenReport first = WrittenReport.inEnglishAndFrench(Editions.of("2026-11"), folder.resolve("first"));
        assertThat(elements(elements(first.page("fr/" + path), "h1").get(0), "span"))
                .extracting(span -> span.getAttribute("lang"))
                .containsExactly("en");
        assertThat(elements(elements(first.page(path), "h1").get(0), "span")).isEmpty();
        assertThat(elements(elements(page("fr/" + path), "h1").get(0), "span")).isEmpty();
    }

    @Test
    void everyPictureHasANameAndADescription() {
        pages.forEach((path, page) -> {
            for (Element svg : elements(page, "svg")) {
                if (svg.getAttribute("role").equals("group")) {
                    assertThat(svg.getAttribute("aria-label")).as(path).isNotEmpty();
                    assertThat(elements(svg, "a"))
                            .isNotEmpty()
                            .allSatisfy(link ->
                                    assertThat(link.getAttribute("aria-label")).isNotEmpty());
                } else if (!svg.getAttribute("aria-hidden").equals("true") && !hiddenAbove(svg)) {
                    assertThat(svg.getAttribute("role")).isEqualTo("img");
                    for (String id : svg.getAttribute("aria-labelledby").split(" ")) {
                        assertThat(elements(svg, "*"))
                                .as(path)
                                .anySatisfy(each ->
                                        assertThat(each.getAttribute("id")).isEqualTo(id));
                    }
                    assertThat(text(elements(svg, "title").get(0))).isNotEmpty();
                    assertThat(text(elements(svg, "desc").get(0))).isNotEmpty();
                }
            }
        });
    }

    private static boolean hiddenAbove(Node node) {
        for (Node above = node; above instanceof Element element; above = above.getParentNode()) {
            if (element.getAttribute("aria-hidden").equals("true")) {
                return true;
            }
        }
        return false;
    }

    private static void forEach(Element element, java.util.function.Consumer<Element> action) {
        action.accept(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                forEach(below, action);
            }
        }
    }

    private static Document page(String path) {
        return pages.get(path);
    }
}
