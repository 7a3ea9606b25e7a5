package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** What a reader sees of the pages to embed, for an edition that is compared with the previous one. */
@Tag("browser")
@Tag("long")
class ComparedEditionInBrowserTest {
    private static Path report;

    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.open();
        report = EditionReport.written().folder;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 720, 360, 320})
    void ofTheDrawingsOfAPictureOneIsVisible(int width) throws IOException {
        browser.width(width);
        List<Path> pages;
        try (Stream<Path> found = Files.list(report.resolve("embed"))) {
            pages = found.filter(page -> page.toString().endsWith(".en.html")).toList();
        }
        assertThat(pages).extracting(page -> page.getFileName().toString()).contains("flow.en.html", "stages.en.html");
        for (Path page : pages) {
            browser.show(page.toUri().toString());
            assertThat(browser.all("main > svg").stream().filter(WebElement::isDisplayed))
                    .as(page.getFileName().toString())
                    .hasSize(1);
        }
    }

    /** A page has the drawings of the same thing as neighbours, one for each width. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void noPageShowsADrawingAtBothWidths(int width) {
        browser.width(width);
        browser.show(report.resolve("changes.html").toUri().toString());
        assertThat(browser.all("figure svg.flow").stream().filter(WebElement::isDisplayed))
                .hasSize(1);
    }
}
