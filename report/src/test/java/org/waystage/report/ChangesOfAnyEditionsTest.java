package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.report.WrittenReport.elements;
import static org.waystage.report.WrittenReport.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What changed between editions that are not like the bundled ones. */
class ChangesOfAnyEditionsTest {
    private static final String SECRET = "Quiet Heron";

    @TempDir
    private Path folder;

    private static CaseStudy.Builder caseStudy(String id, String title, AdoptionStage stage, String date) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(title),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("body-of-" + id)))
                .stages(List.of(StageRecord.observed(stage, PartialDate.parse(date))));
    }

    private static Catalogue edition(String series, String label, String issued, Stream<CaseStudy.Builder> cases) {
        List<CaseStudy> built = cases.map(CaseStudy.Builder::build).toList();
        return Catalogue.builder(CatalogueId.of(series), Text.english("Series " + series))
                .edition(label)
                .issued(PartialDate.parse(issued))
                .caseStudies(built)
                .organizations(built.stream()
                        .flatMap(each -> each.adopters().stream())
                        .distinct()
                        .map(id -> Organization.builder(
                                        id, Text.english("Body " + id.value().replace("body-of-", "")))
                                .build())
                        .toList())
                .build();
    }

    private WrittenReport report(Catalogue later, Catalogue earlier) throws IOException {
        return WrittenReport.of(later, earlier, folder.resolve("report"));
    }

    private static String changes(WrittenReport report) throws IOException {
        return text(report.page("changes.html"));
    }

    @Test
    void aCaseThatIsGoneIsListedByItsTitle() throws IOException {
        Catalogue earlier = edition(
                "s",
                "1",
                "2025-01-01",
                Stream.of(
                        caseStudy("kept", "Kept", AdoptionStage.Listed.PILOT, "2024"),
                        caseStudy("gone", "Lost <b>kite</b>", AdoptionStage.Listed.PILOT, "2024")));
        Catalogue later = edition(
                "s", "2", "2026-01-01", Stream.of(caseStudy("kept", "Kept", AdoptionStage.Listed.PILOT, "2024")));

        assertThat(changes(report(later, earlier)))
                .contains("0 new cases, 0 moved, 0 gone silent", "Lost <b>kite</b>", "Gone");
    }

    @Test
    void nothingIsSaidOfSilenceIfAnEditionHasNoIssueDate() throws IOException {
        Catalogue dated = edition("s", "1", "2025-01-01", Stream.of(caseStudy("a", "A", pilot(), "2010")));
        Catalogue undated =
                dated.toBuilder().issued(Optional.empty()).edition("0").build();

        assertThat(changes(report(dated, undated)))
                .contains("Since edition 0: 0 new cases, 0 moved.")
                .doesNotContain("silent");
    }

    @Test
    void fewMovesAreSaidAndNotDrawn() throws IOException {
        Catalogue earlier = edition("s", "1", "2025-01-01", Stream.of(caseStudy("a", "A", pilot(), "2024")));
        Catalogue later = edition(
                "s",
                "2",
                "2026-01-01",
                Stream.of(caseStudy("a", "A", AdoptionStage.Listed.DEPLOYED, "2025-06")
                        .stages(List.of(
                                StageRecord.observed(pilot(), PartialDate.parse("2024")),
                                StageRecord.observed(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2025-06"))))));
        WrittenReport report = report(later, earlier);

        assertThat(changes(report))
                .contains("which is too few to draw", "From Trial to Operation: 1 case", "The world moved");
        assertThat(elements(report.page("changes.html"), "path")).isEmpty();
        assertThat(elements(report.page("changes-trial-operation.html"), "tbody"))
                .hasSize(1);
    }

    private static AdoptionStage pilot() {
        return AdoptionStage.Listed.PILOT;
    }

    @Test
    void aCaseThatWasNotSeenAgainIsNoMove() throws IOException {
        List<CaseStudy.Builder> many = IntStream.range(0, 12)
                .mapToObj(i -> caseStudy("c" + i, "C " + i, pilot(), "2020-06-01"))
                .toList();
        Catalogue earlier = edition("s", "1", "2025-01-01", many.stream());
        Catalogue later = edition("s", "2", "2026-01-01", many.stream());

        assertThat(changes(report(later, earlier)))
                .contains("0 moved", "12 gone silent", "No case moved.")
                .doesNotContain("too few to draw");
    }

    @Test
    void whatBecameOfEntriesAndBodiesIsTold() throws IOException {
        Catalogue earlier = edition(
                "s",
                "1",
                "2025-01-01",
                Stream.of(
                        caseStudy("a", "Drones over the northern port", pilot(), "2024"),
                        caseStudy("whole", "Both halves", pilot(), "2024")));
        List<CaseStudy.Link> fromTheWhole =
                List.of(CaseStudy.Link.of(LinkKind.Listed.SPLIT_FROM, CaseStudyId.of("whole")));
        Catalogue later = edition(
                "s",
                "2",
                "2026-01-01",
                Stream.of(
                        caseStudy("a", "Aerial watch of all harbours", pilot(), "2024"),
                        caseStudy("left", "Left half", pilot(), "2025").links(fromTheWhole),
                        caseStudy("right", "Right half", pilot(), "2025").links(fromTheWhole)));
        Organization moved = Organization.builder(OrganizationId.of("body-of-a"), Text.english("Ministry of ports"))
                .partOf(OrganizationId.of("body-of-left"))
                .build();
        Catalogue after = later.toBuilder()
                .organizations(later.organizations().stream()
                        .map(body -> body.id().equals(moved.id()) ? moved : body)
                        .toList())
                .build();

        assertThat(changes(report(after, earlier)))
                .contains("Aerial watch of all harbours Renamed; Drones over the northern port")
                .contains("Left half Right half Split; Both halves", "Both halves Pilot Split; Left half; Right half")
                .contains("Ministry of ports Renamed; before: Body a; part of Body left, before of no other body");
    }

    @Test
    void editionsOfTwoSeriesHaveNoSentence() throws IOException {
        Catalogue earlier = edition("one", "1", "2025-01-01", Stream.of(caseStudy("a", "A", pilot(), "2024")));
        Catalogue later = edition("two", "2", "2026-01-01", Stream.of(caseStudy("b", "B", pilot(), "2024")));

        assertThat(changes(report(later, earlier)))
                .contains("What differs from edition 1", "of another series, Series one")
                .doesNotContain("Since edition");
        assertThat(text(report(later, earlier).page("index.html"))).doesNotContain("Since edition");
    }
}
