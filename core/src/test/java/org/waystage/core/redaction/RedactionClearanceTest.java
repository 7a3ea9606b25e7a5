package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** What is not cleared goes where only what is cleared was asked for, and who cleared what goes where the body goes. */
class RedactionClearanceTest {
    private static final TechnologyId DRONES = TechnologyId.of("drones");
    private static final TechnologyId SEALS = TechnologyId.of("seals");
    private static final OrganizationId CUSTOMS = OrganizationId.of("customs");
    private static final OrganizationId OFFICE = OrganizationId.of("office");

    private static ClearanceStep step(String status) {
        return new ClearanceStep(
                ClearanceStatus.of(status), Optional.of(OFFICE), Optional.empty(), Optional.empty(), Extras.none());
    }

    private static List<ClearanceStep> steps(String statuses) {
        return Arrays.stream(statuses.split(" "))
                .filter(status -> !status.isEmpty())
                .map(RedactionClearanceTest::step)
                .toList();
    }

    private static CaseStudy caseStudy(String id, TechnologyId technology, String statuses) {
        return CaseStudy.builder(CaseStudyId.of(id), Text.english(id), List.of(technology), List.of(CUSTOMS))
                .clearance(steps(statuses))
                .build();
    }

    private static Catalogue catalogue(String statuses) {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .issued(PartialDate.of(2026))
                .technologies(List.of(
                        Technology.builder(DRONES, Text.english("Drones")).build(),
                        Technology.builder(SEALS, Text.english("Seals")).build()))
                .organizations(List.of(
                        Organization.builder(CUSTOMS, Text.english("Our Customs"))
                                .build(),
                        Organization.builder(OFFICE, Text.english("Focal office"))
                                .build()))
                .caseStudies(
                        List.of(caseStudy("first", DRONES, "submitted cleared"), caseStudy("second", SEALS, statuses)))
                .surveys(List.of(Survey.builder(SurveyId.of("asked"), Text.english("Asked"))
                        .clearance(steps(statuses))
                        .build()))
                .lessons(List.of(Lesson.builder(LessonId.of("learnt"), Text.english("Go on"))
                        .cases(List.of(CaseStudyId.of("second")))
                        .build()))
                .build();
    }

    private static Redacted cleared(Catalogue catalogue) {
        return Redaction.forAudience(Visibility.Listed.RESTRICTED).clearedOnly().apply(catalogue);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                              false",
        "collected,                       false",
        "submitted,                       false",
        "submitted reviewed,              false",
        "submitted reviewed cleared,      true",
        "submitted cleared withdrawn,     false",
        "submitted cleared reviewed,      false",
        "submitted cleared published,     false",
    })
    void onlyTheLastStepCounts(String statuses, boolean stays) {
        Redacted redacted = cleared(catalogue(statuses));

        assertThat(redacted.catalogue().caseStudies()).hasSize(stays ? 2 : 1);
        assertThat(redacted.catalogue().surveys()).hasSize(stays ? 1 : 0);
        assertThat(redacted.report().leftOut().isEmpty()).isEqualTo(stays);
    }

    @Test
    void whatGoesIsCountedWithWhatNeedsItAndNamedWithItsStatus() {
        RedactionReport report = cleared(catalogue("submitted reviewed")).report();

        assertThat(report.leftOut())
                .containsExactly(
                        Map.entry(RedactionReport.Content.CASE_STUDIES, 1),
                        Map.entry(RedactionReport.Content.SURVEYS, 1),
                        Map.entry(RedactionReport.Content.LESSONS, 1),
                        Map.entry(RedactionReport.Content.TECHNOLOGIES, 1));
        assertThat(report.notices())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.NOT_CLEARED))
                .extracting(notice ->
                        notice.place().pointer() + " " + notice.values().get("status"))
                .containsExactly("/caseStudies/1 reviewed", "/surveys/0 reviewed");
        assertThat(report.doubts()).isEmpty();
        assertThat(report.note().orElseThrow().in("en"))
                .isEqualTo(
                        "Of case studies and surveys, this edition for named readers has only those cleared for publication."
                                + " Left out: case studies (1), surveys (1), lessons (1), technologies (1).");
    }

    @ParameterizedTest
    @CsvSource({"2026, true", "2026-12-31, true", "2027, false", "2027-01-01, false"})
    void aStepAfterTheIssueDateDoesNotClear(String date, boolean stays) {
        List<ClearanceStep> steps = List.of(
                step("submitted"), ClearanceStep.of(ClearanceStatus.Listed.CLEARED, OFFICE, PartialDate.parse(date)));
        Catalogue base = catalogue("cleared");
        Catalogue catalogue = base.toBuilder()
                .caseStudies(List.of(
                        base.caseStudies().get(1).toBuilder().clearance(steps).build()))
                .surveys(List.of(
                        base.surveys().get(0).toBuilder().clearance(steps).build()))
                .build();

        Redacted redacted = cleared(catalogue);

        assertThat(redacted.catalogue().caseStudies()).hasSize(stays ? 1 : 0);
        assertThat(redacted.catalogue().surveys()).hasSize(stays ? 1 : 0);
        assertThat(redacted.report().notices())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.NOT_CLEARED))
                .hasSize(stays ? 0 : 2)
                .allSatisfy(notice -> assertThat(notice.message("en"))
                        .isEqualTo("This is left out because it is not cleared for publication; its last step is dated "
                                + date + ", after the issue date 2026."));
    }

    @Test
    void aRecordWithoutStepsIsNamedWithoutStatus() {
        assertThat(cleared(catalogue("")).report().notices().get(0).message("en"))
                .isEqualTo("This is left out because it is not cleared for publication.");
    }

    @Test
    void theNoteStandsAlsoIfEverythingIsCleared() {
        Catalogue catalogue = catalogue("submitted cleared");
        Redacted redacted = cleared(catalogue);

        assertThat(redacted.report().leftOut()).isEmpty();
        assertThat(redacted.report().note().orElseThrow().in("en"))
                .isEqualTo(
                        "Of case studies and surveys, this edition for named readers has only those cleared for publication.");
        assertThat(redacted.catalogue())
                .isEqualTo(catalogue.toBuilder()
                        .notes(List.of(redacted.report().note().orElseThrow()))
                        .build());
        assertThat(cleared(redacted.catalogue()).catalogue()).isEqualTo(redacted.catalogue());
    }

    @Test
    void withoutAskingForItClearanceLeavesNothingOut() {
        Catalogue catalogue = catalogue("submitted");

        assertThat(Redaction.forAudience(Visibility.Listed.PUBLIC)
                        .apply(catalogue)
                        .catalogue())
                .isEqualTo(catalogue);
    }

    @Test
    void theBodyOfAStepStaysWithTheStep() {
        assertThat(cleared(catalogue("submitted")).catalogue().organizations())
                .extracting(Organization::id)
                .containsExactly(CUSTOMS, OFFICE);
    }

    @Test
    void aStepOfABodyThatGoesNamesNobody() {
        Catalogue base = catalogue("submitted cleared");
        Organization hidden = base.organizations().get(1).toBuilder()
                .extras(Extras.of(Map.of("visibility", new Extras.Str("restricted"))))
                .build();
        Redacted redacted = Redaction.forAudience(Visibility.Listed.PUBLIC)
                .clearedOnly()
                .apply(base.toBuilder()
                        .organizations(List.of(base.organizations().get(0), hidden))
                        .build());

        assertThat(redacted.catalogue().caseStudies())
                .allSatisfy(kept -> assertThat(kept.clearance())
                        .hasSize(2)
                        .allSatisfy(step -> assertThat(step.by()).isEmpty()));
        assertThat(redacted.report().count(RedactionReport.Content.REFERENCES)).isEqualTo(6);
    }

    @Test
    void aTechnologyWhoseSuccessorGoesNamesNone() {
        Catalogue base = catalogue("submitted cleared");
        Technology hidden = base.technologies().get(1).toBuilder()
                .extras(Extras.of(Map.of("visibility", new Extras.Str("restricted"))))
                .build();
        Technology old =
                base.technologies().get(0).toBuilder().replacedBy(SEALS).build();
        Redacted redacted = Redaction.forAudience(Visibility.Listed.PUBLIC)
                .apply(base.toBuilder().technologies(List.of(old, hidden)).build());

        assertThat(redacted.catalogue().technologies())
                .containsExactly(base.technologies().get(0));
    }

    @Test
    void aSuccessorThatIsNamedStays() {
        Catalogue base = catalogue("submitted");
        Technology old =
                base.technologies().get(0).toBuilder().replacedBy(SEALS).build();

        Redacted redacted = cleared(base.toBuilder()
                .technologies(List.of(old, base.technologies().get(1)))
                .build());

        assertThat(redacted.catalogue().technologies())
                .contains(base.technologies().get(1));
    }

    private static Catalogue withMarkedParts(Extras ofOffice) {
        Extras mark = Extras.of(Map.of("visibility", new Extras.Str("restricted")));
        OrganizationId vendor = OrganizationId.of("vendor");
        ClearanceStep step = new ClearanceStep(
                ClearanceStatus.Listed.REVIEWED, Optional.of(OFFICE), Optional.empty(), Optional.empty(), mark);
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .organizations(List.of(
                        Organization.builder(OFFICE, Text.english("Focal office"))
                                .extras(ofOffice)
                                .build(),
                        Organization.builder(vendor, Text.english("Vendor")).build()))
                .caseStudies(List.of(caseStudy("first", DRONES, "").toBuilder()
                        .partners(List.of(new Partner(Optional.of(vendor), Optional.empty(), Optional.empty(), mark)))
                        .clearance(List.of(step))
                        .build()))
                .surveys(List.of(Survey.builder(SurveyId.of("asked"), Text.english("Asked"))
                        .clearance(List.of(step))
                        .build()))
                .build();
    }

    @Test
    void theBodyThatOnlyAMarkedPartnerOrStepNamedGoesWithIt() {
        Redacted redacted = Redaction.forAudience(Visibility.Listed.PUBLIC).apply(withMarkedParts(Extras.none()));

        assertThat(redacted.catalogue().organizations()).isEmpty();
        assertThat(redacted.report().count(RedactionReport.Content.ORGANIZATIONS))
                .isEqualTo(2);
    }

    @Test
    void aMarkedStepGoesEvenIfItsBodyIsMarkedToo() {
        Extras mark = Extras.of(Map.of("visibility", new Extras.Str("restricted")));
        Catalogue cut = Redaction.forAudience(Visibility.Listed.PUBLIC)
                .apply(withMarkedParts(mark))
                .catalogue();

        assertThat(cut.caseStudies().get(0).clearance()).isEmpty();
        assertThat(cut.surveys().get(0).clearance()).isEmpty();
    }
}
