package org.waystage.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.StructureCatalogue;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

class TransitionMatrixTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);
    private static final TransitionMatrix STAGES =
            TransitionMatrix.of(StructureCatalogue.catalogue(), StageLevel.STAGE, ISSUED);

    @Test
    void movesWhoseOrderIsCertainAreCountedInTheOrderOfTheLadder() {
        assertThat(STAGES.moves())
                .containsExactly(
                        new TransitionMatrix.Move("exploring", "pilot", 1, 1),
                        new TransitionMatrix.Move("planned", "abandoned", 1, 1),
                        new TransitionMatrix.Move("pilot", "planned", 1, 2),
                        new TransitionMatrix.Move("pilot", "deployed-limited", 1, 2),
                        new TransitionMatrix.Move("deployed-full", "retired", 1, 1));
        assertThat(STAGES.count("pilot", "planned")).isEqualTo(1);
        assertThat(STAGES.count("planned", "pilot")).isZero();
        assertThat(STAGES.moves().get(2).share()).isEqualTo(Share.of(1, 2));
        assertThat(STAGES.count(TransitionMatrix.Direction.FORWARD)).isEqualTo(2);
        assertThat(STAGES.count(TransitionMatrix.Direction.BACKWARD)).isEqualTo(1);
        assertThat(STAGES.count(TransitionMatrix.Direction.END)).isEqualTo(2);
    }

    @Test
    void recordsWhoseOrderIsOpenAreLeftOutAndNoMoveLeadsThere() {
        assertThat(STAGES.leftOut())
                .isEqualTo(Map.of(
                        TransitionMatrix.LeftOut.UNDATED, 1L,
                        TransitionMatrix.LeftOut.NO_STAGE, 1L,
                        TransitionMatrix.LeftOut.ORDER_OPEN, 2L));
        // same-year: planned, then an open order, then known again in full service
        assertThat(STAGES.starts().get("deployed-full")).isEqualTo(3);
    }

    @Test
    void whoStayedAndWhatWasSaidAgainIsTold() {
        assertThat(STAGES.cases()).isEqualTo(10);
        assertThat(STAGES.histories()).isEqualTo(9); // of asked and plan none, of parts two
        assertThat(STAGES.repeats()).isEqualTo(1);
        assertThat(STAGES.stayed())
                .isEqualTo(Map.of(
                        "not-planned", 1L,
                        "planned", 1L,
                        "deployed-limited", 1L,
                        "deployed", 1L,
                        "deployed-full", 2L,
                        "concluded", 1L,
                        "abandoned", 1L,
                        "retired", 1L));
    }

    @Test
    void phasesMoveMoreSeldom() {
        TransitionMatrix phases = TransitionMatrix.of(StructureCatalogue.catalogue(), StageLevel.PHASE, ISSUED);

        assertThat(phases.moves())
                .containsExactly(
                        new TransitionMatrix.Move("preparation", "trial", 1, 2),
                        new TransitionMatrix.Move("preparation", "end", 1, 2),
                        new TransitionMatrix.Move("trial", "preparation", 1, 2),
                        new TransitionMatrix.Move("trial", "operation", 1, 2),
                        new TransitionMatrix.Move("operation", "end", 1, 1));
    }

    @Test
    void onlyRecordsByTheDayCount() {
        TransitionMatrix then =
                TransitionMatrix.of(StructureCatalogue.catalogue(), StageLevel.STAGE, LocalDate.of(2019, 12, 31));

        assertThat(then.moves()).containsExactly(new TransitionMatrix.Move("exploring", "pilot", 1, 1));
        assertThat(then.histories()).isEqualTo(3);
        assertThat(then.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pilot, deployed, forward",
        "not-planned, exploring, forward",
        "deployed-limited, deployed-full, forward",
        "deployed-full, deployed-limited, backward",
        "planned, not-planned, backward",
        "deployed, deployed-full, other",
        "deployed-limited, deployed, other",
        "pilot, suspended, pause",
        "suspended, abandoned, end",
        "concluded, retired, other",
        "concluded, suspended, other",
        "suspended, pilot, resumed",
        "abandoned, exploring, resumed",
        "abandoned, not-planned, other",
        "pilot, rolling-out, other",
    })
    void aMoveHasADirection(String from, String to, String direction) {
        assertThat(STAGES.direction(new TransitionMatrix.Move(from, to, 1, 1))).hasToString(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "preparation, trial, forward",
        "operation, trial, backward",
        "trial, none, backward",
        "trial, pause, pause",
        "pause, end, end",
        "pause, operation, resumed",
        "end, pause, other",
        "trial, rolling-out, other",
    })
    void aMoveOfPhasesHasADirection(String from, String to, String direction) {
        assertThat(StageLevel.PHASE.direction(from, to)).hasToString(direction);
    }

    @Test
    void sharesOfStatesAddUpAtTheEndOfEachYear() {
        StageOccupation occupation = StageOccupation.of(StructureCatalogue.catalogue());

        assertThat(occupation.cases()).isEqualTo(9); // all but plan
        assertThat(occupation.undated()).isEqualTo(1);
        assertThat(occupation.years().firstKey()).isEqualTo(2018);
        assertThat(occupation.years().lastKey()).isEqualTo(2026);
        assertThat(occupation.share(2018, AdoptionStage.Listed.EXPLORING)).contains(Share.of(1, 9));
        assertThat(occupation.share(2018, Phase.PREPARATION)).contains(Share.of(2, 9));
        assertThat(occupation.share(2019, Phase.TRIAL)).contains(Share.of(2, 9));
        assertThat(occupation.share(2023, Phase.END)).contains(Share.of(3, 9));
        assertThat(occupation.share(1999, Phase.TRIAL)).isEmpty();
        assertThat(occupation.years().values())
                .allSatisfy(
                        counts -> assertThat(counts.total() + counts.notYet()).isEqualTo(9));
    }

    @Test
    void aRecordOfTheYearOneDoesNotMakeTheYearsSlow() {
        List<CaseStudy> cases = IntStream.range(0, 100_000)
                .mapToObj(i -> SmallCatalogue.caseStudy("c" + i, "drones", "kenya")
                        .stages(List.of(
                                StageRecord.began(
                                        AdoptionStage.Listed.PILOT, PartialDate.parse(i == 0 ? "0001" : "2020")),
                                StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2022"))))
                        .build())
                .toList();
        Catalogue catalogue = SmallCatalogue.head().caseStudies(cases).build();

        StageOccupation occupation = StageOccupation.of(catalogue);

        assertThat(occupation.years()).hasSize(StageMatrix.MOST_YEARS);
        assertThat(occupation.share(2019, AdoptionStage.Listed.PILOT)).contains(Share.of(1, 100_000));
        assertThat(occupation.share(2021, AdoptionStage.Listed.PILOT)).contains(Share.of(100_000, 100_000));
        assertThat(occupation.share(2026, AdoptionStage.Listed.DEPLOYED)).contains(Share.of(100_000, 100_000));
    }

    @Test
    void noCasesGiveNoMovesAndNoShares() {
        TransitionMatrix none = TransitionMatrix.of(SmallCatalogue.head().build(), StageLevel.PHASE, ISSUED);
        assertThat(none.moves()).isEmpty();
        assertThat(none.histories()).isZero();
        StageOccupation occupation = StageOccupation.of(SmallCatalogue.head().build());
        assertThat(occupation.years()).hasSize(1);
        assertThat(occupation.share(2026, Phase.OPERATION).orElseThrow().estimate())
                .isEmpty();
    }

    @Test
    void refusesToAddWhatWasCountedOtherwise() {
        for (TransitionMatrix other : List.of(
                TransitionMatrix.of(StructureCatalogue.catalogue(), StageLevel.PHASE, ISSUED),
                TransitionMatrix.of(StructureCatalogue.catalogue(), StageLevel.STAGE, ISSUED.minusDays(1)))) {
            assertThatThrownBy(() -> STAGES.plus(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsRefusedIsNotTakenOverInPart() {
        Catalogue catalogue = SmallCatalogue.catalogue();
        for (TransitionMatrixBuilder other : List.of(
                new TransitionMatrixBuilder(catalogue, StageLevel.PHASE, ISSUED),
                new TransitionMatrixBuilder(catalogue, StageLevel.STAGE, ISSUED.minusDays(1)))) {
            catalogue.caseStudies().forEach(other::add);
            TransitionMatrixBuilder builder = new TransitionMatrixBuilder(catalogue, StageLevel.STAGE, ISSUED);

            assertThatThrownBy(() -> builder.add(other)).isInstanceOf(IllegalArgumentException.class);

            assertThat(other.build().selection().otherNatures()).isNotEmpty();
            assertThat(builder.build().selection().otherNatures()).isEmpty();
        }
    }
}
