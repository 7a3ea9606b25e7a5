package org.waystage.json.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.Documents;

/** Versions of the format, and what documents of another version come to. */
class FormatVersionTest {
    private static String document(String format) {
        return "{\"id\":\"a\",\"title\":{\"en\":\"A\"},\"issued\":\"2026\",\"later\":{\"a\":[1.50]},\"format\":\""
                + format + "\"}";
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 10", "2, 0", "0, 9", "999999, 999999"})
    void aVersionIsReadBackAsItIsWritten(int major, int minor) {
        FormatVersion version = new FormatVersion(major, minor);

        assertThat(version).hasToString("waystage-catalogue/" + major + "." + minor);
        assertThat(FormatVersion.parse(version.toString())).contains(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.0",
                "waystage-catalogue",
                "waystage-catalogue/",
                "waystage-catalogue/1",
                "waystage-catalogue/1.",
                "waystage-catalogue/.0",
                "waystage-catalogue/1.0.0",
                "waystage-catalogue/01.0",
                "waystage-catalogue/1.00",
                "waystage-catalogue/-1.0",
                "waystage-catalogue/1.-0",
                "waystage-catalogue/+1.0",
                "waystage-catalogue/1.0 ",
                " waystage-catalogue/1.0",
                "Waystage-Catalogue/1.0",
                "waystage-catalogue/1,0",
                "waystage-catalogue/x.0",
                "waystage-catalogue/1.1000000",
                "waystage-catalogue/99999999999.0",
                "waystage-catalogue/١.٠"
            })
    void anythingElseIsNoVersion(String text) {
        assertThat(FormatVersion.parse(text)).isEmpty();
        assertThat(Documents.read(document(text)).notices())
                .filteredOn(notice -> notice.rule() == JsonRules.FORMAT_UNKNOWN)
                .singleElement()
                .satisfies(notice -> assertThat(notice.place().pointer()).isEqualTo("/format"));
        assertThat(Documents.read(document(text)).value()).isEmpty();
    }

    @Test
    void aVersionIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FormatVersion(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FormatVersion(1, -1));
    }

    @Test
    void theLibraryWritesItsOwnVersion() {
        assertThat(FormatVersion.CURRENT).isEqualTo(new FormatVersion(1, 0));
        assertThat(Documents.compact(
                        Documents.read(document("waystage-catalogue/1.0")).orElseThrow()))
                .startsWith("{\"format\":\"waystage-catalogue/1.0\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waystage-catalogue/1.1", "waystage-catalogue/1.10", "waystage-catalogue/1.999999"})
    void aNewerMinorVersionIsReadWithARemarkAndWhatItBringsIsKept(String format) {
        Reading<Catalogue> reading = Documents.read(document(format));

        assertThat(reading.notices())
                .extracting(Notice::rule)
                .containsExactlyInAnyOrder(JsonRules.MEMBER_UNKNOWN, JsonRules.FORMAT_NEWER);
        assertThat(Documents.compact(reading.orElseThrow()))
                .startsWith("{\"format\":\"" + format + "\",")
                .endsWith("\"later\":{\"a\":[1.50]}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waystage-catalogue/2.0", "waystage-catalogue/0.9", "waystage-catalogue/10.3"})
    void anotherMajorVersionIsOneErrorWhateverElseIsInTheDocument(String format) {
        String broken = "{\"id\":7,\"notes\":[{},0],\"x\":1,\"x\":2,\n\"format\":\"" + format + "\",\"title\":null}";
        for (String document : List.of(document(format), broken, "{\"format\":\"" + format + "\",\"title\":[}")) {
            Reading<Catalogue> reading = Documents.read(document.getBytes(UTF_8));

            assertThat(reading.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.rule()).isEqualTo(JsonRules.FORMAT_OTHER_MAJOR);
                assertThat(notice.place().pointer()).isEqualTo("/format");
                assertThat(Documents.textAt(document, notice.place())).startsWith("\"" + format + "\"");
                assertThat(notice.message()).contains("use the release of Waystage that reads " + format);
            });
            assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 0, 0));
            assertThat(reading.value()).isEmpty();
        }
    }

    @Test
    void aDocumentThatDoesNotSayItsFormatIsAnErrorBesideItsOtherFaults() {
        Reading<Catalogue> reading = Documents.read("{\"id\":\"a\",\"title\":{}}");

        assertThat(reading.notices())
                .extracting(Notice::toString)
                .anySatisfy(notice -> assertThat(notice)
                        .isEqualTo("1:1 (document) error shape-member-missing: The member 'format' is missing."))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, shape-type-wrong", "null, shape-null", "'[\"waystage-catalogue/1.0\"]', shape-type-wrong"})
    void aFormatThatIsNoStringIsAnError(String format, String rule) {
        Reading<Catalogue> reading =
                Documents.read("{\"format\":" + format + ",\"id\":\"a\",\"title\":{\"en\":\"A\"}}");

        assertThat(reading.notices())
                .extracting(notice -> notice.rule().id() + " " + notice.place())
                .containsExactly(rule + " 1:11 /format");
    }
}
