package org.waystage.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.structure.StructureCatalogue;
import org.waystage.core.value.Code;

class FunnelTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);

    private static List<Long> reached(Funnel.Row row) {
        return row.steps().stream().map(Funnel.Step::reached).toList();
    }

    @Test
    void whatReachedAStageReachedThoseBefore() {
        Funnel funnel = Funnel.of(StructureCatalogue.catalogue(), Dimension.TECHNOLOGY, ISSUED);

        assertThat(funnel.stages())
                .containsExactly(
                        "exploring",
                        "planned",
                        "development",
                        "proof-of-concept",
                        "pilot",
                        "deployed",
                        "deployed-full");
        assertThat(funnel.all().cases()).isEqualTo(10);
        assertThat(funnel.all().counted()).isEqualTo(7);
        // grown, given-up, running, parts, over, same-year; all but given-up; over and same-year
        assertThat(reached(funnel.all())).containsExactly(6L, 6L, 5L, 5L, 5L, 5L, 2L);
        assertThat(reached(funnel.row("drones").orElseThrow())).containsExactly(4L, 4L, 3L, 3L, 3L, 3L, 1L);
        assertThat(reached(funnel.row("machine-learning").orElseThrow())).containsExactly(2L, 2L, 2L, 2L, 2L, 2L, 1L);
        assertThat(funnel.row("smart-contract")).isEmpty();
    }

    @Test
    void whatIsLeftOutIsToldWithTheReason() {
        Funnel funnel = Funnel.of(StructureCatalogue.catalogue(), Dimension.TECHNOLOGY, ISSUED);

        assertThat(funnel.all().leftOut())
                .isEqualTo(
                        Map.of(Funnel.LeftOut.NOT_YET, 1L, Funnel.LeftOut.NO_STAGE, 1L, Funnel.LeftOut.INDEFINITE, 1L));
        assertThat(funnel.row("machine-learning").orElseThrow().leftOut())
                .isEqualTo(Map.of(Funnel.LeftOut.INDEFINITE, 1L));
    }

    @Test
    void anExtentThatIsNotStatedIsOpenAndNotInTheBase() {
        Funnel.Step full = Funnel.of(StructureCatalogue.catalogue(), Dimension.NATURE, ISSUED)
                .all()
                .steps()
                .get(6);

        // running does not state its extent, parts is in full service in one part only; grown is known to fall short
        assertThat(full).isEqualTo(new Funnel.Step("deployed-full", 2, 5, 2, 2, 3, false));
        assertThat(full.conversion()).isEqualTo(Share.of(2, 3));
    }

    @Test
    void theFirstStepIsOfAllThatAreCounted() {
        Funnel.Step first = Funnel.of(StructureCatalogue.catalogue(), Dimension.NATURE, ISSUED)
                .all()
                .steps()
                .get(0);

        assertThat(first).isEqualTo(new Funnel.Step("exploring", 6, 7, 0, 1, 0, true));
    }

    @Test
    void nobodyConvertsToTheFirstStage() {
        Funnel funnel = Funnel.of(StructureCatalogue.catalogue(), Dimension.NATURE, ISSUED);

        assertThat(funnel.all().steps().get(0).conversion().estimate()).isEmpty();
        assertThat(funnel.all().steps().get(1).conversion().estimate()).isPresent();
        assertThat(funnel.plus(funnel).all().steps().get(0).conversion().interval())
                .isEmpty();
    }

    @Test
    void aStageThatNoRecordNamesIsToldFromOneWithRecordsOfItsOwn() {
        Funnel.Row all = Funnel.of(StructureCatalogue.catalogue(), Dimension.NATURE, ISSUED)
                .all();

        // no case was recorded at a proof of concept; those beyond it count there all the same
        assertThat(all.steps().stream().filter(step -> step.recorded() == 0).map(Funnel.Step::stage))
                .containsExactly("proof-of-concept");
        assertThat(all.steps()).allSatisfy(step -> assertThat(step.reached()).isPositive());
    }

    @Test
    void aStepThatIsTrueByConstructionHasNoInterval() {
        Funnel funnel = Funnel.of(StructureCatalogue.catalogue(), Dimension.NATURE, ISSUED);

        for (Funnel one : List.of(funnel, funnel.plus(funnel))) {
            Funnel.Step pilot = one.all().steps().get(4);
            assertThat(pilot.stage()).isEqualTo("pilot");
            assertThat(pilot.conversion().estimate()).hasValue(1);
            assertThat(pilot.conversion().byConstruction()).isTrue();
            assertThat(pilot.conversion().interval()).isEmpty();
            assertThat(one.all().steps().get(5).conversion().interval()).isPresent();
        }
    }

    @Test
    void onlyRecordsByTheDayCount() {
        Funnel.Row then = Funnel.of(StructureCatalogue.catalogue(), Dimension.NATURE, LocalDate.of(2019, 12, 31))
                .all();

        // grown: pilot; parts: pilot in the south; same-year: planned
        assertThat(reached(then)).containsExactly(3L, 3L, 2L, 2L, 2L, 0L, 0L);
        assertThat(then.leftOut()).isEqualTo(Map.of(Funnel.LeftOut.NOT_YET, 7L));
    }

    @Test
    void theWordsOfASchemeAreStagesInItsOrder() {
        Funnel funnel = Funnel.of(StructureCatalogue.ofScheme(), Dimension.TECHNOLOGY, ISSUED, Code.of("rings"));

        assertThat(funnel.stages()).containsExactly("rings:low", "rings:middle", "rings:high");
        assertThat(reached(funnel.all())).containsExactly(2L, 1L, 1L);
        assertThat(funnel.all().leftOut()).isEqualTo(Map.of(Funnel.LeftOut.INDEFINITE, 1L));
        assertThatThrownBy(() -> Funnel.of(
                        StructureCatalogue.ofScheme(), Dimension.TECHNOLOGY, ISSUED, Code.of("no-such-scheme")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-scheme");
    }

    @Test
    void noCasesGiveNoShares() {
        Funnel funnel = Funnel.of(SmallCatalogue.head().build(), Dimension.GROUP, ISSUED);

        assertThat(funnel.rows()).isEmpty();
        assertThat(funnel.all().steps()).hasSize(7).allSatisfy(step -> {
            assertThat(step.conversion().estimate()).isEmpty();
            assertThat(step.conversion().interval()).isEmpty();
        });
    }

    @Test
    void refusesStepsThatNoFunnelHasAndToAddWhatWasCountedOtherwise() {
        assertThatThrownBy(() -> new Funnel.Step("pilot", 3, 4, 2, 1, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Funnel.Step("pilot", 1, 4, 2, 2, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        Funnel one = Funnel.of(StructureCatalogue.ofScheme(), Dimension.GROUP, ISSUED);
        for (Funnel other : List.of(
                Funnel.of(StructureCatalogue.ofScheme(), Dimension.KIND, ISSUED),
                Funnel.of(StructureCatalogue.ofScheme(), Dimension.GROUP, ISSUED.minusDays(1)),
                Funnel.of(StructureCatalogue.ofScheme(), Dimension.GROUP, ISSUED, Code.of("rings")))) {
            assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
