package org.waystage.json.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.waystage.json.Documents.caseStudy;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ModelRules;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

class CaseStudyLinesTest {
    static final String HEAD = Documents.HEAD;

    static String sound(String id) {
        return caseStudy(id, "\"sources\":[\"s\"]");
    }

    public static CaseStudyLines over(String text) {
        return over(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    public static CaseStudyLines over(InputStream in) {
        try {
            return CaseStudyLines.over(in, ReadOptions.defaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CaseStudyLines.Line<CaseStudy>> lines(String text) {
        try (CaseStudyLines lines = over(text)) {
            return lines.stream().toList();
        }
    }

    /** Returns number and id of each line, or number and rules of one without a value. */
    private static List<String> brief(List<CaseStudyLines.Line<CaseStudy>> lines) {
        return lines.stream()
                .map(line -> line.number() + " "
                        + line.reading()
                                .value()
                                .map(value -> value.id().value())
                                .orElse(line.reading().notices().stream()
                                        .map(notice -> notice.rule().id())
                                        .toList()
                                        .toString()))
                .toList();
    }

    @Test
    void theHeadIsTheCatalogueWithoutCases() {
        try (CaseStudyLines lines = over(HEAD + "\n" + sound("a") + "\n" + sound("b") + "\n")) {
            assertThat(lines.head().orElseThrow())
                    .isEqualTo(Documents.read(HEAD).orElseThrow());
            assertThat(lines.head().notices()).isEmpty();
            assertThat(brief(lines.stream().toList())).containsExactly("2 a", "3 b");
        }
    }

    @Test
    void linesWithoutAHeadAreReadWithoutCheckingReferences() {
        try (CaseStudyLines lines = over(caseStudy("a") + "\n" + sound("b"))) {
            assertThat(lines.head().value()).isEmpty();
            assertThat(lines.head().notices()).singleElement().satisfies(notice -> {
                assertThat(notice.rule()).isEqualTo(JsonRules.HEAD_MISSING);
                assertThat(notice.severity()).isEqualTo(Severity.INFO);
                assertThat(notice.place()).hasToString("1:1 (document)");
            });
            List<CaseStudyLines.Line<CaseStudy>> read = lines.stream().toList();
            assertThat(brief(read)).containsExactly("1 a", "2 b");
            assertThat(read)
                    .allSatisfy(line -> assertThat(line.reading().notices()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void blankLinesAreSkippedAndAMarkIsAccepted(String end) {
        String text = String.join(
                end, "\ufeff" + HEAD, "", sound("a"), "  \t ", "", sound("b"), "", " " + sound("c") + " ", "", "  ");
        try (CaseStudyLines lines = over(text)) {
            assertThat(lines.head().notices()).isEmpty();
            List<CaseStudyLines.Line<CaseStudy>> read = lines.stream().toList();

            assertThat(brief(read)).containsExactly("3 a", "6 b", "8 c");
            assertThat(read)
                    .allSatisfy(line -> assertThat(line.reading().notices()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\r\n \n", "\ufeff", "\ufeff\n"})
    void aTextOfBlankLinesHasNoHeadAndNoCases(String text) {
        try (CaseStudyLines lines = over(text)) {
            assertThat(lines.head().notices()).extracting(Notice::rule).containsExactly(JsonRules.HEAD_MISSING);
            assertThat(lines.stream()).isEmpty();
        }
    }

    @Test
    void aHeadMayFollowVeryManyBlankLines() {
        try (CaseStudyLines lines = over(" \n".repeat(300_000) + HEAD + "\n" + sound("a"))) {
            assertThat(lines.head().hasErrors()).isFalse();
            assertThat(lines.head().value()).isPresent();
            assertThat(brief(lines.stream().toList())).containsExactly("300002 a");
        }
    }

    @Test
    void aBadLineGivesNoticesAndTheNextOnesAreRead() {
        String typo =
                sound("b").replace("\"sources\"", "\"otherTitles\":[{\"fr\":\"é 🛃\"}],\"period\":{},\"sources\"");
        String text =
                String.join("\n", HEAD, sound("a"), typo, "{\"id\":\"é\", oops}", "[]", sound("c"), "{", sound("d"));
        List<CaseStudyLines.Line<CaseStudy>> lines = lines(text);

        assertThat(brief(lines))
                .containsExactly(
                        "2 a",
                        "3 [shape-alternative-missing]",
                        "4 [shape-id-invalid, json-syntax]",
                        "5 [shape-type-wrong]",
                        "6 c",
                        "7 [json-truncated]",
                        "8 d");
        assertThat(lines.get(1).reading().notices().get(0).place())
                .hasToString("3:" + (typo.indexOf("{}") + 1) + " /period");
        assertThat(lines.get(2).reading().notices().get(0).place()).hasToString("4:7 /id");
        assertThat(lines.get(3).reading().notices().get(0).place()).hasToString("5:1 (document)");
        assertThat(lines.get(5).reading().notices().get(0).place()).hasToString("7:2 (document)");
    }

    @Test
    void referencesAreCheckedAgainstTheHeadButNotLinksToOtherCasesNorDuplicates() {
        String linked =
                caseStudy("b", "\"links\":[{\"kind\":\"related\",\"target\":\"z\"}]", "\"sources\":[\"u\",\"s\"]");
        List<CaseStudyLines.Line<CaseStudy>> lines = lines(String.join("\n", HEAD, sound("a"), linked, sound("a")));

        assertThat(lines.get(0).reading().notices()).isEmpty();
        assertThat(lines.get(1).reading().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(ModelRules.SOURCE_UNKNOWN);
            assertThat(notice.place()).hasToString("3:" + (linked.indexOf("\"u\"") + 1) + " /sources/0");
        });
        assertThat(lines.get(2).reading().notices()).isEmpty();
    }

    @Test
    void withoutTheRulesOfTheModelReferencesAreNotChecked() throws IOException {
        String text = HEAD + "\n" + caseStudy("a", "\"sources\":[\"u\"]");
        try (CaseStudyLines lines = CaseStudyLines.over(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                ReadOptions.defaults().unchecked())) {
            assertThat(lines.stream().flatMap(line -> line.reading().notices().stream()))
                    .isEmpty();
        }
    }

    @Test
    void aHeadWithCasesIsAnErrorAtTheCasesAndIsNotUsed() {
        String head = HEAD.replace("\"sources\"", "\"zz\":1,\"caseStudies\":[" + sound("x") + "],\"sources\"");
        try (CaseStudyLines lines = over(head + "\n" + caseStudy("a", "\"sources\":[\"u\"]"))) {
            assertThat(lines.head().value()).isEmpty();
            assertThat(lines.head().counts()).isEqualTo(new Reading.Counts(1, 0, 1));
            assertThat(lines.head().notices().get(1).rule()).isEqualTo(JsonRules.HEAD_WITH_CASES);
            assertThat(lines.head().notices().get(1).place())
                    .hasToString("1:" + (head.indexOf("\"caseStudies\":") + 15) + " /caseStudies");
            assertThat(brief(lines.stream().toList())).containsExactly("2 a");
        }
    }

    @Test
    void aHeadWithAnEmptyListOfCasesIsSound() {
        try (CaseStudyLines lines =
                over(HEAD.replace("\"sources\"", "\"caseStudies\":[],\"sources\"") + "\n" + sound("a"))) {
            assertThat(lines.head().hasErrors()).isFalse();
            assertThat(lines.head().value()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":\"waystage-catalogue/1.0\"}", "{\"a\":[{}],\"format\":7"})
    void aHeadThatCannotBeReadIsAnErrorAndTheLinesAreReadUnchecked(String head) {
        try (CaseStudyLines lines = over(head + "\n" + caseStudy("a", "\"sources\":[\"u\"]"))) {
            assertThat(lines.head().value()).isEmpty();
            assertThat(lines.head().hasErrors()).isTrue();
            List<CaseStudyLines.Line<CaseStudy>> read = lines.stream().toList();
            assertThat(brief(read)).containsExactly("2 a");
            assertThat(read.get(0).reading().notices()).isEmpty();
        }
    }

    @Test
    void afterAHeadOfAnotherMajorVersionNothingIsRead() {
        try (CaseStudyLines lines = over("{\"format\":\"waystage-catalogue/9.0\"}\n" + caseStudy("a"))) {
            assertThat(lines.head().notices()).extracting(Notice::rule).containsExactly(JsonRules.FORMAT_OTHER_MAJOR);
            assertThat(lines.stream()).isEmpty();
        }
    }

    @Test
    void linesAreStreamedOnce() {
        try (CaseStudyLines lines = over(HEAD)) {
            assertThat(lines.stream()).isEmpty();
            assertThatIllegalStateException().isThrownBy(lines::stream);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void closingClosesTheStreamAndAFailureToReadEndsIt(boolean ahead) {
        AtomicInteger closed = new AtomicInteger();
        InputStream broken =
                new FilterInputStream(new ByteArrayInputStream((HEAD + "\n" + sound("a") + "\n").getBytes(UTF_8))) {
                    private int served;

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        int count = served > 300_000 ? -1 : super.read(bytes, offset, length);
                        if (count < 0 && served > 300_000) {
                            throw new IOException("cable cut");
                        } else if (count < 0) {
                            bytes[offset] = '\n';
                            count = 1;
                        }
                        served += count;
                        return count;
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };
        try (CaseStudyLines lines = over(broken)) {
            List<CaseStudyLines.Line<CaseStudy>> read = new ArrayList<>();
            Stream<CaseStudyLines.Line<CaseStudy>> stream = (ahead ? lines.parsedAhead(2) : lines).stream();

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> stream.forEach(read::add))
                    .withMessageContaining("cable cut");
            assertThat(brief(read)).containsExactly("2 a");
        }
        assertThat(closed).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9})
    void partsOfATextAreReadAsTheTextIs(int cut) throws IOException {
        String unknown = caseStudy("u", "\"sources\":[\"nowhere\"]");
        List<String> after = List.of(
                sound("a"), "", "{", unknown, "\ufeff" + sound("b"), sound("c") + "\r", unknown, " ", sound("d"));
        List<CaseStudyLines.Line<CaseStudy>> whole = lines(HEAD + "\n" + String.join("\n", after) + "\n");
        List<CaseStudyLines.Line<CaseStudy>> parts = new ArrayList<>();
        CaseStudyLines head = over(HEAD);
        head.close();
        try (CaseStudyLines first = part(head, after.subList(0, cut), 2);
                CaseStudyLines second = part(head, after.subList(cut, after.size()), 2 + cut)) {
            assertThat(first.head()).isSameAs(head.head());
            parts.addAll(first.stream().toList());
            parts.addAll(second.stream().toList());
        }

        assertThat(parts).isEqualTo(whole).hasSize(7);
        assertThat(parts)
                .anySatisfy(line -> assertThat(line.reading().notices())
                        .extracting(notice ->
                                notice.place().position().orElseThrow().line())
                        .containsExactly(8L));
    }

    private static CaseStudyLines part(CaseStudyLines head, List<String> lines, long firstLine) {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return head.part(new ByteArrayInputStream(text.getBytes(UTF_8)), firstLine);
    }

    @Test
    void aPartBeginsWithALineFromOne() {
        CaseStudyLines head = over(HEAD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> head.part(InputStream.nullInputStream(), 0))
                .withMessage("lines are numbered from 1, but this one was to be 0");
    }

    @Test
    void aFileIsOpenedAndAMissingOneIsAnIoException(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), HEAD + "\n" + sound("a"));
        try (CaseStudyLines lines = CaseStudyLines.open(file)) {
            assertThat(brief(lines.stream().toList())).containsExactly("2 a");
        }
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CaseStudyLines.open(folder.resolve("none")));
    }

    @Test
    void theWriterWritesTheHeadWithoutCasesThenALineForEach() throws IOException {
        Catalogue catalogue = Documents.read(HEAD).orElseThrow().toBuilder()
                .caseStudies(List.of(
                        Values.read(CaseStudyShapes.CASE_STUDY, sound("a")).orElseThrow()))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseStudyLinesWriter writer = CaseStudyLinesWriter.over(out, catalogue);
        writer.write(catalogue.caseStudies().get(0));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(catalogue, all);

        assertThat(out.toString(UTF_8).lines()).hasSize(2);
        assertThat(out.toString(UTF_8)).endsWith("\n" + sound("a") + "\n").doesNotContain("caseStudies");
        assertThat(all.toString(UTF_8)).isEqualTo(out.toString(UTF_8));
    }

    @Test
    void aHeadAfterTheFirstLineIsOneErrorAndTheNextLinesAreRead() {
        String other = HEAD.replaceFirst("\"id\":\"[a-z]+\"", "\"id\":\"other\"");
        assertThat(other).isNotEqualTo(HEAD);
        String text = String.join("\n", HEAD, sound("a"), HEAD, " " + other, sound("b"));

        List<CaseStudyLines.Line<CaseStudy>> lines = lines(text);

        assertThat(brief(lines)).containsExactly("2 a", "3 [shape-head-misplaced]", "4 [shape-head-misplaced]", "5 b");
        assertThat(lines.get(1).reading().notices().get(0).place()).hasToString("3:1 (document)");
        assertThat(lines.get(3).reading().notices()).isEmpty();
        try (CaseStudyLines outlines = over(text)) {
            assertThat(outlines.outlines())
                    .extracting(line -> line.reading().notices().size())
                    .containsExactly(0, 1, 1, 0);
        }
        assertThat(brief(lines(sound("a") + "\n" + HEAD))).containsExactly("1 a", "2 [shape-head-misplaced]");
    }

    @Test
    void aLineOfAnotherKindOrThatBreaksOffIsNoHead() {
        String broken = HEAD.substring(0, HEAD.length() - 1);
        String other = "{\"format\":\"of-others/1.0\",\"id\":\"a\"}";

        assertThat(brief(lines(String.join("\n", HEAD, broken, other))))
                .noneMatch(line -> line.contains("shape-head-misplaced"));
    }
}
