package org.waystage.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.lines.CaseStudyLines;

@Tag("long")
class NoticesTest {
    private static final String HEAD = "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"c\",\"title\":{\"en\":\"C\"},"
            + "\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}],"
            + "\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"}}]}";

    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 30_000);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static String caseStudy(String id, String technology) {
        return "{\"id\":\"" + id + "\",\"title\":{\"en\":\"T\"},\"technologies\":[\"" + technology
                + "\"],\"adopters\":[\"o\"],\"stages\":[{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2024-13\"}]}";
    }

    /** Lines with faults of all kinds, of which some are near names, which are suggested in the first thousand lines only. */
    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < count; i++) {
            lines.add(
                    switch (i % 8) {
                        case 0 -> caseStudy("a-" + i, "t");
                        case 1 -> caseStudy("a-" + i, "tt");
                        case 2 -> "";
                        case 3 -> "{\"id\":\"a-" + i + "\",\"titel\":1}";
                        case 4 -> caseStudy("a-" + i, "t") + "\r";
                        case 5 -> "{\"a\rb\"";
                        case 6 -> HEAD;
                        default -> caseStudy("é", "t");
                    });
        }
        return lines;
    }

    private static List<String> alone(Path path, String language) throws IOException {
        List<String> notices = new ArrayList<>();
        try (CaseStudyLines lines = CaseStudyLines.open(path)) {
            add(notices, lines.head().notices(), language);
            lines.stream().forEach(line -> add(notices, line.reading().notices(), language));
        }
        return notices;
    }

    private static void add(List<String> all, List<Notice> notices, String language) {
        for (int i = 0; i < notices.size(); i++) {
            Notice notice = notices.get(i);
            Place.Position position = notice.place().position().orElseThrow();
            all.add(position.line() + ":" + position.column() + " " + i + " "
                    + notice.rule().id() + " "
                    + notice.severity().code() + " " + notice.place().pointer() + " " + notice.message(language) + " "
                    + new TreeMap<>(notice.values()));
        }
    }

    private static List<String> together(Path path, String language) {
        return CaseStudyFile.open(spark, path.toString())
                .notices(language)
                .filter(col("ordinal").isNotNull())
                .orderBy("file", "line", "ordinal")
                .collectAsList()
                .stream()
                .map(NoticesTest::text)
                .toList();
    }

    private static String text(Row row) {
        Map<String, String> parameters = new TreeMap<>(row.<String, String>getJavaMap(row.fieldIndex("parameters")));
        return row.getLong(1) + ":" + row.getInt(2) + " " + row.getInt(3) + " " + row.getString(4) + " "
                + row.getString(5) + " " + row.getString(6) + " " + row.getString(7) + " " + parameters;
    }

    @Test
    void noticesAreThoseOfOneMachine() throws IOException {
        Path path = folder.resolve("faults.ndjson");
        // Bytes that are no UTF-8 among them.
        Files.write(path, (String.join("\n", lines(1_500)) + "\n").getBytes(ISO_8859_1));

        assertThat(together(path, "fr")).isEqualTo(alone(path, "fr")).hasSizeGreaterThan(1_000);
    }

    @Test
    void faultsOfTheHeadAreTold() throws IOException {
        Path path = folder.resolve("heads.ndjson");
        for (String head : List.of(
                "\ufeff\n \n" + HEAD.replace("\"id\":\"o\"", "\"id\":\"O O\""),
                caseStudy("first", "t"),
                HEAD.replace("/1.0", "/9.0"),
                "{\"format\":\"waystage-catalogue/1.0\"}")) {
            String text = head + "\n" + caseStudy("a", "t") + "\n" + caseStudy("b", "u") + "\n";
            Files.writeString(path, text);
            assertThat(together(path, "en"))
                    .as(head)
                    .isEqualTo(alone(path, "en"))
                    .isNotEmpty();
        }
    }

    @Test
    void anotherFileMayBeginWithTheSameHead() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many files, à part"));
        Files.writeString(many.resolve("1.ndjson"), HEAD + "\n" + caseStudy("a", "t") + "\n");
        Files.writeString(many.resolve("2.ndjson"), HEAD + "\n" + caseStudy("b", "u") + "\n");
        Files.writeString(many.resolve("3.ndjson"), caseStudy("c", "t") + "\n" + HEAD + "\n");

        assertThat(CaseStudyFile.open(spark, many.toString())
                        .notices("en")
                        .filter(col("rule").notEqual("model-date-invalid"))
                        .orderBy("file", "line", "ordinal")
                        .collectAsList())
                .extracting(
                        row -> row.getString(0).replaceAll(".*/", "") + ":" + row.getLong(1) + " " + row.getString(4))
                .contains("2.ndjson:2 link-technology-unknown")
                .doesNotContain("2.ndjson:1 json-member-unknown")
                .anyMatch(text -> text.startsWith("3.ndjson:2 "));
    }

    @Test
    void anIdThatStandsInSeveralLinesIsTold() throws IOException {
        Path path = folder.resolve("twice.ndjson");
        List<String> lines = new ArrayList<>(List.of(HEAD));
        for (int i = 0; i < 400; i++) {
            lines.add(caseStudy("a-" + i % 398, "t"));
        }
        Files.writeString(path, String.join("\n", lines), UTF_8);

        assertThat(CaseStudyFile.open(spark, path.toString())
                        .notices("en")
                        .filter(col("rule").equalTo("link-id-duplicate"))
                        .orderBy("line")
                        .collectAsList())
                .extracting(row -> row.getLong(1) + " " + row.isNullAt(2) + " " + row.getString(6) + " "
                        + row.getString(7).replaceAll("at file.*/", "at "))
                .containsExactly(
                        "400 true /id The id 'a-0' is already used at twice.ndjson:2; an id names only one thing of its kind.",
                        "401 true /id The id 'a-1' is already used at twice.ndjson:3; an id names only one thing of its kind.");
    }

    @Test
    void aFileThatIsCutElsewhereAfterItsLinesWereCountedHasTheSameNotices() throws IOException {
        Path path = folder.resolve("cut.ndjson");
        Files.write(path, (String.join("\n", lines(1_500)) + "\n").getBytes(ISO_8859_1));
        String setting = "spark.sql.files.maxPartitionBytes";
        String before = spark.conf().get(setting);
        Dataset<Row> notices = CaseStudyFile.open(spark, path.toString()).notices("en");
        long expected = notices.count();
        List<String> lines = new ArrayList<>();

        spark.conf().set(setting, 7_000);
        try {
            notices.filter(col("ordinal").isNotNull())
                    .orderBy("file", "line", "ordinal")
                    .collectAsList()
                    .forEach(row -> lines.add(text(row)));
            assertThat(notices.count()).isEqualTo(expected);
        } finally {
            spark.conf().set(setting, before);
        }

        assertThat(lines).isEqualTo(alone(path, "en"));
    }

    @Test
    void aCaseThatCannotBeReadAsAWholeHasNoId() throws IOException {
        Path path = folder.resolve("whole.ndjson");
        Files.writeString(
                path,
                String.join(
                        "\n",
                        HEAD,
                        caseStudy("a", "t").replace("\"title\":{\"en\":\"T\"}", "\"title\":1"),
                        caseStudy("a", "t"),
                        caseStudy("b", "t"),
                        caseStudy("b", "t")));

        assertThat(CaseStudyFile.open(spark, path.toString())
                        .notices("en")
                        .filter(col("rule").equalTo("link-id-duplicate"))
                        .collectAsList())
                .extracting(row -> row.getLong(1))
                .containsExactly(5L);
    }

    @Test
    void linesAreNotWrittenWithoutAHead() throws IOException {
        Path path = folder.resolve("headless.ndjson");
        Path written = folder.resolve("written");
        Files.writeString(path, caseStudy("a", "t") + "\n");
        CaseStudyFile file = CaseStudyFile.open(spark, path.toString());

        assertThatThrownBy(() -> file.write(file.lines(), written.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("headless.ndjson has no head");
        assertThat(written).doesNotExist();
    }
}
