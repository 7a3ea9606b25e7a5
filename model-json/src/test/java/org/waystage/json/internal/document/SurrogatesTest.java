package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.Documents;
import org.waystage.json.Marked;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

/** Halves of surrogate pairs, which JSON can write as escapes and UTF-8 cannot hold. */
class SurrogatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"\\uD800", "\\uDFFF", "x\\uD83Dx", "\\uDE00\\uD83D", "\\uD83D\\uD83D"})
    void halvesInStringsAreKeptAndWrittenBackAsEscapes(String half) {
        String document = catalogue(
                "\"licence\":\"" + half + "\"",
                "\"notes\":[{\"en\":\"" + half + "\"}]",
                "\"x\":[\"" + half + "\",{\"y\":\"" + half + "\"}]");
        Reading<Catalogue> reading = Documents.read(document);

        assertThat(reading.hasErrors()).isFalse();
        assertThat(Documents.read(Documents.compact(reading.orElseThrow())).value())
                .isEqualTo(reading.value());
        assertThat(Documents.compact(reading.orElseThrow())).contains("\"licence\":\"" + half + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(reading.orElseThrow()))
                .withMessageContaining("json-surrogate-lone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud83d",
                "\\uDEC3",
                "a\\uD83Db",
                "\\ud83d\\ud83d\\udec3",
                "\\udec3\\ud83d",
                "\\ud83d\\n",
                "\\\\\\ud83d",
                "\\ud83d\\u00e9"
            })
    void aHalfInAStringIsNoticedWhereItStands(String half, @TempDir Path folder) throws IOException {
        String rest = "\"x\":[\"\\ud83d\\udec3\",{\"y\":\"" + half + "\"}]";
        Marked marked = Marked.of(catalogue("\"notes\":[{\"en\":\"é \\\\ud83d\"},\n{\"en\":▶\"" + half + "\"}]", rest));
        Reading<Catalogue> reading = Documents.read(marked.text());

        assertThat(reading.value()).isPresent();
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule() == JsonRules.CANONICAL_FORM_NONE)
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/notes/1/en", "/x/1/y");
        assertThat(reading.notices().get(0).place().position()).contains(marked.position());
        Path file = Files.writeString(folder.resolve("a.json"), marked.text());
        assertThat(new CatalogueReader().read(file)).isEqualTo(reading);
    }

    @Test
    void aHalfIsNoticedWhereverBuffersEnd(@TempDir Path folder) throws IOException {
        for (int before = 7_900; before < 8_010; before++) {
            String start = "\"licence\":\"" + "x".repeat(before);
            Path whole = Files.writeString(folder.resolve("a.json"), catalogue(start + "\\ud83d\\udec3\""));
            assertThat(new CatalogueReader().read(whole).notices()).isEmpty();
            Path half = Files.writeString(folder.resolve("b.json"), catalogue(start + "\\ud83d\\u0041\""));
            assertThat(new CatalogueReader().read(half).notices())
                    .extracting(Notice::rule)
                    .containsExactly(JsonRules.CANONICAL_FORM_NONE);
        }
    }

    @Test
    void anEscapedBackslashBeforeAnEscapeIsNoHalf() {
        assertThat(Documents.read(catalogue("\"licence\":\"\\\\ud83d\"")).notices())
                .isEmpty();
    }

    @Test
    void wholePairsAreWrittenAsTheyAreWhereverBuffersEnd() {
        String pairs = "🛃".repeat(5_000);
        for (int before = 0; before < 4; before++) {
            String document = catalogue("\"licence\":\"" + "x".repeat(before) + pairs + "\"");
            Catalogue catalogue = Documents.read(document).orElseThrow();

            assertThat(CatalogueWriter.compact().toBytes(catalogue)).hasSizeGreaterThan(4 * 5_000);
            assertThat(Documents.compact(catalogue)).contains("x".repeat(before) + pairs);
        }
        assertThat(Documents.compact(Documents.read(catalogue("\"licence\":\"\\ud83d\\udec3\""))
                        .orElseThrow()))
                .contains("\"licence\":\"🛃\"");
    }

    @Test
    void aHalfInANameIsNotRead() {
        assertThat(Documents.read(catalogue("\"x\\ud83d\":1")).hasErrors()).isTrue();
        assertThat(Documents.read(catalogue("\"x\":{\"\\udec3\":1}")).hasErrors())
                .isTrue();
        assertThat(Documents.read(catalogue("\"\\ud83d\\udec3\":1"))
                        .orElseThrow()
                        .extras()
                        .members())
                .containsKey("🛃");
    }

    @Test
    void aHalfInTheNameOfAnExtraIsNotWritten() {
        Extras inside = Extras.of(Map.of("x", new Extras.Obj(Map.of("\ud83d", Extras.Null.NULL))));
        for (Extras extras : new Extras[] {Extras.of(Map.of("a\udec3", Extras.Null.NULL)), inside}) {
            Catalogue catalogue = Documents.read(catalogue()).orElseThrow().toBuilder()
                    .extras(extras)
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CatalogueWriter.compact().toBytes(catalogue))
                    .withMessageContaining("half a surrogate pair");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CaseStudyLinesWriter.over(new ByteArrayOutputStream(), catalogue));
        }
    }

    @Test
    void anEscapedPairIsEqualToOneThatIsNot() {
        byte[] escaped =
                CanonicalJson.of("[\"\\uD83D\\uDEC3\"]".getBytes(UTF_8)).value().orElseThrow();

        assertThat(new String(escaped, UTF_8)).isEqualTo("[\"🛃\"]");
    }
}
