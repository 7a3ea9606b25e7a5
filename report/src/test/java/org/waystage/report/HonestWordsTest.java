package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Sentences say no more than is known. */
class HonestWordsTest {
    @TempDir
    private Path folder;

    private static CaseStudy.Builder aCase(String id) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english(id),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("customs")));
    }

    private static Catalogue.Builder catalogue(CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("own"), Text.english("Own"))
                .issued(PartialDate.parse("2026-12-01"))
                .caseStudies(List.of(cases));
    }

    private String said(Catalogue catalogue, String page) throws IOException {
        return text(WrittenReport.inEnglishAndFrench(catalogue, folder.resolve("report"))
                .page(page));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-12-01 | It is in trial; last seen: 1 December 2023 | Le cas est à l’essai\u202f; dernière observation",
                "2023       | It is in trial; last seen: 2023 | Le cas est à l’essai",
                "2021       | It was in trial when last seen: 2021 | Le cas était à l’essai à la dernière observation"
            })
    void whatWasLastSeenLongAgoIsToldInThePast(String date, String english, String french) throws IOException {
        Catalogue catalogue = catalogue(aCase("one")
                        .stages(List.of(StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.parse(date))))
                        .build())
                .build();

        assertThat(said(catalogue, "cases/one.html")).contains(english);
        assertThat(said(catalogue, "fr/cases/one.html")).contains(french);
    }

    @Test
    void whatIsNotKnownToHaveBeenAskedApartIsNotSaidToBeAbsent() throws IOException {
        CaseStudy.NotSeparable together =
                CaseStudy.NotSeparable.of(CaseList.Listed.BENEFITS, CaseList.Listed.OBJECTIVES);
        Catalogue.Builder register = catalogue(
                aCase("one")
                        .notSeparable(List.of(together))
                        .objectives(List.of(Statement.of(Text.english("Less paper"))))
                        .build(),
                aCase("two").notSeparable(List.of(together)).build());

        String page = said(register.build(), "reasons.html");

        assertThat(page)
                .contains("Not separable: the sources of 2 cases ask for this together with objectives")
                .contains("The sources of 2 cases ask for this together with benefits");
        assertThat(page.substring(page.indexOf("Benefits Not separable"), page.indexOf("Obstacles None")))
                .doesNotContain("states any");
    }

    @Test
    void ofTheCasesThatWereAskedApartItIsSaidThatNoneStatesAny() throws IOException {
        CaseStudy.NotSeparable together =
                CaseStudy.NotSeparable.of(CaseList.Listed.BENEFITS, CaseList.Listed.OBJECTIVES);

        assertThat(said(
                        catalogue(
                                        aCase("one")
                                                .notSeparable(List.of(together))
                                                .build(),
                                        aCase("two").build())
                                .build(),
                        "reasons.html"))
                .contains(
                        "the source of 1 case asks for this together with objectives",
                        "The 1 other case does not state any");
    }

    @Test
    void theNumbersOfSourcesOfTwoPagesAreExplained() throws IOException {
        Catalogue catalogue = catalogue(aCase("one")
                        .sources(List.of(Citation.of(SourceId.of("a"))))
                        .build())
                .sources(Stream.of("a", "b", "c")
                        .map(id -> Source.builder(SourceId.of(id), Text.english(id))
                                .build())
                        .toList())
                .build();

        assertThat(said(catalogue, "index.html")).contains("from 1 source");
        assertThat(said(catalogue, "sources.html"))
                .contains("3 sources, in the order of the catalogue: 1 is cited by cases, and 2 only by surveys");
    }

    @Test
    void theEvidenceIsNotOlderThanTheLastSearchForIt() throws IOException {
        StageRecord seen = StageRecord.observed(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2020"));
        Catalogue catalogue = catalogue(
                        aCase("one")
                                .stages(List.of(seen))
                                .checkedOn(PartialDate.parse("2026-11-27"))
                                .build(),
                        aCase("two")
                                .stages(List.of(seen))
                                .checkedOn(PartialDate.parse("2026-10"))
                                .build())
                .build();

        assertThat(said(catalogue, "cases/one.html"))
                .contains("It was in operation when last seen: 2020", "Evidence last looked for: 27 November 2026");
        assertThat(said(catalogue, "time.html"))
                .contains("For 2 cases the catalogue says when evidence was last looked for."
                        + " Earliest: October 2026; latest: 27 November 2026.");
    }

    @Test
    void aChartOfYearsIsDescribedFromItsFirstCaseOn() throws IOException {
        Catalogue catalogue = catalogue(
                        aCase("old")
                                .stages(List.of(
                                        StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.parse("2024"))))
                                .build(),
                        CaseStudy.builder(
                                        CaseStudyId.of("new"),
                                        Text.english("new"),
                                        List.of(TechnologyId.of("xr")),
                                        List.of(OrganizationId.of("customs")))
                                .stages(List.of(StageRecord.observed(
                                        AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2026-05"))))
                                .build())
                .build();

        assertThat(said(catalogue, "time.html"))
                .contains(
                        "At the end of 2024: 0 of 1 recorded case in operation; at the end of 2026, or as of the issue date: 1 of 2.",
                        "At the end of 2026, or as of the issue date: 1 of 1 recorded case in operation.")
                .doesNotContain("0 of 0");
        assertThat(said(catalogue, "fr/time.html"))
                .contains("Fin 2026, ou à la date de publication\u00a0: 1 cas relevé sur 1 en exploitation.");
    }

    /** In every language, a sentence about one case or none agrees with its number. */
    @Test
    void aSentenceAboutOneCaseSpeaksOfOne() throws IOException {
        Catalogue catalogue = catalogue(aCase("only")
                        .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2025-03"))))
                        .build())
                .build();
        WrittenReport report = WrittenReport.of(AdoptionReport.of(catalogue).withoutData(), folder.resolve("one"));

        assertThat(text(report.page("index.html"))).contains("0 of 1 case is recorded in operation");
        assertThat(text(report.page("fr/index.html")))
                .contains("1 relevé à l’essai", "0 pas revu depuis plus de cinq ans");
        assertThat(text(report.page("time.html")))
                .contains("The 1 case recorded as running in 2026 had not gone unseen for 3 years");
        assertThat(text(report.page("fr/time.html")))
                .contains(
                        "Le seul cas donné pour actif en 2026 n’était pas resté 3 ans sans être vu",
                        "Sur 1 cas relevé en exploitation, à l’essai ou en préparation, 0 y a été observé");
    }

    @Test
    void whereNoCaseIsRunningNoneIsSaidToBeUnseen() throws IOException {
        Catalogue catalogue = catalogue(aCase("ended")
                        .stages(List.of(StageRecord.began(AdoptionStage.Listed.RETIRED, PartialDate.parse("2025-03"))))
                        .build())
                .build();

        assertThat(said(catalogue, "time.html"))
                .contains("No case is recorded as running in 2026")
                .doesNotContain("0 of 0");
        assertThat(said(catalogue, "fr/time.html")).contains("Aucun cas n’est donné pour actif en 2026");
    }
}
