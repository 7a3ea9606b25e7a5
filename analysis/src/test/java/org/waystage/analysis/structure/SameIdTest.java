package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** A catalogue may have two cases with one id, by mistake. Each counts under its own keys, as in the tables. */
class SameIdTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Catalogue CATALOGUE = SmallCatalogue.head()
            .caseStudies(List.of(
                    SmallCatalogue.caseStudy("twice", "drones", "korea")
                            .stages(List.of(
                                    StageRecord.began(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2020-11-25"))))
                            .build(),
                    SmallCatalogue.caseStudy("twice", "machine-learning", "kenya")
                            .stages(List.of(
                                    StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2026-11-20"))))
                            .build(),
                    SmallCatalogue.caseStudy("once", "drones", "kenya").build()))
            .build();

    @Test
    void eachCountsUnderItsOwnKeys() {
        Set<String> technologies =
                StageMatrix.of(CATALOGUE, Dimension.TECHNOLOGY, DAY).rows().keySet();
        Completeness stated =
                Completeness.of(CATALOGUE, Set.of(Dimension.TECHNOLOGY), DAY, Completeness.YEARS, Natures.USE);

        assertThat(technologies).containsExactly("drones", "machine-learning");
        assertThat(stated.rows(Dimension.TECHNOLOGY)).containsOnlyKeys(technologies);
        assertThat(stated.rows(Dimension.TECHNOLOGY).get("drones").cases()).isEqualTo(2);
    }

    @Test
    void eachHasBoundsUnderItsOwnKeys() {
        StageBounds bounds = StageBounds.of(CATALOGUE, Optional.of(Dimension.TECHNOLOGY), DAY, 5, Natures.USE);

        StageMatrix.of(CATALOGUE, Dimension.TECHNOLOGY, DAY)
                .rows()
                .forEach((key, counts) ->
                        assertThat(bounds.rows().get(key).cases()).isEqualTo(counts.total()));
    }
}
