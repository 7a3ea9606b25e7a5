package org.waystage.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.editions.Editions;
import org.waystage.json.CanonicalJson;

@Tag("long")
class CaseRowsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path path;
    private static CaseStudyFile file;
    private static final Catalogue EDITION = Editions.latest();

    @BeforeAll
    static void start() throws IOException {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 100_000);
        path = folder.resolve("edition.ndjson");
        Samples.write(EDITION, path);
        file = CaseStudyFile.open(spark, path.toString());
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @Test
    void linesAreTheBytesOfTheFile() throws IOException {
        Path path = folder.resolve("bytes.ndjson");
        Files.write(
                path, "{\"format\":\"x\"}\na\rb\n\n\u00e9\u00ff\u0000 \n{\"format\":\"x\"} \nend".getBytes(ISO_8859_1));

        assertThat(CaseStudyFile.open(spark, path.toString()).lines().collectAsList())
                .extracting(line -> new String(line, ISO_8859_1))
                .containsExactly("a\rb", "", "\u00e9\u00ff\u0000 ", "{\"format\":\"x\"} ", "end");
    }

    @Test
    void everyStageRecordIsARow() {
        Dataset<Row> stages = file.stages();

        assertThat(stages.schema().toDDL())
                .isEqualTo(
                        "case_id STRING NOT NULL,position INT NOT NULL,scope STRING,stage STRING,basis STRING NOT NULL,"
                                + "date STRING,not_before STRING,not_after STRING,earliest DATE,latest DATE,certainty STRING,"
                                + "stated_on STRING,scheme STRING,word STRING");
        assertThat(stages.count())
                .isEqualTo(EDITION.caseStudies().stream()
                        .mapToInt(one -> one.stages().size())
                        .sum());
    }

    @Test
    void aPartialDateIsATextAndTwoDays() throws IOException {
        Path path = folder.resolve("dates.ndjson");
        Files.writeString(
                path,
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"c\",\"title\":{\"en\":\"C\"}}\n{\"id\":\"a\",\"title\":{\"en\":\"T\"},"
                        + "\"technologies\":[\"t\"],\"adopters\":[\"o\"],\"stages\":["
                        + "{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"0001-02\"},"
                        + "{\"stage\":\"later-rung\",\"basis\":\"observed\",\"notBefore\":\"1582\",\"notAfter\":\"9999\"},"
                        + "{\"basis\":\"began\",\"reportedAs\":{\"scheme\":\"s\",\"word\":\"Élan\"}}]}\n");
        spark.conf().set("spark.sql.session.timeZone", "Pacific/Apia");

        assertThat(CaseStudyFile.open(spark, path.toString())
                        .stages()
                        .selectExpr(
                                "concat_ws('|', position, stage, basis, date, not_before, not_after, earliest, latest, scheme, word)")
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly(
                        "0|pilot|began|0001-02|0001-02-01|0001-02-28",
                        "1|later-rung|observed|1582|9999|1582-01-01|9999-12-31",
                        "2|began|s|Élan");
    }

    @Test
    void theDatesAreThoseOfTheModelWhateverTypeTheSessionGivesThem() {
        for (boolean java8 : List.of(false, true)) {
            spark.conf().set("spark.sql.datetime.java8API.enabled", java8);
            Row row = file.stages()
                    .filter("earliest is not null")
                    .orderBy("case_id", "position")
                    .first();
            Object earliest = row.get(row.fieldIndex("earliest"));
            assertThat(earliest).isInstanceOf(java8 ? LocalDate.class : Date.class);
            LocalDate day = java8 ? (LocalDate) earliest : ((Date) earliest).toLocalDate();
            assertThat(EDITION.caseStudies())
                    .filteredOn(one -> one.id().value().equals(row.getString(0)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.stages().get(row.getInt(1)).earliest())
                            .contains(day));
        }
    }

    @Test
    void countsBySqlAreThoseOfTheLibrary() {
        Dataset<Row> cases = file.cases(DAY);
        assertThat(cases.schema().toDDL())
                .isEqualTo("case_id STRING NOT NULL,nature STRING,technologies ARRAY<STRING> NOT NULL,"
                        + "adopters ARRAY<STRING> NOT NULL,countries ARRAY<STRING> NOT NULL,processes ARRAY<STRING> NOT NULL,"
                        + "stage STRING NOT NULL,phase STRING");
        cases.createOrReplaceTempView("cases");
        Map<String, Long> sql = new TreeMap<>();
        spark.sql(
                        "select country, count(*) from (select explode(countries) country from cases where stage <> 'not-yet')"
                                + " group by country")
                .collectAsList()
                .forEach(row -> sql.put(row.getString(0), row.getLong(1)));
        Map<String, Long> expected = new TreeMap<>();
        EDITION.caseStudies().stream()
                .filter(one -> !EDITION.history(one).asOf(DAY).answer().equals(StageAnswer.NOT_YET))
                .flatMap(one -> EDITION.countriesOf(one).stream())
                .forEach(code -> expected.merge(code.value(), 1L, Long::sum));

        assertThat(sql).isEqualTo(expected).hasSizeGreaterThan(20);
        StageMatrix matrix = StageMatrix.of(EDITION, Dimension.NATURE, DAY, Natures.ALL);
        assertThat(cases.filter("phase = 'operation'").count())
                .isEqualTo(matrix.all().in(Phase.OPERATION))
                .isPositive();
    }

    @Test
    void sparkWritesParquetAndReadsTheSameRows() {
        String parquet = folder.resolve("stages.parquet").toString();
        file.stages().write().parquet(parquet);
        Dataset<Row> read = spark.read().parquet(parquet);

        assertThat(read.exceptAll(file.stages()).count()).isZero();
        assertThat(read.count()).isEqualTo(file.stages().count()).isPositive();
    }

    @Test
    void parquetNamesTheEditionAndTheDigestOfItsHead() throws IOException {
        String stages = folder.resolve("named.parquet").toString();
        file.stages().write().parquet(stages);
        Files.writeString(folder.resolve("head.json"), Files.readAllLines(path).get(0));

        for (Dataset<Row> rows : List.of(spark.read().parquet(stages), file.cases(DAY))) {
            Metadata noted = rows.schema().apply("case_id").metadata().getMetadata("waystage");
            assertThat(noted.getString("catalogue")).isEqualTo(EDITION.id().value());
            assertThat(noted.getString("edition")).isEqualTo(EDITION.edition().orElseThrow());
            assertThat(noted.getString("issued"))
                    .isEqualTo(EDITION.issued().orElseThrow().toString());
            assertThat(noted.getString("head_sha256"))
                    .isEqualTo(CanonicalJson.digest(Files.readAllBytes(folder.resolve("head.json"))));
        }
    }

    @Test
    void linesAreWrittenWithTheirHeadInEachFile() throws IOException {
        Path out = folder.resolve("some");
        Dataset<byte[]> some = file.lines().filter((FilterFunction<byte[]>) line -> line.length % 2 == 0);
        file.write(some, out.toString());
        List<String> written = new ArrayList<>();
        try (Stream<Path> parts = Files.list(out)) {
            for (Path part :
                    parts.filter(each -> each.toString().endsWith(".txt")).toList()) {
                List<String> lines = Files.readAllLines(part);
                assertThat(lines.get(0)).isEqualTo(Files.readAllLines(path).get(0));
                written.addAll(lines.subList(1, lines.size()));
            }
        }

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(path).stream()
                        .skip(1)
                        .filter(line -> line.getBytes(UTF_8).length % 2 == 0)
                        .toList())
                .hasSizeGreaterThan(50);
        CaseStudyFile again = CaseStudyFile.open(spark, out.toString());
        assertThat(again.lines().count()).isEqualTo(written.size());
        assertThat(again.count(Counting.years(DAY, Natures.ALL)).cases()).isEqualTo(written.size());
    }

    @Test
    void bytesThatAreNoTextAreWrittenAsTheyAre() throws IOException {
        Path bytes = folder.resolve("bytes.ndjson");
        Files.write(bytes, "{\"format\":\"x\"}\na\rb\n\u00e9\u00ff\u0000 \n".getBytes(ISO_8859_1));
        CaseStudyFile odd = CaseStudyFile.open(spark, bytes.toString());
        Path out = folder.resolve("odd");
        odd.write(odd.lines().coalesce(1), out.toString());

        assertThat(CaseStudyFile.open(spark, out.toString()).lines().collectAsList())
                .extracting(line -> new String(line, ISO_8859_1))
                .containsExactly("a\rb", "\u00e9\u00ff\u0000 ");
    }
}
