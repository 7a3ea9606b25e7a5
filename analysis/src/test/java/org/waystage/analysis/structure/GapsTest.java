package org.waystage.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.SmallCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

class GapsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static Gaps gaps(Catalogue catalogue, String body, Gaps.PeerRule rule) {
        return Gaps.of(catalogue, OrganizationId.of(body), rule, DAY, Natures.ALL);
    }

    private static List<String> ids(List<OrganizationId> organizations) {
        return organizations.stream().map(OrganizationId::value).toList();
    }

    private static List<String> technologies(Gaps gaps) {
        return gaps.gaps().stream().map(gap -> gap.technology().value()).toList();
    }

    @Test
    void peersOfTheSameRegionThatAreFurtherAreNamedWithTheirCase() {
        Gaps gaps = gaps(SmallCatalogue.catalogue(), "bangladesh", Gaps.PeerRule.REGION);

        assertThat(ids(gaps.peers())).containsExactly("korea", "vanuatu");
        assertThat(ids(gaps.unplaced())).containsExactly("port-operator");
        assertThat(technologies(gaps))
                .containsExactly(
                        "big-data-ai",
                        "blockchain-dlt",
                        "distributed-ledger-technology",
                        "drones",
                        "machine-learning",
                        "smart-contract");
        Gaps.Peer korea = new Gaps.Peer(
                OrganizationId.of("korea"),
                StageAnswer.of(AdoptionStage.Listed.DEPLOYED),
                CaseStudyId.of("risk"),
                Optional.of(PartialDate.parse("2021-05")));
        assertThat(gaps.gaps().get(4))
                .isEqualTo(new Gaps.Gap(TechnologyId.of("machine-learning"), StageAnswer.UNMAPPED, 1, List.of(korea)));
        assertThat(gaps.gaps().get(2))
                .isEqualTo(new Gaps.Gap(
                        TechnologyId.of("distributed-ledger-technology"), StageAnswer.NOT_YET, 1, List.of(korea)));
    }

    @Test
    void oneReadingOfTheCasesGivesTheGapsOfEachBody() {
        Catalogue catalogue = SmallCatalogue.catalogue();
        GapFinder finder = new GapFinder(catalogue, DAY, Natures.ALL);

        for (String body : List.of("bangladesh", "korea", "bangladesh", "kenya")) {
            for (Gaps.PeerRule rule : Gaps.PeerRule.values()) {
                assertThat(finder.gaps(OrganizationId.of(body), rule)).isEqualTo(gaps(catalogue, body, rule));
            }
        }
        assertThatThrownBy(() -> finder.gaps(OrganizationId.of("nobody"), Gaps.PeerRule.KIND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void peersOfTheSameKindAreOthers() {
        Gaps gaps = gaps(SmallCatalogue.catalogue(), "bangladesh", Gaps.PeerRule.KIND);

        assertThat(ids(gaps.peers())).containsExactly("kenya", "korea");
        assertThat(ids(gaps.unplaced())).containsExactly("vanuatu");
        assertThat(technologies(gaps))
                .as("what Kenya does with drones is unknown")
                .doesNotContain("drones");
    }

    @Test
    void whoCertainlyIsNoPeerIsNotUnplaced() {
        Gaps gaps = gaps(SmallCatalogue.catalogue(), "bangladesh", Gaps.PeerRule.REGION_AND_KIND);

        assertThat(ids(gaps.peers())).containsExactly("korea");
        assertThat(ids(gaps.unplaced())).containsExactly("vanuatu");
    }

    @Test
    void whoIsFurthestHasNoGap() {
        assertThat(technologies(gaps(SmallCatalogue.catalogue(), "korea", Gaps.PeerRule.KIND)))
                .isEmpty();
    }

    @Test
    void whatAPartOfTheBodyDoesIsItsOwn() {
        Catalogue small = SmallCatalogue.catalogue();
        List<Organization> organizations = new ArrayList<>(small.organizations());
        organizations.add(Organization.builder(OrganizationId.of("bangladesh-port"), Text.english("Port"))
                .partOf(OrganizationId.of("bangladesh"))
                .build());
        List<CaseStudy> cases = new ArrayList<>(small.caseStudies());
        cases.add(StructureCatalogue.one("berths", "drones", "bangladesh-port")
                .stages(List.of(StructureCatalogue.began("pilot", "2020")))
                .build());
        Catalogue catalogue = small.toBuilder()
                .organizations(organizations)
                .caseStudies(cases)
                .build();

        Gaps gaps = gaps(catalogue, "bangladesh", Gaps.PeerRule.REGION);
        assertThat(technologies(gaps)).doesNotContain("drones");
        assertThat(ids(gaps.peers())).doesNotContain("bangladesh-port");
        assertThat(ids(gaps.unplaced())).doesNotContain("bangladesh-port");
    }

    @Test
    void aLongChainOfPartsTakesMemoryThatGrowsWithTheirNumber() {
        int size = 20_000;
        Catalogue small = SmallCatalogue.catalogue();
        List<Organization> chain = new ArrayList<>(small.organizations());
        for (int i = 0; i < size; i++) {
            chain.add(Organization.builder(OrganizationId.of("part-" + i), Text.of("en", "Part"))
                    .country(Code.of("BD"))
                    .partOf(OrganizationId.of(i == 0 ? "bangladesh" : "part-" + (i - 1)))
                    .build());
        }
        Catalogue catalogue = small.toBuilder().organizations(chain).build();

        GapFinder finder = new GapFinder(catalogue, DAY, Natures.ALL);
        Gaps whole = finder.gaps(OrganizationId.of("bangladesh"), Gaps.PeerRule.REGION);
        Gaps last = finder.gaps(OrganizationId.of("part-" + (size - 1)), Gaps.PeerRule.REGION);

        assertThat(whole.gaps())
                .isEqualTo(gaps(small, "bangladesh", Gaps.PeerRule.REGION).gaps());
        assertThat(ids(whole.peers())).containsExactly("korea", "vanuatu");
        assertThat(ids(last.peers())).containsExactly("korea", "vanuatu");
    }

    @Test
    void whoPausedOrEndedIsNotFurther() {
        Catalogue catalogue = SmallCatalogue.head()
                .caseStudies(List.of(
                        StructureCatalogue.one("over", "drones", "korea")
                                .stages(List.of(
                                        StructureCatalogue.began("deployed", "2019"),
                                        StructureCatalogue.began("retired", "2021")))
                                .build(),
                        StructureCatalogue.one("limited", "machine-learning", "bangladesh")
                                .stages(List.of(StructureCatalogue.began("deployed-limited", "2019")))
                                .build(),
                        StructureCatalogue.one("full", "machine-learning", "korea")
                                .stages(List.of(StructureCatalogue.began("deployed-full", "2019")))
                                .build()))
                .build();

        assertThat(gaps(catalogue, "bangladesh", Gaps.PeerRule.KIND).gaps()).isEmpty();
    }

    @Test
    void refusesWhereTheBodyItselfCannotBePlaced() {
        assertThatThrownBy(() -> gaps(SmallCatalogue.catalogue(), "vanuatu", Gaps.PeerRule.REGION_AND_KIND))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                    assertThat(refusal.obstacles())
                            .extracting(RefusedException.Obstacle::reason)
                            .containsExactly(RefusedException.Reason.KIND_NOT_STATED);
                    assertThat(refusal.offers()).containsExactly(RefusedException.Offer.SAME_REGION);
                    assertThat(refusal)
                            .hasMessageMatching("refused for 'vanuatu' on [0-9-]+: the catalogue does not say"
                                    + " of what kind it is. Possible instead: peers of the same region");
                });
        assertThatThrownBy(() -> gaps(SmallCatalogue.catalogue(), "nobody", Gaps.PeerRule.KIND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nobody'");
    }

    @Test
    void withoutCasesThereAreNoGaps() {
        assertThat(gaps(SmallCatalogue.head().build(), "korea", Gaps.PeerRule.REGION)
                        .gaps())
                .isEmpty();
    }
}
