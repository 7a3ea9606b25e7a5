package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.Catalogue;

class MedianAgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final MedianAge.Row NOTHING =
            new MedianAge.Row(0, 0, 0, OptionalDouble.empty(), OptionalDouble.empty());

    private static MedianAge.Row row(long dated, long undated, long notYet, double least, double most) {
        return new MedianAge.Row(dated, undated, notYet, OptionalDouble.of(least), OptionalDouble.of(most));
    }

    private static Catalogue seen(String... dates) {
        return SmallCatalogue.head()
                .caseStudies(List.of(dates).stream()
                        .map(date -> StructureCatalogue.one("seen-" + date, "drones", "kenya")
                                .stages(List.of(StructureCatalogue.observed("pilot", date)))
                                .build())
                        .toList())
                .build();
    }

    /**
     * The evidence of machine learning is of 2020, 2020, 2021 and 2023, so that its ages are between 2155, 2155, 1790 and
     * 1060 days and 2520, 2520, 2154 and 1424 days.
     */
    @Test
    void evenNumbersOfCasesHaveTheMeanOfTheTwoInTheMiddle() {
        MedianAge ages = MedianAge.of(StructureCatalogue.catalogue(), Dimension.GROUP, DAY);

        assertThat(ages.row("big-data-ai")).contains(row(4, 0, 0, 1972.5, 2337));
        assertThat(ages.row("robots")).isEmpty();
    }

    @Test
    void oddNumbersOfCasesHaveTheOneInTheMiddle() {
        assertThat(MedianAge.of(seen("2026-11-24", "2026-11-22", "2026-11-20"), Dimension.GROUP, DAY)
                        .all())
                .isEqualTo(row(3, 0, 0, 3, 3));
    }

    @Test
    void aPartialDateLeavesTheMedianOpen() {
        assertThat(MedianAge.of(seen("2026-10", "2026-11-22", "2026-11-20"), Dimension.GROUP, DAY)
                        .all())
                .isEqualTo(row(3, 0, 0, 5, 5));
        assertThat(MedianAge.of(seen("2026-10"), Dimension.GROUP, DAY).all()).isEqualTo(row(1, 0, 0, 25, 55));
    }

    @Test
    void noAgeIsNegative() {
        assertThat(MedianAge.of(seen("2026"), Dimension.GROUP, DAY).all()).isEqualTo(row(1, 0, 0, 0, 328));
    }

    @Test
    void casesWithoutADateOrARecordedStageHaveNoAge() {
        MedianAge ages = MedianAge.of(SmallCatalogue.catalogue(), Dimension.NATURE, DAY);

        assertThat(ages.selection().natures()).isEqualTo(Natures.ALL);
        assertThat(ages.row("rule"))
                .contains(new MedianAge.Row(0, 0, 1, OptionalDouble.empty(), OptionalDouble.empty()));
        assertThat(ages.row("research"))
                .contains(new MedianAge.Row(0, 1, 0, OptionalDouble.empty(), OptionalDouble.empty()));
        assertThat(ages.all().cases()).isEqualTo(7);
        assertThat(ages.all().dated()).isEqualTo(5);
    }

    @Test
    void aCaseCountsUnderEachOfItsKeysAndWithoutOneUnderNone() {
        MedianAge ages = MedianAge.of(SmallCatalogue.catalogue(), Dimension.PROCESS, DAY);

        assertThat(ages.rows()).containsOnlyKeys("(none)", "CLEARANCE", "TRANSIT");
        assertThat(ages.row("CLEARANCE").orElseThrow().dated()).isEqualTo(2);
        assertThat(ages.row("TRANSIT").orElseThrow().dated()).isEqualTo(1);
        assertThat(ages.row("(none)").orElseThrow().dated()).isEqualTo(2);
        assertThat(ages.all().dated()).isEqualTo(4);
    }

    @Test
    void noCasesHaveNoMedian() {
        MedianAge ages = MedianAge.of(SmallCatalogue.head().build(), Dimension.GROUP, DAY);

        assertThat(ages.all()).isEqualTo(NOTHING);
        assertThat(ages.rows()).isEqualTo(Map.of());
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> row(0, 0, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> row(1, -1, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> row(1, 0, 0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> row(1, 0, 0, -1, 1));
    }
}
