package org.waystage.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.TimeOrigin;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** A case with very many records or parts takes time in proportion to their number. */
class ManyRecordsTest {
    private static final int MANY = 300_000;

    private static Catalogue of(List<Scope> scopes, IntFunction<StageRecord> record) {
        return SmallCatalogue.head()
                .caseStudies(List.of(SmallCatalogue.caseStudy("large", "drones", "kenya")
                        .scopes(scopes)
                        .stages(IntStream.range(0, MANY).mapToObj(record).toList())
                        .build()))
                .build();
    }

    private static ScopeId scope(int number) {
        return ScopeId.of("part-" + number);
    }

    private static List<Scope> scopes() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> new Scope(scope(i), Text.english("part"), List.of(), List.of(), Extras.none()))
                .toList();
    }

    private static PartialDate day(int number) {
        return PartialDate.parse(
                LocalDate.of(1990, 1, 1).plusDays(number % 10_000).toString());
    }

    @Test
    void manyRecordsOfACaseAreCountedByYear() {
        Catalogue catalogue = of(List.of(), i -> StageRecord.observed(AdoptionStage.Listed.PILOT, day(i)));

        Map<Integer, StageMatrix> years = StageMatrix.yearly(catalogue, Dimension.TECHNOLOGY);

        assertThat(years).hasSize(37);
    }

    @Test
    void manyPartsOfACaseHaveATime() {
        Catalogue catalogue = of(
                scopes(),
                i -> StageRecord.began(AdoptionStage.Listed.DEPLOYED, day(0)).toBuilder()
                        .scope(scope(i))
                        .build());

        CaseTime time = TimeToStage.to(Milestone.of(AdoptionStage.Listed.DEPLOYED))
                .from(TimeOrigin.calendar(LocalDate.of(1980, 1, 1)))
                .of(catalogue)
                .cases()
                .get(0);

        assertThat(time.kind()).isEqualTo(CaseTime.Kind.EVENT);
        assertThat(time.records()).hasSize(MANY);
    }

    @Test
    void manyPartsOfACaseCountInAnUptake() {
        Catalogue catalogue = of(
                scopes(),
                i -> StageRecord.began(AdoptionStage.Listed.DEPLOYED, day(0)).toBuilder()
                        .scope(scope(i))
                        .build());

        TechnologyUptake uptake = TechnologyUptake.of(catalogue, TechnologyId.of("drones"));

        assertThat(uptake.firstInOperation()).containsEntry(1990, List.of(OrganizationId.of("kenya")));
    }

    @Test
    void manyUndatedRecordsAreComparedWithManyStarts() {
        Catalogue catalogue = of(
                List.of(),
                i -> i % 2 == 0
                        ? StageRecord.builder(AdoptionStage.Listed.DEPLOYED_FULL, Basis.Listed.OBSERVED)
                                .build()
                        : StageRecord.began(AdoptionStage.Listed.DEPLOYED_FULL, day(i)));

        TechnologyUptake uptake = TechnologyUptake.of(catalogue, TechnologyId.of("drones"));

        assertThat(uptake.firstInOperation()).containsEntry(1990, List.of(OrganizationId.of("kenya")));
    }
}
