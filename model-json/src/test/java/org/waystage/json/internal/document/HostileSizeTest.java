package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Rule;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.Documents;
import org.waystage.json.WaystageModule;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.ReadOptions.Limit;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** However much comes in, no more is taken than the limits let pass, and all is said that was not read. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileSizeTest {
    private static List<Rule> rules(Reading<?> reading) {
        return reading.notices().stream().map(notice -> notice.rule()).toList();
    }

    private static Reading<Catalogue> read(String document, Limit limit, int value) {
        return new CatalogueReader(ReadOptions.defaults().with(limit, value)).read(document.getBytes(UTF_8));
    }

    /** A stream that begins with a text, repeats another for ever, and counts what was taken. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] more;
        private long taken;

        Endless(String start, String more) {
            this.start = start.getBytes(UTF_8);
            this.more = more.getBytes(UTF_8);
        }

        @Override
        public int read() {
            long at = taken++;
            return at < start.length ? start[(int) at] : more[(int) ((at - start.length) % more.length)];
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{},", "\"a\":1,", "[", " ", "x", "\n"})
    void ofAStreamThatDoesNotEndNoMoreIsTakenThanADocumentMayHave(String more) throws IOException {
        Endless endless = new Endless("{\"notes\":[", more);
        ReadOptions options = ReadOptions.defaults().with(ReadOptions.Limit.DOCUMENT_BYTES, 50_000);
        Reading<Catalogue> reading = new CatalogueReader(options).read(endless);

        assertThat(endless.taken).isEqualTo(50_001);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices())
                .singleElement()
                .hasToString(
                        "1:1 (document) error json-limit-exceeded: A limit on input was exceeded: a document of more than"
                                + " 50000 bytes.");
    }

    @Test
    void aDocumentMayHaveAsManyBytesAsTheLimitAndNotOneMore(@TempDir Path folder) throws IOException {
        byte[] document = catalogue().getBytes(UTF_8);
        Path file = Files.write(folder.resolve("a.json"), document);
        for (int less : new int[] {0, 1}) {
            ReadOptions options = ReadOptions.defaults().with(ReadOptions.Limit.DOCUMENT_BYTES, document.length - less);
            CatalogueReader reader = new CatalogueReader(options);
            Reading<Catalogue> reading = reader.read(document);

            assertThat(reading.hasErrors()).isEqualTo(less == 1);
            assertThat(reader.read(file)).isEqualTo(reading);
            assertThat(reader.read(new ByteArrayInputStream(document))).isEqualTo(reading);
            assertThat(rules(CanonicalJson.of(document, options))).isEqualTo(rules(reading));
        }
    }

    @Test
    void aLineThatDoesNotEndIsTwoErrorsAndNothingElse() throws IOException {
        ReadOptions options = ReadOptions.defaults()
                .unchecked()
                .with(ReadOptions.Limit.LINE_BYTES, 1_000)
                .with(ReadOptions.Limit.DOCUMENT_BYTES, 2_000_000);
        for (String start : List.of("", Documents.HEAD + "\n")) {
            Endless endless = new Endless(start + "{\"id\":\"", "x");
            try (CaseStudyLines lines = CaseStudyLines.over(endless, options)) {
                List<CaseStudyLines.Line<CaseStudy>> read = lines.stream().toList();

                long number = start.isEmpty() ? 1 : 2;
                assertThat(read)
                        .extracting(CaseStudyLines.Line<CaseStudy>::number)
                        .containsExactly(number, number);
                assertThat(read)
                        .allSatisfy(
                                line -> assertThat(rules(line.reading())).containsExactly(JsonRules.LIMIT_EXCEEDED));
                assertThat(read.get(1).reading().notices().get(0).message())
                        .contains("nothing was read after a line of more than 2000000 bytes");
                assertThat(endless.taken).isLessThan(4_000_000);
            }
        }
    }

    @Test
    void aMillionBracketsAreOneErrorEverywhere() throws IOException {
        byte[] bomb = "[".repeat(1_000_000).getBytes(UTF_8);

        assertThat(rules(Documents.read(bomb))).contains(JsonRules.LIMIT_EXCEEDED);
        assertThat(rules(CanonicalJson.of(bomb))).containsExactly(JsonRules.LIMIT_EXCEEDED);
        assertThat(rules(EditionManifest.read(bomb))).contains(JsonRules.LIMIT_EXCEEDED);
        assertThat(rules(EditionSignature.read(bomb))).contains(JsonRules.LIMIT_EXCEEDED);
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(bomb), ReadOptions.defaults())) {
            assertThat(lines.stream().flatMap(line -> rules(line.reading()).stream()))
                    .contains(JsonRules.LIMIT_EXCEEDED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"x\":{%s}", "\"x\":[[{%s}]]", "\"notes\":[{\"en\":\"N\",%s}]"})
    void unknownMembersOfOneObjectAreLimited(String place) {
        for (int members : new int[] {3, 4}) {
            String many = IntStream.range(0, members)
                    .mapToObj(i -> place.contains("notes") ? "\"de-x-n" + i + "\":\"N\"" : "\"m" + i + "\":" + i)
                    .collect(Collectors.joining(","));
            int limit = place.contains("notes") ? 4 : 3;
            Reading<Catalogue> reading = read(catalogue(String.format(place, many)), Limit.MEMBERS, limit);

            assertThat(reading.hasErrors()).isEqualTo(members == 4);
            if (members == 4) {
                assertThat(rules(reading)).contains(JsonRules.LIMIT_EXCEEDED);
                assertThat(reading.value()).isEmpty();
            }
        }
    }

    @Test
    void evenTheSecondLanguageOfATextMayBeOneTooMany() {
        String notes = catalogue("\"notes\":[{\"en\":\"N\",\"fr\":\"N\"}]");

        assertThat(rules(read(notes, Limit.MEMBERS, 1))).contains(JsonRules.LIMIT_EXCEEDED);
        assertThat(read(notes, Limit.MEMBERS, 2).hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "x":[1,2,3]              ; false
            "x":[1,2,3,4]            ; true
            "x":[[],[[]]]            ; false
            "x":{"a":1,"b":[{}]},"y":0 ; true
            """)
    void valuesOfUnknownMembersAreLimitedTogether(String unknown, boolean tooMany) {
        Reading<Catalogue> reading = read(catalogue(unknown), Limit.VALUES, 4);

        assertThat(rules(reading).contains(JsonRules.LIMIT_EXCEEDED)).isEqualTo(tooMany);
        assertThat(reading.value().isEmpty()).isEqualTo(tooMany);
    }

    @Test
    void theMembersOfAnyObjectAreLimitedInCanonicalForm() {
        ReadOptions options = ReadOptions.defaults().with(Limit.MEMBERS, 2);

        assertThat(CanonicalJson.of("{\"b\":[{\"d\":1}],\"a\":2,\"a\":3}".getBytes(UTF_8), options)
                        .notices())
                .extracting(notice -> notice.rule().id())
                .containsExactly("shape-member-duplicate");
        assertThat(CanonicalJson.of("{\"b\":[{\"d\":1,\"c\":1,\"e\":[{}]}]}".getBytes(UTF_8), options)
                        .notices())
                .singleElement()
                .hasToString(
                        "1:24 /b/0/e error json-limit-exceeded: A limit on input was exceeded: more than 2 members in one"
                                + " object.");
    }

    @Test
    void aMillionMembersOfOneNameAreCountedAndAMillionNamesAreRefused() {
        String same = catalogue("\"x\":{" + "\"a\":1,".repeat(1_000_000) + "\"b\":1}");
        Reading<Catalogue> duplicates = Documents.read(same);
        assertThat(duplicates.counts().errors()).isEqualTo(999_999);
        assertThat(duplicates.notices()).hasSize(10_001);

        StringBuilder names = new StringBuilder("\"x\":{\"n\":1");
        for (int i = 0; i < 1_000_000; i++) {
            names.append(",\"n").append(i).append("\":1");
        }
        assertThat(rules(Documents.read(catalogue(names + "}")))).contains(JsonRules.LIMIT_EXCEEDED);
    }

    @Test
    void aMapperRefusesTooManyMembersWithItsOwnException() {
        StringBuilder names = new StringBuilder("\"x\":{\"n\":1");
        for (int i = 0; i < 100_000; i++) {
            names.append(",\"n").append(i).append("\":1");
        }
        String json = Documents.caseStudy("c", names + "}");
        JsonMapper mapper = JsonMapper.builder().addModule(new WaystageModule()).build();

        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> mapper.readValue(json, CaseStudy.class))
                .withMessageContaining("more than 100000 members in one object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1E-999999999", "1e9999999999", "0e999999999", "1e-9999999999999999"})
    void aNumberWithAVeryLargeExponentIsKeptOrRefused(String number) {
        String quantity =
                catalogue("\"surveys\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"},\"rate\":{\"about\":" + number + "}}]");
        Reading<Catalogue> reading = Documents.read(quantity);
        if (reading.hasErrors()) {
            assertThat(rules(reading)).contains(JsonRules.NUMBER_INVALID);
        } else {
            assertThat(Documents.read(Documents.compact(reading.orElseThrow())).value())
                    .isEqualTo(reading.value());
        }
        Catalogue unknown = Documents.read(catalogue("\"x\":" + number)).orElseThrow();
        assertThat(Documents.compact(unknown)).endsWith("\"x\":" + number + "}");
        assertThat(CanonicalJson.of(number.getBytes(UTF_8))).isNotNull();
    }

    @Test
    void aNumberOfAMillionDigitsIsOneError() {
        for (String number :
                List.of("1".repeat(1_000_000), "0." + "3".repeat(1_000_000), "1e" + "9".repeat(1_000_000))) {
            assertThat(rules(Documents.read(catalogue("\"sequence\":" + number))))
                    .contains(JsonRules.LIMIT_EXCEEDED);
            assertThat(rules(Documents.read(catalogue("\"x\":" + number)))).contains(JsonRules.LIMIT_EXCEEDED);
            assertThat(rules(CanonicalJson.of(number.getBytes(UTF_8)))).containsExactly(JsonRules.LIMIT_EXCEEDED);
        }
    }

    @Test
    void pointersBelowVeryLongNamesAreShortAndTheirPlacesExact() {
        String name = "n".repeat(900);
        String inner = "{\"a\":1" + ",\"a\":1".repeat(20_000) + "}";
        String document = catalogue("\"x\":" + ("{\"" + name + "\":").repeat(40) + inner + "}".repeat(40));
        Reading<Catalogue> reading = Documents.read(document);

        assertThat(reading.counts().errors()).isEqualTo(20_000);
        assertThat(Documents.errors(reading))
                .allSatisfy(notice -> assertThat(notice.place().pointer()).isEqualTo("/x/" + name + "/" + name));
        assertThat(Documents.errors(reading)
                        .get(0)
                        .place()
                        .position()
                        .orElseThrow()
                        .column())
                .isEqualTo(document.indexOf(",\"a\":1") + 6);
    }

    @Test
    void theParserIsLimitedByEachOption() {
        assertThat(rules(read(catalogue("\"x\":[[1]]"), Limit.DEPTH, 2))).contains(JsonRules.LIMIT_EXCEEDED);
        assertThat(rules(read(catalogue("\"x\":\"" + "x".repeat(60) + "\""), Limit.STRING_LENGTH, 50)))
                .contains(JsonRules.LIMIT_EXCEEDED);
        assertThat(rules(read(catalogue("\"" + "x".repeat(60) + "\":1"), Limit.NAME_LENGTH, 50)))
                .contains(JsonRules.LIMIT_EXCEEDED);
        assertThat(rules(read(catalogue("\"x\":12345678901"), Limit.NUMBER_LENGTH, 10)))
                .contains(JsonRules.LIMIT_EXCEEDED);
    }

    @Test
    void linesThatAreCutOffAnywhereLoseNoLineBefore() throws IOException {
        String line = Documents.caseStudy("c", "\"summary\":{\"en\":\"é 🛃\"}");
        byte[] text = (line + "\n" + line).getBytes(UTF_8);
        int first = line.getBytes(UTF_8).length + 1;
        for (int length = first; length < text.length; length++) {
            try (CaseStudyLines lines = CaseStudyLines.over(
                    new ByteArrayInputStream(Arrays.copyOf(text, length)), ReadOptions.defaults())) {
                List<CaseStudyLines.Line<CaseStudy>> read = lines.stream().toList();

                assertThat(read).hasSize(length == first ? 1 : 2);
                assertThat(read.get(0).reading().hasErrors()).isFalse();
                assertThat(read.subList(1, read.size()))
                        .allSatisfy(cut -> assertThat(cut.reading().hasErrors()).isTrue());
            }
        }
    }
}
