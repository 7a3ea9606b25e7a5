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
}
