package org.waystage.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

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
    @FieldSource("org.waystage.report.ReportInBrowserTest#PAGES")
    void nothingStandsInTheWayOfAReaderOfAnyPage(String path) {
        for (String scheme : List.of("light", "dark")) {
            assertThatNothingIsInTheWay(path, scheme);
        }
    }

    private static void assertThatNothingIsInTheWay(String path, String scheme) {
        chromium.width(1280);
        chromium.media("screen", scheme);
        show(path);
        chromium.assertThatNothingIsInTheWay();
    }
}
