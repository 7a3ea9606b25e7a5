package org.waystage.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Where heads may stand, in files and folders that Spark cuts into blocks of few lines. */
@Tag("long")
class CaseStudyFileTest {
    private static final String HEAD = "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"c\",\"title\":{\"en\":\"C\"},"
            + "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}],"
            + "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}}]}";

    @TempDir
    private Path folder;

    @TempDir
    private static Path scratch;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalCluster.start(scratch, LocalCluster.KRYO, 300);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static String caseStudy(String id) {
        return "{\"id\":\"" + id + "\",\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"],"
                + "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2024-05\"}]}";
    }

    private static String cases(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> caseStudy("a-" + i)).collect(Collectors.joining("\n"));
    }

    private Path write(String name, List<String> lines, String end) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join(end, lines) + end);
    }

    private static List<String> lines(String... texts) {
        return Stream.of(texts).flatMap(text -> Stream.of(text.split("\n", -1))).toList();
    }

    private static CaseStudyFile open(Path path) {
        return CaseStudyFile.open(spark, path.toString());
    }

    private static String count(CaseStudyFile file) {
        var counted = file.count(Counting.stages(Dimension.GROUP, LocalDate.of(2025, 1, 1), Natures.USE));
        return counted.cases() + " cases, " + counted.errors() + " errors";
    }

    private static String countAlone(Path file) throws IOException {
        try (CaseStudyLines lines =
                CaseStudyLines.open(file, ReadOptions.defaults().unchecked())) {
            List<Reading<CaseOutline>> readings =
                    lines.outlines().map(CaseStudyLines.Line::reading).toList();
            return readings.stream().filter(one -> one.value().isPresent()).count() + " cases, "
                    + readings.stream().mapToLong(one -> one.counts().errors()).sum() + " errors";
        }
    }

    private static List<String> notices(CaseStudyFile file) {
        return file
                .notices("en")
                .filter(col("severity").equalTo("error"))
                .orderBy("file", "line", "ordinal")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0).replaceAll(".*/", "") + ":" + row.getLong(1) + " " + row.getString(4))
                .toList();
    }

    private static List<String> noticesAlone(Path file) throws IOException {
        List<String> notices = new ArrayList<>();
        try (CaseStudyLines lines = CaseStudyLines.open(file)) {
            lines.stream()
                    .forEach(line -> line.reading().notices().stream()
                            .filter(notice -> notice.severity().code().equals("error"))
                            .forEach(notice -> notices.add(file.getFileName() + ":" + line.number() + " "
                                    + notice.rule().id())));
        }
        return notices;
    }

    @Test
    void aHeadInTheMiddleOfAFileIsAFault() throws IOException {
        List<String> sound = lines("", HEAD, cases(0, 9));
        Path all = write("all.ndjson", lines("", HEAD, cases(0, 9), HEAD, cases(9, 20), "", HEAD, HEAD), "\n");
        CaseStudyFile file = open(all);

        assertThat(file.lines().rdd().getNumPartitions()).isGreaterThan(5);
        assertThat(count(file))
                .isEqualTo(countAlone(all))
                .startsWith("20 cases, ")
                .doesNotContain(" 0 errors");
        assertThat(notices(file)).isEqualTo(noticesAlone(all)).isNotEmpty();
        assertThat(file.lines().collectAsList())
                .extracting(line -> new String(line, UTF_8))
                .containsExactlyElementsOf(lines("", cases(0, 9), HEAD, cases(9, 20), "", HEAD, HEAD));
        CaseStudyFile before = open(write("sound.ndjson", sound, "\n"));
        assertThatThrownBy(() -> file.differenceFrom(before)).hasStackTraceContaining("a case cannot be read: ");
    }

    @Test
    void aHeadAfterTheFirstCaseOfAnotherFileIsAFault() throws IOException {
        write("many/1.ndjson", lines(HEAD, cases(0, 3)), "\n");
        Path second = write("many/2.ndjson", lines(cases(3, 4), HEAD, cases(4, 6)), "\n");
        CaseStudyFile many = open(folder.resolve("many"));

        assertThat(count(many)).startsWith("6 cases, ").doesNotContain(" 0 errors");
        assertThat(notices(many)).isNotEmpty().allMatch(notice -> notice.startsWith(second.getFileName() + ":2 "));
    }

    @Test
    void filesMayBeginWithTheSameHeadWhateverEndsTheirLines() throws IOException {
        write("ends/1.ndjson", lines(HEAD, cases(0, 5)), "\r\n");
        write("ends/2.ndjson", lines(HEAD, cases(5, 9)), "\n");
        write("ends/3.ndjson", lines("", " ", HEAD, cases(9, 12)), "\r\n");
        write("ends/4.ndjson", lines(cases(12, 14)), "\n");
        CaseStudyFile ends = open(folder.resolve("ends"));

        assertThat(count(ends)).isEqualTo("14 cases, 0 errors");
        assertThat(notices(ends)).isEmpty();
        Path one = write("one.ndjson", lines(HEAD, cases(0, 14)), "\n");
        assertThat(ends.differenceFrom(open(one)).isEmpty()).isTrue();
    }

    @Test
    void theHeadIsThatOfTheFirstFileThatHasALine() throws IOException {
        write("late/0.ndjson", List.of(), "");
        write("late/1.ndjson", List.of("", " \t"), "\r\n");
        write("late/2.ndjson", lines("", HEAD, cases(0, 3)), "\n");
        write("late/3.ndjson", lines(HEAD, cases(3, 5)), "\n");
        CaseStudyFile late = open(folder.resolve("late"));

        assertThat(late.head().orElseThrow().id().value()).isEqualTo("c");
        assertThat(count(late)).isEqualTo("5 cases, 0 errors");
        assertThat(notices(late)).isEmpty();
    }

    @Test
    void faultsOfAHeadBehindBlankLinesAreToldWithItsLine() throws IOException {
        Path one =
                write("faulty.ndjson", lines("\n".repeat(10) + HEAD.replace("\"id\":\"o\"", "\"id\":\"O O\"")), "\n");

        assertThat(notices(open(one))).isNotEmpty().allMatch(notice -> notice.startsWith("faulty.ndjson:11 "));
    }

    @Test
    void aHeadThatCannotBeReadIsRefusedWithItsErrorWhateverElseIsFirst() throws IOException {
        String faulty = HEAD.replace("\"id\":\"c\"", "\"editor\":\"c\",\"id\":\"C C\"");
        CaseStudyFile file = open(write("faulty-head.ndjson", lines(faulty), "\n"));

        assertThatIllegalStateException()
                .isThrownBy(() -> count(file))
                .withMessageContaining(" has no head that can be read: 1:")
                .withMessageContaining("/id error shape-id-invalid: ");
    }

    @Test
    void aFileOfBlankLinesHasNoHead() throws IOException {
        Path blank = write("blank.ndjson", Collections.nCopies(1_000, " "), "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(blank))
                .withMessage(blank + " has no line with a head");
    }

    @Test
    void aDocumentIsNotTakenForLines() throws IOException {
        CaseStudyFile file = open(write("document.json", lines("{\n" + HEAD.substring(1)), "\n"));

        assertThatIllegalStateException()
                .isThrownBy(() -> count(file))
                .withMessage(folder.resolve("document.json")
                        + " has no head: its first line is no catalogue; waystage convert makes lines of a document");
    }

    @Test
    void noLinesAreWrittenAsAHead() throws IOException {
        CaseStudyFile file = open(write("cases.ndjson", lines(HEAD, cases(0, 5)), "\n"));
        Dataset<byte[]> none = file.lines().filter((FilterFunction<byte[]>) line -> line.length == 0);

        List<Dataset<byte[]>> several = List.of(file.lines().limit(0), none, none.distinct());
        for (int i = 0; i < several.size(); i++) {
            Path out = folder.resolve("out-" + i);
            file.write(several.get(i), out.toString());

            try (Stream<Path> parts = Files.list(out)) {
                assertThat(parts.filter(part -> part.toString().endsWith(".txt")))
                        .isNotEmpty()
                        .allSatisfy(part -> assertThat(part).hasContent(HEAD));
            }
            assertThat(count(open(out))).isEqualTo("0 cases, 0 errors");
        }
    }

    @Test
    void linesInOnePartAreWrittenAsOneFileThatOneMachineReads() throws IOException {
        CaseStudyFile file = open(write("cases.ndjson", lines(HEAD, cases(0, 20)), "\n"));
        Path out = folder.resolve("out");
        file.write(file.lines().coalesce(1), out.toString());

        try (Stream<Path> parts = Files.list(out)) {
            List<Path> written =
                    parts.filter(part -> part.toString().endsWith(".txt")).toList();
            assertThat(written).hasSize(1);
            assertThat(countAlone(written.get(0))).isEqualTo("20 cases, 0 errors");
        }
    }

    @Test
    void sparkThrowsExceptionsThatItDoesNotDeclare() throws IOException {
        CaseStudyFile file = open(write("cases.ndjson", lines(HEAD, cases(0, 5)), "\n"));

        assertThatThrownBy(() -> open(folder.resolve("missing"))).isInstanceOf(AnalysisException.class);
        assertThatThrownBy(() -> file.write(file.lines(), folder.toString())).isInstanceOf(AnalysisException.class);
    }

    @Test
    void aDayOrLanguageThatIsMissingIsRefusedBeforeAnyRowIsRead() throws IOException {
        CaseStudyFile file = open(write("cases-for-null.ndjson", lines(HEAD, cases(0, 5)), "\n"));

        assertThatNullPointerException().isThrownBy(() -> file.cases(null)).withMessage("asOf");
        assertThatNullPointerException().isThrownBy(() -> file.notices(null)).withMessage("language");
    }

    @Test
    void linesAreFilteredByTheirTextWhateverTheirBytes() throws IOException {
        Path bytes = folder.resolve("bytes.ndjson");
        Files.write(bytes, (HEAD + "\n\u00ff\"drones\"\n\u00ff\n{\"drones\":1}\n").getBytes(ISO_8859_1));

        // The filter of the README.
        assertThat(open(bytes)
                        .lines()
                        .filter("cast(value as string) like '%\"drones\"%'")
                        .collectAsList())
                .extracting(line -> new String(line, ISO_8859_1))
                .containsExactly("\u00ff\"drones\"", "{\"drones\":1}");
    }
}
