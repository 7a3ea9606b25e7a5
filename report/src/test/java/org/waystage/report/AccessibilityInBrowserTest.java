package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as people with a screen reader, weak eyes or no mouse need them, by the rules of axe. */
@Tag("browser")
class AccessibilityInBrowserTest {
    private static final String CASE = "cases/dubai-customs-ecommerce-blockchain.html";

    private static Path report;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        report = EditionReport.written().folder;
    }

    private static void show(String path) {
        chromium.show(report.resolve(path).toUri().toString());
    }

    @ParameterizedTest
    @CsvSource({"index.html, light", "fr/paths.html, light", CASE + ", dark", "countries/KE.html, dark"})
    void nothingStandsInTheWayOfAReader(String path, String scheme) {
        assertThatNothingIsInTheWay(path, scheme);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "index.html, dark",
        "fr/index.html, light",
        "time.html, dark",
        "countries.html, light",
        "fr/technologies/drones.html, light",
        "ended.html, light",
        "technologies.html, light",
        "countries.html, dark",
        "countries/VU.html, light",
        "fr/countries/KE.html, light",
        "bodies.html, dark",
        "bodies/us-customs-and-border-protection.html, light",
        "technologies/drones.html, dark",
        "processes.html, light",
        "processes/CLEARANCE.html, dark",
        "articles.html, dark",
        "articles/TFA-7-4.html, light",
        "ended.html, dark",
        "cases-region-ESA.html, light",
        "time.html, light",
        "paths.html, light",
        "paths.html, dark",
        "fr/time.html, dark",
        "reasons.html, light",
        "together.html, light",
        "fr/together.html, dark",
        "news.html, light",
        "changes.html, light",
        "changes.html, dark",
        "changes-moved.html, light",
        "fr/changes.html, light",
        "surveys.html, light",
        "fr/surveys.html, dark",
        "context.html, light",
        "cases.html, light",
        "sources.html, light",
        "methods.html, light",
        "lists/silent.html, light",
        "lists/members.html, dark",
        "pictures.html, light",
        "embed/stages.en.html, light",
        "embed/years.fr.html, dark",
        "fr/methods.html, dark",
        CASE + ", light",
        "fr/" + CASE + ", dark",
        "find.html, light",
        "data.html, light",
        "sources/2.html, dark",
        "changes-bodies.html, light",
        "changes-reference/4.html, dark",
        "lists/countries.html, light",
        "bodies-u.html, light",
        "articles/RKC.html, light",
        "embed/countries.fr.html, dark"
    })
    void nothingStandsInTheWayOfAReaderOfTheOtherPages(String path, String scheme) {
        assertThatNothingIsInTheWay(path, scheme);
    }

    @Test
    void whatStandsInTheWayIsFound() {
        chromium.width(1280);
        chromium.media("screen", "light");
        show("index.html");
        chromium.script("const image = document.createElement('img');"
                + " const words = document.createElement('p'); words.textContent = 'pale'; words.style.color = '#eee';"
                + " document.querySelector('main').append(image, words);");

        assertThatThrownBy(chromium::assertThatNothingIsInTheWay)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("color-contrast");
    }

    private static void assertThatNothingIsInTheWay(String path, String scheme) {
        chromium.width(1280);
        chromium.media("screen", scheme);
        show(path);
        chromium.assertThatNothingIsInTheWay();
    }
}
