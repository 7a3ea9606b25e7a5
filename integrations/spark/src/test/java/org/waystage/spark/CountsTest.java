package org.waystage.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.PairSignificance;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.core.Catalogue;
import org.waystage.results.Result;
import org.waystage.results.StatisticChoices;
import org.waystage.results.Statistics;

class CountsTest {
    private static final String JAVA = "org.apache.spark.serializer.JavaSerializer";
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Tag("long")
    @ParameterizedTest
    @CsvSource({JAVA + ",1000000000", LocalCluster.KRYO + ",300000"})
    void countsAreThoseOfOneMachineHoweverTheFileIsDivided(String serializer, int blockBytes, @TempDir Path folder)
            throws IOException {
        Catalogue catalogue = Samples.linked(6);
        Path path = folder.resolve("cases.ndjson");
        Samples.write(catalogue, path);
        CrossLayout layout = CrossLayout.of(DAY, Dimension.REGION, Dimension.GROUP);

        try (SparkSession spark = LocalCluster.start(folder, serializer, blockBytes)) {
            CaseStudyFile file = CaseStudyFile.open(spark, path.toString());
            assertThat(file.lines().rdd().getNumPartitions() > 3).isEqualTo(serializer.equals(LocalCluster.KRYO));

            var byGroup = file.count(Counting.stages(Dimension.GROUP, DAY, Natures.USE));
            assertThat(byGroup.cases()).isEqualTo(catalogue.caseStudies().size());
            assertThat(byGroup.errors()).isZero();
            StageMatrix matrix = StageMatrix.of(catalogue, Dimension.GROUP, DAY);
            assertThat(matrix.selection().partOfAnother()).isPositive();
            assertThat(json(Result.of(byGroup.counts().build()))).isEqualTo(json(Result.of(matrix)));

            CrossTable table = file.count(Counting.table(layout)).counts().build();
            CrossTableBuilder alone = new CrossTableBuilder(catalogue, layout);
            catalogue.caseStudies().forEach(alone::add);
            assertThat(json(Result.of(table))).isEqualTo(json(Result.of(alone.build())));

            StageSeriesBuilder years =
                    file.count(Counting.years(DAY, Natures.ALL)).counts();
            StageSeriesBuilder yearsAlone = new StageSeriesBuilder(catalogue, DAY, Natures.ALL);
            catalogue.caseStudies().forEach(yearsAlone::add);
            assertThat(json(Result.ofYears(years.build(), DAY, years.selection())))
                    .isEqualTo(json(Result.ofYears(yearsAlone.build(), DAY, yearsAlone.selection())));

            for (CoOccurrence.Unit unit : CoOccurrence.Unit.values()) {
                StatisticChoices choices = Statistics.CO_OCCURRENCE.choose(Map.of("of", "group", "in", unit.code()));
                CoOccurrence.WithTest pairs = file.count(Counting.pairs(Dimension.GROUP, unit, Natures.USE))
                        .counts()
                        .tested(PairSignificance.SEED);
                assertThat(json(Statistics.CO_OCCURRENCE.result(pairs, choices)))
                        .isEqualTo(json(Statistics.CO_OCCURRENCE.resultOf(catalogue, choices)));
            }
        }
    }

    private static String json(Result result) {
        return result.json();
    }

    @Test
    @Tag("long")
    void whatCannotBeReadIsNotCountedAndTold(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("cases.ndjson");
        Samples.write(Samples.linked(1), path);
        Files.writeString(path, Files.readString(path) + "{\n\n{\"id\":\"a\"}\n");

        try (SparkSession spark = LocalCluster.start(folder, JAVA, 1_000_000)) {
            var byGroup = CaseStudyFile.open(spark, path.toString())
                    .count(Counting.stages(Dimension.GROUP, DAY, Natures.USE));
            assertThat(byGroup.cases())
                    .isEqualTo(Samples.linked(1).caseStudies().size());
            assertThat(byGroup.errors()).isGreaterThanOrEqualTo(2);

            Files.writeString(path, "{}\n");
            CaseStudyFile headless = CaseStudyFile.open(spark, path.toString());
            assertThatIllegalStateException()
                    .isThrownBy(() -> headless.count(Counting.stages(Dimension.GROUP, DAY, Natures.USE)))
                    .withMessageStartingWith(path + " has no head: its first line is no catalogue; ");

            Files.writeString(path, "\n \n");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CaseStudyFile.open(spark, path.toString()))
                    .withMessage(path + " has no line with a head");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"links\":[]}", "{\"l\\u0069nks\":[]}", "\"links\"", "\\u"})
    void aLineThatMayHaveLinksIsLookedAt(String line) {
        assertThat(Counts.mayHaveLinks(line.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":\"links\\n\"}", "\"link", "{\"link\":\"s\"}", "\\"})
    void aLineThatCannotHaveLinksIsPassedOver(String line) {
        assertThat(Counts.mayHaveLinks(line.getBytes(UTF_8))).isFalse();
    }
}
