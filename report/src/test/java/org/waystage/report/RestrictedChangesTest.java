package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.history.difference.Difference;

/** No change reveals what became restricted, and restriction does not look like a change. */
class RestrictedChangesTest {
    private static final Redaction CUT = Redaction.forAudience(Visibility.Listed.PUBLIC);
    private static final StageRecord PILOT = StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2023));
    private static final StageRecord DEPLOYED =
            StageRecord.observed(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2024-06"));

    @TempDir
    private Path folder;

    private static CaseStudy.Builder caseStudy(String id, StageRecord... records) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english("Title " + id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body-" + id)))
                .sources(List.of(Citation.of(SourceId.of("source-" + id))))
                .stages(List.of(records));
    }

    private static Catalogue edition(String label, String issued, CaseStudy.Builder... cases) {
        List<CaseStudy> built = Stream.of(cases).map(CaseStudy.Builder::build).toList();
        return Catalogue.builder(CatalogueId.of("s"), Text.english("A series"))
                .edition(label)
                .issued(PartialDate.parse(issued))
                .caseStudies(built)
                .organizations(built.stream()
                        .flatMap(each -> each.adopters().stream())
                        .distinct()
                        .map(id -> Organization.builder(id, Text.english("Called " + id.value()))
                                .build())
                        .toList())
                .sources(built.stream()
                        .flatMap(each -> each.sources().stream())
                        .map(Citation::source)
                        .distinct()
                        .map(id -> Source.builder(id, Text.english("Written " + id.value()))
                                .build())
                        .toList())
                .build();
    }

    private WrittenReport report(Catalogue later, Catalogue earlier) throws IOException {
        Path report = folder.resolve("report");
        AdoptionReport.of(later).since(earlier).forAudience(CUT).write(report);
        return WrittenReport.at(report);
    }

    private static String changes(WrittenReport report) throws IOException {
        return text(report.page("changes.html"));
    }

    private static void hasNothingSecret(WrittenReport report) throws IOException {
        report.files()
                .forEach((path, content) ->
                        assertThat(path + "\n" + content).as(path).doesNotContainIgnoringCase("zq-secret"));
    }

    @Test
    void aCaseThatBecameRestrictedIsInNoFile() throws IOException {
        WrittenReport report = report(
                edition(
                        "2",
                        "2026-01-01",
                        caseStudy("kept", PILOT),
                        caseStudy("zq-secret", PILOT).visibility(Visibility.Listed.RESTRICTED)),
                edition("1", "2025-01-01", caseStudy("kept", PILOT), caseStudy("zq-secret", PILOT)));

        hasNothingSecret(report);
        assertThat(report.files()).containsKey("data/changes.csv");
    }

    @Test
    void aCaseThatBecameRestrictedTakesWithItWhatOnlyItUsedBefore() throws IOException {
        CaseStudy.Builder moved = caseStudy("zq-secret", PILOT)
                .adopters(List.of(OrganizationId.of("body-kept")))
                .sources(List.of(Citation.of(SourceId.of("source-kept"))))
                .visibility(Visibility.Listed.RESTRICTED);

        hasNothingSecret(report(
                edition("2", "2026-01-01", caseStudy("kept", PILOT), moved),
                edition("1", "2025-01-01", caseStudy("kept", PILOT), caseStudy("zq-secret", PILOT))));
    }

    @Test
    void theOrderOfTheChoicesHasNoEffect() throws IOException {
        Catalogue earlier = edition(
                "1",
                "2025-01-01",
                caseStudy("kept", PILOT),
                caseStudy("zq-secret", PILOT).visibility(Visibility.Listed.RESTRICTED));
        Catalogue later = edition(
                "2",
                "2026-01-01",
                caseStudy("kept", PILOT, DEPLOYED),
                caseStudy("zq-secret", PILOT, DEPLOYED).visibility(Visibility.Listed.RESTRICTED));
        WrittenReport report = report(later, earlier);
        AdoptionReport.of(later).forAudience(CUT).since(earlier).write(folder.resolve("other"));

        hasNothingSecret(report);
        assertThat(WrittenReport.at(folder.resolve("other")).files()).isEqualTo(report.files());
        assertThat(changes(report)).contains("1 of 2 cases that moved are left out");
    }

    @Test
    void theDoubtsOfBothEditionsAreToldWhenTheReportIsWritten() throws IOException {
        Catalogue earlier = edition(
                "1",
                "2025-01-01",
                caseStudy("kept", PILOT).notes(List.of(Text.english("As in Title zq-secret"))),
                caseStudy("zq-secret", PILOT).visibility(Visibility.Listed.RESTRICTED));
        Catalogue later = edition("2", "2026-01-01", caseStudy("kept", PILOT));
        AdoptionReport report = AdoptionReport.of(later).forAudience(CUT).since(earlier);

        assertThatThrownBy(() -> report.write(folder.resolve("report")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("doubts");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRecordThatBecameRestrictedIsNoMove() throws IOException {
        StageRecord hidden = DEPLOYED.toBuilder()
                .note(Text.english("Now with a note"))
                .visibility(Visibility.Listed.RESTRICTED)
                .build();
        WrittenReport report = report(
                edition("2", "2026-01-01", caseStudy("a", PILOT, hidden)),
                edition("1", "2025-01-01", caseStudy("a", PILOT, DEPLOYED)));

        assertThat(changes(report)).contains("0 moved").doesNotContain("Deployed", "Correction", "Changed since");
        assertThat(report.files().get("data/changes.csv")).doesNotContain("Correction", "deployed");
    }

    /** The later edition has a hidden record instead of an open one: what readers see moved differently. */
    @Test
    void aMoveThatTheReadersWouldSeeOtherwiseIsLeftOutAndCounted() throws IOException {
        StageRecord hidden =
                StageRecord.observed(AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.parse("2025-06")).toBuilder()
                        .visibility(Visibility.Listed.RESTRICTED)
                        .build();
        WrittenReport report = report(
                edition("2", "2026-01-01", caseStudy("a", PILOT, hidden)),
                edition("1", "2025-01-01", caseStudy("a", PILOT, DEPLOYED)));

        assertThat(changes(report)).contains("0 moved", "1 of 1 case that moved are left out");
    }

    @Test
    void aStatementThatBecameRestrictedIsNoChange() throws IOException {
        Statement told = new Statement(
                Optional.of(Text.english("zq-secret trouble")), List.of(), List.of(), Optional.empty(), Extras.none());
        Catalogue later = edition(
                "2",
                "2026-01-01",
                caseStudy("a", PILOT).challenges(List.of(told.withVisibility(Visibility.Listed.RESTRICTED))));
        Catalogue earlier = edition("1", "2025-01-01", caseStudy("a", PILOT).challenges(List.of(told)));
        WrittenReport report = report(later, earlier);

        hasNothingSecret(report);
        long all = Difference.between(earlier, later).changes().size();
        assertThat(changes(report)).contains(all + " of " + all + " record").doesNotContain("with other content");
    }

    @Test
    void whatIsGoneOrMovedForAllIsStillTold() throws IOException {
        List<CaseStudy.Builder> before = new ArrayList<>(
                List.of(caseStudy("gone", PILOT), caseStudy("on", PILOT), caseStudy("zq-secret", PILOT)));
        WrittenReport report = report(
                edition(
                        "2",
                        "2026-01-01",
                        caseStudy("on", PILOT, DEPLOYED),
                        caseStudy("zq-secret", PILOT).visibility(Visibility.Listed.RESTRICTED)),
                edition("1", "2025-01-01", before.toArray(CaseStudy.Builder[]::new)));

        hasNothingSecret(report);
        assertThat(changes(report)).contains("1 case no longer there", "Title gone", "1 moved", "0 of 1");
        assertThat(report.files().get("data/changes.csv")).contains("removed,caseStudies,gone");
    }
}
