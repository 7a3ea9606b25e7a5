package org.waystage.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.editions.Editions;
import org.waystage.report.EditionReport;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** Spanish, which the report has and neither the rest of the library nor the cases of its editions have. */
class ThirdLanguageTest {
    private static final Pattern STOP = Pattern.compile("<li><a href=\"[^\"]*\"[^>]*>([^<]+)</a></li>");
    private static final Pattern SWITCH =
            Pattern.compile("<a class=\"switch\" href=\"([^\"]*)\" lang=\"[a-z]+\" hreflang=\"[a-z]+\">([^<]+)</a>");

    @TempDir
    private static Path folder;

    private static Path report;

    @BeforeAll
    static void write() throws IOException {
        report = EditionReport.written().folder;
    }

    private static String page(String path) throws IOException {
        return Files.readString(report.resolve(path));
    }

    @Test
    void everyReportIsInEnglishFrenchAndSpanish() {
        assertThat(ReportLanguage.ALL)
                .extracting(ReportLanguage::name)
                .containsExactly("English", "Français", "Español");
    }

    @Test
    void theFrameOfAPageIsInSpanish() throws IOException {
        String page = page("es/sources.html");

        assertThat(page).contains("<html lang=\"es\" dir=\"ltr\">", "Ir al contenido", "Algunos nombres y textos");
        String top = page.substring(page.indexOf("id=\"menu\""));
        assertThat(STOP.matcher(top).results().map(stop -> stop.group(1)))
                .contains("Panorama", "Tecnologías", "Fuentes", "Cómo leer este informe");
    }

    @Test
    void aPageSaysBelowItsContentThatTextsAreInAnotherLanguageIfItShowsSome() throws IOException {
        String note = "Algunos nombres y textos del catálogo no existen en español";
        Set<Boolean> seen = new HashSet<>();
        try (Stream<Path> pages = Files.list(report.resolve("es"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                String text = Files.readString(page);
                int end = text.indexOf("</main>");
                boolean foreign = text.substring(text.indexOf("<main"), end).contains(" dir=\"auto\">");
                seen.add(foreign);

                assertThat(text.substring(0, end)).as(page.toString()).doesNotContain(note);
                assertThat(text.substring(end).contains(note))
                        .as(page.toString())
                        .isEqualTo(foreign);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(true, false);
        assertThat(page("fr/index.html")).doesNotContain("n’existent pas en français");
    }

    @Test
    void whatTheLibraryHasInEnglishOnlyIsMarkedAsEnglish() throws IOException {
        Words spanish = new Words(ReportLanguage.SPANISH);

        assertThat(spanish.ofLibrary("stats.title", tag -> tag))
                .isEqualTo(LocalizedText.plain("Casos por etapa registrada"));
        assertThat(spanish.ofLibrary("unknown", tag -> tag)).isEqualTo(new LocalizedText("en", "en"));
        assertThat(page("es/methods.html"))
                .contains("<h2 id=\"statistics-h\">Las estadísticas</h2>")
                .doesNotContainPattern("<h3 id=\"[a-z-]+-h\"><span lang=\"en\"");
        assertThat(page("fr/methods.html")).doesNotContainPattern("<h3 id=\"[a-z-]+-h\"><span lang=\"en\"");
    }

    @Test
    void aCountryThatTheCatalogueNamesInOtherLanguagesHasItsSpanishName() throws IOException {
        assertThat(page("es/countries.html")).contains("Kenia").doesNotContain(">Kenya<");
        Words spanish = new Words(ReportLanguage.SPANISH);

        assertThat(spanish.country("CI")).contains("Côte d’Ivoire");
        assertThat(spanish.country("KE")).contains("Kenia");
        assertThat(spanish.country("HK")).isEmpty();
        assertThat(spanish.country("ZZ")).isEmpty();
        assertThat(new Words(ReportLanguage.ENGLISH).country("TR")).contains("Türkiye");
    }

    @Test
    void eachPageLeadsToItselfInTheOtherLanguages() throws IOException {
        assertThat(SWITCH.matcher(page("es/sources.html")).results().map(ThirdLanguageTest::link))
                .containsExactly("../sources.html English", "../fr/sources.html Français");
        assertThat(SWITCH.matcher(page("sources.html")).results().map(ThirdLanguageTest::link))
                .containsExactly("fr/sources.html Français", "es/sources.html Español");
    }

    private static String link(MatchResult link) {
        return link.group(1) + " " + link.group(2);
    }

    @Test
    void aReportMayBeInSomeLanguagesOnly() throws IOException {
        try (ReportFolder report = new ReportFolder(folder.resolve("english"))) {
            new Site(
                            report,
                            SitePlan.of(Editions.latest())
                                    .in(List.of(ReportLanguage.ENGLISH))
                                    .withoutData())
                    .write();
            report.publish();
        }
        assertThat(folder.resolve("english/index.html")).exists();
        assertThat(folder.resolve("english/es")).doesNotExist();
        assertThat(Files.readString(folder.resolve("english/index.html"))).doesNotContain("hreflang");
    }
}
