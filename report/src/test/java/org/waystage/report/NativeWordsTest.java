package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.report.words.Words;

/** Things that readers of French know by names other than those of the codes. */
class NativeWordsTest {
    private static WrittenReport report;

    @BeforeAll
    static void write() throws IOException {
        report = EditionReport.written();
    }

    private static String said(String path) throws IOException {
        return text(elements(report.page(path), "main").get(0));
    }

    @ParameterizedTest
    @CsvSource({"'', TFA\u00a07.4 – Risk Management", "fr/, AFE\u00a07.4 – Gestion des risques"})
    void anArticleBearsTheAbbreviationThatItsReadersKnow(String folder, String heading) throws IOException {
        assertThat(text(elements(report.page(folder + "articles/TFA-7-4.html"), "h1")
                        .get(0)))
                .isEqualTo(heading);
        assertThat(said(folder + "processes/RISK.html")).contains(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr"})
    void noPageHasTheEnglishAbbreviationOfAnArticle(String language) throws IOException {
        try (Stream<Path> pages = Files.walk(report.folder.resolve(language))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".html")))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(Files.readString(page)).doesNotContainPattern("\\b(TFA|RKC)\u00a0"));
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, afe_7_4", "fr, tfa_7_4", "fr, ckr", "fr, sh"})
    void anInstrumentIsFoundByBothAbbreviations(String language, String name) throws IOException {
        StringBuilder index = new StringBuilder();
        try (Stream<Path> files = Files.list(report.folder.resolve("search/" + language))) {
            files.filter(file -> file.getFileName().toString().matches("(?:w\\d+|index)\\.js"))
                    .forEach(file -> index.append(read(file)));
        }
        assertThat(index.toString()).containsPattern("n=" + name + " ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInstrumentThatTheReportDoesNotKnowIsCalledByItsCode() {
        assertThat(Words.word("fr", "instrument", "ISTANBUL")).isEqualTo("ISTANBUL");
    }

    @ParameterizedTest
    @CsvSource({
        "'', the source says “going live” (Words of the port)",
        "fr/, la source dit «\u00a0going live\u00a0» (Mots du port)"
    })
    void theWordOfASourceStandsWithTheTitleOfItsScheme(String folder, String words, @TempDir Path into)
            throws IOException {
        Code scheme = Code.of("port-words");
        CaseStudy one = CaseStudy.builder(
                        CaseStudyId.of("one"),
                        Text.english("One"),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("customs")))
                .stages(List.of(StageRecord.builder(AdoptionStage.Listed.DEPLOYED, Basis.Listed.OBSERVED)
                        .date(PartialDate.of(2025))
                        .reportedAs(ReportedAs.of(scheme, "going live"))
                        .build()))
                .build();
        Catalogue catalogue = Catalogue.builder(
                        CatalogueId.of("own"), Text.english("Own").with("fr", "À nous"))
                .issued(PartialDate.parse("2026-12-01"))
                .crosswalks(List.of(Crosswalk.builder(scheme)
                        .title(Text.english("Words of the port").with("fr", "Mots du port"))
                        .build()))
                .caseStudies(List.of(one))
                .build();
        WrittenReport own = WrittenReport.of(AdoptionReport.of(catalogue).withoutData(), into.resolve("own"));

        assertThat(text(own.page(folder + "cases/one.html"))).contains(words);
    }

    @Test
    void aRowOfACrosswalkThatChangedIsCalledByTheTitleOfItsScheme() throws IOException {
        String changed = said("fr/changes-reference/4.html");

        assertThat(changed).contains("Paysage CNCF\u00a0: maturité des projets").doesNotContain("cncf-maturity/");
    }
}
