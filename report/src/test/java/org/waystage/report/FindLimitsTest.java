package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.pages.FindPages;
import org.waystage.report.pages.Site;

/** The amount that a search loads for a catalogue of 3,600 cases. */
class FindLimitsTest {
    private static final int CASES = 3600;
    private static final List<String> SYLLABLES =
            List.of("ka", "ro", "mi", "ten", "sul", "ve", "pro", "dan", "qui", "lor");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        FindPages.write(enlarged(), folder.resolve("report"));
    }

    /** Returns the cases of the edition again and again, each time with different words. */
    private static Catalogue enlarged() {
        Catalogue edition = Editions.latest();
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            CaseStudy model =
                    edition.caseStudies().get(i % edition.caseStudies().size());
            String own = " " + word(i) + " " + word(i * 7 + 3) + " " + word(i / 30);
            cases.add(model.toBuilder()
                    .id(CaseStudyId.of(model.id().value() + "-" + i))
                    .title(Text.english(model.title().in("en") + own))
                    .build());
        }
        return edition.toBuilder().caseStudies(cases).build();
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 1000; rest > 0; rest /= 10) {
            word.append(SYLLABLES.get(rest % 10));
        }
        return word.toString();
    }

    @Test
    void theScriptIsShort() throws IOException {
        try (InputStream script = Site.class.getResourceAsStream("find.js")) {
            assertThat(script.readAllBytes()).hasSizeLessThanOrEqualTo(12 * 1024);
        }
    }

    @Test
    void theIndexOfALanguageIsSmall() throws IOException {
        for (String language : List.of("en", "fr")) {
            try (Stream<Path> files = Files.list(folder.resolve("report/search").resolve(language))) {
                assertThat(files.mapToLong(FindLimitsTest::size).sum()).isBetween(400_000L, 2_000_000L);
            }
        }
    }

    @Test
    void noFileOfTheIndexIsLarge() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("report/search/en"))) {
            assertThat(files).allSatisfy(file -> assertThat(size(file)).isLessThan(24_000L));
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    @Test
    @Tag("browser")
    void aQueryLoadsLittle() throws IOException {
        Chromium browser = Chromium.open();
        for (String query : List.of(
                "q=customs",
                "q=blockchain",
                "q=con",
                "q=pro",
                "q=the+drones+port",
                "q=tracking+of+containers+with+electronic+seals",
                "q=customs&p=operation&seen=3",
                "t=blockchain-dlt&p=trial&r=EUR&seen=older",
                "q=Single+Window+data&c=AE",
                "q=" + word(1234))) {
            try (ServedFolder served = new ServedFolder(folder.resolve("report"))) {
                browser.show(served.address("/find.html?" + query));
                browser.until("an answer", () -> browser.one("#said").getText().contains("case"));
                long bytes = served.asked().stream()
                        .filter(path -> path.startsWith("/search/"))
                        .mapToLong(path -> size(folder.resolve("report").resolve(path.substring(1))))
                        .sum();
                assertThat(bytes).as(query).isBetween(1000L, 200_000L);
                assertThat(browser.console()).isEmpty();
            }
        }
    }
}
