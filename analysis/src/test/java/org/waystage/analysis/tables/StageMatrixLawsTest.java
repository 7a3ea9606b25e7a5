package org.waystage.analysis.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RandomCatalogues;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.structure.StructureLawsTest;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/** What holds of the matrix of any catalogue, tried on random ones. */
class StageMatrixLawsTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalsANaiveRecount(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        LocalDate day = RandomCatalogues.day(seed);
        for (Dimension by : Dimension.values()) {
            assertThat(byWord(StageMatrix.of(catalogue, by, day, Natures.ALL).rows()))
                    .as("%s as of %s", by, day)
                    .isEqualTo(NaiveMatrix.rows(catalogue, by, day));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rowsOfADimensionWithOneKeyForEachCaseAddUpToAll(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        StageMatrix matrix = StageMatrix.of(catalogue, Dimension.NATURE, RandomCatalogues.day(seed));

        assertThat(matrix.rows().values().stream().reduce(StageCounts.NONE, StageCounts::plus))
                .isEqualTo(matrix.all());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheCasesDoesNotMatter(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        List<CaseStudy> shuffled = new ArrayList<>(catalogue.caseStudies());
        Collections.shuffle(shuffled, new Random(seed));
        Catalogue other = catalogue.toBuilder().caseStudies(shuffled).build();
        for (Dimension by : Dimension.values()) {
            assertThat(StageMatrix.of(other, by)).isEqualTo(StageMatrix.of(catalogue, by));
            assertThat(StageMatrix.of(other, by).toString())
                    .isEqualTo(StageMatrix.of(catalogue, by).toString());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSeriesIsTheMatrixAsOfEachYearsEnd(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        LocalDate issued = catalogue.issued().orElseThrow().latest();
        for (Dimension by : Dimension.values()) {
            SortedMap<Integer, StageMatrix> yearly = StageMatrix.yearly(catalogue, by);

            Map<Integer, StageMatrix> expected = new TreeMap<>();
            for (int year = yearly.firstKey(); year < issued.getYear(); year++) {
                expected.put(year, StageMatrix.of(catalogue, by, LocalDate.of(year, 12, 31)));
            }
            expected.put(issued.getYear(), StageMatrix.of(catalogue, by, issued));
            assertThat(yearly).isEqualTo(expected);
            assertThat(StageMatrix.of(catalogue, by, LocalDate.of(yearly.firstKey() - 1, 12, 31))
                            .all()
                            .total())
                    .as("before the series nothing is recorded")
                    .isZero();
            if (yearly.firstKey() < issued.getYear()) {
                assertThat(yearly.get(yearly.firstKey()).all().total())
                        .as("in its first year something is recorded")
                        .isPositive();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void partsAddUpInAnyOrderAndGrouping(long seed) {
        Catalogue catalogue = RandomCatalogues.ofSeed(seed);
        LocalDate day = RandomCatalogues.day(seed);
        for (Dimension by : Dimension.values()) {
            Supplier<StageMatrixBuilder> empty = () -> new StageMatrixBuilder(catalogue, by, day);
            StructureLawsTest.adds(
                    catalogue, empty, StageMatrixBuilder::add, StageMatrixBuilder::add, StageMatrixBuilder::build);
            StructureLawsTest.addUp(
                    catalogue, empty, StageMatrixBuilder::add, StageMatrixBuilder::build, StageMatrix::plus);
        }
    }

    @Test
    void refusesToAddWhatWasCountedOtherwise() {
        Catalogue catalogue = SmallCatalogue.catalogue();
        LocalDate day = LocalDate.of(2026, 11, 25);
        StageMatrixBuilder builder = new StageMatrixBuilder(catalogue, Dimension.GROUP, day);
        StageMatrixBuilder otherDimension = new StageMatrixBuilder(catalogue, Dimension.TECHNOLOGY, day);
        StageMatrixBuilder otherDay = new StageMatrixBuilder(catalogue, Dimension.GROUP, day.minusDays(1));

        for (StageMatrixBuilder other : List.of(otherDimension, otherDay)) {
            assertThatThrownBy(() -> builder.add(other)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> builder.build().plus(other.build())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Map<String, Map<String, Long>> byWord(Map<String, StageCounts> rows) {
        Map<String, Map<String, Long>> byWord = new TreeMap<>();
        rows.forEach((key, counts) -> {
            Map<String, Long> row = new TreeMap<>(counts.stages());
            row.put("unknown", counts.unknown());
            row.put("unmapped", counts.unmapped());
            row.put("not-yet", counts.notYet());
            row.values().removeIf(count -> count == 0);
            byWord.put(key, row);
        });
        return byWord;
    }
}
