package org.waystage.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.results.Result;

/** DuckDB writes and counts Parquet files on one machine as docs/parquet.md says, and counts what the library counts. */
class ParquetPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .normalize()
            .resolve("../../docs/parquet.md");
    private static final Catalogue EDITION = Editions.latest();
    private static final LocalDate DAY =
            EDITION.issued().map(PartialDate::latest).orElseThrow();

    @TempDir
    private Path folder;

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void write() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("table.csv"), Result.ofCases(EDITION, DAY, "en").csv());
        try (OutputStream out = Files.newOutputStream(folder.resolve("cases.ndjson"))) {
            CaseStudyLinesWriter.writeAll(EDITION, out);
        }
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    /** Returns the block of the page that names a file last, with files in the folder. */
    private String block(String file) throws IOException {
        String body = Pattern.compile(
                        "```sql\n((?:(?!```).)*'" + file + "'(?:(?!```|\\.parquet).)*)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(found -> found.contains("COPY"))
                .findFirst()
                .orElseThrow();
        return inFolder(body);
    }

    private String inFolder(String sql) {
        return sql.replaceAll(
                "'(?=[a-z]+\\.(?:csv|ndjson|parquet)')", "'" + folder.toString().replace('\\', '/') + "/");
    }

    @Test
    void theCountsOfTheTableAreThoseOfStats() throws IOException, SQLException {
        statement.execute(block("table.parquet"));
        String count = Pattern.compile("```sql\n(SELECT \"group\".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(counts(count)).isEqualTo(expected()).hasSizeGreaterThan(10);
    }

    private static Map<String, Long> expected() {
        Map<String, Long> expected = new TreeMap<>();
        StageMatrix.of(EDITION, Dimension.GROUP, DAY).rows().forEach((group, counts) -> {
            counts.stages().forEach((stage, cases) -> expected.put(group + " " + stage, cases));
            expected.put(group + " not-yet", counts.notYet());
        });
        expected.values().removeIf(cases -> cases == 0);
        return expected;
    }

    @Test
    void numbersAreNumbersListsAreListsAndTheEditionIsNamed() throws IOException, SQLException {
        statement.execute(block("table.parquet"));
        try (ResultSet row = statement.executeQuery(
                inFolder(
                        "SELECT typeof(ageLeast), typeof(sources), typeof(technology), sum(sources) FROM 'table.parquet' GROUP BY ALL"))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1) + row.getString(2) + row.getString(3)).isEqualTo("INTEGERINTEGERVARCHAR[]");
            assertThat(row.getLong(4)).isPositive();
        }
        try (ResultSet row = statement.executeQuery(
                inFolder("SELECT decode(key), decode(value) FROM parquet_kv_metadata('table.parquet')"))) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1) + "=" + row.getString(2)).isEqualTo("waystage=2026-12");
        }
    }

    @Test
    void everyStageRecordIsARow() throws IOException, SQLException {
        statement.execute(block("stages.parquet"));
        Map<String, Long> expected = new TreeMap<>();
        EDITION.caseStudies().stream()
                .flatMap(one -> one.stages().stream())
                .forEach(record -> expected.merge(
                        record.stage().map(stage -> stage.code()).orElse(null) + " "
                                + record.basis().code(),
                        1L,
                        Long::sum));

        assertThat(counts("SELECT stage, basis, count(*) FROM 'stages.parquet' GROUP BY ALL"))
                .isEqualTo(expected);
        assertThat(counts("SELECT min(\"date\"), 'notBefore' , count(\"notBefore\") FROM 'stages.parquet'"))
                .isEqualTo(Map.of(
                        EDITION.caseStudies().stream()
                                        .flatMap(one -> one.stages().stream())
                                        .flatMap(record -> record.date().stream())
                                        .map(PartialDate::toString)
                                        .min(String::compareTo)
                                        .orElseThrow()
                                + " notBefore",
                        EDITION.caseStudies().stream()
                                .flatMap(one -> one.stages().stream())
                                .filter(record -> record.notBefore().isPresent())
                                .count()));
    }

    private Map<String, Long> counts(String sql) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (ResultSet row = statement.executeQuery(inFolder(sql))) {
            while (row.next()) {
                counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
            }
        }
        return counts;
    }
}
