package org.waystage.json.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
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
import org.waystage.json.Marked;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

/** Bytes that are not UTF-8 are found, those too that the parser takes. */
class Utf8Test {
    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "7f", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f48fbfbf"})
    void theFirstAndLastOfEachLengthAreUtf8(String hex) {
        assertThat(Utf8.faultIn(bytes(hex), 0, hex.length() / 2)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80",
                "bf",
                "c080",
                "c1bf",
                "c328",
                "c3c3",
                "e08080",
                "e09fbf",
                "e28228",
                "eda080",
                "edbfbf",
                "eda0bdedb880",
                "f0808080",
                "f08fbfbf",
                "f0908028",
                "f4908080",
                "f5808080",
                "f7bfbfbf",
                "f888808080",
                "fc8480808080",
                "fe",
                "ff"
            })
    void whatIsNotUtf8InAStringIsOneErrorAtItsFirstByte(String hex) {
        Marked marked = Marked.of(Documents.catalogue("\"x\":1,\n\"licence\":\"é 🛃 ▶\""));
        int at = marked.text().lastIndexOf('"');
        byte[] start = marked.text().substring(0, at).getBytes(UTF_8);
        byte[] document = join(start, bytes(hex), marked.text().substring(at).getBytes(UTF_8));
        Reading<Catalogue> reading = Documents.read(document);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NOT_UTF_8);
            assertThat(notice.place().position()).contains(marked.position());
        });
        assertThat(CanonicalJson.of(document).notices()).isEqualTo(reading.notices());
        assertThat(CanonicalJson.of(document).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"c080, 0", "20c080, 1", "e2c080, 0", "f09f9b, 0", "c3, 0", "41e282, 1", "f09f9b83ff, 4", "f09f9b83, -1"
    })
    void theFaultIsWhereTheCharacterStarts(String hex, long fault) {
        assertThat(Utf8.faultIn(bytes(hex), 0, hex.length() / 2)).isEqualTo(fault);
        assertThat(Utf8.faultIn(join(new byte[7], bytes(hex)), 7, hex.length() / 2))
                .isEqualTo(fault);
    }

    @Test
    void anyBytesAreJudgedAsTheJdkDoes() {
        Random random = new Random(3629);
        int good = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new StringBuilder("a".repeat(random.nextInt(70)))
                    .appendCodePoint(0xE000 + random.nextInt(0x10_1FFF))
                    .append("é".repeat(random.nextInt(3)))
                    .append("b".repeat(random.nextInt(40)))
                    .toString()
                    .getBytes(UTF_8);
            if (random.nextInt(3) == 0) {
                bytes = Arrays.copyOf(bytes, bytes.length - 1 - random.nextInt(Math.min(4, bytes.length)));
            }
            if (bytes.length > 0 && random.nextInt(3) > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            boolean isUtf8 = isUtf8(bytes);
            good += isUtf8 ? 1 : 0;

            assertThat(Utf8.faultIn(bytes, 0, bytes.length) < 0)
                    .as(HexFormat.of().formatHex(bytes))
                    .isEqualTo(isUtf8);
        }
        assertThat(good).isBetween(6_000, 18_000);
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder(); // which reports what is malformed
        try {
            decoder.decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3", "e2", "e282", "f0", "f09f", "f09f9b", "20f09f9b", "0ac3"})
    void aCharacterThatIsCutOffBehindADocumentIsNoUtf8(String hex, @TempDir Path folder) throws IOException {
        Marked marked = Marked.of(Documents.catalogue("\"x\":1,\n\"licence\":\"é\"")
                + (hex.startsWith("0a") ? "\n" : hex.startsWith("20") ? " " : "") + "▶");
        byte[] start = marked.text().getBytes(UTF_8);
        byte[] document = join(start, bytes(hex.replaceAll("^(20|0a)", "")));
        Reading<Catalogue> reading = Documents.read(document);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.NOT_UTF_8);
            assertThat(notice.place().position()).contains(marked.position());
        });
        assertThat(CanonicalJson.of(document)).isEqualTo(reading);
        Path file = Files.write(folder.resolve("a.json"), document);
        assertThat(new CatalogueReader().read(file)).isEqualTo(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void whatBreaksOffBehindADocumentFollowsIt(String blank) {
        Marked marked = Marked.of(Documents.catalogue("\"x\":1") + blank + "▶-");
        Reading<Catalogue> reading = Documents.read(marked.text().getBytes(UTF_8));

        assertThat(reading.value()).isPresent();
        assertThat(Documents.errors(reading)).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.TRAILING);
            assertThat(notice.place().position()).contains(marked.position());
        });
    }

    @Test
    void aDocumentThatIsCutOffWithinACharacterIsTruncated() {
        byte[] document = Documents.catalogue("\"licence\":\"é\"").getBytes(UTF_8);
        int cut = new String(document, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Ã") + 1;

        assertThat(Documents.read(Arrays.copyOf(document, cut)).notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.TRUNCATED);
    }

    @Test
    void aFileIsJudgedAsBytesAreWhereverItsBuffersEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        for (int before = 7_900; before < 8_010; before++) {
            byte[] start = Documents.catalogue("\"x\":\"" + "x".repeat(before)).getBytes(UTF_8);
            byte[] good = join(Arrays.copyOf(start, start.length - 1), bytes("c3a9f09f9b83"), "\"}".getBytes(UTF_8));
            byte[] bad = join(Arrays.copyOf(start, start.length - 1), bytes("c3a9f09f9bc3"), "\"}".getBytes(UTF_8));

            Files.write(file, good);
            assertThat(new CatalogueReader().read(file)).isEqualTo(Documents.read(good));
            assertThat(new CatalogueReader().read(file).hasErrors()).isFalse();
            Files.write(file, bad);
            assertThat(new CatalogueReader().read(file)).isEqualTo(Documents.read(bad));
            assertThat(new CatalogueReader().read(file).notices())
                    .extracting(Notice::rule)
                    .containsExactly(JsonRules.NOT_UTF_8);
        }
    }

    @Test
    void aStreamThatIsReadByteByByteIsJudgedToo() throws IOException {
        try (InputStream in = Utf8.checked(new ByteArrayInputStream(bytes("41c3a9c0")), new EscapedHalves())) {
            assertThat(in.read()).isEqualTo(0x41);
            assertThat(in.read()).isEqualTo(0xC3);
            assertThat(in.read()).isEqualTo(0xA9);
            assertThatExceptionOfType(Utf8.NotUtf8Exception.class)
                    .isThrownBy(in::read)
                    .satisfies(e -> assertThat(e.offset).isEqualTo(3));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aTextIsPlainWhereNoCharacterOfItIsEscapedOrInDoubt() {
        for (int length = 1; length < 20; length++) {
            for (int at = 0; at < length; at++) {
                for (int c = 0; c < 256; c++) {
                    byte[] text = "x".repeat(length).getBytes(UTF_8);
                    text[at] = (byte) c;
                    assertThat(Utf8.isPlain(text))
                            .as("%d at %d of %d", c, at, length)
                            .isEqualTo(c >= ' ' && c < 0xF0 && c != '"' && c != '\\' && c != '?');
                }
            }
        }
    }
}
