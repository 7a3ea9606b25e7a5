package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What a catalogue says about itself and about how its records came to be is where a reader looks. */
class CoverageAndClearanceTest {
    private static final OrganizationId CUSTOMS = OrganizationId.of("own-customs");
    private static final List<ClearanceStep> STEPS = List.of(
            ClearanceStep.of(ClearanceStatus.Listed.SUBMITTED, CUSTOMS, PartialDate.parse("2026-03")),
            new ClearanceStep(
                    ClearanceStatus.Listed.CLEARED,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Text.english("As it stands").with("fr", "Tel quel")),
                    Extras.none()),
            new ClearanceStep(
                    ClearanceStatus.of("archived"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Extras.none()));

    @TempDir
    private Path folder;

    private static CaseStudy.Builder aCase() {
        return CaseStudy.builder(
                CaseStudyId.of("one"), Text.english("One"), List.of(TechnologyId.of("drones")), List.of(CUSTOMS));
    }

    private static Catalogue.Builder catalogue(CaseStudy caseStudy) {
        return Catalogue.builder(CatalogueId.of("own"), Text.english("Own"))
                .organizations(List.of(Organization.builder(CUSTOMS, Text.english("Own Customs"))
                        .build()))
                .caseStudies(List.of(caseStudy));
    }

    private String said(Catalogue catalogue, String page) throws IOException {
        return text(WrittenReport.inEnglishAndFrench(catalogue, folder.resolve("report"))
                .page(page));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "census | It is a census: everything in its scope | C’est un recensement",
                "register | what is entered in a register | ce qui est inscrit dans un registre",
                "sample | shares estimate those of the whole | les parts estiment celles de l’ensemble",
                "collection | shares describe these cases only | les parts ne décrivent que ces cas"
            })
    void theFirstPageSaysWhatTheSharesMean(String code, String english, String french) throws IOException {
        Catalogue catalogue =
                catalogue(aCase().build()).coverage(Coverage.of(code)).build();

        assertThat(said(catalogue, "index.html")).contains(english);
        assertThat(said(catalogue, "fr/index.html")).contains(french);
    }

    @Test
    void aCoverageThatIsNotListedOrNotStatedIsNotExplained() throws IOException {
        String stated =
                said(catalogue(aCase().build()).coverage(Coverage.of("panel")).build(), "index.html");

        assertThat(stated)
                .contains("Own")
                .doesNotContain("panel", "census")
                .isEqualTo(said(catalogue(aCase().build()).build(), "index.html"));
    }

    @Test
    void aCasePageSaysWhenEvidenceWasLookedForAndWhoClearedIt() throws IOException {
        Catalogue catalogue = catalogue(aCase().checkedOn(PartialDate.parse("2026-11-27"))
                        .clearance(STEPS)
                        .build())
                .build();

        assertThat(said(catalogue, "cases/one.html"))
                .contains("Evidence last looked for: 27 November 2026")
                .contains("submitted; March 2026; Own Customs cleared for publication As it stands archived");
        assertThat(said(catalogue, "fr/cases/one.html"))
                .contains("Dernière recherche de preuves\u00a0: 27 novembre 2026")
                .containsPattern("soumis.; mars 2026.; Own Customs validé pour la publication Tel quel archived");
    }

    @Test
    void aCaseThatStatesNeitherHasNoWordOfThem() throws IOException {
        assertThat(said(catalogue(aCase().build()).build(), "cases/one.html"))
                .contains("One")
                .doesNotContain("last looked for")
                .doesNotContain("publication");
    }

    @Test
    void aSurveySaysWhoClearedIt() throws IOException {
        Catalogue catalogue = catalogue(aCase().build())
                .surveys(List.of(Survey.builder(SurveyId.of("asked"), Text.english("Asked"))
                        .clearance(STEPS)
                        .build()))
                .build();

        assertThat(said(catalogue, "surveys.html")).contains("submitted; March 2026; Own Customs");
    }

    @Test
    void aCaseSaysWhichListsItsSourceDoesNotTellApart() throws IOException {
        CaseStudy caseStudy = aCase().notSeparable(
                        List.of(CaseStudy.NotSeparable.of(CaseList.Listed.NEEDS, CaseList.Listed.OBJECTIVES)))
                .build();

        assertThat(said(catalogue(caseStudy).build(), "cases/one.html"))
                .contains("does not tell needs and objectives apart: what it says about both is under objectives.");
        assertThat(said(catalogue(caseStudy).build(), "fr/cases/one.html")).contains("figure sous les objectifs.");
        assertThat(said(catalogue(caseStudy).build(), "reasons.html"))
                .contains("the source of 1 case asks for this together with objectives");
    }
}
