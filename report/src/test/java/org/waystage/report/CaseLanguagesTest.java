package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Text;
import org.waystage.report.pages.Site;

/** In a large catalogue a case has pages in the languages of its texts, and links from other languages lead there. */
class CaseLanguagesTest {
    private static final Pattern HREF = Pattern.compile(" href=\"([^\"#?:]+)(#[^\"]*)?\"");

    @TempDir
    private Path folder;

    private static CaseStudy study(String id, Text title) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        title,
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("japan-customs")))
                .build();
    }

    private static Catalogue catalogue() {
        List<CaseStudy> studies = new ArrayList<>(List.of(
                study("of-both", Text.of(Map.of("en", "Both", "fr", "Les deux"))),
                study("of-english", Text.of("en-GB", "English")),
                study("of-french", Text.of("fr", "Un cas français")),
                study("of-dutch", Text.of("nl", "Een Nederlands geval"))));
        return EditionReport.firstCases(0).toBuilder()
                .caseStudies(studies)
                .lessons(List.of())
                .build();
    }

    private Path written(Site.Limits limits) throws IOException {
        Path report = folder.resolve("report");
        AdoptionReport.of(catalogue())
                .inLanguages("en", "fr")
                .withoutData()
                .within(limits)
                .write(report);
        return report;
    }

    @Test
    void aCaseHasPagesInTheLanguagesOfItsTexts() throws IOException {
        Path report = written(new Site.Limits(1000, 50, 500, 3, 5000, 2));

        assertThat(report.resolve("cases/of-both.html")).exists();
        assertThat(report.resolve("fr/cases/of-both.html")).exists();
        assertThat(report.resolve("cases/of-english.html")).exists();
        assertThat(report.resolve("fr/cases/of-english.html")).doesNotExist();
        assertThat(report.resolve("cases/of-french.html")).doesNotExist();
        assertThat(report.resolve("fr/cases/of-french.html")).exists();
        assertThat(report.resolve("cases/of-dutch.html")).exists();
        assertThat(Files.readString(report.resolve("cases/of-english.html"))).doesNotContain("hreflang");
        assertThat(Files.readString(report.resolve("fr/cases.html")))
                .contains("href=\"../cases/of-english.html\"", "href=\"cases/of-french.html\"");
        assertThat(Files.readString(report.resolve("cases.html"))).contains("href=\"fr/cases/of-french.html\"");
        assertThat(brokenLinks(report)).isEmpty();
    }

    @Test
    void lettersOfTitlesStandInTheLanguagesOfTheTitles() throws IOException {
        Path report = written(new Site.Limits(1000, 50, 1, 3, 5000, 2));

        assertThat(report.resolve("cases-e.html")).exists();
        assertThat(report.resolve("fr/cases-e.html")).doesNotExist();
        assertThat(Files.readString(report.resolve("fr/cases.html")))
                .containsPattern("langue[^<]*<a href=\"../cases.html\" lang=\"en\"");
        assertThat(brokenLinks(report)).isEmpty();
    }

    @Test
    void casesThatShareAPageAreFoundInTheirLanguageToo() throws IOException {
        Path report = written(new Site.Limits(3, 2, 500, 3, 5000, 2));

        assertThat(Files.readString(report.resolve("fr/cases.html")))
                .containsPattern("href=\"\\.\\./cases/part-1\\.html#c[0-9a-z]+\"")
                .containsPattern("href=\"cases/part-2\\.html#c[0-9a-z]+\"");
        assertThat(brokenLinks(report)).isEmpty();
    }

    @Test
    void aSmallCatalogueHasAllPagesInAllLanguages() throws IOException {
        Path report = written(new Site.Limits(1000, 50, 500, 4, 5000, 2));

        assertThat(report.resolve("fr/cases/of-english.html")).exists();
        assertThat(report.resolve("cases/of-french.html")).exists();
        assertThat(brokenLinks(report)).isEmpty();
    }

    /** Returns the links within the report that lead to no page, or to no case on it. */
    private static List<String> brokenLinks(Path report) throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(report)) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (MatchResult link :
                        HREF.matcher(Files.readString(page)).results().toList()) {
                    Path target = page.getParent().resolve(link.group(1)).normalize();
                    boolean there = Files.isRegularFile(target)
                            && (link.group(2) == null
                                    || !link.group(1).contains("cases/part-")
                                    || Files.readString(target)
                                            .contains("id=\"" + link.group(2).substring(1) + "\""));
                    if (!there) {
                        broken.add(report.relativize(page) + ": " + link.group());
                    }
                }
            }
        }
        return broken;
    }
}
