package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waystage.analysis.SmallCatalogue.caseStudy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

class TechnologyReachTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static CaseStudy.Builder seen(String id, String technologies, String adopters, String stage, String date) {
        return caseStudy(id, technologies, adopters)
                .stages(List.of(StageRecord.observed(AdoptionStage.of(stage), PartialDate.parse(date))));
    }

    private static Catalogue of(CaseStudy.Builder... cases) {
        return SmallCatalogue.head()
                .caseStudies(
                        List.of(cases).stream().map(CaseStudy.Builder::build).toList())
                .build();
    }

    private static TechnologyReach.Entry entry(Catalogue catalogue, String technology) {
        return TechnologyReach.of(catalogue, DAY, 5, 2).technologies().stream()
                .filter(entry -> entry.technology().value().equals(technology))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPhaseNeedsTwoBodiesInItOrFurtherOn() {
        Catalogue catalogue = of(
                seen("one", "drones", "korea", "deployed", "2026"),
                seen("two", "drones", "kenya", "pilot", "2025"),
                seen("three", "drones", "vanuatu", "planned", "2025"));

        assertThat(entry(catalogue, "drones").phase()).contains(Phase.TRIAL);
        assertThat(entry(catalogue, "drones").bodies())
                .isEqualTo(Map.of(Phase.OPERATION, 1L, Phase.TRIAL, 2L, Phase.PREPARATION, 3L));
    }

    @Test
    void oneBodyIsOneHoweverManyCasesItHas() {
        Catalogue catalogue = of(
                seen("one", "drones", "korea", "deployed", "2026"),
                seen("two", "drones", "korea", "deployed", "2025"),
                seen("three", "drones", "korea", "pilot", "2025"));

        assertThat(entry(catalogue, "drones").phase()).isEmpty();
        assertThat(entry(catalogue, "drones").bodies().values()).containsOnly(1L);
    }

    @Test
    void whatWasLastSeenLongAgoHasEndedOrIsNoUseDoesNotCount() {
        Catalogue catalogue = of(
                seen("one", "drones", "korea", "deployed", "2026"),
                seen("old", "drones", "kenya", "deployed", "2021-11-24"),
                seen("ended", "drones", "vanuatu", "retired", "2026"),
                seen("paused", "drones", "bangladesh", "suspended", "2026"),
                seen("offer", "drones", "port-operator", "deployed", "2026").nature(Nature.Listed.OFFER));

        assertThat(entry(catalogue, "drones").bodies().get(Phase.PREPARATION)).isEqualTo(1);
        assertThat(entry(
                                of(
                                        seen("one", "drones", "korea", "deployed", "2026"),
                                        seen("kept", "drones", "kenya", "deployed", "2021-11-25")),
                                "drones")
                        .phase())
                .contains(Phase.OPERATION);
    }

    @Test
    void aCaseCountsForBroaderTechnologiesThatAreNamedSomewhere() {
        Catalogue catalogue = of(
                seen("one", "smart-contract", "korea", "deployed", "2026"),
                seen("two", "distributed-ledger-technology", "kenya", "deployed", "2026"),
                seen("three", "of-no-taxonomy", "kenya", "deployed", "2026"));

        assertThat(TechnologyReach.of(catalogue, DAY, 5, 2).technologies())
                .extracting(each -> each.technology().value(), TechnologyReach.Entry::phase)
                .containsExactly(
                        tuple("distributed-ledger-technology", Optional.of(Phase.OPERATION)),
                        tuple("smart-contract", Optional.empty()),
                        tuple("of-no-taxonomy", Optional.empty()));
    }

    @Test
    void nobodyAndNoTimeAreRefused() {
        Catalogue nothing = of();
        assertThat(TechnologyReach.of(nothing, DAY, 5, 2).technologies()).isEmpty();
        assertThatThrownBy(() -> TechnologyReach.of(nothing, DAY, 5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TechnologyReach.of(nothing, DAY, -1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
