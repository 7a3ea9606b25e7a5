package org.waystage.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Text;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.tables.TableReader;
import org.waystage.tables.TableWriter;

/** Tables read by all machines are what one machine reads. */
@Tag("long")
class CaseTablesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Catalogue catalogue;
    private static Path tables;

    @BeforeAll
    static void start() throws IOException {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 1_000_000);
        Catalogue linked = Samples.linked(2);
        List<CaseStudy> cases = linked.caseStudies().stream()
                .map(one -> one.toBuilder()
                        .notes(List.of(Text.english("=1+1"), Text.english(" blanks \n and \"quotes\";\r\n\r \\\" ")))
                        .build())
                .toList();
        catalogue = linked.toBuilder().caseStudies(cases).build();
        tables = folder.resolve("tables");
        TableWriter.toFolder(catalogue, tables);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    @Test
    void theLinesOfTablesAreThoseOfOneMachine() throws IOException {
        Catalogue alone = TableReader.fromFolder(tables).value().orElseThrow();
        assertThat(alone).isEqualTo(catalogue);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseStudyLinesWriter.writeAll(alone, out);
        List<String> expected = out.toString(UTF_8).lines().toList();

        CaseStudyFile file = CaseStudyFile.ofTables(spark, tables.toString());

        assertThat(file.lines().collectAsList())
                .extracting(line -> new String(line, UTF_8))
                .containsExactlyInAnyOrderElementsOf(expected.subList(1, expected.size()));
        Path written = folder.resolve("written");
        file.write(file.lines().limit(1), written.toString());
        assertThat(Files.list(written)
                        .filter(path -> path.getFileName().toString().startsWith("part-"))
                        .flatMap(path -> {
                            try {
                                return Arrays.stream(Files.readString(path).split("\n"))
                                        .limit(1);
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        })
                        .distinct())
                .containsExactly(expected.get(0));
    }

    @Test
    void countsOfTablesAreThoseOfOneMachine() throws IOException {
        CaseStudyFile file = CaseStudyFile.ofTables(spark, tables.toString());
        var groups = Counting.stages(Dimension.GROUP, DAY, Natures.USE);
        var benefits = Counting.frequencies(Frequencies.Kind.BENEFITS, Dimension.REGION, DAY, Natures.USE);

        Several several = file.count(Counting.several(groups, benefits)).counts();

        assertThat(several.of(groups).build()).isEqualTo(StageMatrix.of(catalogue, Dimension.GROUP, DAY));
        assertThat(several.of(benefits).build())
                .isEqualTo(Frequencies.of(catalogue, Frequencies.Kind.BENEFITS, Dimension.REGION, DAY, Natures.USE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> several.of(Counting.stages(Dimension.GROUP, DAY, Natures.USE)))
                .withMessage("this is none of the counts that were made together");
        assertThatIllegalArgumentException().isThrownBy(Counting::several).withMessage("nothing to count");
        assertThatIllegalStateException()
                .isThrownBy(() -> file.notices("en"))
                .withMessage("tables have no lines; write() makes some of them");
    }

    @Test
    void tablesWithErrorsAreRefused() throws IOException {
        Path faulty = folder.resolve("faulty");
        TableWriter.toFolder(catalogue, faulty);
        Path stages = faulty.resolve("caseStudies.stages.csv");
        String header = Files.readString(stages).lines().findFirst().orElseThrow();
        Files.writeString(stages, header + "\n#1,1,pilot,observed\n");

        CaseStudyFile file = CaseStudyFile.ofTables(spark, faulty.toString());

        assertThatThrownBy(() -> file.lines().count())
                .rootCause()
                .hasMessage("the table caseStudies.stages has a row of a case without an id of its own: "
                        + "#1, 1, pilot, observed; waystage convert makes lines of such tables");
        Files.writeString(stages, header + "\nno-such-case,1,pilot,observed\n");
        assertThatThrownBy(() ->
                        CaseStudyFile.ofTables(spark, faulty.toString()).lines().count())
                .rootCause()
                .hasMessageStartingWith("the tables have errors, such as: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CaseStudyFile.ofTables(
                        spark, Files.createDirectory(folder.resolve("none")).toString()))
                .withMessage(folder.resolve("none") + " has no table of case studies");
    }
}
