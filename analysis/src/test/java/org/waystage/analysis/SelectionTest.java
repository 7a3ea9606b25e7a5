package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.FunnelBuilder;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.paths.TransitionMatrixBuilder;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.CoOccurrenceBuilder;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.Gaps;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;

/** Counts of adoption take uses, and take a case once that went on in another. */
class SelectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /**
     * Returns a catalogue of cases written {@code id[:nature] [adopter] stage date, … > kind target [date], …}, with semicolons
     * between them; all with drones.
     */
    private static Catalogue catalogue(String cases) {
        List<CaseStudy> all = new ArrayList<>();
        for (String text : cases.split(";")) {
            String[] sides = text.split(">");
            String[] words = sides[0].trim().split("[ ,]+");
            String[] name = words[0].split("[:@]");
            boolean adopter = words[0].contains("@");
            CaseStudy.Builder one =
                    SmallCatalogue.caseStudy(name[0], "drones", adopter ? name[name.length - 1] : "kenya");
            if (words[0].contains(":")) {
                one.nature(Nature.of(name[1]));
            }
            List<StageRecord> stages = new ArrayList<>();
            for (int i = 1; i + 1 < words.length; i += 2) {
                stages.add(StageRecord.builder(AdoptionStage.of(words[i]), Basis.Listed.BEGAN)
                        .date(PartialDate.parse(words[i + 1]))
                        .build());
            }
            List<CaseStudy.Link> links = new ArrayList<>();
            if (sides.length > 1) {
                for (String link : sides[1].split(",")) {
                    String[] parts = link.trim().split(" ");
                    links.add(new CaseStudy.Link(
                            LinkKind.of(parts[0]),
                            Optional.of(CaseStudyId.of(parts[1])),
                            parts.length > 2 ? Optional.of(PartialDate.parse(parts[2])) : Optional.empty(),
                            Optional.empty(),
                            Extras.none()));
                }
            }
            all.add(one.stages(stages).links(links).build());
        }
        return SmallCatalogue.head().caseStudies(all).build();
    }

    private static String counted(Catalogue catalogue, LocalDate day, Natures natures) {
        StageMatrix matrix = StageMatrix.of(catalogue, Dimension.GROUP, day, natures);
        Map<String, Long> counts =
                new TreeMap<>(matrix.row("drones").map(StageCounts::stages).orElse(Map.of()));
        if (matrix.all().notYet() > 0) {
            counts.put("not-yet", matrix.all().notYet());
        }
        StringBuilder words = new StringBuilder();
        counts.forEach(
                (stage, count) -> words.append(stage).append(' ').append(count).append(", "));
        return words + "part " + matrix.selection().partOfAnother() + " "
                + matrix.selection().otherNatures();
    }

    @Test
    void aRuleIsNoUse() {
        Catalogue printing = catalogue("nomenclature:rule deployed 2020; kenya-parts:use deployed 2021");

        assertThat(counted(printing, DAY, Natures.USE)).isEqualTo("deployed 1, part 0 {rule=1}");
        assertThat(counted(printing, DAY, Natures.ALL)).isEqualTo("deployed 2, part 0 {}");
        assertThat(counted(printing, DAY, Natures.of(Nature.Listed.RULE))).isEqualTo("deployed 1, part 0 {use=1}");
        assertThat(StageMatrix.of(printing, Dimension.NATURE).rows()).containsOnlyKeys("rule", "use");
        assertThat(StageMatrix.of(printing, Dimension.GROUP).all().in(Phase.OPERATION))
                .isEqualTo(1);
    }

    @Test
    void whoDoesNotSayItsNatureUsesAndWhatIsNotListedDoesNot() {
        Catalogue catalogue = catalogue("a pilot 2020; b:gift pilot 2020");

        assertThat(counted(catalogue, DAY, Natures.USE)).isEqualTo("pilot 1, part 0 {gift=1}");
        assertThat(counted(catalogue, DAY, Natures.ALL)).isEqualTo("pilot 2, part 0 {}");
        assertThat(StageMatrix.of(catalogue, Dimension.NATURE).rows()).containsOnlyKeys("gift", "use");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a deployed 2018 > merged-into b; b pilot 2020        | pilot 1, part 1 {}
                    a deployed 2018; b pilot 2020 > renamed-from a       | pilot 1, part 1 {}
                    a deployed 2018; b pilot 2020 > continues a          | pilot 1, part 1 {}
                    b pilot 2020 > continues a; a deployed 2018          | pilot 1, part 1 {}
                    a deployed 2018 > replaced-by b; b pilot 2020        | deployed 1, pilot 1, part 0 {}
                    a deployed 2018 > related b; b pilot 2020            | deployed 1, pilot 1, part 0 {}
                    a deployed 2018 > merged-into z; b pilot 2020        | deployed 1, pilot 1, part 0 {}
                    a pilot 2018; b pilot 2019 > continues a; c deployed 2021 > continues b | deployed 1, part 2 {}
                    a pilot 2018 > merged-into b, merged-into c; b deployed 2020; c deployed 2020 | deployed 2, part 1 {}
                    a pilot 2018 > merged-into b; b deployed 2020 > merged-into a | deployed 1, pilot 1, part 0 {}
                    a pilot 2018 > merged-into b 2027; b deployed 2020   | deployed 1, pilot 1, part 0 {}
                    a deployed 2018; b > continues a                     | deployed 1, part 1 {}
                    a suspended 2019; b > continues a; z deployed 2015 > merged-into a | suspended 1, part 2 {}
                    a pilot 2018; b:offer deployed 2020 > continues a    | pilot 1, part 0 {offer=1}
                    a:research pilot 2018; b deployed 2020 > continues a | deployed 1, part 0 {research=1}
                    a pilot 2018; b:offer pilot 2019 > continues a; c deployed 2020 > continues b | deployed 1, part 1 {offer=1}
                    """)
    void whatWentOnInAnotherCountsOnceAsTheOther(String cases, String expected) {
        assertThat(counted(catalogue(cases), DAY, Natures.USE)).isEqualTo(expected);
    }

    @Test
    void untilTheDateOfALinkBothCount() {
        Catalogue catalogue = catalogue("a deployed 2018; b pilot 2019 > continues a 2021-06");

        assertThat(counted(catalogue, LocalDate.of(2021, 6, 29), Natures.USE))
                .isEqualTo("deployed 1, pilot 1, part 0 {}");
        assertThat(counted(catalogue, LocalDate.of(2021, 6, 30), Natures.USE)).isEqualTo("pilot 1, part 1 {}");
        assertThat(StageMatrix.yearly(catalogue, Dimension.GROUP)
                        .get(2020)
                        .all()
                        .total())
                .isEqualTo(2);
        assertThat(StageMatrix.yearly(catalogue, Dimension.GROUP)
                        .get(2021)
                        .all()
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aStageWasFirstReachedWhereTheChainReachedIt() {
        Catalogue catalogue = catalogue("a pilot 2016-02-01, deployed 2018-02-01; b pilot 2020 > continues a");

        Funnel.Row funnel = Funnel.of(catalogue, Dimension.GROUP, DAY).all();
        assertThat(funnel.cases()).isEqualTo(1);
        assertThat(funnel.steps().get(5).reached()).isEqualTo(1);
        StageTimes times =
                TimeToStage.to(Milestone.of(AdoptionStage.Listed.DEPLOYED)).of(catalogue);
        assertThat(times.explain(CaseStudyId.of("a")).orElseThrow().leftOut())
                .contains(CaseTime.Reason.PART_OF_ANOTHER);
        assertThat(times.explain(CaseStudyId.of("b")).orElseThrow().kind()).isEqualTo(CaseTime.Kind.EVENT);
        assertThat(times.explain(CaseStudyId.of("b")).orElseThrow().origin()).contains(LocalDate.of(2016, 2, 1));
        assertThat(TechnologyUptake.of(catalogue, TechnologyId.of("drones")).firstInOperation())
                .isEqualTo(Map.of(2018, List.of(OrganizationId.of("kenya"))));
        TransitionMatrix moves = TransitionMatrix.of(catalogue, StageLevel.STAGE, DAY);
        assertThat(moves.cases()).isEqualTo(1);
        assertThat(moves.count("pilot", "deployed")).isEqualTo(1);
        assertThat(moves.count("deployed", "pilot")).isEqualTo(1);
    }

    @Test
    void whatWasMergedIsAPartOfTheOther() {
        Catalogue catalogue =
                catalogue("a deployed-full 2018 > merged-into b; b pilot 2019; c pilot 2020 > merged-into b");

        Funnel.Row funnel = Funnel.of(catalogue, Dimension.GROUP, DAY).all();
        assertThat(funnel.steps().get(5).reached()).isEqualTo(1);
        assertThat(funnel.steps().get(6).reached()).isZero();
        TransitionMatrix moves = TransitionMatrix.of(catalogue, StageLevel.STAGE, DAY);
        assertThat(moves.histories()).isEqualTo(3);
        assertThat(moves.moves()).isEmpty();
    }

    @Test
    void anAdopterOfAPredecessorAloneKeepsItsYear() {
        Catalogue catalogue = catalogue("a@korea deployed 2018; b@kenya deployed 2020 > continues a");

        assertThat(TechnologyUptake.of(catalogue, TechnologyId.of("drones")).firstInOperation())
                .isEqualTo(Map.of(2018, List.of(OrganizationId.of("kenya"), OrganizationId.of("korea"))));
    }

    @Test
    void everyStatisticLeavesOutTheSame() {
        Catalogue catalogue =
                catalogue("a pilot 2018; b deployed 2020 > continues a; c:rule deployed 2019; d:offer pilot 2020");
        Selection selection = new Selection(Natures.USE, Map.of("rule", 1L, "offer", 1L), 1);
        Gaps gaps = Gaps.of(catalogue, OrganizationId.of("korea"), Gaps.PeerRule.KIND, DAY);

        assertThat(List.of(
                        StageMatrix.of(catalogue, Dimension.GROUP).selection(),
                        CrossTable.of(catalogue, CrossLayout.of(DAY)).selection(),
                        Funnel.of(catalogue, Dimension.GROUP, DAY).selection(),
                        TransitionMatrix.of(catalogue, StageLevel.PHASE, DAY).selection(),
                        StageOccupation.of(catalogue).selection(),
                        CoOccurrence.of(catalogue, Dimension.GROUP, CoOccurrence.Unit.CASE)
                                .selection(),
                        Frequencies.of(catalogue, Frequencies.Kind.BENEFITS, Dimension.GROUP, DAY)
                                .selection(),
                        Staleness.of(catalogue, DAY, 3).selection(),
                        gaps.selection(),
                        TimeToStage.to(Milestone.of(AdoptionStage.Listed.DEPLOYED))
                                .of(catalogue)
                                .selection(),
                        TechnologyUptake.of(catalogue, TechnologyId.of("drones"))
                                .selection()))
                .allSatisfy(one -> assertThat(one).isEqualTo(selection));
        assertThat(Staleness.of(catalogue, DAY, 3).cases()).hasSize(1);
        assertThat(gaps.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.recorded()).isEqualTo(1));
        assertThat(StageOccupation.of(catalogue).years().get(2018).at(AdoptionStage.Listed.PILOT))
                .isEqualTo(1);
        assertThat(StageOccupation.of(catalogue).cases()).isEqualTo(1);
    }

    @Test
    void partsAddUpThoughOneCaseIsInEach() {
        Catalogue catalogue = catalogue(
                "a pilot 2018; b deployed 2020 > continues a 2022; c:rule deployed 2019; d pilot 2019 > merged-into b 2024");
        CrossLayout layout = CrossLayout.of(DAY, Dimension.GROUP).possible();
        Catalogue head = SmallCatalogue.head().build();
        Set<CaseStudyId> known = Set.of(CaseStudyId.of("a"), CaseStudyId.of("b"), CaseStudyId.of("d"));
        CrossTableBuilder tables = new CrossTableBuilder(head, layout);
        FunnelBuilder funnels = new FunnelBuilder(head, Dimension.GROUP, DAY);
        TransitionMatrixBuilder moves = new TransitionMatrixBuilder(head, StageLevel.STAGE, DAY);
        StageSeriesBuilder years = new StageSeriesBuilder(head, DAY);
        CoOccurrenceBuilder pairs = new CoOccurrenceBuilder(head, Dimension.GROUP, CoOccurrence.Unit.CASE);
        for (CaseStudy one : catalogue.caseStudies()) {
            CrossTableBuilder table = new CrossTableBuilder(head, layout);
            table.expect(known);
            table.add(one);
            tables.add(table);
            FunnelBuilder funnel = new FunnelBuilder(head, Dimension.GROUP, DAY);
            funnel.expect(known);
            funnel.add(one);
            funnels.add(funnel);
            TransitionMatrixBuilder move = new TransitionMatrixBuilder(head, StageLevel.STAGE, DAY);
            move.expect(known);
            move.add(one);
            moves.add(move);
            StageSeriesBuilder year = new StageSeriesBuilder(head, DAY);
            year.expect(known);
            year.add(one);
            years.add(Serialized.copy(year));
            CoOccurrenceBuilder pair = new CoOccurrenceBuilder(head, Dimension.GROUP, CoOccurrence.Unit.CASE);
            pair.expect(known);
            pair.add(one);
            pairs.add(Serialized.copy(pair));
        }

        assertThat(tables.build()).isEqualTo(CrossTable.of(catalogue, layout));
        assertThat(funnels.build()).isEqualTo(Funnel.of(catalogue, Dimension.GROUP, DAY));
        assertThat(moves.build()).isEqualTo(TransitionMatrix.of(catalogue, StageLevel.STAGE, DAY));
        assertThat(pairs.build()).isEqualTo(CoOccurrence.of(catalogue, Dimension.GROUP, CoOccurrence.Unit.CASE));
        Map<Integer, StageCounts> expected = new TreeMap<>();
        StageMatrix.yearly(catalogue, Dimension.GROUP).forEach((year, matrix) -> expected.put(year, matrix.all()));
        assertThat(years.build()).isEqualTo(expected);
        assertThat(years.selection()).isEqualTo(tables.build().selection());
    }

    @Test
    void aPredecessorThatMayHaveBeenCountedAlreadyIsNotCountedTwiceInSilence() {
        Catalogue catalogue = catalogue("a pilot 2018; b deployed 2020 > continues a");
        Catalogue head = SmallCatalogue.head().build();
        StageMatrixBuilder forgetful = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        catalogue.caseStudies().forEach(forgetful::add);
        StageMatrixBuilder told = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        told.expect(Set.of(CaseStudyId.of("a")));
        catalogue.caseStudies().forEach(told::add);

        assertThatThrownBy(forgetful::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("go on from a");
        assertThat(told.build()).isEqualTo(StageMatrix.of(catalogue, Dimension.GROUP));
    }

    @Test
    void whatOnePartExpectsExcusesNoOtherThatCountedTheCaseBefore() {
        Catalogue catalogue = catalogue("old pilot 2018; later deployed 2020 > renamed-from old; x pilot 2019");
        CaseStudy old = catalogue.caseStudies().get(0);
        CaseStudy later = catalogue.caseStudies().get(1);
        Set<CaseStudyId> both = Set.of(old.id(), later.id());
        Catalogue head = SmallCatalogue.head().build();
        StageMatrixBuilder untold = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        untold.add(old);
        StageMatrixBuilder told = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        told.expect(both);
        told.add(later);
        StageMatrixBuilder ofAll = new StageMatrixBuilder(catalogue, Dimension.GROUP, DAY);
        ofAll.add(later);

        for (List<StageMatrixBuilder> parts :
                List.of(List.of(untold, told), List.of(told, untold), List.of(untold, ofAll), List.of(ofAll, untold))) {
            StageMatrixBuilder sum = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
            parts.forEach(sum::add);
            assertThatThrownBy(sum::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("go on from old");
        }
        assertThatThrownBy(() -> untold.expect(both)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmptyPartThatWasToldOfNothingTakesNoExcuseAway() {
        Catalogue catalogue = catalogue("old pilot 2018; later deployed 2020 > renamed-from old, continues gone");
        StageMatrix whole = StageMatrix.of(catalogue, Dimension.GROUP);
        Catalogue head = SmallCatalogue.head().build();
        StageMatrixBuilder told = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        told.expect(Set.of(CaseStudyId.of("old"), CaseStudyId.of("gone")));
        told.add(catalogue.caseStudies().get(0));
        StageMatrixBuilder sum = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        sum.add(told);
        sum.add(new StageMatrixBuilder(head, Dimension.GROUP, DAY));
        sum.add(catalogue.caseStudies().get(1));

        assertThat(sum.build()).isEqualTo(whole);
        assertThat(whole.selection().partOfAnother()).isEqualTo(1);
    }

    @Test
    void someCasesOfACatalogueCountAsIfTheOthersWereNotThere() {
        Catalogue catalogue = catalogue("a pilot 2018; b deployed 2020 > continues a");
        Set<String> wanted = new HashSet<>(Set.of("a"));

        assertThat(StageMatrix.of(
                                catalogue,
                                Dimension.GROUP,
                                DAY,
                                one -> wanted.contains(one.id().value()))
                        .all()
                        .stages())
                .isEqualTo(Map.of("pilot", 1L));
    }

    @Test
    void onlyCountsOfTheSameNaturesAddUp() {
        Catalogue catalogue = catalogue("a pilot 2018");
        StageMatrix uses = StageMatrix.of(catalogue, Dimension.GROUP);
        StageMatrix all = StageMatrix.of(catalogue, Dimension.GROUP, DAY, Natures.ALL);

        assertThatThrownBy(() -> uses.plus(all)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Natures(List.of("all", "use"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Natures(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Natures.of(Nature.Listed.RULE, Nature.Listed.USE)).hasToString("use,rule");
    }

    @Test
    void naturesStandOnceInTheirOrderAndUnlistedOnesByTheirCodes() {
        assertThat(new Natures(List.of("x-b", "rule", "x-a", "use", "rule")).codes())
                .containsExactly("use", "rule", "x-a", "x-b");
        assertThat(new Natures(List.of("all"))).isEqualTo(Natures.ALL);
    }

    @Test
    void whatIsLeftOutAddsUpByNature() {
        Selection one = new Selection(Natures.USE, Map.of("rule", 2L, "x-law", 0L), 3);
        Selection other = new Selection(Natures.USE, Map.of("provision", 1L, "rule", 4L), 5);

        assertThat(one.plus(other))
                .isEqualTo(new Selection(Natures.USE, Map.of("provision", 1L, "rule", 6L, "x-law", 0L), 8));
        assertThat(one.plus(other).ofOtherNature()).isEqualTo(7);
        assertThat(one.plus(Selection.of(Natures.USE))).isEqualTo(one);
    }

    @Test
    void noNumberOfWhatIsLeftOutIsNegative() {
        assertThatThrownBy(() -> new Selection(Natures.USE, Map.of("rule", -1L), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Selection(Natures.USE, Map.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatOnlyTheSumExpectedWasNotExpectedByItsParts() {
        Catalogue head = SmallCatalogue.head().build();
        StageMatrixBuilder part = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        part.add(catalogue("new deployed 2020 > continues gone").caseStudies().get(0));
        StageMatrixBuilder sum = new StageMatrixBuilder(head, Dimension.GROUP, DAY);
        sum.expect(Set.of(CaseStudyId.of("gone")));
        sum.add(part);

        assertThatThrownBy(sum::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cases go on from gone");
    }

    @ParameterizedTest
    @CsvSource({
        "census, CENSUS, false",
        "register, REGISTER, false",
        "sample, SAMPLE, true",
        "collection, COLLECTION, false",
        "panel, NOT_STATED, true"
    })
    void aSelectionSaysHowTheCasesWereTaken(String coverage, Sampling sampling, boolean mayBeDrawn) {
        Catalogue catalogue = catalogue("one deployed 2020");

        assertThat(selection(catalogue).sampling()).isEqualTo(Sampling.NOT_STATED);
        assertThat(selection(catalogue.toBuilder()
                                .coverage(Coverage.of(coverage))
                                .build())
                        .sampling())
                .isEqualTo(sampling);
        assertThat(sampling.mayBeDrawn()).isEqualTo(mayBeDrawn);
    }

    private static Selection selection(Catalogue catalogue) {
        return StageMatrix.of(catalogue, Dimension.GROUP, DAY).selection();
    }

    @Test
    void whatWasNotDrawnIsNotDrawnTogetherWithOthers() {
        Selection drawn = new Selection(Natures.USE, Map.of(), 0, Sampling.SAMPLE);
        Selection held = new Selection(Natures.USE, Map.of(), 0, Sampling.REGISTER);
        Selection collected = new Selection(Natures.USE, Map.of(), 0, Sampling.COLLECTION);

        assertThat(drawn.plus(held)).isEqualTo(held);
        assertThat(held.plus(drawn)).isEqualTo(held);
        assertThat(held.plus(collected)).isEqualTo(collected);
        assertThat(drawn.plus(drawn)).isEqualTo(drawn);
    }
}
