package org.waystage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.history.difference.StageMove;
import org.waystage.results.Result;

@Tag("long")
class JoinedDifferenceTest {
    @TempDir
    private static Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = LocalCluster.start(folder, LocalCluster.KRYO, 200_000);
    }

    @AfterAll
    static void stop() throws IOException {
        spark.close();
    }

    private static CaseStudyFile file(Catalogue catalogue, String name) throws IOException {
        Path path = folder.resolve(name + ".ndjson");
        Samples.write(catalogue, path);
        return CaseStudyFile.open(spark, path.toString());
    }

    /** Returns a later edition: cases moved, were renamed, left and came, one id is there twice, and the head differs, too. */
    private static Catalogue later(Catalogue catalogue) {
        Random random = new Random(17);
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    List<StageRecord> stages = new ArrayList<>(one.stages());
                    stages.add(StageRecord.observed(
                            AdoptionStage.Listed.values()[random.nextInt(10)], PartialDate.of(2026, 12)));
                    cases.add(one.toBuilder().stages(stages).build());
                }
                case 1 ->
                    cases.add(one.toBuilder().title(Text.of("en", "Renamed")).build());
                case 2 -> {} // left
                default -> cases.add(one);
            }
        }
        CaseStudy first = cases.get(0);
        cases.add(first.toBuilder().id(CaseStudyId.of("a-new-case")).build());
        cases.add(first.toBuilder().id(CaseStudyId.of("zz-new-case")).build());
        cases.add(first.toBuilder().title(Text.of("en", "Twice")).build());
        return catalogue.toBuilder()
                .edition("later")
                .issued(PartialDate.of(2027, 3, 31))
                .technologies(catalogue
                        .technologies()
                        .subList(0, catalogue.technologies().size() - 1))
                .caseStudies(cases)
                .build();
    }

    @Test
    void theDifferenceIsThatOfOneMachine() throws IOException {
        Catalogue before = Samples.linked(2);
        Catalogue after = later(before);
        EditionDifference joined = file(after, "after").differenceFrom(file(before, "before"));
        Difference alone = Difference.between(before, after);

        assertThat(alone.movedCases()).isPositive();
        assertThat(Result.of(joined).json()).isEqualTo(Result.of(alone).json());
        List<StageMove> moves = new ArrayList<>();
        joined.forEachMove(moves::add);
        assertThat(moves).isEqualTo(alone.moves());
        for (RecordKind kind : List.of(RecordKind.CASE_STUDIES, RecordKind.TECHNOLOGIES, RecordKind.SOURCES)) {
            assertThat(Result.of(joined.of(List.of(kind))).json())
                    .isEqualTo(Result.of(alone.of(List.of(kind))).json());
        }
    }

    @Test
    void theDifferenceOfTheBundledEditionsIsThatOfOneMachine() throws IOException {
        List<String> editions = Editions.available();
        assertThat(editions).hasSizeGreaterThan(1);
        Catalogue before = Editions.of(editions.get(0));
        Catalogue after = Editions.of(editions.get(1));

        assertThat(Result.of(file(after, "latest").differenceFrom(file(before, "first")))
                        .json())
                .isEqualTo(Result.of(Difference.between(before, after)).json());
    }

    @Test
    void anotherOrderOfTheCasesIsNotCounted() throws IOException {
        Catalogue before = Samples.linked(1);
        List<CaseStudy> cases = new ArrayList<>(before.caseStudies());
        Collections.reverse(cases);
        Catalogue after = before.toBuilder().caseStudies(cases).build();
        EditionDifference joined = file(after, "reversed").differenceFrom(file(before, "straight"));

        assertThat(Difference.between(before, after).reissue().count(Reissue.Reason.ORDER))
                .isPositive();
        assertThat(joined.reissue().count(Reissue.Reason.ORDER)).isZero();
        assertThat(joined.isEmpty()).isTrue();
        List<Change> changes = new ArrayList<>();
        joined.forEachChange(changes::add);
        assertThat(changes).isEmpty();
    }

    @Test
    void aCaseThatCannotBeReadIsNotPassedOver() throws IOException {
        Catalogue before = Samples.linked(1);
        CaseStudyFile whole = file(before, "whole");
        Path path = folder.resolve("broken.ndjson");
        String remarkableToo = "{\"id\":\"a\",\"title\":{\"en\":\"A\"},\"technologies\":[\"x\"],\"adopters\":[\"y\"],"
                + "\"countries\":[],\"stages\":[{\"basis\":\"began\",\"date\":\"2019-13\"}]}\n";
        Files.writeString(path, Files.readString(folder.resolve("whole.ndjson")) + remarkableToo);
        CaseStudyFile broken = CaseStudyFile.open(spark, path.toString());

        assertThatThrownBy(() -> broken.differenceFrom(whole))
                .hasStackTraceContaining("a case cannot be read: '2019-13' is not a date");
    }
}
