package org.waystage.json.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;

/** Lines come whole and in order, wherever blocks end and on however many threads they are read. */
class LineBlocksTest {
    private static final int BLOCK = 1 << 18;

    /** Returns a line of about some length, blank ones among them. */
    private static String line(int number, int length) {
        return length == 0
                ? " ".repeat(number % 3)
                : Documents.caseStudy("c-" + number, "\"zz\":\"" + "é".repeat(length / 2) + "\"");
    }

    private static List<String> randomLines(long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(List.of(CaseStudyLinesTest.HEAD));
        for (int i = 2; i < 500; i++) {
            int length = random.nextInt(40) == 0 ? random.nextInt(2 * BLOCK) : random.nextInt(3_000);
            lines.add(line(i, random.nextInt(6) == 0 ? 0 : length));
        }
        return lines;
    }

    private static List<CaseStudyLines.Line<CaseStudy>> read(InputStream in, ReadOptions options, boolean parallel) {
        try (CaseStudyLines lines = CaseStudyLines.over(in, options)) {
            return parallel
                    ? lines.stream().parallel().toList()
                    : lines.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<CaseStudyLines.Line<CaseStudy>> ahead(InputStream in, ReadOptions options, int threads) {
        try (CaseStudyLines lines = CaseStudyLines.over(in, options).parsedAhead(threads)) {
            return lines.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** Returns the stream of a text that hands out few bytes at a time. */
    private static InputStream trickling(String text) {
        return new FilterInputStream(in(text)) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, 1_000));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void linesOfAllLengthsComeWholeAndInOrder(long seed) {
        List<String> texts = randomLines(seed);
        String text = String.join(seed == 2 ? "\r\n" : "\n", texts);
        List<CaseStudyLines.Line<CaseStudy>> lines =
                read(in(text), ReadOptions.defaults().unchecked(), false);
        List<String> ids = new ArrayList<>();
        for (int i = 1; i < texts.size(); i++) {
            if (!texts.get(i).isBlank()) {
                ids.add((i + 1) + " c-" + (i + 1));
            }
        }

        assertThat(lines)
                .extracting(line ->
                        line.number() + " " + line.reading().orElseThrow().id())
                .containsExactlyElementsOf(ids);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Values.json(
                                CaseStudyShapes.CASE_STUDY, line.reading().orElseThrow()))
                        .isEqualTo(texts.get((int) line.number() - 1)));
        assertThat(read(trickling(text), ReadOptions.defaults().unchecked(), false))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aParallelStreamGivesTheSameLinesInTheSameOrder(long seed) {
        String text = String.join("\n", randomLines(seed));
        ReadOptions options = ReadOptions.defaults();

        assertThat(read(in(text), options, true)).isEqualTo(read(in(text), options, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void linesParsedAheadAreTheSameInTheSameOrder(int threads) {
        String text = String.join("\n", randomLines(threads)) + "\n{\"id\":\"broken";
        ReadOptions options = ReadOptions.defaults();

        assertThat(ahead(in(text), options, threads)).isEqualTo(read(in(text), options, false));
        assertThat(ahead(trickling(text), options, threads)).isEqualTo(read(in(text), options, false));
    }

    @Test
    void aLineMayEndAtAnyPlaceAroundTheEndOfABlock() {
        int headLength = CaseStudyLinesTest.HEAD.length() + 1;
        int caseLength = line(2, 1).length() + 1;
        for (int beyond = -4; beyond <= 4; beyond++) {
            String filler = " ".repeat(BLOCK - headLength - caseLength + beyond);
            String text = CaseStudyLinesTest.HEAD + "\n" + filler + line(2, 1) + "\n" + line(3, 1);
            for (String marked : List.of(text, "\ufeff" + text, text.replace("\n", "\r\n"))) {
                assertThat(read(in(marked), ReadOptions.defaults().unchecked(), false))
                        .extracting(line -> line.number() + " "
                                + line.reading().orElseThrow().id())
                        .containsExactly("2 c-2", "3 c-3");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 5_000, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 7})
    void aLineThatIsTooLongIsOneErrorAndTheNextOnesAreRead(int length) {
        ReadOptions options = ReadOptions.defaults().unchecked().with(ReadOptions.Limit.LINE_BYTES, 1_000);
        String tooLong = "x".repeat(length);
        for (String end : List.of("\n", "\r\n")) {
            for (String last : List.of(line(5, 1), tooLong)) {
                String text = String.join(end, CaseStudyLinesTest.HEAD, line(2, 1), tooLong, "", last);
                List<CaseStudyLines.Line<CaseStudy>> lines = read(in(text), options, false);

                assertThat(lines).extracting(line -> line.number()).containsExactly(2L, 3L, 5L);
                assertThat(lines.get(0).reading().hasErrors()).isFalse();
                assertThat(lines.get(1).reading().notices())
                        .singleElement()
                        .satisfies(notice -> assertThat(notice)
                                .hasToString(
                                        "3:1 (document) error json-limit-exceeded: A limit on input was exceeded: a line"
                                                + " of more than 1000 bytes."));
                assertThat(lines.get(2).reading().hasErrors()).isEqualTo(last.equals(tooLong));
                assertThat(read(in(text), options, true)).isEqualTo(lines);
                assertThat(read(trickling(text), options, false)).isEqualTo(lines);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1_000})
    void aLineUpToTheLimitIsRead(int length) {
        String padded = line(2, 1) + " ".repeat(length - line(2, 1).length());
        for (String end : List.of("", "\n", "\r\n")) {
            List<CaseStudyLines.Line<CaseStudy>> lines = read(
                    in("\ufeff" + padded + end),
                    ReadOptions.defaults().with(ReadOptions.Limit.LINE_BYTES, 1_000),
                    false);

            assertThat(lines)
                    .singleElement()
                    .satisfies(line -> assertThat(line.reading().hasErrors()).isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5_000, 2 * BLOCK})
    void aHeadThatIsTooLongIsAnErrorAndTheLinesAreRead(int length) throws IOException {
        String head = Documents.catalogue("\"licence\":\"" + "x".repeat(length) + "\"");
        ReadOptions options = ReadOptions.defaults().with(ReadOptions.Limit.LINE_BYTES, 1_000);
        try (CaseStudyLines lines = CaseStudyLines.over(in(head + "\n" + line(2, 1)), options)) {
            assertThat(lines.head().value()).isEmpty();
            assertThat(lines.head().notices()).extracting(Notice::rule).containsExactly(JsonRules.LIMIT_EXCEEDED);
            assertThat(lines.stream())
                    .singleElement()
                    .satisfies(line -> assertThat(line.number()).isEqualTo(2));
        }
    }

    @Test
    void aStreamMayBeLeftBeforeItsEnd() {
        String text = String.join("\n", randomLines(8));
        try (CaseStudyLines lines = CaseStudyLinesTest.over(text)) {
            assertThat(lines.stream().limit(3)).hasSize(3);
        }
        try (CaseStudyLines lines = CaseStudyLinesTest.over(text)) {
            assertThat(lines.stream().parallel().anyMatch(line -> line.number() > 300))
                    .isTrue();
        }
        try (CaseStudyLines lines = CaseStudyLinesTest.over(text).parsedAhead(2)) {
            assertThat(lines.stream().limit(3)).hasSize(3);
        }
    }

    @Test
    void aParallelStreamOfLinesParsedAheadTakesNoMoreOfThemThanOneInOrder() {
        try (CaseStudyLines lines =
                CaseStudyLinesTest.over(String.join("\n", randomLines(10))).parsedAhead(2)) {
            assertThat(lines.stream().spliterator().trySplit()).isNull();
        }
    }

    @Test
    void linesThatAreClosedWhileTheyAreParsedAheadSaySo() {
        CaseStudyLines lines =
                CaseStudyLinesTest.over(String.join("\n", randomLines(9))).parsedAhead(1);
        Iterator<CaseStudyLines.Line<CaseStudy>> iterator = lines.stream().iterator();
        iterator.next();
        lines.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> iterator.forEachRemaining(line -> {}))
                .withMessage("the lines were closed while they were read");
    }

    @Test
    void threadsAreAskedForBeforeTheStreamAndAtLeastOne() {
        try (CaseStudyLines lines = CaseStudyLinesTest.over(CaseStudyLinesTest.HEAD)) {
            assertThatIllegalArgumentException().isThrownBy(() -> lines.parsedAhead(0));
            assertThat(lines.stream()).isEmpty();
            assertThatIllegalStateException().isThrownBy(() -> lines.parsedAhead(1));
        }
    }
}
