package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;

class CoOccurrenceTest {
    private static CoOccurrence small(Dimension by, CoOccurrence.Unit unit) {
        return CoOccurrence.of(SmallCatalogue.catalogue(), by, unit, Natures.ALL);
    }

    @Test
    void casesThatNameBothAreCounted() {
        CoOccurrence cases = small(Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE);

        assertThat(cases.total()).isEqualTo(7);
        assertThat(cases.counts())
                .isEqualTo(Map.of(
                        "distributed-ledger-technology", 1L,
                        "drones", 3L,
                        "machine-learning", 2L,
                        "quantum-ledger", 1L,
                        "smart-contract", 2L));
        assertThat(cases.pairs())
                .containsExactly(
                        new CoOccurrence.Pair("distributed-ledger-technology", "smart-contract", 1, 1, 2, 7),
                        new CoOccurrence.Pair("machine-learning", "smart-contract", 1, 2, 2, 7));
    }

    @Test
    void adoptersOfBothAreCountedOverAllTheirCases() {
        CoOccurrence adopters = small(Dimension.TECHNOLOGY, CoOccurrence.Unit.ADOPTER);

        assertThat(adopters.total()).isEqualTo(5);
        // korea and the port operator; the port operator; korea, by two cases
        assertThat(adopters.pair("smart-contract", "machine-learning").orElseThrow())
                .isEqualTo(new CoOccurrence.Pair("machine-learning", "smart-contract", 2, 3, 2, 5));
        assertThat(adopters.pair("drones", "machine-learning").orElseThrow().both())
                .isEqualTo(1);
        assertThat(adopters.pair("machine-learning", "distributed-ledger-technology")
                        .orElseThrow()
                        .both())
                .isEqualTo(1);
    }

    @Test
    void groupsCountOnceInACase() {
        CoOccurrence groups = small(Dimension.GROUP, CoOccurrence.Unit.CASE);

        assertThat(groups.counts().get("blockchain-dlt")).isEqualTo(2);
        assertThat(groups.pairs()).containsExactly(new CoOccurrence.Pair("big-data-ai", "blockchain-dlt", 1, 2, 2, 7));
    }

    @Test
    void casesWithoutAProcessAreLeftOut() {
        CoOccurrence processes = small(Dimension.PROCESS, CoOccurrence.Unit.CASE);

        assertThat(processes.total()).isEqualTo(2);
        assertThat(processes.withoutKey()).isEqualTo(5);
        assertThat(processes.pairs()).containsExactly(new CoOccurrence.Pair("CLEARANCE", "TRANSIT", 1, 2, 1, 2));
    }

    @Test
    void theTableIsSymmetricWithOwnCountsOnTheDiagonal() {
        CoOccurrence cases = small(Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE);

        for (String one : cases.counts().keySet()) {
            for (String other : cases.counts().keySet()) {
                assertThat(cases.pair(one, other).orElseThrow())
                        .isEqualTo(cases.pair(other, one).orElseThrow());
            }
            assertThat(cases.pair(one, one).orElseThrow().both())
                    .isEqualTo(cases.counts().get(one));
            assertThat(cases.pair(one, one).orElseThrow().jaccard().estimate()).hasValue(1);
        }
    }

    @Test
    void aCaseThatGoesOnInAnotherIsTestedAsItIsCounted() {
        List<CaseStudy> cases = List.of(
                StructureCatalogue.one("a", "drones smart-contract", "korea").build(),
                StructureCatalogue.one("b", "drones smart-contract", "korea")
                        .links(List.of(CaseStudy.Link.of(LinkKind.Listed.CONTINUES, CaseStudyId.of("a"))))
                        .build(),
                StructureCatalogue.one("c", "drones", "kenya").build(),
                StructureCatalogue.one("d", "smart-contract", "kenya").build());
        Catalogue catalogue = SmallCatalogue.head().caseStudies(cases).build();
        CoOccurrenceBuilder builder =
                new CoOccurrenceBuilder(catalogue, Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE, Natures.ALL);
        builder.expect(List.of(CaseStudyId.of("a"), CaseStudyId.of("b")));
        cases.forEach(builder::add);

        CoOccurrence.WithTest tested = builder.tested(1);

        assertThat(tested.pairs().pairs())
                .containsExactly(new CoOccurrence.Pair("drones", "smart-contract", 1, 2, 2, 3));
        assertThat(tested.test().orElseThrow().pairs())
                .singleElement()
                .satisfies(pair ->
                        assertThat(pair.expected()).isEqualTo(1)); // two, one and one key: they always meet once
    }

    @Test
    void onlyPairsThatOccurOftenEnoughAreGiven() {
        CoOccurrence adopters = small(Dimension.TECHNOLOGY, CoOccurrence.Unit.ADOPTER);

        assertThat(adopters.atLeast(2))
                .containsExactly(new CoOccurrence.Pair("machine-learning", "smart-contract", 2, 3, 2, 5));
        assertThat(adopters.atLeast(3)).isEmpty();
    }

    @Test
    void aPairThatNeverOccursHasNoLiftOrIntervalThatWouldBeGuessed() {
        CoOccurrence.Pair never = new CoOccurrence.Pair("a", "b", 0, 3, 4, 10);
        assertThat(never.lift()).hasValue(0);
        assertThat(never.liftInterval(0.95)).isEmpty();
        assertThat(never.jaccard().interval()).isPresent();

        CoOccurrence.Pair absent = new CoOccurrence.Pair("a", "b", 0, 0, 0, 10);
        assertThat(absent.lift()).isEmpty();
        assertThat(absent.jaccard().estimate()).isEmpty();
        assertThat(absent.jaccard().interval()).isEmpty();

        CoOccurrence.Pair always = new CoOccurrence.Pair("a", "b", 4, 10, 4, 10);
        assertThat(always.lift()).hasValue(1);
        assertThat(always.liftInterval(0.95)).isEmpty();
    }

    @Test
    void aLiftOfFewHasNoIntervalHoweverSureItsFormulaIs() {
        // both adopters of the first have the second, as one pair in six would by chance: no evidence, but two terms
        // cancel
        CoOccurrence.Pair two = new CoOccurrence.Pair("3d-printing", "big-data-ai", 2, 2, 33, 77);
        assertThat(two.lift().orElseThrow()).isGreaterThan(2.3);
        assertThat(two.liftInterval(0.95)).isEmpty();
        assertThat(new CoOccurrence.Pair("a", "b", 4, 4, 33, 77).liftInterval(0.95))
                .isEmpty();
        assertThat(new CoOccurrence.Pair("a", "b", 5, 5, 33, 77).liftInterval(0.95))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 4, 6, 10",
        "-1, 4, 6, 10",
        "1, 6, 6, 10",
        "5, 9223372036854775807, 9223372036854775807, 5",
        "0, 0, 0, -9223372036854775808"
    })
    void countsThatNoTableHasAreRefused(long both, long first, long second, long total) {
        assertThatThrownBy(() -> new CoOccurrence.Pair("a", "b", both, first, second, total))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Dimension.class,
            names = {"TECHNOLOGY", "GROUP", "PROCESS"},
            mode = EnumSource.Mode.EXCLUDE)
    void otherDimensionsAreNotPaired(Dimension by) {
        assertThatThrownBy(() -> small(by, CoOccurrence.Unit.CASE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(by.code());
    }

    @Test
    void moreDifferentPairsThanCanBeKeptAreRefused() {
        CoOccurrenceBuilder builder =
                new CoOccurrenceBuilder(SmallCatalogue.catalogue(), Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE);
        builder.add(withTechnologies("most", 1000));
        assertThat(builder.build().pairs()).hasSize(499_500);

        builder.add(withTechnologies("more", 1100));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("500000")
                .hasMessageContaining("groups");
    }

    @Test
    void aCaseSeenTwiceHasNoMorePairs() {
        CoOccurrenceBuilder builder =
                new CoOccurrenceBuilder(SmallCatalogue.catalogue(), Dimension.TECHNOLOGY, CoOccurrence.Unit.CASE);
        CoOccurrenceBuilder adopters =
                new CoOccurrenceBuilder(SmallCatalogue.catalogue(), Dimension.TECHNOLOGY, CoOccurrence.Unit.ADOPTER);
        for (String id : List.of("one", "other")) {
            builder.add(withTechnologies(id, 1000));
            adopters.add(withTechnologies(id, 1000));
        }
        assertThat(builder.build().pair("t-0", "t-1").orElseThrow().both()).isEqualTo(2);
        assertThat(adopters.build().pair("t-0", "t-1").orElseThrow().both()).isEqualTo(1);
    }

    private static CaseStudy withTechnologies(String id, int number) {
        return SmallCatalogue.caseStudy(id, "drones", "korea")
                .technologies(IntStream.range(0, number)
                        .mapToObj(i -> TechnologyId.of("t-" + i))
                        .toList())
                .build();
    }

    @Test
    void noCasesGiveNoPairs() {
        CoOccurrence none = CoOccurrence.of(SmallCatalogue.head().build(), Dimension.GROUP, CoOccurrence.Unit.ADOPTER);
        assertThat(none.total()).isZero();
        assertThat(none.pairs()).isEmpty();
        assertThat(none.pair("a", "b")).isEmpty();
    }
}
