package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.Serialized;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.structure.StructureLawsTest;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;

/** What holds of the table of any catalogue, tried on the bundled edition, on one without cases and on random ones. */
class CrossTableLawsTest {
    private static final Dimension[] BY = {Dimension.GROUP, Dimension.REGION, Dimension.NATURE};

    static Stream<Catalogue> catalogues() {
        return RandomCatalogues.amongOthers(LongStream.rangeClosed(1, 40));
    }

    private static List<CrossLayout> layouts(Catalogue catalogue) {
        LocalDate day = catalogue.issued().orElseThrow().latest().minusDays(700);
        CrossLayout layout = CrossLayout.of(day, BY);
        return List.of(
                layout, layout.byPhase(), layout.possible(), layout.possible().byPhase());
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void equalsANaiveRecount(Catalogue catalogue) {
        for (CrossLayout layout : layouts(catalogue)) {
            Map<List<String>, Map<String, Long>> expected =
                    new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
            for (CaseStudy caseStudy : catalogue.caseStudies()) {
                StageHistory history = catalogue.history(caseStudy);
                Set<String> columns = (layout.reading() == CrossLayout.Reading.RECORDED
                                ? Stream.of(history.asOf(layout.asOf()).answer())
                                : history.possibleAsOf(layout.asOf()).stream())
                        .map(answer -> column(layout, answer))
                        .collect(Collectors.toSet());
                for (String group : keys(Dimension.GROUP, catalogue, caseStudy, layout)) {
                    for (String region : keys(Dimension.REGION, catalogue, caseStudy, layout)) {
                        for (String nature : keys(Dimension.NATURE, catalogue, caseStudy, layout)) {
                            for (String column : columns) {
                                expected.computeIfAbsent(List.of(group, region, nature), key -> new TreeMap<>())
                                        .merge(column, 1L, Long::sum);
                            }
                        }
                    }
                }
            }
            CrossTable table = CrossTable.of(catalogue, layout);

            assertThat(table.rows().keySet()).isEqualTo(expected.keySet());
            table.rows().forEach((key, cell) -> assertThat(cell.columns()).isEqualTo(expected.get(key)));
        }
    }

    private static String column(CrossLayout layout, StageAnswer answer) {
        if (answer.stage().isEmpty()) {
            return "(" + answer.code() + ")";
        }
        if (layout.columns() == CrossLayout.Columns.STAGE || answer.code().equals("unknown")) {
            return answer.code();
        }
        return answer.phase().map(phase -> phase.code()).orElse("(unlisted)");
    }

    private static Set<String> keys(Dimension by, Catalogue catalogue, CaseStudy caseStudy, CrossLayout layout) {
        Set<String> keys = by.keys(catalogue, caseStudy, layout.asOf());
        return keys.isEmpty() ? Set.of("(none)") : keys;
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void partsAddUpInAnyOrderAndGrouping(Catalogue catalogue) {
        for (CrossLayout layout : layouts(catalogue)) {
            Supplier<CrossTableBuilder> empty = () -> new CrossTableBuilder(catalogue, layout);
            StructureLawsTest.adds(
                    catalogue, empty, CrossTableBuilder::add, CrossTableBuilder::add, CrossTableBuilder::build);
            StructureLawsTest.addUp(
                    catalogue, empty, CrossTableBuilder::add, CrossTableBuilder::build, CrossTable::plus);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theRecordedNumberLiesBetweenTheLeastAndTheMostPossible(Catalogue catalogue) {
        for (LocalDate day : List.of(LocalDate.of(2019, 7, 1), LocalDate.of(2023, 3, 15))) {
            CrossLayout layout = CrossLayout.of(day, Dimension.GROUP).byPhase();
            CrossTable recorded = CrossTable.of(catalogue, layout);
            CrossTable possible = CrossTable.of(catalogue, layout.possible());

            assertThat(possible.rows().keySet()).isEqualTo(recorded.rows().keySet());
            possible.rows().forEach((key, cell) -> {
                CrossCell of = recorded.row(key.get(0)).orElseThrow();
                assertThat(cell.cases()).isEqualTo(of.cases());
                Set<String> columns = new TreeSet<>(cell.columns().keySet());
                columns.addAll(of.columns().keySet());
                assertThat(columns)
                        .allSatisfy(
                                column -> assertThat(of.most(column)).isBetween(cell.least(column), cell.most(column)));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void theTableOfOneDimensionIsTheMatrix(Catalogue catalogue) {
        for (Dimension by : Dimension.values()) {
            LocalDate day = LocalDate.of(2022, 1, 1);
            assertThat(StageMatrix.of(CrossTable.of(catalogue, CrossLayout.of(day, by))))
                    .isEqualTo(StageMatrix.of(catalogue, by, day));
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void yearsThatComeCaseByCaseAreThoseOfTheCatalogue(Catalogue catalogue) {
        LocalDate issued = catalogue.issued().orElseThrow().latest();
        for (LocalDate day : List.of(issued, issued.minusDays(900), issued.plusYears(3))) {
            Map<Integer, StageCounts> expected = new TreeMap<>();
            StageMatrix.yearly(catalogue, Dimension.NATURE, day)
                    .forEach((year, matrix) -> expected.put(year, matrix.all()));

            StageSeriesBuilder loop = new StageSeriesBuilder(catalogue, day, Natures.ALL);
            catalogue.caseStudies().forEach(loop::add);
            StageSeriesBuilder parallel = catalogue.caseStudies().parallelStream()
                    .collect(
                            () -> new StageSeriesBuilder(catalogue, day, Natures.ALL),
                            StageSeriesBuilder::add,
                            StageSeriesBuilder::add);

            assertThat(loop.build()).isEqualTo(expected);
            assertThat(parallel.build()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void yearsThatAreCountedElsewhereAddUp(Catalogue catalogue) {
        LocalDate day = catalogue.issued().orElseThrow().latest();
        StageSeriesBuilder loop = new StageSeriesBuilder(catalogue, day);
        catalogue.caseStudies().forEach(loop::add);
        StageSeriesBuilder sum = Serialized.copy(new StageSeriesBuilder(catalogue, day));
        for (int third = 2; third >= 0; third--) {
            StageSeriesBuilder part = new StageSeriesBuilder(catalogue, day);
            for (int i = third; i < catalogue.caseStudies().size(); i += 3) {
                part.add(catalogue.caseStudies().get(i));
            }
            sum.add(Serialized.copy(part));
        }

        assertThat(sum.build()).isEqualTo(loop.build());
        assertThat(Serialized.copy(sum.build())).isEqualTo(loop.build());
        assertThatThrownBy(
                        () -> sum.add(SmallCatalogue.catalogue().caseStudies().get(0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesToAddWhatWasCountedOtherwise() {
        Catalogue catalogue = SmallCatalogue.catalogue();
        CrossLayout layout = CrossLayout.of(LocalDate.of(2026, 11, 25), Dimension.GROUP);
        CrossTableBuilder builder = new CrossTableBuilder(catalogue, layout);

        for (CrossLayout other : List.of(
                layout.byPhase(),
                layout.possible(),
                CrossLayout.of(layout.asOf(), Dimension.TECHNOLOGY),
                CrossLayout.of(layout.asOf().minusDays(1), Dimension.GROUP))) {
            CrossTableBuilder counted = new CrossTableBuilder(catalogue, other);
            assertThatThrownBy(() -> builder.add(counted)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> builder.build().plus(counted.build()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new StageSeriesBuilder(catalogue, layout.asOf())
                        .add(new StageSeriesBuilder(catalogue, layout.asOf().minusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
