package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.waystage.editions.Editions;
import org.waystage.report.pages.ReportFolder;
import org.waystage.report.pages.Site;
import org.waystage.report.pages.SitePlan;
import org.waystage.report.words.ReportLanguage;

/**
 * A report in a language that is written from right to left; its texts are made up and are beside the tests. Skipped
 * if Chromium and its driver are not installed.
 */
@Tag("browser")
class RightToLeftTest {
    private static final ReportLanguage LANGUAGE = new ReportLanguage("he");
    private static final String CASE = "cases/dubai-customs-ecommerce-blockchain.html";

    /** Names of sides: the other direction needs the other side, so styles use start and end instead. */
    private static final Pattern SIDE =
            Pattern.compile("(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|float: (?:left|right)"
                    + "|(?<![-\\w])(?:left|right): ");

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.open().driver();
        try (ReportFolder report = new ReportFolder(folder.resolve("report"))) {
            new Site(
                            report,
                            SitePlan.of(Editions.latest())
                                    .in(List.of(ReportLanguage.ENGLISH, LANGUAGE))
                                    .withoutData())
                    .write();
            report.publish();
        }
    }

    private static void show(String page, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.get(folder.resolve("report/he").resolve(page).toUri().toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nothingStandsOutsideThePage(int width) {
        for (String page :
                List.of("index.html", "technologies.html", "time.html", "paths.html", "together.html", CASE)) {
            show(page, width);

            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(width);
            assertThat((Long) browser.executeScript("return [...document.querySelectorAll('h1, h2, main p')]"
                            + ".filter(e => !e.closest('.scroll, .unseen'))"
                            + ".map(e => e.getBoundingClientRect()).filter(r => r.width > 0)"
                            + ".filter(r => r.left < -1 || r.right > innerWidth + 1).length"))
                    .as(page)
                    .isZero();
        }
    }

    @Test
    void textStartsAtTheRight() {
        show("index.html", 1280);

        assertThat(browser.findElement(By.tagName("html")).getAttribute("dir")).isEqualTo("rtl");
        WebElement cell = browser.findElement(By.cssSelector("main table tbody th"));
        WebElement number = browser.findElement(By.cssSelector("main table tbody td.n"));
        assertThat(cell.getRect().getX()).isGreaterThan(number.getRect().getX());
        assertThat((Boolean) browser.executeScript("""
                const range = document.createRange();
                range.selectNodeContents(document.querySelector('#at-a-glance, main h2'));
                const text = range.getBoundingClientRect();
                const box = document.querySelector('#at-a-glance, main h2').getBoundingClientRect();
                return Math.abs(box.right - text.right) < 2 && text.left > box.left + 20;""")).isTrue();
    }

    @Test
    void timeRunsFromLeftToRight() {
        show(CASE, 1280);

        assertThat((Boolean) browser.executeScript("""
                const marks = [...document.querySelectorAll('svg.timeline text.year')]
                        .map(e => [parseInt(e.textContent), e.getBoundingClientRect().left]);
                return marks.length > 1 && marks.every((m, i) => i === 0 || m[0] > marks[i - 1][0] === m[1] > marks[i - 1][1]);""")).isTrue();
        show("time.html", 1280);
        assertThat((Boolean) browser.executeScript("""
                const bars = [...document.querySelectorAll('svg.years')[0].querySelectorAll('rect')]
                        .map(e => e.getBoundingClientRect().left);
                return bars.length > 5 && bars[0] < bars[bars.length - 1];""")).isTrue();
    }

    @Test
    void noStyleNamesASideWhereTextStartsOrEnds() throws IOException {
        List<String> allowed = List.of(".curve", "linear-gradient");
        assertThat(Files.readString(folder.resolve("report").resolve(Site.STYLE))
                        .lines())
                .filteredOn(line -> allowed.stream().noneMatch(line::contains))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(SIDE));
    }

    @Test
    void aTextOfTheCatalogueHasTheDirectionOfItsOwnLanguage() {
        show(CASE, 1280);

        List<WebElement> foreign = browser.findElements(By.cssSelector("main [lang=en]"));
        assertThat(foreign)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.getAttribute("dir")).isEqualTo("auto"));
    }
}
