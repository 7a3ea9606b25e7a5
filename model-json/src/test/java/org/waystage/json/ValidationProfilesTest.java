package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.RedactionRules;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.core.validation.ValidationProfile.Setting;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.KeyRules;

/** Profiles as documents, and the bundled ones. */
class ValidationProfilesTest {
    private static final Rule OWN = Rule.of("our-own", Severity.ERROR, "Ours.", "La nôtre.");

    private static final Set<Rule> NOT_KNOWN =
            Set.of(ModelRules.CODE_UNLISTED, ModelRules.WORD_UNKNOWN, JsonRules.MEMBER_UNKNOWN);

    static List<String> names() {
        return ValidationProfiles.available();
    }

    private static byte[] document(String members) {
        return ("{\"format\":\"waystage-validation-profile/1.0\",\"id\":\"ours\"," + members + "}").getBytes(UTF_8);
    }

    @Test
    void aProfileIsRead() {
        Reading<ValidationProfile> reading = ValidationProfiles.read(
                document(
                        "\"title\":{\"en\":\"Ours\"},\"rules\":{\"time-plan-overdue\":\"off\",\"model-source-missing\":\"error\"}"));

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.value())
                .contains(new ValidationProfile(
                        "ours",
                        Optional.of(Text.english("Ours")),
                        Map.of("time-plan-overdue", Setting.OFF, "model-source-missing", Setting.ERROR),
                        Extras.none()));
    }

    @Test
    void aFileIsReadAsItsBytesAre(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ours.json");
        byte[] bytes = document("\"rules\":{\"time-plan-overdue\":\"off\"}");
        Files.write(file, bytes);

        assertThat(ValidationProfiles.read(file)).isEqualTo(ValidationProfiles.read(bytes));
    }

    @Test
    void aRuleThatIsNotKnownIsKeptAndRemarkedOn() {
        Reading<ValidationProfile> reading = ValidationProfiles.read(document("\"rules\":{\"our-own\":\"off\"}"));

        assertThat(Documents.brief(reading)).containsExactly("1:76 /rules/our-own shape-rule-unknown");
        assertThat(reading.value().orElseThrow().skipped()).containsExactly("our-own");
    }

    @Test
    void aRuleThatTheCallerKnowsIsKnown() {
        assertThat(ValidationProfiles.read(document("\"rules\":{\"our-own\":\"off\"}"), List.of(OWN))
                        .notices())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rules\":{\"shape-null\":\"off\"}",
                "\"rules\":{\"json-truncated\":\"info\"}",
                "\"rules\":{\"time-stage-back\":\"loud\"}",
                "\"rules\":{\"time-stage-back\":1}",
                "\"rules\":{\"Time\":\"off\"}",
                "\"rules\":{\"time-stage-back\":\"off\",\"time-stage-back\":\"off\"}",
                "\"rules\":[]",
                "\"title\":{\"en\":\"Ours\"}"
            })
    void aProfileWithAnErrorIsNotUsed(String members) {
        Reading<ValidationProfile> reading = ValidationProfiles.read(document(members));

        assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 0, 0));
        assertThat(reading.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ours  | shape-setting-invalid
            Ours! | shape-id-invalid shape-setting-invalid
            """)
    void everythingThatIsWrongIsReportedAtOnce(String id, String first) {
        String rules = "\"time-stage-back\":\"loud\",\"time-plan-overdu\":\"off\",\"shape-null\":\"off\"";
        Reading<ValidationProfile> reading = ValidationProfiles.read(
                ("{\"format\":\"waystage-validation-profile/1.0\",\"id\":\"" + id + "\",\"rules\":{" + rules + "}}")
                        .getBytes(UTF_8));

        assertThat(reading.notices().stream().map(notice -> notice.rule().id()).collect(Collectors.joining(" ")))
                .isEqualTo(first + " shape-rule-unknown shape-rule-guarded");
        assertThat(reading.value()).isEmpty();
    }

    @Test
    void allFaultsAreCountedByRuleEvenIfNotAllAreKept() {
        int faults = ReadOptions.Limit.NOTICES.byDefault() + 1;
        String rules = IntStream.range(0, faults)
                .mapToObj(i -> "\"r" + i + "\":\"loud\"")
                .collect(Collectors.joining(","));
        Reading<ValidationProfile> reading = ValidationProfiles.read(document("\"rules\":{" + rules + "}"));

        assertThat(reading.counts().errors()).isEqualTo(faults);
        assertThat(reading.noticeCounts()).containsEntry("shape-setting-invalid", (long) faults);
    }

    @Test
    void whatAlwaysIsAnErrorMayBeSaidToBeOne() {
        assertThat(ValidationProfiles.read(document("\"rules\":{\"shape-null\":\"error\"}"))
                        .notices())
                .isEmpty();
    }

    @Test
    void unknownMembersAreKeptAndNearOnesSuggested() {
        Reading<ValidationProfile> reading = ValidationProfiles.read(document("\"rules\":{},\"titel\":1"));

        assertThat(reading.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .isEqualTo("This version does not know the member 'titel'; it is kept. Did you mean 'title'?"));
        assertThat(reading.value().orElseThrow().extras().members()).containsOnlyKeys("titel");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBundledProfileIsValidByTheSchemaAndCalledByItsId(String name) {
        assertThat(Schemas.faults(
                        CatalogueSchemas.VALIDATION_PROFILE, Documents.resource("profiles/" + name + ".json")))
                .isEmpty();
        assertThat(ValidationProfiles.named(name).orElseThrow().id()).isEqualTo(name);
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        for (String members : List.of(
                "\"rules\":{\"time-stage-back\":\"loud\"}",
                "\"rules\":{\"Time\":\"off\"}",
                "\"rules\":[]",
                "\"x\":1")) {
            assertThat(Schemas.faults(CatalogueSchemas.VALIDATION_PROFILE, new String(document(members), UTF_8)))
                    .as(members)
                    .isNotEmpty();
        }
    }

    @Test
    void bundledAsksForEachQuietRuleAndNothingElse() {
        Map<String, Setting> rules =
                ValidationProfiles.named("bundled").orElseThrow().rules();

        assertThat(rules.values()).containsOnly(Setting.WARNING);
        assertThat(rules.keySet())
                .containsExactlyInAnyOrderElementsOf(ModelRules.all().stream()
                        .filter(Rule::quiet)
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void thereIsNoOtherBundledProfile() {
        assertThat(ValidationProfiles.named("Strict")).isEmpty();
        assertThat(ValidationProfiles.named("../schema/1.0/catalogue")).isEmpty();
    }

    @Test
    void strictMakesEachWarningAndWhateverIsNotKnownAnErrorAndNothingElse() {
        Map<String, Setting> rules =
                ValidationProfiles.named("strict").orElseThrow().rules();

        assertThat(rules.values()).containsOnly(Setting.ERROR);
        assertThat(rules.keySet().stream().filter(id -> !id.startsWith("register-") && !id.startsWith("table-")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ModelRules.all(), RedactionRules.all(), JsonRules.all(), KeyRules.all())
                                .flatMap(List::stream)
                                .filter(rule -> !rule.quiet())
                                .filter(rule -> rule.severity() == Severity.WARNING || NOT_KNOWN.contains(rule))
                                .map(Rule::id)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"stages\":[{\"stage\":\"Pilot\",\"basis\":\"began\",\"date\":\"2020\"}]",
                "\"benefit\":[]",
            })
    void aMisspeltCodeOrMemberIsAnErrorUnderStrict(String members) {
        ReadOptions strict = ReadOptions.defaults()
                .withProfile(ValidationProfiles.named("strict").orElseThrow());
        byte[] document = Documents.catalogue("\"caseStudies\":[" + Documents.caseStudy("c", members) + "]")
                .getBytes(UTF_8);

        Reading<?> reading = new CatalogueReader(strict).read(document);

        assertThat(reading.notices())
                .filteredOn(notice -> notice.values().containsKey("suggestion"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void lenientLowersOnlyAndOnlyRulesThatThereAre() {
        ValidationProfile lenient = ValidationProfiles.named("lenient").orElseThrow();

        lenient.rules().forEach((id, setting) -> {
            Rule rule = ModelRules.all().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(setting.severity().map(Severity::ordinal).orElse(-1))
                    .as(id)
                    .isLessThan(rule.severity().ordinal());
        });
    }
}
