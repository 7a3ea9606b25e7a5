package org.waystage.report.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.editions.Editions;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/**
 * A third language is one file. That of these tests has the names of the pages alone, and stands beside the tests: no report is
 * written in a language that lacks a text.
 */
class ThirdLanguageTest {
    private static final ReportLanguage SPANISH = new ReportLanguage("es");
    private static final Pattern STOP = Pattern.compile("<li><a href=\"[^\"]*\"[^>]*>([^<]+)</a></li>");
    private static final Pattern SWITCH =
            Pattern.compile("<a class=\"switch\" href=\"([^\"]*)\" lang=\"[a-z]+\" hreflang=\"[a-z]+\">([^<]+)</a>");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        try (ReportFolder report = new ReportFolder(folder.resolve("report"))) {
            List<ReportLanguage> languages = List.of(ReportLanguage.ENGLISH, ReportLanguage.FRENCH, SPANISH);
            new Site(report, SitePlan.of(Editions.latest()).in(languages)).write();
            report.publish();
        }
    }

    private static String page(String path) throws IOException {
        return Files.readString(folder.resolve("report").resolve(path));
    }

    @Test
    void theNavigationOfAPageIsInSpanishAndTheRestInEnglish() throws IOException {
        String page = page("es/sources.html");

        assertThat(page).contains("<html lang=\"es\">", "Skip to the content");
        String menu = page.substring(page.indexOf("id=\"menu\""));
        assertThat(STOP.matcher(menu.substring(0, menu.indexOf("</ul>")))
                        .results()
                        .map(stop -> stop.group(1)))
                .containsExactly(
                        "Panorama",
                        "Tecnologías",
                        "Países",
                        "Organismos",
                        "Procesos aduaneros",
                        "Instrumentos y artículos",
                        "Desde cuándo",
                        "Hasta dónde y en cuánto tiempo",
                        "Beneficios y obstáculos",
                        "Lo que va junto",
                        "Novedades y retrasos",
                        "Terminados y suspendidos",
                        "Encuestas",
                        "Lecciones e iniciativas",
                        "Todos los casos",
                        "Fuentes",
                        "Cómo leer este informe");
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
    void numbersAreWrittenAsTheFileOfTheLanguageSays() {
        Words spanish = new Words(SPANISH);

        assertThat(spanish.number(1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(spanish.percent(1, 3)).isEqualTo("33\u00a0%");
        assertThat(spanish.count("cases", 1)).isEqualTo("1 case");
    }

    @Test
    void noReportIsWrittenInALanguageThatLacksTexts() {
        assertThat(ReportLanguage.ALL).containsExactly(ReportLanguage.ENGLISH, ReportLanguage.FRENCH);
    }
}
