package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** How pages are laid out between a telephone and paper. Skipped if Chromium and its driver are not installed. */
@Tag("browser")
@Tag("long")
class LayoutInBrowserTest {
    private static Path report;
    private static Chromium chromium;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        browser = chromium.driver();
        report = EditionReport.written().folder;
    }

    private static void show(String path) {
        chromium.show(report.resolve(path).toUri().toString());
    }

    private static void show(String path, int width) {
        chromium.width(width);
        chromium.media("screen", "light");
        show(path);
    }

    /** Returns how many tables of the page that was shown last are wider than their place, in folds or not. */
    private static long cutTables(boolean folded) {
        return (Long) browser.executeScript("return [...document.querySelectorAll('.scroll')]"
                + ".filter(box => box.scrollWidth > box.clientWidth + 1"
                + (folded ? "" : " && !box.closest('details')") + ").length");
    }

    @Test
    void theMenuClosesAgain() {
        show("index.html", 360);
        browser.findElement(By.linkText("Menu")).click();
        WebElement menu = browser.findElement(By.id("menu"));
        assertThat(menu.getRect().getY()).isLessThan(100);
        browser.findElement(By.linkText("Close the menu")).click();
        assertThat(menu.getRect().getY()).as("at the foot again").isGreaterThan(1000);
    }

    /** A name of a group may be one word, and the board has no box of its own to scroll in. */
    @Test
    void aLongWordKeepsTheBoardOnThePage(@TempDir Path folder) throws IOException {
        Technology group = Technology.builder(
                        TechnologyId.of("long"), Text.english("Donaudampfschifffahrtsgesellschaft".repeat(4)))
                .build();
        CaseStudy only = CaseStudy.builder(
                        CaseStudyId.of("only"),
                        Text.english("Only"),
                        List.of(group.id()),
                        List.of(OrganizationId.of("body")))
                .stages(List.of(StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2026))))
                .build();
        Path index = WrittenReport.of(
                        Catalogue.builder(CatalogueId.of("one"), Text.english("One"))
                                .issued(PartialDate.parse("2026-11-25"))
                                .technologies(List.of(group))
                                .caseStudies(List.of(only))
                                .build(),
                        folder.resolve("one"))
                .folder
                .resolve("index.html");
        for (int width : List.of(360, 768, 1000, 1280)) {
            chromium.width(width);
            chromium.media("screen", "light");
            chromium.show(index.toUri().toString());
            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as("at %d pixels", width)
                    .isLessThanOrEqualTo(width);
        }
    }

    /** Two widths between a telephone and a desk: no row of a list is cut. */
    @ParameterizedTest
    @CsvSource({
        "lists/silent.html, 768",
        "news.html, 768",
        "articles/TFA-7-4.html, 768",
        "changes-moved.html, 768",
        "lists/silent.html, 1024",
        "fr/news.html, 1024"
    })
    void noListIsCutOnATablet(String path, int width) {
        show(path, width);
        assertThat(cutTables(true)).isZero();
    }

    /** Six columns, two of them with long names, in the longer language. */
    @ParameterizedTest
    @CsvSource({"fr/lists/silent.html, 1280", "fr/articles/TFA-7-4.html, 1280", "fr/processes/CLEARANCE.html, 1280"})
    void theRowsOfAListOfSixColumnsAreWholeAndShort(String path, int width) {
        show(path, width);
        assertThat(cutTables(true)).isZero();
        List<Long> heights = ((List<?>) browser.executeScript("return [...document.querySelectorAll('.cases tbody tr')]"
                        + ".map(row => Math.round(row.getBoundingClientRect().height)).sort((a, b) => a - b)"))
                .stream().map(Long.class::cast).toList();
        assertThat(heights.get(heights.size() / 2)).as("four lines").isLessThanOrEqualTo(105);
    }

    @ParameterizedTest
    @CsvSource({"technologies/drones.html, 360", "fr/time.html, 1280"})
    void nothingButAFoldedTableIsCut(String path, int width) {
        show(path, width);
        assertThat(cutTables(false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1024, 1104, 1280})
    void noTitleIsCutInTheHeader(int width) {
        chromium.width(width);
        chromium.media("screen", "light");
        for (String path : List.of("index.html", "fr/index.html", "fr/countries/KE.html")) {
            show(path);
            WebElement brand = browser.findElement(By.cssSelector(".brand"));
            assertThat(brand.getText()).as(path).isNotEmpty();
            assertThat((Boolean) browser.executeScript(
                            "return arguments[0].scrollHeight <= arguments[0].clientHeight + 1", brand))
                    .as("%s at %d: %s", path, width, brand.getText())
                    .isTrue();
        }
    }

    /** A short title is shown on a telephone too; a long one is replaced by the name of the first page. */
    @Test
    void onATelephoneTheHeaderLeadsToTheFirstPage() {
        show("fr/countries/KE.html", 360);
        WebElement home = browser.findElement(By.cssSelector(".brand a"));
        assertThat(home.getText()).isEqualTo("Vue d’ensemble");
        assertThat(home.findElement(By.cssSelector(".narrow-only")).getRect().getHeight())
                .isGreaterThanOrEqualTo(24);
        home.click();
        assertThat(browser.getCurrentUrl()).endsWith("fr/index.html");
    }

    /** Up to six columns and the names of groups between a telephone and a desk, and on paper. */
    @ParameterizedTest
    @CsvSource({"index.html, 641, screen", "fr/index.html, 768, screen"})
    void noWordBreaksInTheHeadOfABoard(String path, int width, String medium) {
        chromium.width(width);
        chromium.media(medium, "light");
        show(path);
        assertThat((Long) browser.executeScript(
                        "return [...document.querySelectorAll('.board thead th')].filter(head => {"
                                + " const text = document.createTreeWalker(head, NodeFilter.SHOW_TEXT).nextNode();"
                                + " if (head.querySelector('.unseen') || !text) return false;"
                                + " const range = document.createRange();"
                                + " return [...text.data.matchAll(/[^\\s-]+/g)].some(word => {"
                                + " range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length);"
                                + " return range.getClientRects().length > 1; }); }).length"))
                .isZero();
        assertThat(
                        (Boolean)
                                browser.executeScript(
                                        "return [...document.querySelectorAll('.board')].every(board =>"
                                                + " board.getBoundingClientRect().right <= board.parentElement.getBoundingClientRect().right + 1)"))
                .as("boards fit")
                .isTrue();
    }

    @Test
    void linksOfAListAreHighEnoughForAFinger() {
        chromium.touched(1024);
        chromium.media("screen", "light");
        try {
            show("fr/lists/silent.html");
            assertThat((Boolean) browser.executeScript("return [...document.querySelectorAll('.cases td a')]"
                            + ".every(link => parseFloat(getComputedStyle(link).lineHeight) >= 24)"))
                    .isTrue();
        } finally {
            chromium.width(1280);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr/surveys.html, «\u00a0, \u00a0»"})
    void quotationsHaveTheMarksOfTheLanguage(String path, String opening, String closing) {
        show(path);
        assertThat((String) browser.executeScript("return getComputedStyle(document.querySelector('main q')).quotes"))
                .startsWith("\"%s\" \"%s\"".formatted(opening, closing));
    }

    @Test
    void aTableOnPaperHasItsColumns() {
        chromium.width(672);
        chromium.media("print", "light");
        for (String path : List.of("news.html", "lists/silent.html")) {
            show(path);
            assertThat(browser.findElement(By.cssSelector("main thead"))
                            .getRect()
                            .getHeight())
                    .as(path)
                    .isGreaterThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 672, 768, 1024})
    void noTwoYearsOfAChartOverlap(int width) {
        show("time.html", width);
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('svg.years')].map(chart =>"
                        + " [...chart.querySelectorAll('text.year')].map(year => year.getBoundingClientRect())"
                        + ".filter(box => box.width > 0))"
                        + ".flatMap(boxes => boxes.slice(1).filter((box, i) => box.left < boxes[i].right)).length"))
                .isZero();
    }

    /** A number of three digits is wider than its column, and the next column may be much higher. */
    @Test
    void noColumnCoversANumber(@TempDir Path folder) throws IOException {
        List<CaseStudy> cases = IntStream.range(0, 400)
                .mapToObj(i -> CaseStudy.builder(
                                CaseStudyId.of("case-" + i),
                                Text.english("Case " + i),
                                List.of(TechnologyId.of("drones")),
                                List.of(OrganizationId.of("body-" + i)))
                        .stages(List.of(StageRecord.began(
                                AdoptionStage.Listed.DEPLOYED, PartialDate.of(i < 150 ? 2006 + i / 30 : 2011))))
                        .build())
                .toList();
        Path pages = WrittenReport.of(
                        Catalogue.builder(CatalogueId.of("many"), Text.english("Many"))
                                .issued(PartialDate.parse("2026-11-25"))
                                .caseStudies(cases)
                                .build(),
                        folder.resolve("many"))
                .folder;
        chromium.width(360);
        for (String path : List.of("time.html", "embed/years.en.html")) {
            chromium.show(pages.resolve(path).toUri().toString());
            assertThat((List<?>) browser.executeScript("""
                            return [...document.querySelectorAll('.years text.sum')]
                                .filter(number => number.getBoundingClientRect().width > 0)
                                .filter(number => {
                                    number.scrollIntoView({block: 'center'});
                                    const box = number.getBoundingClientRect();
                                    return [box.left + 3, box.right - 3].some(x =>
                                        document.elementFromPoint(x, (box.top + box.bottom) / 2).tagName === 'rect');
                                })
                                .map(number => number.textContent)
                            """)).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "fr/index.html"})
    void whatIsNewFitsATelephone(String path) {
        show(path, 360);
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('.finding a')]"
                        + ".filter(link => link.getBoundingClientRect().right > innerWidth - 8).length"))
                .isZero();
    }

    /** A cell without a country leaves no two dots in a row. */
    @Test
    void nothingStandsBetweenDotsOfALine() {
        show("bodies/kenya-revenue-authority.html", 360);
        assertThat((Long) browser.executeScript("return document.querySelectorAll('.cases td:empty').length"))
                .as("empty cells")
                .isPositive();
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('.cases td:empty')]"
                        + ".filter(cell => getComputedStyle(cell, '::after').content !== 'none').length"))
                .isZero();
    }

    @Test
    void tablesBesideEachOtherOnPaperDoNotOverlap() {
        chromium.width(672);
        chromium.media("print", "light");
        show("time.html");
        browser.executeScript("document.querySelectorAll('details').forEach(each => each.open = true)");
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('.columns > *')].filter(part =>"
                        + " [...part.querySelectorAll('table')].some(table =>"
                        + " table.getBoundingClientRect().right > part.getBoundingClientRect().right + 1)).length"))
                .isZero();
    }
}
