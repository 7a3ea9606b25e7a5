package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.report.pages.Site;

/** A program writes the report that it asks for, with what every program can call. */
class LibraryCallTest {
    private static final Catalogue EDITION = Editions.latest();
    private static final Catalogue SOME = EditionReport.firstCases(10);

    @TempDir
    private Path folder;

    private static String page(Path report, String name) throws IOException {
        return Files.readString(report.resolve(name));
    }

    @Test
    void theFirstLanguageStandsInTheFolderItselfAndTheOthersBeside() throws IOException {
        Path report = folder.resolve("report");
        Path first = AdoptionReport.of(SOME).inLanguages("fr", "en").write(report);

        assertThat(first).isEqualTo(report.toRealPath().resolve("index.html"));
        assertThat(page(report, "index.html"))
                .contains("<html lang=\"fr\"", "href=\"en/index.html\" lang=\"en\"")
                .doesNotContain("href=\"fr/");
        assertThat(page(report, "en/index.html"))
                .contains("<html lang=\"en\"", "href=\"../index.html\" lang=\"fr\"", "href=\"../report.css\"");
        assertThat(report.resolve("fr")).doesNotExist();
    }

    @Test
    void aReportInOneLanguageOffersNoOther() throws IOException {
        Path report = folder.resolve("report");
        AdoptionReport.of(SOME).inLanguages("fr").write(report);

        assertThat(page(report, "index.html")).contains("<html lang=\"fr\"").doesNotContain("class=\"switch\"");
        assertThat(report.resolve("en")).doesNotExist();
    }

    @Test
    void aLanguageThatThereIsNotIsRefusedWithThoseThatThereAre() {
        AdoptionReport report = AdoptionReport.of(SOME);

        assertThatThrownBy(() -> report.inLanguages("en", "tlh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a report can be in " + String.join(", ", AdoptionReport.languages()) + ", but not in 'tlh'");
        assertThatThrownBy(report::inLanguages).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTitleOfItsOwnStandsOnEveryPage() throws IOException {
        Path report = folder.resolve("report");
        Text title = Text.of("en", "What <we> know").with("fr", "Ce que nous savons");
        AdoptionReport.of(SOME).inLanguages("en", "fr").titled(title).write(report);

        assertThat(page(report, "index.html")).contains("<a href=\"index.html\">What &lt;we&gt; know</a>");
        assertThat(page(report, "index.html")).contains("<h1>What &lt;we&gt; know</h1>");
        assertThat(page(report, "time.html")).contains(" – What &lt;we&gt; know</title>");
        assertThat(page(report, "fr/time.html")).contains(" – Ce que nous savons</title>");
    }

    @Test
    void coloursOfItsOwnFollowTheOthersInTheStyleSheet() throws IOException {
        Path report = folder.resolve("report");
        AdoptionReport.of(SOME)
                .inLanguages("en")
                .coloured(new ReportColours("#7A1F2B", "#3a0d14"))
                .write(report);

        String style = page(report, "report.css");
        assertThat(style.lastIndexOf("--accent: #7a1f2b")).isGreaterThan(style.indexOf("--accent: #0b4f79"));
        assertThat(style).contains("--band: #3a0d14");
    }

    @Test
    void progressTellsEachFileOnceAndEndsWithAll() throws IOException {
        List<Long> written = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        AdoptionReport.of(SOME)
                .inLanguages("en")
                .telling((files, of) -> {
                    written.add(files);
                    totals.add(of);
                })
                .write(folder.resolve("report"));

        assertThat(written).first().isEqualTo(1L);
        assertThat(written).isSorted().doesNotHaveDuplicates();
        assertThat(totals).allMatch(total -> total == written.size());
    }

    @Test
    void aListenerThatFailsLeavesNoReport() {
        AdoptionReport report = AdoptionReport.of(SOME).telling((files, of) -> {
            if (files == 5) {
                throw new IllegalStateException("enough");
            }
        });

        assertThatThrownBy(() -> report.write(folder.resolve("report"))).hasMessage("enough");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aChoiceChangesNoOtherReport() throws IOException {
        AdoptionReport usual = AdoptionReport.of(SOME);
        usual.inLanguages("fr");
        usual.titled(Text.of("en", "Another"));
        usual.withoutData();
        usual.write(folder.resolve("report"));

        assertThat(page(folder.resolve("report"), "index.html"))
                .contains("<html lang=\"en\"")
                .doesNotContain("Another<");
    }

    @Test
    void anyNumberOfThreadsWritesTheSameBytes() throws IOException {
        assertThatThreadsMakeNoDifference(SOME);
    }

    @Tag("long")
    @Test
    void anyNumberOfThreadsWritesTheSameBytesOfAWholeEdition() throws IOException {
        assertThatThreadsMakeNoDifference(EDITION);
    }

    private void assertThatThreadsMakeNoDifference(Catalogue catalogue) throws IOException {
        WrittenReport one = WrittenReport.of(threads(catalogue, 1), folder.resolve("one"));
        WrittenReport many = WrittenReport.of(threads(catalogue, 8), folder.resolve("many"));

        assertThat(many.files()).isEqualTo(one.files());
    }

    private static AdoptionReport threads(Catalogue catalogue, int threads) {
        Site.Limits usual = Site.Limits.USUAL;
        return AdoptionReport.of(catalogue)
                .within(new Site.Limits(
                        usual.ownPages(),
                        usual.casesPerPage(),
                        usual.rowsPerPage(),
                        usual.allLanguages(),
                        usual.wholeLists(),
                        threads));
    }
}
