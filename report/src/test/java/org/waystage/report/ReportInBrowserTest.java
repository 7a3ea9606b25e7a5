package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.report.pages.Site;

/** The report as a browser shows it. Skipped if Chromium and its driver are not installed. */
@Tag("browser")
class ReportInBrowserTest {
    private static final String CASE = "cases/dubai-customs-ecommerce-blockchain.html";
    /** One or more of each kind. */
    static final List<String> PAGES = List.of(
            "index.html",
            "technologies.html",
            "countries.html",
            "countries/KE.html",
            "countries/VU.html",
            "bodies.html",
            "bodies/us-customs-and-border-protection.html",
            "technologies/drones.html",
            "processes.html",
            "processes/CLEARANCE.html",
            "articles.html",
            "articles/TFA-7-4.html",
            "ended.html",
            "cases-region-ESA.html",
            "find.html",
            "cases-phase-trial.html",
            "time.html",
            "paths.html",
            "reasons.html",
            "together.html",
            "news.html",
            "changes.html",
            "changes-new.html",
            "changes-moved.html",
            "surveys.html",
            "context.html",
            "cases.html",
            "sources.html",
            "methods.html",
            "lists/silent.html",
            "lists/members.html",
            "pictures.html",
            "embed/stages.en.html",
            CASE,
            "fr/index.html",
            "fr/changes.html",
            "fr/find.html",
            "fr/technologies.html",
            "fr/countries.html",
            "fr/countries/KE.html",
            "fr/paths.html",
            "fr/time.html",
            "fr/reasons.html",
            "fr/together.html",
            "fr/surveys.html",
            "fr/methods.html",
            "fr/" + CASE,
            "sources/2.html",
            "data.html",
            "bodies-u.html",
            "articles/TFA.html",
            "articles/RKC.html",
            "changes-ended.html",
            "changes-bodies.html",
            "changes-reference/4.html",
            "lists/countries.html",
            "embed/countries.fr.html");

    /** One of each kind of drawing and table, and the one with a script. */
    private static final List<String> SOME_PAGES = List.of(
            "index.html",
            "countries.html",
            "countries/KE.html",
            "find.html",
            "time.html",
            "paths.html",
            "together.html",
            "changes.html",
            "embed/stages.en.html",
            "fr/index.html",
            "fr/" + CASE);

    @TempDir
    private static Path folder;

    private static Path report;
    private static Catalogue edition;
    private static Chromium chromium;
    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        browser = chromium.driver();
        edition = Editions.latest();
        report = EditionReport.written().folder;
    }

    private static void show(String path) {
        chromium.show(report.resolve(path).toUri().toString());
    }

    @Test
    void theFirstScreenOfADeskHasTheWholePicture() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1280, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        chromium.media("screen", "light");
        show("index.html");
        WebElement board = browser.findElement(By.cssSelector("#stages .board"));
        assertThat(board.getRect().getY() + board.getRect().getHeight()).isLessThanOrEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr/index.html", CASE})
    void theFirstScreenOfATelephoneShowsContentAndNotNavigation(String path) {
        assertThatTheFirstScreenShowsContent(path);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "time.html", "paths.html"})
    void soDoesTheFirstScreenOfOtherPages(String path) {
        assertThatTheFirstScreenShowsContent(path);
    }

    private static void assertThatTheFirstScreenShowsContent(String path) {
        chromium.width(360);
        chromium.media("screen", "light");
        show(path);
        assertThat(browser.findElement(By.cssSelector("header.top")).getRect().getHeight())
                .isLessThanOrEqualTo(48);
        assertThat(browser.findElements(By.cssSelector("header a[hreflang]")))
                .as("the other languages of this page")
                .hasSize(1)
                .allSatisfy(other -> {
                    assertThat(other.isDisplayed()).isTrue();
                    assertThat(other.getRect().getWidth()).isBetween(24, 64);
                });
        assertThat(browser.findElement(By.cssSelector("header .brand"))
                        .getRect()
                        .getWidth())
                .as("room for the title")
                .isGreaterThanOrEqualTo(96);
        browser.findElement(By.cssSelector("header a[href$='#menu']")).click();
        assertThat(browser.getCurrentUrl()).endsWith(path.equals(CASE) ? "/index.html#menu" : path + "#menu");
        List<WebElement> links = browser.findElements(By.cssSelector("#menu a")).stream()
                .filter(WebElement::isDisplayed)
                .toList();
        assertThat(links)
                .as("the menu opens at the top of the page, below the header")
                .hasSizeGreaterThan(5)
                .extracting(link -> link.getRect().getY())
                .allSatisfy(top -> assertThat(top).isBetween(30, 600));
        assertThat(links)
                .allSatisfy(link -> assertThat(link.getRect().getHeight()).isGreaterThanOrEqualTo(24));
    }

    @ParameterizedTest
    @ValueSource(ints = {720, 360})
    void aPageToEmbedIsNoHigherThanItIsSaidToBe(int width) {
        chromium.width(1280);
        show("pictures.html");
        List<String> said = browser.findElements(By.cssSelector("main section .basis")).stream()
                .map(WebElement::getText)
                .toList();
        List<String> names = browser.findElements(By.cssSelector("main section h2")).stream()
                .map(heading -> heading.getAttribute("id"))
                .toList();
        chromium.width(width);
        for (int i = 0; i < names.size(); i++) {
            String height = said.get(i)
                    .replaceAll(width == 720 ? ".*720 pixels: ([0-9,]+);.*" : ".*360 pixels: ([0-9,]+).*", "$1")
                    .replace(",", "");
            show("embed/" + names.get(i) + ".en.html");
            assertThat((Long) browser.executeScript("return document.body.scrollHeight"))
                    .as(names.get(i))
                    .isLessThanOrEqualTo(Long.parseLong(height));
        }
    }

    @Test
    void onATelephoneTheBoardHasTheWordsOfItsPhases() {
        chromium.width(360);
        chromium.media("screen", "light");
        show("index.html");
        WebElement row = browser.findElement(By.cssSelector("#stages .board tbody tr"));
        assertThat(row.findElements(By.cssSelector("td.core .word")))
                .hasSize(3)
                .allSatisfy(word -> assertThat(word.getRect().getWidth()).isGreaterThan(20));
        assertThat(row.findElements(By.cssSelector("td.core")))
                .extracting(cell -> cell.getRect().getY())
                .containsOnly(row.findElements(By.cssSelector("td.core"))
                        .get(0)
                        .getRect()
                        .getY());
    }

    @Test
    void stepsAreDrawnInsideTheirAxes() {
        chromium.width(360);
        chromium.media("screen", "light");
        show("paths.html");
        List<WebElement> drawings = browser.findElements(By.cssSelector("svg.curve"));
        assertThat(drawings).isNotEmpty().allSatisfy(drawing -> {
            WebElement axis = drawing.findElement(By.cssSelector("line.axis"));
            WebElement steps = drawing.findElement(By.cssSelector("path.steps"));
            assertThat(axis.getRect().getWidth()).isGreaterThan(200);
            assertThat(steps.getRect().getX())
                    .isGreaterThanOrEqualTo(axis.getRect().getX() - 2);
            assertThat(steps.getRect().getX() + steps.getRect().getWidth())
                    .isLessThanOrEqualTo(axis.getRect().getX() + axis.getRect().getWidth() + 2);
        });
    }

    @Test
    void aReaderGetsFromTheOverviewToACaseAndToFrench() {
        chromium.width(1280);
        show("index.html");
        browser.findElement(By.linkText("All cases")).click();
        CaseStudy dubai = edition.caseStudies().stream()
                .filter(each -> CASE.contains(each.id().value()))
                .findFirst()
                .orElseThrow();
        browser.findElement(By.linkText(dubai.title().in("en").substring(0, 1))).click();
        assertThat(browser.findElements(By.cssSelector("main tbody tr")))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(row -> assertThat(row.isDisplayed()).isTrue());
        browser.findElement(By.linkText(dubai.title().in("en"))).click();
        assertThat(browser.findElement(By.tagName("h1")).getText())
                .isEqualTo(dubai.title().in("en"));
        assertThat(browser.findElements(By.cssSelector("svg.timeline .mark")))
                .hasSize(dubai.stages().size());
        browser.findElement(By.linkText("Français")).click();
        assertThat(browser.getCurrentUrl()).endsWith("fr/" + CASE);
        assertThat(browser.findElement(By.cssSelector(".status .stage")).getText())
                .isEqualTo("Déployé");
        assertThat(browser.findElement(By.tagName("h1")).getText())
                .isEqualTo(dubai.title().in("fr"))
                .isNotEqualTo(dubai.title().in("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a folder", "a server"})
    void thePolicyOfThePagesLetsThemShowAllThatTheyHold(String from) throws IOException {
        // a policy depends on whether a page has a script and whether it is in a folder
        List<String> pages = from.equals("a server")
                ? SOME_PAGES
                : List.of("index.html", "countries/KE.html", "find.html", "embed/stages.en.html", "fr/" + CASE);
        assertThatThePolicyLetsThemShowAllThatTheyHold(pages, from);
    }

    /** From a server: in a folder the policy differs by whether a page has a script, and the usual test has pages of both. */
    @Tag("long")
    @Test
    void thePolicyOfAllPagesLetsThemShowAllThatTheyHold() throws IOException {
        assertThatThePolicyLetsThemShowAllThatTheyHold(PAGES, "a server");
    }

    private static void assertThatThePolicyLetsThemShowAllThatTheyHold(List<String> pages, String from)
            throws IOException {
        chromium.width(1280);
        chromium.media("screen", "light");
        chromium.console();
        try (ServedFolder served = new ServedFolder(report)) {
            for (String path : pages) {
                if (from.equals("a server")) {
                    chromium.show(served.address("/" + path));
                } else {
                    show(path);
                }
                assertThat(browser.findElement(By.tagName("body")).getCssValue("margin-top"))
                        .as("%s has its style", path)
                        .isEqualTo("0px");
                assertThat((Long) browser.executeScript("return [...document.querySelectorAll('main svg rect')]"
                                + ".filter(rect => getComputedStyle(rect).fill === 'rgb(0, 0, 0)').length"))
                        .as("%s has no drawing without colours", path)
                        .isZero();
            }
            assertThat(chromium.console()).isEmpty();
            assertThat(served.asked())
                    .filteredOn(path -> !path.endsWith(".html"))
                    .containsOnly(
                            from.equals("a server") ? new String[] {"/" + Site.STYLE, "/find.js"} : new String[0]);
        }
    }

    @Test
    void whatSlipsIntoAPageIsNeitherLoadedNorObeyed() throws IOException {
        try (ServedFolder served = new ServedFolder(report);
                ServedFolder elsewhere = new ServedFolder(folder)) {
            String intruders = """
                    <img src="/bad/image" />
                    <svg><image href="/bad/drawing" /></svg>
                    <video src="/bad/video" autoplay=""></video>
                    <iframe src="/bad/frame"></iframe>
                    <object data="/bad/object"></object>
                    <script src="/bad/script"></script>
                    <script>document.title = "obeyed";</script>
                    <style>h1 { position: fixed; background: url(/bad/background) }</style>
                    <h2 id="intruder" style="position: fixed">x</h2>
                    <link rel="stylesheet" href="%s" />
                    <link rel="manifest" href="/bad/manifest" />
                    <link rel="preload" as="image" href="/bad/preload" />
                    """.formatted(elsewhere.address("/bad/style"));
            String page = Files.readString(report.resolve("index.html"));
            served.add("/attacked.html", page.replace("</main>", intruders + "</main>"));
            browser.get(served.address("/attacked.html"));

            assertThat(served.asked()).noneMatch(path -> path.startsWith("/bad/"));
            assertThat(elsewhere.asked()).isEmpty();
            assertThat(browser.getTitle()).isNotEqualTo("obeyed");
            assertThat(browser.findElement(By.tagName("h1")).getCssValue("position"))
                    .isEqualTo("static");
            assertThat(browser.findElement(By.id("intruder")).getCssValue("position"))
                    .isEqualTo("static");
            assertThat(chromium.console()).isNotEmpty();
        }
    }

    @Tag("long")
    @Test
    void noPageIsWiderThanItsWindow() {
        chromium.media("screen", "light");
        for (String path : PAGES) {
            show(path);
            for (int width : List.of(1280, 320)) {
                chromium.width(width);
                assertThat((Long) browser.executeScript("return innerWidth"))
                        .as("the width of the window of %s", path)
                        .isEqualTo(width);
                assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                        .as("%s at %d", path, width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void onPaperTheNavigationGoesAndTheTablesStay() {
        chromium.width(800);
        chromium.media("print", "light");
        show("index.html");
        assertThat(browser.findElement(By.cssSelector(".top nav")).isDisplayed())
                .isFalse();
        assertThat(browser.findElement(By.cssSelector("main table")).isDisplayed())
                .isTrue();
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(800);
        show(CASE);
        assertThat((String) browser.executeScript(
                        "return getComputedStyle(document.querySelector('.sources a[href^=http]'), '::after').content"))
                .as("the address of a source is printed")
                .contains("http");
    }
}
