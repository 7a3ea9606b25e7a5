package org.waystage.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts that are JSON are taken as JSON and texts that are not are refused: by the reader, in lines, and in canonical form. */
class ParsingCasesTest {
    /** A folder with more cases: files whose names begin with y_, n_ or i_. */
    private static final String FOLDER = "waystage.parsing.corpus";

    /** What a notice says of a text that is not JSON, or not within the limits. */
    private static final Set<String> NOT_JSON = Stream.of(
                    JsonRules.SYNTAX,
                    JsonRules.TRUNCATED,
                    JsonRules.NOT_UTF_8,
                    JsonRules.TRAILING,
                    JsonRules.LIMIT_EXCEEDED)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    /** What else may be wrong with JSON that is no I-JSON, which alone has a canonical form. */
    private static final Set<String> NOT_CANONICAL = Stream.of(
                    JsonRules.MEMBER_DUPLICATE, JsonRules.NUMBER_OVERFLOW, JsonRules.SURROGATE_LONE)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());

    /**
     * A case.
     *
     * @param name its name
     * @param bytes the text
     * @param verdict {@code accept}, {@code reject} or {@code either}
     * @param alone whether it has its meaning only as a whole text
     */
    private record Case(String name, byte[] bytes, String verdict, boolean alone) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream in = ParsingCasesTest.class.getResourceAsStream("parsing/cases.json")) {
            JsonNode document = JsonMapper.shared().readTree(Objects.requireNonNull(in, "parsing/cases.json"));
            for (JsonNode node : document.get("cases")) {
                byte[] bytes = node.has("hex")
                        ? HexFormat.of().parseHex(node.get("hex").asString())
                        : node.get("text").asString().getBytes(UTF_8);
                String verdict =
                        node.path("waystage").asString(node.get("verdict").asString());
                cases.add(new Case(
                        node.get("name").asString(),
                        bytes,
                        verdict,
                        node.path("alone").asBoolean(false)));
            }
        }
        return cases;
    }

    /** Returns what was judged: the first rule by which a text is not JSON, or nothing. */
    private static String judged(Reading<?> reading) {
        return reading.notices().stream()
                .map(notice -> notice.rule().id())
                .filter(NOT_JSON::contains)
                .findFirst()
                .orElse("");
    }

    private static void holds(Case tried, Reading<?> reading) {
        if (tried.verdict.equals("accept")) {
            assertThat(judged(reading)).isEmpty();
        } else if (tried.verdict.equals("reject")) {
            assertThat(judged(reading)).isNotEmpty();
            assertThat(reading.value()).isEmpty();
        }
    }

    private static byte[] asUnknownMember(Case tried) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\"},\"x\":".getBytes(UTF_8));
        document.writeBytes(tried.bytes);
        document.write('}');
        return document.toByteArray();
    }

    private static void tryAsDocument(Case tried) throws IOException {
        Reading<Catalogue> reading = new CatalogueReader().read(tried.bytes);
        holds(tried, reading);
        assertThat(reading.hasErrors()).as("no case is a catalogue").isTrue();
        assertThat(new CatalogueReader().read(new ByteArrayInputStream(tried.bytes)))
                .isEqualTo(reading);
    }

    private static void tryAsMember(Case tried) {
        Reading<Catalogue> reading = new CatalogueReader().read(asUnknownMember(tried));
        holds(tried, reading);
        if (!reading.hasErrors()) {
            Catalogue catalogue = reading.orElseThrow();
            byte[] written = CatalogueWriter.compact().toBytes(catalogue);
            assertThat(catalogue.extras().members()).containsOnlyKeys("x");
            assertThat(new CatalogueReader().read(written).value()).contains(catalogue);
        } else if (tried.verdict.equals("accept")) {
            assertThat(reading.notices())
                    .extracting(notice -> notice.rule().id())
                    .contains(JsonRules.MEMBER_DUPLICATE.id());
        }
    }

    private static void tryAsLine(Case tried) throws IOException {
        try (CaseStudyLines lines =
                CaseStudyLines.over(new ByteArrayInputStream(tried.bytes), ReadOptions.defaults())) {
            assertThat(lines.stream())
                    .allSatisfy(line -> assertThat(line.reading().hasErrors()).isTrue());
        }
    }

    private static void tryCanonical(Case tried) {
        Reading<byte[]> reading = CanonicalJson.of(tried.bytes);
        holds(tried, reading);
        if (reading.hasErrors()) {
            assertThat(reading.value()).isEmpty();
            if (tried.verdict.equals("accept")) {
                assertThat(reading.notices())
                        .extracting(notice -> notice.rule().id())
                        .containsAnyElementsOf(NOT_CANONICAL);
            }
        } else {
            byte[] canonical = reading.orElseThrow();
            assertThat(CanonicalJson.of(canonical).orElseThrow()).isEqualTo(canonical);
        }
    }

    private static void tryAll(Case tried) throws IOException {
        tryAsDocument(tried);
        tryAsLine(tried);
        tryCanonical(tried);
        if (!tried.alone) {
            tryAsMember(tried);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTextIsTakenOrRefusedAsItsCaseSays(Case tried) throws IOException {
        tryAll(tried);
    }

    @Test
    void eachCaseHasItsOwnNameAndText() throws IOException {
        Set<String> names = new HashSet<>();
        Set<String> texts = new HashSet<>();
        assertThat(cases()).hasSizeGreaterThan(300).allSatisfy(tried -> {
            assertThat(names.add(tried.name)).isTrue();
            assertThat(texts.add(HexFormat.of().formatHex(tried.bytes))).isTrue();
            assertThat(tried.verdict).isIn("accept", "reject");
        });
    }

    @Test
    void aFolderOfOtherCasesIsTriedWhereThereIsOne() throws IOException {
        String folder = System.getProperty(FOLDER);
        assumeTrue(folder != null, "skipped: -D" + FOLDER + "=FOLDER names none");
        List<Case> cases = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder), "[yni]_*")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String verdict = name.startsWith("y") ? "accept" : name.startsWith("n") ? "reject" : "either";
                cases.add(new Case(name, Files.readAllBytes(file), verdict, false));
            }
        }
        assertThat(cases).isNotEmpty();
        cases.sort(Comparator.comparing(Case::name));
        assertThat(cases).allSatisfy(ParsingCasesTest::tryAll);
    }
}
