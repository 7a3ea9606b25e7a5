package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.Extras;

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
