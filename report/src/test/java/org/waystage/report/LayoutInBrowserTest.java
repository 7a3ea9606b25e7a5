package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** How pages are laid out between a telephone and paper. Skipped where Chromium and its driver are not installed. */
@Tag("class-path-only")
class LayoutInBrowserTest {
    private static Path report;
    private static Chromium chromium;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        browser = chromium.driver();
        report = EditionReports.sinceTheFirst().folder;
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void show(String path) {
        chromium.show(report.resolve(path).toUri().toString());
    }

    @Test
    void theMenuClosesAgain() {
        chromium.width(360);
        chromium.media("screen", "light");
        show("index.html");
        browser.findElement(By.linkText("Menu")).click();
        WebElement menu = browser.findElement(By.id("menu"));
        assertThat(menu.getRect().getY()).isLessThan(100);
        browser.findElement(By.linkText("Close the menu")).click();
        assertThat(menu.getRect().getY()).as("at the foot again").isGreaterThan(1000);
    }

    /** Two widths between a telephone and a desk: no row of a list is cut. */
    @ParameterizedTest
    @CsvSource({
        "lists/silent.html, 768",
        "news.html, 768",
        "articles/TFA-7-4.html, 768",
        "changes-moved.html, 768",
        "lists/silent.html, 1024",
        "fr/news.html, 1024",
    })
    void noListIsCutOnATablet(String path, int width) {
        chromium.width(width);
        chromium.media("screen", "light");
        show(path);
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('.scroll')]"
                        + ".filter(box => box.scrollWidth > box.clientWidth + 1).length"))
                .isZero();
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
        chromium.width(width);
        chromium.media("screen", "light");
        show("time.html");
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('svg.years')].map(chart =>"
                        + " [...chart.querySelectorAll('text.year')].map(year => year.getBoundingClientRect())"
                        + ".filter(box => box.width > 0))"
                        + ".flatMap(boxes => boxes.slice(1).filter((box, i) => box.left < boxes[i].right)).length"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "fr/index.html", "es/index.html", "es/changes.html"})
    void whatIsNewFitsATelephone(String path) {
        chromium.width(360);
        chromium.media("screen", "light");
        show(path);
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('.finding a')]"
                        + ".filter(link => link.getBoundingClientRect().right > innerWidth - 8).length"))
                .isZero();
    }

    /** A cell without a country leaves no two dots in a row. */
    @Test
    void nothingStandsBetweenDotsOfALine() {
        chromium.width(360);
        chromium.media("screen", "light");
        show("bodies/kenya-revenue-authority.html");
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

    @Test
    void theContentsOfTheMethodsLeadToTheirParts() {
        show("methods.html");
        assertThat((Long) browser.executeScript("return document.querySelectorAll('.contents a').length"))
                .isGreaterThan(10);
        assertThat((Long) browser.executeScript("return [...document.querySelectorAll('.contents a')]"
                        + ".filter(link => !document.getElementById(link.hash.slice(1))?.matches('h2, h3')).length"))
                .isZero();
    }
}
