package org.waystage.registers.internal.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.Code;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.CaseMapping.StageMapping;
import org.waystage.registers.internal.profile.CodeTable;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.DateReading;
import org.waystage.registers.internal.profile.EditionRule;
import org.waystage.registers.internal.profile.ProfileDocuments;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.Step;
import org.waystage.registers.internal.profile.Value;

/** What becomes of the members of a profile, and what is taken where they are absent. */
class ProfileReaderTest {
    @Test
    void whatIsAbsentHasItsDefault() {
        ProfileParts parts = ProfileDocuments.parts("valid-table.json");

        assertThat(parts.input().encodings()).containsExactly(StandardCharsets.UTF_8);
        assertThat(parts.input().delimiters()).containsExactly(',', ';', '\t', '|');
        assertThat(parts.contacts().masked("a@example.org")).isPresent();
        assertThat(parts.contacts().masked("+12025550100")).isPresent();
        assertThat(parts.customs()).isEmpty();
        assertThat(parts.columns().get("name"))
                .isEqualTo(new Column(
                        "name",
                        List.of(new Column.Header("Name", 1, List.of())),
                        Optional.empty(),
                        0,
                        false,
                        Optional.empty(),
                        false,
                        false));
        assertThat(parts.mapping().identity())
                .isEqualTo(new CaseMapping.Identity(
                        "small", List.of(parts.mapping().title()), false, "small-key", List.of()));
        assertThat(parts.mapping().adopters().get(0).prefix()).isEqualTo("small");
        assertThat(parts.mapping().title()).isEqualTo(new Value(List.of("name"), List.of(), List.of(), List.of("en")));
    }

    @Test
    void aTextWithoutALanguageOfTheSourceIsOfNone() {
        String json = ProfileDocuments.text("valid-table.json")
                .replace("\"languages\": [\n      \"en\"\n    ]", "\"languages\": []");

        assertThat(ProfileDocuments.partsOf(json).mapping().title().languages()).containsExactly("und");
    }

    @Test
    void manyOrganizationsAreReadAsFastAsFew() {
        String organizations = IntStream.range(0, 40_000)
                .mapToObj(i -> "{\"id\": \"o" + i + "\", \"name\": {\"en\": \"O" + i + "\"}}")
                .collect(Collectors.joining(",", "\"organizations\": [", "], \"case\""));
        String json = ProfileDocuments.text("valid-table.json").replace("\"case\"", organizations);

        assertThat(ProfileDocuments.partsOf(json).organizations()).hasSize(40_000);
    }

    @Test
    void manyColumnsThatAreWithheldAreReadAsFastAsFew() {
        String columns = IntStream.range(0, 60_000)
                .mapToObj(i -> "\"c" + i + "\": \"C" + i + "\", \"w" + i + "\": {\"headers\": [\"W" + i
                        + "\"], \"withheld\": true}")
                .collect(Collectors.joining(",", "\"columns\": {", ","));
        String json = ProfileDocuments.text("valid-table.json").replaceFirst("\"columns\": \\{", columns);

        assertThat(ProfileDocuments.partsOf(json).columns()).hasSizeGreaterThan(120_000);
    }

    @Test
    void manyUnknownNamesAreReportedAsFastAsFew() {
        String columns = IntStream.range(0, 2_000)
                .mapToObj(i -> "\"column-number-" + i + "\": \"C" + i + "\"")
                .collect(Collectors.joining(",", "\"columns\": {", ","));
        String fields = IntStream.range(0, 100_000)
                .mapToObj(i -> "\"colum-numbre-" + i + "x\"")
                .collect(Collectors.joining(",", "\"sourceFields\": [", "], \"title\": \"name\""));
        byte[] json = ProfileDocuments.text("valid-table.json")
                .replaceFirst("\"columns\": \\{", columns)
                .replaceFirst("\"title\": \"name\"", fields)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(ProfileReader.read(json).noticeCounts())
                .containsEntry("register-profile-reference-unknown", 100_000L);
    }

    @Test
    void theStepsAreInOrder() {
        Value summary =
                ProfileDocuments.parts("valid-steps.json").mapping().summary().orElseThrow();

        assertThat(summary.steps())
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly(
                        "Trim",
                        "Empty",
                        "Split",
                        "Split",
                        "Split",
                        "Split",
                        "Map",
                        "Match",
                        "Match",
                        "First",
                        "Join",
                        "Flag",
                        "Normalise",
                        "Withhold");
        assertThat(summary.steps().get(4)).isEqualTo(new Step.Split(List.of(";"), true, List.of()));
        assertThat(summary.steps().get(13).when())
                .containsExactly(new Condition("name", Optional.of(true), Optional.empty(), Optional.empty(), false));
        assertThat(((Step.Match) summary.steps().get(7)).keepOthers()).isFalse();
        assertThat(((Step.Match) summary.steps().get(8)).keepOthers()).isTrue();
    }

    @Test
    void aTableHasOneCodeSeveralOrNone() {
        CodeTable table = ProfileDocuments.parts("valid-steps.json").tables().get("t");

        assertThat(table.rows())
                .containsEntry("Italy", List.of("IT"))
                .containsEntry("Benelux", List.of("BE", "NL", "LU"))
                .containsEntry("nowhere", List.of());
        assertThat(table.loose()).isTrue();
        assertThat(table.keep()).isTrue();
    }

    @Test
    void aDateReadingIsNamedByItsFormatOrItsMeaning() {
        List<DateReading> readings =
                ProfileDocuments.parts("valid-dates.json").dates().get("d");

        assertThat(readings)
                .extracting(DateReading::name)
                .containsExactly("m-d-yyyy", "quarter", "m-d-yyyy", "range", "none");
        assertThat(readings).extracting(DateReading::corrected).containsExactly(false, false, true, true, false);
        assertThat(readings.get(1).fiscalYearStart()).isEqualTo(10);
        assertThat(readings.get(3).basis()).contains(Basis.Listed.EXPECTED);
    }

    @Test
    void aStageRecordWithoutADateCountsForTheIssueDate() {
        List<StageMapping> stages =
                ProfileDocuments.parts("valid-stages.json").mapping().stages();

        assertThat(stages.get(0).scheme()).contains(Code.of("s"));
        assertThat(stages.get(0).basis()).isEqualTo(Basis.Listed.OBSERVED);
        assertThat(stages.get(0).atIssue()).isTrue();
        assertThat(stages.get(0).blank()).isFalse();
        assertThat(stages.get(0).when()).hasSize(2);
        assertThat(stages.get(1).stage()).contains(AdoptionStage.Listed.PILOT);
        assertThat(ProfileDocuments.parts("valid-dates.json")
                        .mapping()
                        .stages()
                        .get(0)
                        .atIssue())
                .isFalse();
    }

    @Test
    void anEditionIsFixedOrToldByTheFile() {
        EditionRule edition =
                ProfileDocuments.parts("valid-members.json").editions().get(0);

        assertThat(edition.label()).isInstanceOf(EditionRule.Origin.Member.class);
        assertThat(edition.issued()).isEqualTo(new EditionRule.Origin.Member("/fetched", Optional.empty()));
        assertThat(edition.sequence()).containsInstanceOf(EditionRule.Origin.FileName.class);
        assertThat(ProfileDocuments.parts("valid-table.json").editions().get(0).issued())
                .isEqualTo(new EditionRule.Origin.Fixed("2025-06-30"));
    }

    @Test
    void aColumnOfATreeHasItsPath() {
        ProfileParts parts = ProfileDocuments.parts("valid-members.json");

        assertThat(parts.columns().get("name").path()).contains("/name");
        assertThat(parts.columns().get("agency").above()).isEqualTo(1);
        assertThat(parts.columns().get("agency").contacts()).isTrue();
        assertThat(parts.columns().get("contact").withheld()).isTrue();
        assertThat(parts.input().records()).contains("/records/*");
    }

    @Test
    void encodingsAreTriedInTheirOrder() {
        assertThat(ProfileDocuments.parts("valid-headers.json").input().encodings())
                .containsExactly(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }

    @Test
    void organizationsAndWhatIsDerivedAreRead() {
        ProfileParts parts = ProfileDocuments.parts("valid-organizations.json");
        ProfileParts.KnownOrganization customs = parts.organizations().get(1);

        assertThat(customs.organization().kind()).contains(OrganizationKind.Listed.CUSTOMS_ADMINISTRATION);
        assertThat(customs.organization().partOf()).contains(OrganizationId.of("dept"));
        assertThat(customs.within()).contains(OrganizationId.of("dept"));
        assertThat(parts.mapping().technologies().get(0).derived()).isTrue();
        assertThat(parts.mapping().partners().get(1).role()).contains(Code.of("supplier"));
        assertThat(parts.mapping().needs())
                .extracting(CaseMapping.StatementMapping::codes)
                .containsExactly(false, true);
    }

    /** Returns the faults of a profile with some bodies, the first two of which have no name in common with others. */
    private static List<String> faultsOfBodies(String... bodies) {
        String json = ProfileDocuments.text("valid-table.json")
                .replace(
                        "\"case\"",
                        "\"organizations\": [{\"id\": \"x\", \"name\": {\"en\": \"X\"}}, {\"id\": \"y\", \"name\": {\"en\": \"Y\"}},"
                                + String.join(",", bodies) + "], \"case\"");
        return ProfileDocuments.read(json).notices().stream()
                .map(notice -> notice.place().pointer() + " " + notice.message())
                .toList();
    }

    @Test
    void twoBodiesOfOneNameInDifferentWholesNeedToSayWithinWhich() {
        String first = "{\"id\": \"a\", \"name\": {\"en\": \"Port office\"}, \"partOf\": \"x\"}";
        String second = "{\"id\": \"b\", \"name\": {\"en\": \"B\"}, \"aliases\": [\"PORT OFFICE\"], \"partOf\": \"y\"}";

        assertThat(faultsOfBodies(first, second))
                .containsExactly(
                        "/organizations/3/aliases/0 The value 'PORT OFFICE' is not valid here: expected a name that 'a' does not"
                                + " have, or 'within' beside it.");
        assertThat(faultsOfBodies(first, second.replace("partOf", "within"))).isEmpty();
        assertThat(faultsOfBodies(first.replace("partOf", "within"), second)).isEmpty();
    }

    @Test
    void twoBodiesOfOneNameInOneWholeAreAFault() {
        String first =
                "{\"id\": \"a\", \"name\": {\"en\": \"Port\", \"fr\": \"Port\"}, \"aliases\": [\"port\"], \"within\": \"x\"}";

        assertThat(faultsOfBodies(first)).isEmpty();
        assertThat(faultsOfBodies(first, first.replace("\"a\"", "\"b\"")))
                .hasSize(3)
                .allMatch(fault -> fault.startsWith("/organizations/3/"));
    }
}
