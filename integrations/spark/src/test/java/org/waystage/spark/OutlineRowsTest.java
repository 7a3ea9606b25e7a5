package org.waystage.spark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.json.CanonicalJson;
import org.waystage.results.Result;

/** Outlines as Parquet, and lines as files. */
@Tag("long")
class OutlineRowsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Counting<StageMatrixBuilder> COUNTING = Counting.stages(Dimension.GROUP, DAY, Natures.USE);

    @TempDir
    private static Path folder;

    private static final Catalogue CATALOGUE = Samples.linked(3);
    private static SparkSession spark;
    private static Path path;
    private static CaseStudyFile file;
    private static Dataset<Row> outlines;

    @BeforeAll
    static void start() throws IOException {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 200_000);
        path = folder.resolve("cases.ndjson");
        Samples.write(CATALOGUE, path);
        file = CaseStudyFile.open(spark, path.toString());
        String parquet = folder.resolve("outlines.parquet").toString();
        file.outlines().write().parquet(parquet);
        outlines = spark.read().parquet(parquet);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @Test
    void outlinesHaveArraysOfStructuresWithDates() {
        assertThat(outlines.schema().toDDL())
                .isEqualTo(
                        "case_id STRING,nature STRING,technologies ARRAY<STRING>,adopters ARRAY<STRING>,"
                                + "countries ARRAY<STRING>,processes ARRAY<STRING>,"
                                + "scopes ARRAY<STRUCT<id: STRING, technologies: ARRAY<STRING>>>,"
                                + "stages ARRAY<STRUCT<scope: STRING, stage: STRING, basis: STRING, date: STRING, not_before: STRING,"
                                + " not_after: STRING, earliest: DATE, latest: DATE, certainty: STRING, stated_on: STRING,"
                                + " scheme: STRING, word: STRING>>,links ARRAY<STRUCT<kind: STRING, target: STRING, date: STRING>>,head_sha256 STRING");
        assertThat(outlines.count()).isEqualTo(CATALOGUE.caseStudies().size());
        assertThat(outlines.selectExpr("case_id", "inline(stages)")
                        .exceptAll(file.stages().drop("position"))
                        .count())
                .isZero();
    }

    @Test
    void countsFromParquetAreThoseOfOneMachine() {
        Code scheme = Code.of(Samples.SCHEME);
        TechnologyId technology = TechnologyId.of("blockchain");
        TimeToStage question =
                TimeToStage.to(Milestone.parse("deployed")).by(Dimension.REGION).counting(Natures.ALL);

        var byGroup = file.count(outlines, Counting.stages(Dimension.GROUP, DAY, Natures.USE));
        assertThat(byGroup.cases()).isEqualTo(CATALOGUE.caseStudies().size());
        StageMatrix matrix = StageMatrix.of(CATALOGUE, Dimension.GROUP, DAY);
        assertThat(matrix.selection().partOfAnother()).isPositive();
        assertThat(Result.of(byGroup.counts().build()).json())
                .isEqualTo(Result.of(matrix).json());
        assertThat(file.count(outlines, Counting.funnel(Dimension.COUNTRY, DAY, scheme, Natures.ALL))
                        .counts()
                        .build())
                .isEqualTo(Funnel.of(CATALOGUE, Dimension.COUNTRY, DAY, scheme, Natures.ALL));
        assertThat(file.count(outlines, Counting.transitions(StageLevel.STAGE, DAY, Natures.USE))
                        .counts()
                        .build())
                .isEqualTo(TransitionMatrix.of(CATALOGUE, StageLevel.STAGE, DAY));
        assertThat(file.count(outlines, Counting.times(question)).counts().build())
                .isEqualTo(question.of(CATALOGUE).counts());
        assertThat(file.count(outlines, Counting.uptake(technology, Natures.USE))
                        .counts()
                        .build())
                .isEqualTo(TechnologyUptake.of(CATALOGUE, technology));
    }

    @Test
    void statementsCannotBeCountedFromOutlines() {
        var counting = Counting.frequencies(Frequencies.Kind.BENEFITS, Dimension.GROUP, DAY, Natures.USE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.count(outlines, counting))
                .withMessage("outlines have no statements; count them in the file");
    }

    @Test
    void parquetNamesTheEditionAndTheDigestOfItsHead() throws IOException {
        String stages = folder.resolve("stages.parquet").toString();
        file.stages().write().parquet(stages);
        Files.writeString(folder.resolve("head.json"), Files.readAllLines(path).get(0));

        for (Dataset<Row> rows : List.of(outlines, spark.read().parquet(stages), file.cases(DAY))) {
            Metadata noted = rows.schema().apply("case_id").metadata().getMetadata("waystage");
            assertThat(noted.getString("catalogue")).isEqualTo(CATALOGUE.id().value());
            assertThat(noted.getString("edition")).isEqualTo(CATALOGUE.edition().orElseThrow());
            assertThat(noted.getString("issued"))
                    .isEqualTo(CATALOGUE.issued().orElseThrow().toString());
            assertThat(noted.getString("head_sha256"))
                    .isEqualTo(CanonicalJson.digest(Files.readAllBytes(folder.resolve("head.json"))));
        }
    }

    @Test
    void outlinesOfAnotherHeadAreRefused() throws IOException {
        CaseStudyFile of = otherEdition();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> of.count(outlines, COUNTING))
                .withMessage("the rows were written with another head, that of " + CATALOGUE.id() + " of "
                        + CATALOGUE.issued().orElseThrow());
        Dataset<Row> unnamed = withoutMetadata(outlines);
        assertThat(file.count(unnamed, COUNTING).cases()).isEqualTo(outlines.count());
        assertThatThrownBy(() -> of.count(unnamed, COUNTING))
                .hasStackTraceContaining("the outline with the case_id copy-")
                .hasStackTraceContaining(" was written with another head");
    }

    private static CaseStudyFile otherEdition() throws IOException {
        Path other = folder.resolve("other.ndjson");
        Samples.write(CATALOGUE.toBuilder().edition("other").build(), other);
        return CaseStudyFile.open(spark, other.toString());
    }

    private static Dataset<Row> withoutMetadata(Dataset<Row> rows) {
        return spark.createDataFrame(rows.toJavaRDD(), rows.schema()).withMetadata("case_id", Metadata.empty());
    }

    @Test
    void outlinesOfTwoHeadsThatAreReadTogetherAreRefused() throws IOException {
        CaseStudyFile of = otherEdition();
        String one = folder.resolve("outlines.parquet").toString();
        String two = folder.resolve("others.parquet").toString();
        of.outlines().limit(5).write().parquet(two);

        for (CaseStudyFile by : List.of(file, of)) {
            for (String[] paths : List.of(new String[] {one, two}, new String[] {two, one})) {
                Dataset<Row> both = spark.read().parquet(paths);
                assertThatThrownBy(() -> by.count(both, COUNTING)).hasStackTraceContaining("written with another head");
            }
        }
    }

    @Test
    void missingColumnsAreNamedBeforeAnythingIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.count(outlines.drop("case_id", "links", "head_sha256"), COUNTING))
                .withMessage("these are not outlines, since columns are missing: case_id, links, head_sha256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.count(
                        outlines.withColumn("stages", expr("transform(stages, one -> struct(one.scope, one.stage))"))
                                .withColumn("scopes", expr("transform(scopes, one -> struct(one.id))")),
                        COUNTING))
                .withMessageStartingWith("these are not outlines, since columns are missing: scopes.technologies,"
                        + " stages.basis, stages.date, ");
    }

    @Test
    void aCountPassesOverDaysAndOtherColumns() {
        Dataset<Row> others = outlines.withColumn("mine", expr("raise_error('mine is read')"));

        assertThat(Result.of(file.count(others, COUNTING).counts().build()).json())
                .isEqualTo(Result.of(StageMatrix.of(CATALOGUE, Dimension.GROUP, DAY))
                        .json());
        // To make days of Java, Spark needs packages of the JDK that are not open to it without its scripts.
        assertThat(OutlineRows.needed(outlines).schema().toDDL()).doesNotContain("DATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "case_id      | cast(null as string)",
                "technologies | cast(null as array<string>)",
                "adopters     | array(adopters[0], null)",
                "head_sha256  | cast(null as string)",
                "scopes.id    | array(named_struct('id', cast(null as string), 'technologies', technologies))",
                "links.kind   | array(named_struct('kind', cast(null as string), 'target', 'a', 'date', cast(null as string)))"
            })
    void aNullWhereNoneMayBeIsTold(String column, String value) {
        String named = column.replaceAll("\\..*", "");
        Dataset<Row> faulty =
                outlines.filter("size(stages) > 0").orderBy("case_id").limit(1).withColumn(named, expr(value));
        String id = CATALOGUE.caseStudies().stream()
                .map(one -> one.id().value())
                .sorted()
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> file.count(faulty, COUNTING))
                .hasStackTraceContaining(
                        column.equals("case_id")
                                ? "an outline has no case_id"
                                : "the outline with the case_id " + id + " has a null in the column " + column);
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
