package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.registers.notice.RegisterRules;

/** What a document says of its edition. */
class EditionOfFileTest {
    private static final String PROFILE = """
            {"format": "waystage-profile/1.0", "id": "small", "version": "1", "title": {"en": "A small register"},
             "source": {"title": {"en": "A small register"}, "languages": ["en"]},
             "catalogue": {"id": "small", "title": {"en": "A small register"}},
             "editions": [{"label": {"member": "/edition"}, "issued": {"member": "/day"}, "sequence": {"member": "/number"}}],
             "input": {"kind": "json", "records": "/items/*"},
             "columns": {"title": "/title"},
             "case": {
               "identity": {"prefix": "small", "key": ["title"]},
               "title": "title",
               "otherTechnologies": ["drones"],
               "adopters": [{"constant": "A body"}]
             }}
            """;

    private static RegisterImport read(String edition, String number) throws IOException {
        return read("\"edition\": \"" + edition + "\", \"day\": \"2026-05-13\", \"number\": \"" + number + "\"");
    }

    private static RegisterImport read(String members) throws IOException {
        String json = "{" + members + ", \"items\": [{\"title\": \"One\"}]}";
        return RegisterImporter.of(
                        Profiles.read(PROFILE.getBytes(StandardCharsets.UTF_8)).orElseThrow(), Editions.latest())
                .read(RegisterInput.of("small.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0"})
    void aBlankLabelTellsNoEdition(String label) throws IOException {
        RegisterImport read = read(label, "1");

        assertThat(read.catalogue()).isEmpty();
        assertThat(read.summary().noticeCounts()).containsOnlyKeys("register-edition-unknown");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 999_999_999, 20_260_513_120_000L})
    void theSequenceMayBeATime(long number) throws IOException {
        assertThat(read("2026-05", Long.toString(number)).catalogue().flatMap(Catalogue::sequence))
                .hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12a", "2026051312000099", "1747137600000.5", "-1"})
    void whatIsNoSequenceIsTold(String number) throws IOException {
        RegisterImport read = read("2026-05", number);

        assertThat(read.catalogue().map(Catalogue::sequence)).hasValue(Optional.empty());
        assertThat(read.summary().notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.VALUE_UNUSABLE))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.place().pointer()).isEqualTo("/number");
                    assertThat(notice.message())
                            .isEqualTo("'" + number
                                    + "' cannot be used as a whole number of at most 15 digits; it is left out.");
                    assertThat(notice.message("fr"))
                            .isEqualTo("«\u00A0" + number
                                    + "\u00A0» ne peut être utilisé comme un nombre entier d’au plus 15 chiffres\u202F; il est laissé de"
                                    + " côté.");
                });
    }

    @Test
    void aBlankSequenceIsNone() throws IOException {
        assertThat(read("2026-05", " ").summary().noticeCounts()).doesNotContainKey("register-value-unusable");
    }

    @Test
    void ofEqualMembersTheLastCountsWhichIsTold() throws IOException {
        RegisterImport read =
                read("\"edition\": \"a\", \"day\": \"2026-05-13\", \"number\": 1, \"number\": 2, \"edition\": \"b\"");

        assertThat(read.catalogue().flatMap(Catalogue::edition)).hasValue("b");
        assertThat(read.catalogue().flatMap(Catalogue::sequence)).hasValue(2L);
        assertThat(read.summary().notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.MEMBER_REPEATED))
                .extracting(notice -> notice.message())
                .containsExactly(
                        "'/number' occurs more than once; the last one is read.",
                        "'/edition' occurs more than once; the last one is read.");
    }

    @Test
    void aMemberThatIsNullDoesNotReplaceOneThatHasAValue() throws IOException {
        RegisterImport read = read("\"edition\": \"a\", \"day\": \"2026-05-13\", \"edition\": null");

        assertThat(read.catalogue().flatMap(Catalogue::edition)).hasValue("a");
        assertThat(read.summary().notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]"})
    void whatIsNoScalarIsToldWhereTheLabelIsAskedFor(String label) throws IOException {
        RegisterImport read = read("\"edition\": " + label + ", \"day\": \"2026-05-13\"");

        assertThat(read.catalogue()).isEmpty();
        assertThat(read.summary().noticeCounts()).containsKeys("register-edition-unknown", "register-value-unusable");
    }

    @ParameterizedTest
    @CsvSource({"{}, {…}", "'{\"a\": 1}', {…}", "'[1, 2]', […]"})
    void whatIsNoScalarIsToldWhereASequenceIsAskedFor(String number, String told) throws IOException {
        RegisterImport read = read("\"edition\": \"a\", \"day\": \"2026-05-13\", \"number\": " + number);

        assertThat(read.catalogue().map(Catalogue::sequence)).hasValue(Optional.empty());
        assertThat(read.summary().notices())
                .filteredOn(notice -> notice.rule().equals(RegisterRules.VALUE_UNUSABLE))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.place().pointer()).isEqualTo("/number");
                    assertThat(notice.message())
                            .isEqualTo("'" + told + "' cannot be used as a text or a number; it is left out.");
                    assertThat(notice.message("fr")).contains("un texte ou un nombre");
                });
    }
}
