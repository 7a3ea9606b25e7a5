package org.waystage.examples.clusterjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/** Programs that know nothing of Waystage read the Parquet files of the job as docs/parquet.md says, and count what it counts. */
@Tag("long")
class ParquetPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("../../docs/parquet.md");

    @TempDir
    private static Path folder;

    private static List<String> expected;
    private static List<String> bySpark;

    @BeforeAll
    static void write() throws IOException {
        Catalogue edition = Editions.latest();
        StageMatrix matrix = StageMatrix.of(edition, Dimension.TECHNOLOGY, OneMachine.issued(edition));
        expected = new ArrayList<>();
        matrix.rows().forEach((technology, counts) -> {
            counts.stages().forEach((stage, cases) -> expect(technology, stage, cases));
            expect(technology, "not-yet", counts.notYet());
        });
        Collections.sort(expected);
        Path file = folder.resolve("edition.ndjson");
        OneMachine.write(edition, edition.caseStudies().size(), file);
        try (SparkSession spark = LocalSpark.start(folder)) {
            Rows.run(
                    spark,
                    file.toString(),
                    folder.toString(),
                    new PrintStream(folder.resolve("said.txt").toFile()));
            bySpark = spark
                    .sql(block("sql", "explode")
                            .replace(
                                    "cases.parquet",
                                    folder.resolve("cases.parquet").toString()))
                    .collectAsList()
                    .stream()
                    .map(row -> row.getString(0) + "," + row.getString(1) + "," + row.getLong(2))
                    .sorted()
                    .toList();
        }
        assertThat(expected).hasSizeGreaterThan(20);
    }

    private static void expect(String technology, String stage, long cases) {
        if (cases > 0) {
            expected.add(technology + "," + stage + "," + cases);
        }
    }

    /** Returns the block of the page that has a word in it. */
    private static String block(String language, String word) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(body -> body.contains(word))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                    assertThat(found).as(word).hasSize(1);
                    return found.get(0);
                }));
    }

    @Test
    void theCountsOfSparkAreThoseOfStats() {
        assertThat(bySpark).isEqualTo(expected);
    }

    @Test
    void theCountsOfDuckDbAreThoseOfStats() throws IOException, SQLException {
        String sql = block("sql", "'cases.parquet/")
                .replace("cases.parquet", folder.resolve("cases.parquet").toString());
        List<String> counts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                counts.add(row.getString(1) + "," + row.getString(2) + "," + row.getLong(3));
            }
        }
        assertThat(counts.stream().sorted()).isEqualTo(expected);
    }

    @Test
    void datesAreDatesInDuckDb() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT typeof(earliest), typeof(date), count(*) FROM '"
                        + folder.resolve("stages.parquet") + "/*.parquet' GROUP BY ALL")) {
            assertThat(row.next()).isTrue();
            assertThat(List.of(row.getString(1), row.getString(2))).containsExactly("DATE", "VARCHAR");
            assertThat(row.getLong(3))
                    .isEqualTo(Editions.latest().caseStudies().stream()
                            .mapToLong(one -> one.stages().size())
                            .sum());
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void theFilesNameTheirEdition() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT decode(value) FROM parquet_kv_metadata('"
                        + folder.resolve("stages.parquet")
                        + "/*.parquet') WHERE decode(key) = 'org.apache.spark.sql.parquet.row.metadata'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).contains("\"waystage\"", "\"edition\":\"2026-12\"", "head_sha256");
        }
    }

    @Test
    void theCountsOfPandasAreThoseOfStats() throws IOException, InterruptedException {
        String python = python("import pandas; from pandas.io.parquet import get_engine; get_engine('auto')");
        assumeTrue(!python.isEmpty(), "skipped: there is no Python with pandas and pyarrow or fastparquet here");

        assertThat(run(python, block("python", "read_parquet"))).isEqualTo(expected);
    }

    /** Returns a Python that runs something, or an empty text. */
    private static String python(String code) throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) { // that of the system has its packages
            try {
                Process process = process(python, code);
                if (process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0) {
                    return python;
                }
            } catch (IOException e) {
                continue; // there is none
            }
        }
        return "";
    }

    private static List<String> run(String python, String code) throws IOException, InterruptedException {
        Process process = process(python, code);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .toList();
    }

    private static Process process(String python, String code) throws IOException {
        return new ProcessBuilder(python, "-c", code)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }
}
