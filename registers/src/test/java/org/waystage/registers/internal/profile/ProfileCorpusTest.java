package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import org.waystage.registers.internal.profile.ProfileDocuments.Expected;
import org.waystage.registers.notice.RegisterRules;

/** Small profiles, each with one point: what the reader notes, and that the schema says the same as far as it can. */
class ProfileCorpusTest {
    private static final String ID = "urn:waystage:schema:profile:1.0";
    static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of(ID, Profiles.schema()))
                            .schemaLoader(
                                    loader -> loader.allow(id -> id.toString().equals(ID))))
            .getSchema(SchemaLocation.of(ID));

    static List<Expected> expected() {
        return ProfileDocuments.expected();
    }

    static List<Expected> expectedOfJson() {
        return expected().stream()
                .filter(expected -> expected.faults().stream().noneMatch(fault -> fault.startsWith("syntax")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void theReaderNotesEveryFaultInTheOrderOfTheText(Expected expected) {
        Reading<Profile> reading = ProfileDocuments.read(ProfileDocuments.text(expected + ".json"));

        assertThat(reading.notices())
                .extracting(ProfileDocuments::brief)
                .as("%s", reading.notices())
                .containsExactlyElementsOf(expected.faults());
    }

    @ParameterizedTest
    @MethodSource("expected")
    void thereIsAProfileIfAndOnlyIfThereIsNoError(Expected expected) {
        Reading<Profile> reading = ProfileDocuments.read(ProfileDocuments.text(expected + ".json"));

        assertThat(reading.value().isPresent()).isNotEqualTo(reading.hasErrors());
        assertThat(reading.notices())
                .allSatisfy(notice -> assertThat(notice.place().position()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("expectedOfJson")
    void theSchemaSaysTheSameAsFarAsItCan(Expected expected) {
        List<Error> faults = SCHEMA.validate(ProfileDocuments.text(expected + ".json"), InputFormat.JSON);

        if (expected.verdict().equals("invalid")) {
            assertThat(faults).isNotEmpty();
        } else {
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void theTemplateIsValidBySchemaToo() {
        assertThat(SCHEMA.validate(Profiles.template(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void thereIsAProfileForEveryRule() {
        TreeSet<String> seen = expected().stream()
                .flatMap(expected -> expected.faults().stream())
                .map(fault -> "register-profile-" + fault.split(" ", -1)[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen)
                .containsExactlyElementsOf(RegisterRules.all().stream()
                        .map(Rule::id)
                        .filter(id -> id.startsWith("register-profile-"))
                        .sorted()
                        .toList());
    }

    @Test
    void aReadingWithWarningsAloneHasAProfile() {
        Reading<Profile> reading = ProfileDocuments.read(ProfileDocuments.text("column-unused.json"));

        assertThat(reading.value()).isPresent();
        assertThat(reading.counts().warnings()).isEqualTo(1);
        assertThat(reading.notices().get(0).severity()).isEqualTo(Severity.WARNING);
    }
}
