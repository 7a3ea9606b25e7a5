package org.waystage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;
import org.waystage.results.Result;
import org.waystage.results.StatisticChoices;
import org.waystage.results.Statistics;

/** Statistics of paths, statements, times and adopters, counted by parts: equal to those of one machine as texts. */
@Tag("long")
class PathsAndTimesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final TimeToStage DEPLOYED = TimeToStage.to(Milestone.parse("deployed"));

    @TempDir
    private static Path folder;

    private static final Catalogue CATALOGUE = Samples.linked(5);
    private static SparkSession spark;
    private static CaseStudyFile file;

    @BeforeAll
    static void start() throws IOException {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 200_000);
        Path path = folder.resolve("cases.ndjson");
        Samples.write(CATALOGUE, path);
        file = CaseStudyFile.open(spark, path.toString());
        assertThat(file.lines().rdd().getNumPartitions()).isGreaterThan(3);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @Test
    void funnels() {
        StatisticChoices choices = Statistics.FUNNEL.choose(Map.of("by", "group", "as-of", DAY.toString()));
        Funnel funnel = file.count(Counting.funnel(Dimension.GROUP, DAY, Natures.USE))
                .counts()
                .build();

        assertThat(funnel.selection().partOfAnother()).isPositive();
        assertThat(Statistics.FUNNEL.result(funnel, choices).json())
                .isEqualTo(Statistics.FUNNEL.resultOf(CATALOGUE, choices).json());
    }

    @Test
    void funnelsAlongTheWordsOfAScheme() {
        Code scheme = Code.of(Samples.SCHEME);

        assertThat(file.count(Counting.funnel(Dimension.GROUP, DAY, scheme, Natures.ALL))
                        .counts()
                        .build())
                .isEqualTo(Funnel.of(CATALOGUE, Dimension.GROUP, DAY, scheme, Natures.ALL));
        assertThat(Result.of(file.count(Counting.transitions(DAY, scheme, Natures.ALL))
                                .counts()
                                .build())
                        .json())
                .isEqualTo(Result.of(TransitionMatrix.of(CATALOGUE, DAY, scheme, Natures.ALL))
                        .json());
    }

    @ParameterizedTest
    @EnumSource(StageLevel.class)
    void transitions(StageLevel level) {
        assertThat(Result.of(file.count(Counting.transitions(level, DAY, Natures.USE))
                                .counts()
                                .build())
                        .json())
                .isEqualTo(Result.of(TransitionMatrix.of(CATALOGUE, level, DAY)).json());
    }

    @ParameterizedTest
    @EnumSource(Frequencies.Kind.class)
    void frequencies(Frequencies.Kind of) {
        StatisticChoices choices =
                Statistics.FREQUENCIES.choose(Map.of("of", of.code(), "by", "region", "as-of", DAY.toString()));
        Frequencies frequencies = file.count(
                        Counting.frequencies(of, Dimension.REGION, DAY, Natures.by(Dimension.REGION)))
                .counts()
                .build();

        assertThat(frequencies.all().cases()).isPositive();
        assertThat(Statistics.FREQUENCIES.result(frequencies, choices).json())
                .isEqualTo(Statistics.FREQUENCIES.resultOf(CATALOGUE, choices).json());
    }

    @Test
    void timesByGroup() {
        TimeToStage question = DEPLOYED.by(Dimension.NATURE).withExactOriginsOnly();
        StageTimeCounts counts = file.count(Counting.times(question)).counts().build();

        assertThat(counts.count(CaseTime.Kind.EVENT)).isPositive();
        assertThat(counts).isEqualTo(question.of(CATALOGUE).counts());
    }

    @Test
    void estimatesFromIntervals() {
        TimeToStage question = DEPLOYED.by(Dimension.REGION).from(TimeOrigin.calendar(LocalDate.of(2010, 1, 1)));
        StageTimeCounts counts = file.count(Counting.times(question)).counts().build();
        StageTimes times = question.of(CATALOGUE);

        assertThat(Result.of(counts, counts.turnbull()).json())
                .isEqualTo(Result.of(times.counts(), times.turnbull()).json());
    }
}
