package org.waystage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Milestone;
import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.results.Result;

@Tag("long")
class RealRegistersOnSparkTest {
    private static final Path REAL = Path.of("../../../shared/data/registers");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "us-omb-2024,us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv",
        "eu-pstw,eu-pstw/pstw_dataset.csv",
        "nl-algoritmeregister,nl-algorithm-register/algoritmes-2026-05-13.json"
    })
    void countsOfARealRegisterAreThoseOfOneMachine(String profile, String name, @TempDir Path folder)
            throws IOException {
        Path register = REAL.resolve(name);
        assumeTrue(
                Files.isRegularFile(register), "skipped: there is no folder shared/data/registers beside the checkout");
        Catalogue catalogue = RegisterImporter.of(Profiles.bundled(profile), Editions.latest())
                .read(RegisterInput.of(register))
                .catalogue()
                .orElseThrow();
        Path path = folder.resolve("cases.ndjson");
        Samples.write(catalogue, path);
        CrossLayout layout = CrossLayout.of(DAY, Dimension.COUNTRY, Dimension.GROUP);
        TimeToStage question = TimeToStage.to(Milestone.parse("deployed")).by(Dimension.GROUP);

        try (SparkSession spark = LocalCluster.start(folder, LocalCluster.KRYO, 2_000_000)) {
            CaseStudyFile file = CaseStudyFile.open(spark, path.toString());
            assertThat(file.lines().rdd().getNumPartitions()).isGreaterThan(1);

            var table = file.count(Counting.table(layout));
            assertThat(table.cases()).isEqualTo(catalogue.caseStudies().size());
            assertThat(table.errors()).isZero();
            String expected = Result.of(CrossTable.of(catalogue, layout)).json();
            assertThat(Result.of(table.counts().build()).json()).isEqualTo(expected);
            assertThat(file.count(Counting.transitions(StageLevel.STAGE, DAY, Natures.ALL))
                            .counts()
                            .build())
                    .isEqualTo(TransitionMatrix.of(catalogue, StageLevel.STAGE, DAY, Natures.ALL));
            assertThat(file.count(Counting.funnel(Dimension.KIND, DAY, Natures.ALL))
                            .counts()
                            .build())
                    .isEqualTo(Funnel.of(catalogue, Dimension.KIND, DAY, Natures.ALL));
            assertThat(file.count(Counting.frequencies(Frequencies.Kind.BENEFITS, Dimension.COUNTRY, DAY, Natures.ALL))
                            .counts()
                            .build())
                    .isEqualTo(
                            Frequencies.of(catalogue, Frequencies.Kind.BENEFITS, Dimension.COUNTRY, DAY, Natures.ALL));
            assertThat(file.count(Counting.times(question)).counts().build())
                    .isEqualTo(question.of(catalogue).counts());
        }
    }
}
