package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.share.Share;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Code;

class FrequenciesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Frequencies BENEFITS =
            Frequencies.of(StructureCatalogue.catalogue(), Frequencies.Kind.BENEFITS, Dimension.TECHNOLOGY, DAY);

    @Test
    void aCaseCountsOnceForACodeAndApartIfItHasWordsOnly() {
        // grown says SPEED twice, given-up has words only, running a code and words
        assertThat(BENEFITS.all()).isEqualTo(new Frequencies.Row(10, 3, 2, 0, Map.of("COST", 2L, "SPEED", 1L)));
        assertThat(BENEFITS.all().withoutCode()).isEqualTo(1);
        assertThat(BENEFITS.row("drones").orElseThrow()).isEqualTo(new Frequencies.Row(6, 2, 1, 0, Map.of("COST", 1L)));
        assertThat(BENEFITS.row("machine-learning").orElseThrow())
                .isEqualTo(new Frequencies.Row(4, 1, 1, 0, Map.of("COST", 1L, "SPEED", 1L)));
    }

    @Test
    void aShareIsOfTheCasesThatGiveAnyCode() {
        assertThat(BENEFITS.all().statingShare()).isEqualTo(Share.of(3, 10));
        assertThat(BENEFITS.all().share(Code.of("SPEED"))).isEqualTo(Share.of(1, 2));
        assertThat(BENEFITS.all().share(Code.of("SAFETY"))).isEqualTo(Share.of(0, 2));
    }

    @Test
    void whatNobodyStatesHasNoShares() {
        Frequencies needs =
                Frequencies.of(StructureCatalogue.catalogue(), Frequencies.Kind.NEEDS, Dimension.GROUP, DAY);
        assertThat(needs.all()).isEqualTo(new Frequencies.Row(10, 0, 0, 0, Map.of()));
        assertThat(needs.all().statingShare().estimate()).hasValue(0);
        assertThat(needs.all().share(Code.of("SPEED")).estimate()).isEmpty();

        Frequencies none = Frequencies.of(SmallCatalogue.head().build(), Frequencies.Kind.NEEDS, Dimension.GROUP, DAY);
        assertThat(none.rows()).isEmpty();
        assertThat(none.all().statingShare().estimate()).isEmpty();
    }

    @Test
    void refusesCountsThatNoCasesHaveAndToAddWhatWasCountedOtherwise() {
        assertThatThrownBy(() -> new Frequencies.Row(1, 2, 0, 0, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Frequencies.Row(1, 1, 0, 2, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Frequencies.Row(2, 2, 1, 0, Map.of("A", 2L)))
                .isInstanceOf(IllegalArgumentException.class);
        for (Frequencies other : List.of(
                Frequencies.of(StructureCatalogue.catalogue(), Frequencies.Kind.NEEDS, Dimension.TECHNOLOGY, DAY),
                Frequencies.of(StructureCatalogue.catalogue(), Frequencies.Kind.BENEFITS, Dimension.KIND, DAY),
                Frequencies.of(
                        StructureCatalogue.catalogue(),
                        Frequencies.Kind.BENEFITS,
                        Dimension.TECHNOLOGY,
                        DAY.plusDays(1)))) {
            assertThatThrownBy(() -> BENEFITS.plus(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aListAskedTogetherWithAnotherCountsAsStatedAndIsTold() {
        Catalogue catalogue = SmallCatalogue.head()
                .caseStudies(List.of(
                        asked("one")
                                .benefits(List.of(StructureCatalogue.coded("SPEED")))
                                .build(),
                        asked("two").build(),
                        StructureCatalogue.one("apart", "drones", "korea")
                                .objectives(List.of(StructureCatalogue.coded("COST")))
                                .notSeparable(List.of(
                                        CaseStudy.NotSeparable.of(CaseList.Listed.LESSONS, CaseList.Listed.OUTCOMES)))
                                .build()))
                .build();

        // the objectives of two cases stand among their benefits
        assertThat(counts(catalogue, Frequencies.Kind.OBJECTIVES))
                .isEqualTo(new Frequencies.Row(3, 1, 1, 2, Map.of("COST", 1L)));
        assertThat(counts(catalogue, Frequencies.Kind.BENEFITS))
                .isEqualTo(new Frequencies.Row(3, 1, 1, 2, Map.of("SPEED", 1L)));
        assertThat(counts(catalogue, Frequencies.Kind.NEEDS)).isEqualTo(new Frequencies.Row(3, 0, 0, 0, Map.of()));
    }

    private static CaseStudy.Builder asked(String id) {
        return StructureCatalogue.one(id, "drones", "kenya")
                .notSeparable(List.of(CaseStudy.NotSeparable.of(CaseList.Listed.OBJECTIVES, CaseList.Listed.BENEFITS)));
    }

    private static Frequencies.Row counts(Catalogue catalogue, Frequencies.Kind kind) {
        Frequencies found = Frequencies.of(catalogue, kind, Dimension.TECHNOLOGY, DAY);
        assertThat(found.row("drones")).hasValue(found.all());
        return found.all();
    }
}
