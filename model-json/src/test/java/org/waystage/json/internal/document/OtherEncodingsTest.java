package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.Documents;
import org.waystage.json.internal.text.Utf8;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionManifest;

/** A text in another encoding is one error that names it, wherever it is read. */
class OtherEncodingsTest {
    private static final String DOCUMENT = Documents.resource("signed-edition.json");

    private static void isOneError(List<Notice> notices, String message) {
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NOT_UTF_8);
            assertThat(notice.place()).hasToString("1:1 (document)");
            assertThat(notice.message()).isEqualTo(message);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void theEncodingIsNamedWithOrWithoutAMark(String encoding, @TempDir Path folder) throws IOException {
        String message = "The text is not UTF-8, as JSON has to be, but looks like " + encoding + "; save it as UTF-8.";
        for (String mark : List.of("", "\ufeff")) {
            byte[] bytes = (mark + DOCUMENT).getBytes(Charset.forName(encoding));
            Path file = Files.write(folder.resolve("a.json"), bytes);

            isOneError(Documents.read(bytes).notices(), message);
            isOneError(new CatalogueReader().read(file).notices(), message);
            isOneError(CanonicalJson.of(bytes).notices(), message);
            isOneError(EditionManifest.read(bytes).notices(), message);
            assertThat(Documents.read(bytes).notices().get(0).message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                    .contains("mais paraît être en " + encoding + " ; enregistrez-le en UTF-8");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00004100", "0000fffe", "feff0000", "007b0000", "00000000"})
    void anOrderOfBytesThatNoEncodingHasIsOneErrorWithoutAName(String start, @TempDir Path folder) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(start + "22436f6465223a7b");
        Path file = Files.write(folder.resolve("a.json"), bytes);

        for (List<Notice> notices : List.of(
                Documents.read(bytes).notices(),
                new CatalogueReader().read(file).notices(),
                CanonicalJson.of(bytes).notices(),
                EditionManifest.read(bytes).notices())) {
            assertThat(notices).extracting(Notice::rule).containsExactly(JsonRules.NOT_UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void linesInAnotherEncodingAreOneErrorAndNotOneALine(String encoding) throws IOException {
        String line = Documents.caseStudy("c") + "\n";
        for (String text : List.of(Documents.HEAD + "\n" + line + line, line + line, "\ufeff" + line + line)) {
            byte[] bytes = text.getBytes(Charset.forName(encoding));
            try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(bytes), ReadOptions.defaults())) {
                isOneError(
                        lines.head().notices(),
                        "The text is not UTF-8, as JSON has to be, but looks like " + encoding + "; save it as UTF-8.");
                assertThat(lines.stream()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7b002200, UTF-16LE",
        "7b00, UTF-16LE",
        "7b0022, UTF-16LE",
        "fffe7b00, UTF-16LE",
        "fffe, UTF-16LE",
        "fffe5b57, UTF-16LE",
        "007b0022, UTF-16BE",
        "007b, UTF-16BE",
        "feff007b, UTF-16BE",
        "feff, UTF-16BE",
        "7b000000, UTF-32LE",
        "fffe0000, UTF-32LE",
        "0000007b, UTF-32BE",
        "0000feff, UTF-32BE",
        "00000000, ''",
        "007b0000, ''",
        "7b000022, ''",
        "0000, ''"
    })
    void theFirstFourBytesShowTheEncodingOrLeaveItOpen(String hex, String encoding) {
        byte[] start = HexFormat.of().parseHex(hex);

        assertThat(Utf8.isOtherEncoding(start)).isTrue();
        assertThat(Utf8.otherEncoding(start)).isEqualTo(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7b220061", "7b22", "7b", "00", "", "efbbbf7b", "c3a9", "fe7b", "ff7b"})
    void otherBeginningsAreLeftToTheParser(String hex) {
        assertThat(Utf8.isOtherEncoding(HexFormat.of().parseHex(hex))).isFalse();
    }

    @Test
    void nulsAreAnErrorWhereverTheyStand() {
        byte[] sound = DOCUMENT.getBytes(UTF_8);
        for (int at = 0; at < sound.length; at++) {
            byte[] ridden = sound.clone();
            ridden[at] = 0;
            Reading<Catalogue> reading = Documents.read(ridden);

            assertThat(Documents.errors(reading))
                    .extracting(Notice::rule)
                    .as("byte %s", at)
                    .containsAnyOf(JsonRules.SYNTAX, JsonRules.NOT_UTF_8)
                    .hasSize(1);
            assertThat(CanonicalJson.of(ridden).hasErrors()).isTrue();
        }
    }

    @Test
    void latin1IsAnErrorAtItsFirstByteThatIsNoAscii() {
        byte[] latin = DOCUMENT.getBytes(ISO_8859_1);
        Reading<Catalogue> reading = Documents.read(latin);

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NOT_UTF_8);
            assertThat(notice.message()).isEqualTo("The text is not UTF-8, as JSON has to be; save it as UTF-8.");
            assertThat(Documents.textAt(DOCUMENT, notice.place())).startsWith("é");
        });
    }
}
