package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waystage.json.Documents.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.Documents;
import org.waystage.json.RandomModel;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Whatever comes in, notices come out, in bounded time and memory. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final String SMALL = catalogue(
            "\"licence\":\"é 🛃 \\u00e9\"",
            "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"},\"x\":[true,null,-2.50e+1]}]",
            "\"surveys\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"},\"rate\":{\"about\":66.7}}]");

    private static List<Rule> rules(Reading<?> reading) {
        return reading.notices().stream().map(Notice::rule).toList();
    }

    @Test
    void aDocumentThatIsCutOffAnywhereIsAnErrorAndNeverAnException() {
        byte[] whole = SMALL.getBytes(UTF_8);
        assertThat(Documents.read(whole).hasErrors()).isFalse();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Reading<Catalogue> reading = Documents.read(cut);

            assertThat(reading.hasErrors()).as("cut after %s bytes", length).isTrue();
            assertThat(reading.value()).isEmpty();
            assertThat(Documents.errors(reading))
                    .extracting(Notice::rule)
                    .isSubsetOf(JsonRules.TRUNCATED, JsonRules.SYNTAX)
                    .hasSize(1);
            assertThat(CanonicalJson.of(cut).value()).isEmpty();
            assertThat(CanonicalJson.of(cut).hasErrors()).isTrue();
        }
    }

    @Test
    void aDocumentThatIsCutOffBetweenTokensIsSaidToBeTruncatedAtItsEnd() {
        for (String start :
                List.of("{", "{\"id\"", "{\"id\":", "{\"id\":\"a\"", "{\"id\":\"a\",", "{\"notes\":[", "{\"id\":\"a")) {
            Reading<Catalogue> reading = Documents.read(start);

            assertThat(rules(reading)).containsExactly(JsonRules.TRUNCATED);
            assertThat(reading.notices().get(0).place().position().orElseThrow().column())
                    .isEqualTo(start.length() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t \r\n", "\ufeff \n"})
    void aTextWithoutAnythingIsTruncated(String text) {
        assertThat(rules(Documents.read(text))).containsExactly(JsonRules.TRUNCATED);
        assertThat(rules(CanonicalJson.of(text.getBytes(UTF_8)))).containsExactly(JsonRules.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "null", "true", "[]", "[{}]"})
    void aDocumentThatIsNoObjectIsOneError(String text) {
        Reading<Catalogue> reading = Documents.read(text);

        assertThat(rules(reading)).containsExactly(JsonRules.TYPE_WRONG);
        assertThat(reading.notices().get(0).place()).hasToString("1:1 (document)");
        assertThat(reading.value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "0", "\"", "null", ","})
    void textAfterTheDocumentIsAnError(String more) {
        Reading<Catalogue> reading = Documents.read(catalogue() + "\n" + more);

        assertThat(reading.hasErrors()).isTrue();
        assertThat(rules(reading)).hasSize(1).isSubsetOf(JsonRules.TRAILING, JsonRules.SYNTAX, JsonRules.TRUNCATED);
        assertThat(reading.notices().get(0).place().position().orElseThrow().line())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":[", "{\"x\":[[", "{\"technologies\":[{\"x\":"})
    void aBombOfDepthIsOneError(String bomb) {
        String document = bomb.repeat(200_000);

        for (String text : List.of(document, "{\"x\":" + document, "{\"notes\":[" + document)) {
            Reading<Catalogue> reading = Documents.read(text);

            assertThat(Documents.errors(reading)).isNotEmpty();
            assertThat(rules(reading)).contains(JsonRules.LIMIT_EXCEEDED);
            assertThat(rules(CanonicalJson.of(text.getBytes(UTF_8)))).containsExactly(JsonRules.LIMIT_EXCEEDED);
        }
    }

    @Test
    void depthIsCountedFromTheDocumentItself() {
        String deep = catalogue("\"x\":" + "[".repeat(4) + "]".repeat(4));

        assertThat(new CatalogueReader(ReadOptions.defaults().with(ReadOptions.Limit.DEPTH, 5))
                        .read(deep.getBytes(UTF_8))
                        .hasErrors())
                .isFalse();
        assertThat(rules(new CatalogueReader(ReadOptions.defaults().with(ReadOptions.Limit.DEPTH, 4))
                        .read(deep.getBytes(UTF_8))))
                .contains(JsonRules.LIMIT_EXCEEDED);
    }

    @Test
    void whatWasReadWithAHigherLimitIsWrittenToo() {
        String deep = catalogue("\"x\":" + "[".repeat(900) + "]".repeat(900));
        Catalogue catalogue = new CatalogueReader(ReadOptions.defaults().with(ReadOptions.Limit.DEPTH, 1000))
                .read(deep.getBytes(UTF_8))
                .value()
                .orElseThrow();

        assertThat(Documents.compact(catalogue)).contains("[".repeat(900) + "]".repeat(900));
    }

    @Test
    void aStringANameOrANumberThatIsTooLongIsAnError() {
        String longString = catalogue("\"licence\":\"" + "x".repeat(1_000_001) + "\"");
        String longName = catalogue("\"" + "x".repeat(50_001) + "\":1");
        String longNumber = catalogue("\"x\":" + "1".repeat(401));
        for (String document : List.of(longString, longName, longNumber)) {
            Reading<Catalogue> reading = Documents.read(document);

            assertThat(Documents.errors(reading))
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.rule()).isEqualTo(JsonRules.LIMIT_EXCEEDED));
            assertThat(reading.notices().get(0).message()).hasSizeLessThan(500);
        }
        assertThat(Documents.read(longString.replace("xxx\"", "\"")).hasErrors())
                .isFalse();
        assertThat(Documents.read(longName.replace("xxx\"", "\"")).hasErrors()).isFalse();
        assertThat(Documents.read(longNumber.replace("111}", "}")).hasErrors()).isFalse();
    }

    @Test
    void aHundredThousandUnknownMembersAreCountedAndKeptButNotAllNoticed() {
        String members =
                IntStream.range(0, 100_000).mapToObj(i -> "\"x" + i + "\":" + i).collect(Collectors.joining(","));
        Reading<Catalogue> reading = Documents.read(catalogue(members));

        assertThat(reading.notices()).hasSize(10_000);
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(0, 0, 100_000));
        assertThat(reading.orElseThrow().extras().members()).hasSize(100_000);
    }

    @Test
    void aHundredThousandFaultsAreCountedButNotAllNoticed() {
        String notes = "0" + ",{}".repeat(99_999);
        Reading<Catalogue> reading = Documents.read(catalogue("\"notes\":[" + notes + "]"));

        assertThat(reading.notices()).hasSize(10_000);
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(100_000, 0, 0));
        assertThat(reading.value().orElseThrow().notes()).isEmpty();
    }

    @Test
    void anErrorIsKeptHoweverManyRemarksStandBeforeIt() {
        CatalogueReader reader = new CatalogueReader(ReadOptions.defaults().with(ReadOptions.Limit.NOTICES, 1));
        Reading<Catalogue> reading =
                reader.read(catalogue("\"x\":1", "\"y\":1", "\"notes\":[{}]").getBytes(UTF_8));

        assertThat(rules(reading)).containsExactly(JsonRules.MEMBER_UNKNOWN, JsonRules.TEXT_MISSING);
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 0, 2));
    }

    @Test
    void namesWithEqualHashesAreReadOrRefusedAndDoNoHarmToLaterDocuments() {
        String members = IntStream.range(0, 1 << 15)
                .mapToObj(i ->
                        Integer.toBinaryString(i | 1 << 15).replace("0", "Aa").replace("1", "BB"))
                .map(name -> "\"" + name + "\":1")
                .collect(Collectors.joining(","));

        for (int i = 0; i < 20; i++) { // the parser's own hashes differ from time to time
            CatalogueReader reader = new CatalogueReader();
            Reading<Catalogue> reading = reader.read(catalogue(members).getBytes(UTF_8));

            assertThat(Documents.errors(reading)).extracting(Notice::rule).isSubsetOf(JsonRules.LIMIT_EXCEEDED);
            assertThat(reader.read(SMALL.getBytes(UTF_8)).notices())
                    .isEqualTo(Documents.read(SMALL).notices());
        }
    }

    @Test
    void anyChangeOfAnyBytesEndsInNotices() {
        byte[] sound = Documents.compact(new RandomModel(5, false).catalogue()).getBytes(UTF_8);
        Random random = new Random(5);
        int bad = 0;
        for (int i = 0; i < 200; i++) {
            byte[] changed = sound.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = random.nextBoolean()
                        ? (byte) random.nextInt(256)
                        : (byte) "{}[],:\"\\0-e".charAt(random.nextInt(11));
            }
            Reading<Catalogue> reading = Documents.read(changed);
            bad += reading.hasErrors() ? 1 : 0;

            assertThat(reading.hasErrors() || reading.value().isPresent()).isTrue();
            assertThat(CanonicalJson.of(changed)).isNotNull();
        }
        assertThat(bad).isGreaterThan(100);
    }

    @Test
    void aFileThatCannotBeReadIsAnIoException(@TempDir Path folder) throws IOException {
        CatalogueReader reader = new CatalogueReader();

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> reader.read(folder.resolve("none.json")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> reader.read(folder));
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertThat(rules(reader.read(empty))).containsExactly(JsonRules.TRUNCATED);
    }
}
