package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.FunnelBuilder;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.paths.TransitionMatrixBuilder;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.CoOccurrenceBuilder;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.FrequenciesBuilder;
import org.waystage.analysis.survival.StageTimeCountsBuilder;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.CrossLayout;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.CrossTableBuilder;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.tables.StageMatrixBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Code;
import org.waystage.editions.Editions;

/** Each case counted by a builder of its own, which travels as bytes: the sum is what one builder counts. */
class TravellingBuildersTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final Code RINGS = Code.of("rings");

    static Stream<Catalogue> catalogues() {
        return Stream.concat(
                Stream.of(Editions.latest()),
                LongStream.range(0, 40)
                        .mapToObj(seed -> RandomCatalogues.linked(RandomCatalogues.withWords(seed), seed)));
    }

    /** Returns the sum of builders for one case each, in an order of chance, all of which have travelled. */
    private static <B> B sum(
            Catalogue catalogue,
            Function<Catalogue, B> start,
            BiConsumer<B, Collection<CaseStudyId>> expect,
            BiConsumer<B, CaseStudy> add,
            BiConsumer<B, B> merge) {
        Catalogue head = catalogue.toBuilder().caseStudies(List.of()).build();
        List<CaseStudyId> linked = catalogue.caseStudies().stream()
                .flatMap(one -> Succession.ends(one).stream())
                .toList();
        List<CaseStudy> cases = new ArrayList<>(catalogue.caseStudies());
        Collections.shuffle(cases, new Random(cases.size()));
        B sum = start.apply(head);
        for (CaseStudy one : cases) {
            B builder = start.apply(head);
            expect.accept(builder, linked);
            add.accept(builder, one);
            merge.accept(sum, Serialized.copy(builder));
        }
        return Serialized.copy(sum);
    }

    @Test
    void someOfTheCasesAreLinked() {
        assertThat(catalogues()
                        .mapToLong(catalogue -> Funnel.of(catalogue, Dimension.GROUP, DAY, Natures.ALL)
                                .selection()
                                .partOfAnother())
                        .filter(parts -> parts > 0))
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void tablesAddUp(Catalogue catalogue) {
        assertThat(sum(
                                catalogue,
                                head -> new StageMatrixBuilder(head, Dimension.COUNTRY, DAY),
                                StageMatrixBuilder::expect,
                                StageMatrixBuilder::add,
                                StageMatrixBuilder::add)
                        .build())
                .isEqualTo(StageMatrix.of(catalogue, Dimension.COUNTRY, DAY));
        CrossLayout layout = CrossLayout.of(DAY, Dimension.GROUP, Dimension.REGION);
        for (CrossLayout reading : List.of(layout, layout.possible())) {
            assertThat(sum(
                                    catalogue,
                                    head -> new CrossTableBuilder(head, reading),
                                    CrossTableBuilder::expect,
                                    CrossTableBuilder::add,
                                    CrossTableBuilder::add)
                            .build())
                    .isEqualTo(CrossTable.of(catalogue, reading));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void pairsAddUp(Catalogue catalogue) {
        for (CoOccurrence.Unit unit : CoOccurrence.Unit.values()) {
            assertThat(sum(
                                    catalogue,
                                    head -> new CoOccurrenceBuilder(head, Dimension.TECHNOLOGY, unit),
                                    CoOccurrenceBuilder::expect,
                                    CoOccurrenceBuilder::add,
                                    CoOccurrenceBuilder::add)
                            .build())
                    .isEqualTo(CoOccurrence.of(catalogue, Dimension.TECHNOLOGY, unit));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void funnelsAddUp(Catalogue catalogue) {
        assertThat(sum(
                                catalogue,
                                head -> new FunnelBuilder(head, Dimension.COUNTRY, DAY, Natures.ALL),
                                FunnelBuilder::expect,
                                FunnelBuilder::add,
                                FunnelBuilder::add)
                        .build())
                .isEqualTo(Funnel.of(catalogue, Dimension.COUNTRY, DAY, Natures.ALL));
        if (catalogue.crosswalk(RINGS).isPresent()) {
            assertThat(sum(
                                    catalogue,
                                    head -> new FunnelBuilder(head, Dimension.GROUP, DAY, RINGS),
                                    FunnelBuilder::expect,
                                    FunnelBuilder::add,
                                    FunnelBuilder::add)
                            .build())
                    .isEqualTo(Funnel.of(catalogue, Dimension.GROUP, DAY, RINGS));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void transitionsAddUp(Catalogue catalogue) {
        assertThat(sum(
                                catalogue,
                                head -> new TransitionMatrixBuilder(head, StageLevel.STAGE, DAY, Natures.ALL),
                                TransitionMatrixBuilder::expect,
                                TransitionMatrixBuilder::add,
                                TransitionMatrixBuilder::add)
                        .build())
                .isEqualTo(TransitionMatrix.of(catalogue, StageLevel.STAGE, DAY, Natures.ALL));
        if (catalogue.crosswalk(RINGS).isPresent()) {
            assertThat(sum(
                                    catalogue,
                                    head -> new TransitionMatrixBuilder(head, DAY, RINGS),
                                    TransitionMatrixBuilder::expect,
                                    TransitionMatrixBuilder::add,
                                    TransitionMatrixBuilder::add)
                            .build())
                    .isEqualTo(TransitionMatrix.of(catalogue, DAY, RINGS));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void frequenciesAddUp(Catalogue catalogue) {
        for (Frequencies.Kind of : Frequencies.Kind.values()) {
            assertThat(sum(
                                    catalogue,
                                    head -> new FrequenciesBuilder(head, of, Dimension.REGION, DAY),
                                    FrequenciesBuilder::expect,
                                    FrequenciesBuilder::add,
                                    FrequenciesBuilder::add)
                            .build())
                    .isEqualTo(Frequencies.of(catalogue, of, Dimension.REGION, DAY));
        }
    }

    static Stream<TimeToStage> questions() {
        TimeToStage deployed = TimeToStage.to(Milestone.parse("deployed"));
        TimeToStage high = TimeToStage.to(Milestone.parse("rings:high"))
                .from(TimeOrigin.stage(Milestone.parse("rings:low")))
                .competing(List.of(Milestone.parse("rings:hold")))
                .withExactOriginsOnly();
        return Stream.of(
                deployed.by(Dimension.GROUP),
                deployed.by(Dimension.NATURE).withExactOriginsOnly(),
                deployed.from(TimeOrigin.calendar(LocalDate.of(2016, 1, 1)))
                        .by(Dimension.REGION)
                        .asOf(DAY),
                deployed.from(TimeOrigin.stage(Milestone.parse("pilot")))
                        .competing(List.of(Milestone.parse("suspended"), Milestone.parse("retired")))
                        .followUp(TimeToStage.FollowUp.LAST_RECORD),
                high.by(Dimension.KIND),
                high.counting(Natures.USE));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void timesToAStageAddUp(Catalogue catalogue) {
        questions().forEach(question -> {
            StageTimes times = question.of(catalogue);
            var counts = sum(
                            catalogue,
                            head -> new StageTimeCountsBuilder(head, question),
                            StageTimeCountsBuilder::expect,
                            StageTimeCountsBuilder::add,
                            StageTimeCountsBuilder::add)
                    .build();

            assertThat(Serialized.copy(counts))
                    .isEqualTo(counts)
                    .isEqualTo(times.counts())
                    .hasToString(counts.toString());
            assertThat(counts.cases()).isEqualTo(times.cases().size());
            assertThat(counts.selected()).isEqualTo(times.selected());
            assertThat(counts.leftOut()).isEqualTo(times.leftOut());
            assertThat(Serialized.copy(question)).isEqualTo(question);
        });
    }

    @Test
    void aBuilderFromAnotherMachineCountsNoFurtherCases() {
        Catalogue catalogue = SmallCatalogue.catalogue();
        CaseStudy one = catalogue.caseStudies().get(0);
        TimeToStage question = TimeToStage.to(Milestone.parse("deployed"));
        for (Runnable run : List.<Runnable>of(
                () -> Serialized.copy(new StageMatrixBuilder(catalogue, Dimension.GROUP, DAY))
                        .add(one),
                () -> Serialized.copy(new CrossTableBuilder(catalogue, CrossLayout.of(DAY, Dimension.GROUP)))
                        .add(one),
                () -> Serialized.copy(new CoOccurrenceBuilder(catalogue, Dimension.GROUP, CoOccurrence.Unit.CASE))
                        .add(one),
                () -> Serialized.copy(new FunnelBuilder(catalogue, Dimension.GROUP, DAY))
                        .add(one),
                () -> Serialized.copy(new TransitionMatrixBuilder(catalogue, StageLevel.STAGE, DAY))
                        .add(one),
                () -> Serialized.copy(
                                new FrequenciesBuilder(catalogue, Frequencies.Kind.BENEFITS, Dimension.GROUP, DAY))
                        .add(one),
                () -> Serialized.copy(new StageTimeCountsBuilder(catalogue, question))
                        .add(one))) {
            assertThatIllegalStateException().isThrownBy(run::run).withMessageContaining("no catalogue");
        }
    }

    @Test
    void onlyCountsOfTheSameQuestionAddUp() {
        Catalogue catalogue = SmallCatalogue.catalogue();
        TimeToStage question = TimeToStage.to(Milestone.parse("deployed"));
        StageTimeCountsBuilder times = new StageTimeCountsBuilder(catalogue, question);
        StageTimeCountsBuilder others = new StageTimeCountsBuilder(catalogue, question.asOf(DAY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> times.add(others))
                .withMessage("only counts for the same question as of the same day add up");
    }

    /** Sums of rounded numbers depend on the order of their terms. */
    @ParameterizedTest
    @MethodSource("catalogues")
    void estimatesDoNotDependOnTheOrderOfTheCases(Catalogue catalogue) {
        List<CaseStudy> cases = new ArrayList<>(catalogue.caseStudies());
        Collections.reverse(cases);
        Catalogue reversed = catalogue.toBuilder().caseStudies(cases).build();
        questions()
                .map(TimeToStage::withExactOriginsOnly)
                .forEach(question -> assertThat(question.of(reversed).turnbull())
                        .isEqualTo(question.of(catalogue).turnbull()));
    }
}
