package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.pages.Site;

/** The first page: what it says, and that this is true. */
class OverviewTest {
    private static final int ROWS = 20;

    @TempDir
    private static Path folder;

    private static Catalogue edition;
    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        edition = Editions.latest();
        report = WrittenReport.of(
                AdoptionReport.of(edition)
                        .within(new Site.Limits(1000, 50, ROWS))
                        .withoutData(),
                folder.resolve("edition"));
    }

    private static List<Element> sentences(Document page) {
        return elements(page, "ul").stream()
                .filter(list -> list.getAttribute("class").equals("sentences"))
                .flatMap(list -> elements(list, "a").stream())
                .toList();
    }

    /** Returns the number of rows of a list, over all its pages. */
    private static int length(WrittenReport written, String href) throws IOException {
        int rows = 0;
        String path = href;
        for (int part = 2; Files.exists(written.folder.resolve(path)); part++) {
            rows += elements(elements(written.page(path), "tbody").get(0), "tr").size();
            path = href.replace(".html", "/" + part + ".html");
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr/"})
    void eachSentenceLinksToAListAsLongAsItsNumber(String language) throws IOException {
        List<Element> sentences = sentences(report.page(language + "index.html"));
        assertThat(sentences).hasSize(3);
        for (Element sentence : sentences) {
            int number = Integer.parseInt(text(elements(sentence, "strong").get(0)));
            assertThat(length(report, language + sentence.getAttribute("href")))
                    .as(text(sentence))
                    .isEqualTo(number);
        }
    }

    private static List<Element> tiles(Document page) {
        return elements(page, "ul").stream()
                .filter(list -> list.getAttribute("class").equals("tiles"))
                .flatMap(list -> elements(list, "li").stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr/"})
    void eachTileLinksToAListAsLongAsItsNumberOrToAPageThatSaysIt(String language) throws IOException {
        List<Element> links = tiles(report.page(language + "index.html")).stream()
                .map(tile -> elements(tile, "a").get(0))
                .toList();
        assertThat(links).hasSize(6);
        for (Element link : links) {
            String href = language + link.getAttribute("href");
            int number = Integer.parseInt(text(link));
            if (href.contains("lists/")) {
                assertThat(length(report, href)).as(href).isEqualTo(number);
            } else {
                assertThat(elements(report.page(href), "p"))
                        .as(href)
                        .extracting(WrittenReport::text)
                        .anyMatch(said -> said.matches("(.*[^0-9])?" + number + "([^0-9].*)?"));
            }
        }
    }

    @Test
    void aListThatShowsMoreThanTheFiguresCountSaysHowManyTheyCount() throws IOException {
        String counted = text(elements(report.page("lists/end.html"), "p").stream()
                        .filter(each -> each.getAttribute("class").equals("basis"))
                        .findFirst()
                        .orElseThrow())
                .split(" ", 2)[0];
        for (String path : List.of("cases-phase-end.html", "ended.html")) {
            String said = elements(report.page(path), "p").stream()
                    .map(WrittenReport::text)
                    .filter(each -> each.contains("whether they count or not"))
                    .findFirst()
                    .orElseThrow();
            int rows = path.equals("ended.html")
                    ? elements(report.page(path), "ul").stream()
                            .filter(list -> list.getAttribute("class").equals("ended"))
                            .mapToInt(list -> elements(list, "h2").size())
                            .sum()
                    : length(report, path);
            assertThat(said).as(path).startsWith(rows + " cases.");
            if (path.equals("cases-phase-end.html")) {
                assertThat(said).contains("count " + counted + " of them");
            }
        }
    }

    @Test
    void aTileOfFewCasesHasNoPercentage() throws IOException {
        assertThat(tiles(written("three", group("drones", 3, 1, 2026)).page("index.html")))
                .extracting(WrittenReport::text)
                .contains("1 recorded in operation of the 3 cases with a record")
                .noneMatch(tile -> tile.contains("%"));
    }

    @Test
    void theNumberOfASentenceIsBoldAndNotOneInAName() throws IOException {
        Catalogue digits = Catalogue.builder(CatalogueId.of("digits"), Text.english("digits"))
                .issued(PartialDate.parse("2026-12-01"))
                .technologies(List.of(Technology.builder(TechnologyId.of("drones"), Text.english("3 to 3D printing"))
                        .build()))
                .caseStudies(group("drones", 12, 3, 2026))
                .build();

        assertThat(sentences(WrittenReport.of(digits, folder.resolve("digits")).page("index.html")))
                .anySatisfy(sentence -> {
                    assertThat(text(sentence)).startsWith("3 to 3D printing: 3 of 12");
                    assertThat(sentence.getFirstChild().getTextContent()).isEqualTo("3 to 3D printing: ");
                });
    }

    @Test
    void withoutAnIssueDateNothingIsSaidOfPaleMarks() throws IOException {
        Catalogue undated = Catalogue.builder(CatalogueId.of("undated-board"), Text.english("undated"))
                .caseStudies(group("drones", 6, 3, 2026))
                .build();

        assertThat(text(WrittenReport.of(undated, folder.resolve("undated-board"))
                        .page("index.html")))
                .contains("Each mark is a case")
                .doesNotContain("paler");
    }

    @Test
    void eachNumberOfTheBoardIsThatOfTheAnalysisAndOfItsList() throws IOException {
        StageMatrix matrix = StageMatrix.of(edition, Dimension.GROUP);
        Element board = elements(report.page("index.html"), "table").get(0);
        List<Element> rows = elements(elements(board, "tbody").get(0), "tr");
        assertThat(rows).hasSize(7);
        List<Phase> phases = List.of(Phase.PREPARATION, Phase.TRIAL, Phase.OPERATION, Phase.END);
        List<Long> totals = new ArrayList<>();
        for (Element row : rows) {
            String name = text(elements(row, "th").get(0));
            TechnologyId group = matrix.rows().keySet().stream()
                    .map(TechnologyId::of)
                    .filter(id ->
                            edition.technology(id).orElseThrow().name().in("en").equals(name))
                    .findFirst()
                    .orElseThrow();
            StageCounts counts = matrix.rows().get(group.value());
            totals.add(counts.total());
            List<Element> cells = elements(row, "td");
            for (int i = 0; i < phases.size(); i++) {
                long number = counts.in(phases.get(i));
                assertThat(text(cells.get(i))).startsWith(Long.toString(number) + " ");
                assertThat(elements(cells.get(i), "circle").stream()
                                .filter(circle -> circle.getAttribute("class").startsWith("dot age-"))
                                .toList())
                        .hasSize((int) number);
                if (number > 0) {
                    assertThat(length(report, elements(cells.get(i), "a").get(0).getAttribute("href")))
                            .isEqualTo((int) number);
                }
            }
        }
        assertThat(totals).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private static CaseStudy.Builder one(String id, String group) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english("Case " + id),
                List.of(TechnologyId.of(group)),
                List.of(OrganizationId.of("body")));
    }

    private static StageRecord seen(AdoptionStage stage, int year) {
        return StageRecord.observed(stage, PartialDate.of(year));
    }

    private static WrittenReport written(String name, List<CaseStudy> cases) throws IOException {
        return WrittenReport.of(
                Catalogue.builder(CatalogueId.of(name), Text.english(name))
                        .issued(PartialDate.parse("2026-12-01"))
                        .caseStudies(cases)
                        .build(),
                folder.resolve(name));
    }

    /** Returns cases of a group, the first of which are in operation, all seen in a year. */
    private static List<CaseStudy> group(String group, int all, int inOperation, int year) {
        return IntStream.range(0, all)
                .mapToObj(i -> one(group + "-" + (i + 1), group)
                        .stages(List.of(seen(
                                i < inOperation ? AdoptionStage.Listed.DEPLOYED : AdoptionStage.Listed.PILOT, year)))
                        .build())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 9 | The group that has come furthest is drones: 12 of 12 cases are recorded in operation.",
                "12 | 10 | drones: 12 of 12 cases are recorded in operation.",
                "7 | 6 | drones: 7 of 12 cases are recorded in operation."
            })
    void aGroupStandsFurthestOnlyIfTwoCasesWouldNotChangeThat(int drones, int scanners, String sentence)
            throws IOException {
        List<CaseStudy> cases = new ArrayList<>(group("drones", 12, drones, 2026));
        cases.addAll(group("scanners", 12, scanners, 2026));

        WrittenReport two = written("two-" + drones + "-" + scanners, cases);

        assertThat(sentences(two.page("index.html")))
                .extracting(WrittenReport::text)
                .contains(sentence);
    }

    @Test
    void nothingIsSaidOfSilenceIfCasesAreFewOrTheNewsIsFresh() throws IOException {
        assertThat(sentences(written("few", group("drones", 19, 3, 2015)).page("index.html")))
                .extracting(WrittenReport::text)
                .noneMatch(sentence -> sentence.contains("heard"));
        assertThat(sentences(written("fresh", group("drones", 30, 3, 2026)).page("index.html")))
                .extracting(WrittenReport::text)
                .noneMatch(sentence -> sentence.contains("heard"));
        assertThat(sentences(written("old", group("drones", 30, 3, 2015)).page("index.html")))
                .extracting(WrittenReport::text)
                .contains("For 30 of 30 cases recorded in operation, trial or preparation, nothing has been heard for "
                        + "over five years.");
    }

    @Test
    void casesWithoutADateAreSaidToHaveNone() throws IOException {
        List<CaseStudy> cases = new ArrayList<>(group("drones", 20, 3, 2015));
        for (int i = 0; i < 10; i++) {
            cases.add(one("undated-" + i, "drones")
                    .stages(List.of(StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.OBSERVED)
                            .build()))
                    .build());
        }
        assertThat(sentences(written("undated", cases).page("index.html")))
                .extracting(WrittenReport::text)
                .contains("For 10 of 30 cases recorded in operation, trial or preparation, the records have no date.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 2026 | 3 of 8 cases are recorded in operation, all seen there within a year",
                "1 | 2026 | 1 of 8 cases is recorded in operation, and was seen there within a year",
                "3 | 2015 | 3 of 8 cases are recorded in operation, none seen there within a year",
                "0 | 2026 | 0 of 8 cases are recorded in operation"
            })
    void theFirstPictureSaysInWordsThatAllOrNoneWereSeen(int inOperation, int year, String message) throws IOException {
        Document page = written("seen-" + inOperation + "-" + year, group("drones", 8, inOperation, year))
                .page("index.html");

        assertThat(elements(page, "h2"))
                .filteredOn(heading -> heading.getAttribute("class").equals("message"))
                .extracting(WrittenReport::text)
                .first()
                .isEqualTo(message);
    }

    @Test
    void aLoneSightingFillsNoColumnYearsLater() throws IOException {
        WrittenReport lone = written(
                "columns",
                List.of(one("lone", "drones")
                        .stages(List.of(seen(AdoptionStage.Listed.DEPLOYED, 2022)))
                        .build()));

        List<String> tips = elements(lone.page("time.html"), "title").stream()
                .map(WrittenReport::text)
                .filter(tip -> tip.matches("20[0-9]{2}, .*"))
                .distinct()
                .toList();
        assertThat(tips)
                .containsExactly(
                        "2022, Operation: 1",
                        "2023, Operation: 1",
                        "2024, Operation: 1",
                        "2025, Operation: 1",
                        "2026, Not seen for three years: 1");
    }

    @Test
    void marksShrinkAndLoseTheirLinksWhereTheyAreMany() throws IOException {
        WrittenReport squares = written("squares", group("drones", 401, 100, 2020));

        Element board = elements(squares.page("index.html"), "table").get(0);
        assertThat(elements(board, "rect")).hasSize(401);
        assertThat(elements(board, "circle")).isEmpty();
        assertThat(elements(board, "a")).hasSize(3); // the group and two numbers
    }

    @Test
    void barsAreNotCalledMarks() throws IOException {
        WrittenReport bars = written("bars", group("drones", 2001, 100, 2020));

        assertThat(text(bars.page("index.html")))
                .contains("Bars count cases, as of 1 December 2026")
                .doesNotContain("Each mark is a case");
    }

    @Test
    void oneRegionIsSaidAndNotDrawn() throws IOException {
        WrittenReport one = WrittenReport.of(
                edition.toBuilder()
                        .caseStudies(edition.caseStudies().stream()
                                .filter(each -> each.adopters().contains(OrganizationId.of("malawi-revenue-authority")))
                                .toList())
                        .build(),
                folder.resolve("one-region"));

        assertThat(text(one.page("index.html")))
                .contains("All cases of a region are in this one: East and Southern Africa.")
                .doesNotContain("pairs of group and region");
        assertThat(one.folder.resolve("pictures/regions.en.svg")).doesNotExist();
        assertThat(elements(one.page("technologies.html"), "h2"))
                .extracting(WrittenReport::text)
                .as("groups without a case stand on one line")
                .doesNotContain("Biometrics");
        assertThat(text(one.page("technologies.html")))
                .containsPattern("No case is recorded for: [^.]*Biometrics[^.]*\\.");
    }

    @Test
    void whereNoCaseServesAnArticleNoneIsSaidToCount() throws IOException {
        WrittenReport bare = WrittenReport.of(
                edition.toBuilder()
                        .caseStudies(List.of(one("bare", "drones").build()))
                        .build(),
                folder.resolve("no-article"));

        assertThat(text(bare.page("articles.html")))
                .contains("No case names one of these articles")
                .doesNotContain("all count through a process", "12 of 12");
    }

    @Test
    void howAnIdWasMadeIsNoIdentifierForReaders() throws IOException {
        WrittenReport marked = written(
                "marked",
                List.of(one("marked", "drones")
                        .identifiers(List.of(
                                Identifier.of("register-key", "port|drones"),
                                Identifier.of(Identifier.MADE_UP_ID, "register-key")))
                        .build()));

        assertThat(text(marked.page("cases/marked.html")))
                .contains("register-key", "port|drones")
                .doesNotContain(Identifier.MADE_UP_ID);
    }

    @Test
    void onePageTellsHowToEmbedEachPicture() throws IOException {
        Document page = report.page("pictures.html");
        assertThat(elements(page, "h2"))
                .extracting(heading -> heading.getAttribute("id"))
                .containsExactly("stages", "regions", "countries", "years", "funnel-1", "duration");
        assertThat(text(page)).contains("<iframe src=\"…/embed/stages.en.html\" width=\"720\" height=\"");
        for (String path : List.of("index.html", "time.html", "paths.html")) {
            assertThat(elements(report.page(path), "a"))
                    .extracting(link -> link.getAttribute("href"))
                    .anyMatch(href -> href.startsWith("pictures.html#"));
        }
    }

    @Test
    void eachPictureIsAFileWithItsMessageItsSourceAndALicence() throws IOException {
        for (String name : List.of("stages", "regions", "years", "funnel-1", "duration")) {
            String drawing = Files.readString(report.folder.resolve("pictures/" + name + ".fr.svg"));
            assertThat(drawing)
                    .startsWith("<svg class=")
                    .contains("xml:lang=\"fr\"", "role=\"img\"", "<title>", "<desc>", "prefers-color-scheme: dark")
                    .contains("Source\u00a0: Les auteurs de Waystage", "CC-BY-4.0")
                    .doesNotContain("<a ", "href");
            Document embed = report.page("embed/" + name + ".fr.html");
            assertThat(elements(embed, "nav")).isEmpty();
            assertThat(elements(embed, "a"))
                    .extracting(link -> link.getAttribute("href"))
                    .singleElement()
                    .asString()
                    .startsWith("../fr/");
            assertThat(Files.size(report.folder.resolve("embed/" + name + ".fr.html")))
                    .isLessThan(60_000);
        }
    }
}
