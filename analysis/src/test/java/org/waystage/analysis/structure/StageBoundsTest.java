package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Serialized;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

class StageBoundsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static CaseStudy one(String id, StageRecord... records) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english(id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("customs")))
                .stages(List.of(records))
                .build();
    }

    private static StageRecord seen(AdoptionStage stage, int year) {
        return StageRecord.observed(stage, PartialDate.of(year));
    }

    private static final Catalogue CATALOGUE = Catalogue.builder(CatalogueId.of("few"), Text.english("Few"))
            .issued(PartialDate.of(DAY))
            .caseStudies(List.of(
                    one("new-pilot", seen(AdoptionStage.Listed.PILOT, 2023)),
                    one("old-pilot", seen(AdoptionStage.Listed.PILOT, 2010)),
                    one("old-use", seen(AdoptionStage.Listed.DEPLOYED, 2011)),
                    one("ended", seen(AdoptionStage.Listed.ABANDONED, 2009)),
                    one("unknown", seen(AdoptionStage.Listed.UNKNOWN, 2023)),
                    one("nothing")))
            .build();

    private static StageBounds bounds(int years) {
        return StageBounds.of(CATALOGUE, Optional.of(Dimension.TECHNOLOGY), DAY, years, Natures.ALL);
    }

    @Test
    void unknownAndStaleCasesCountAgainstAStageOrForIt() {
        StageBounds.Row all = bounds(5).all();

        assertThat(all.cases()).isEqualTo(5);
        assertThat(all.unknown()).isEqualTo(1);
        assertThat(all.stale()).isEqualTo(2);
        assertThat(all.of("pilot")).isEqualTo(new StageBounds.Bounds(1, 2, 4));
        assertThat(all.of("deployed")).isEqualTo(new StageBounds.Bounds(0, 1, 3));
        assertThat(all.of("abandoned")).isEqualTo(new StageBounds.Bounds(1, 1, 4));
        assertThat(all.of("planned")).isEqualTo(new StageBounds.Bounds(0, 0, 3));
        assertThat(all.of(Phase.TRIAL)).isEqualTo(all.of("pilot"));
        assertThat(bounds(5).rows()).containsOnlyKeys("drones").containsValue(all);
    }

    @Test
    void withoutOldEvidenceOnlyUnknownCasesAreOpen() {
        assertThat(bounds(50).all().of("pilot")).isEqualTo(new StageBounds.Bounds(2, 2, 3));
    }

    @Test
    void boundsSurviveSerialization() {
        assertThat(Serialized.copy(bounds(5))).isEqualTo(bounds(5)).hasSameHashCodeAs(bounds(5));
    }

    @Test
    void boundsAreInOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StageBounds.Bounds(2, 1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> bounds(-1));
    }
}
