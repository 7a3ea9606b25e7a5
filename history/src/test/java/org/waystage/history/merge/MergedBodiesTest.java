package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.history.merge.MergeFixtures.catalogue;
import static org.waystage.history.merge.MergeFixtures.issued;
import static org.waystage.history.merge.MergeFixtures.merge;
import static org.waystage.history.merge.MergeFixtures.options;
import static org.waystage.history.merge.MergeFixtures.study;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.Unified;

/** What becomes of organizations that a merge unified, when the next editions of their catalogues are merged. */
class MergedBodiesTest {
    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER_DIGEST = "b".repeat(64);

    private static Organization body(String id, String name, String country) {
        return Organization.builder(OrganizationId.of(id), Text.english(name))
                .country(Optional.of(country).filter(one -> !one.isEmpty()).map(Code::of))
                .build();
    }

    private static Organization madeUp(String id, String name) {
        return body(id, name, "XA").toBuilder()
                .identifiers(List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING)))
                .build();
    }

    private static Catalogue of(String series, Organization body) {
        CaseStudy study = study(series + "-drones", "Drones of " + series)
                .adopters(List.of(body.id()))
                .build();
        return catalogue(series, study).toBuilder().organizations(List.of(body)).build();
    }

    private static Merge decided(Catalogue a, Catalogue b) {
        Organization one = a.organizations().get(0);
        Organization other = b.organizations().get(0);
        Decision same = Decision.builder(1, Verdict.Listed.SAME)
                .kind(DecidedKind.Listed.ORGANIZATIONS)
                .earlier(List.of(DecidedRecord.of(DIGEST, one.id().value(), Optional.empty(), one.name())))
                .later(List.of(DecidedRecord.of(OTHER_DIGEST, other.id().value(), Optional.empty(), other.name())))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        return Merge.of(
                List.of(a, b),
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(same)), List.of(DIGEST, OTHER_DIGEST))
                        .build());
    }

    private static Merge next(Catalogue... inputs) {
        return Merge.of(
                List.of(inputs),
                options(Policy.OURS).id(CatalogueId.of("merged")).build());
    }

    /** Without countries only the decision says that bodies of such different names are the same. */
    @ParameterizedTest
    @ValueSource(strings = {"XA", ""})
    void bodiesThatWereDecidedToBeTheSameStayOneInTheNextRound(String country) {
        Catalogue a = of("a", body("port", "Port of Alpha", country));
        Catalogue b = of("b", body("harbour", "Maritime agency", country));
        Catalogue merged = decided(a, b).catalogue().orElseThrow();

        assertThat(merged.organizations())
                .singleElement()
                .satisfies(one -> assertThat(one.identifiers())
                        .containsExactly(
                                Identifier.of("catalogue:a", "port"), Identifier.of("catalogue:b", "harbour")));

        Merge again = next(merged, issued(a, 2027), issued(b, 2027));

        assertThat(again.catalogue().orElseThrow().organizations())
                .extracting(Organization::id)
                .containsExactly(OrganizationId.of("port"));
        assertThat(again.catalogue().orElseThrow().organizations()).isEqualTo(merged.organizations());
        assertThat(again.unified()).anyMatch(one -> one.rules().contains(Unified.Rule.ORIGIN));
        assertThat(again.catalogue().orElseThrow().caseStudies())
                .extracting(CaseStudy::adopters)
                .containsOnly(List.of(OrganizationId.of("port")));
    }

    @Test
    void whatWasUnifiedIsNoLongerSoWhereTheIdWasGivenToABodyOfAnotherCountry() {
        Catalogue a = of("a", body("port", "Port of Alpha", "XA"));
        Catalogue b = of("b", body("harbour", "Maritime agency", "XA"));
        Catalogue merged = decided(a, b).catalogue().orElseThrow();

        Merge again = next(merged, of("b", body("harbour", "Harbour of Beta", "XB")));

        assertThat(again.catalogue().orElseThrow().organizations()).hasSize(2);
    }

    @Test
    void aBodyThatHasOneIdEverywhereNeedsNoIdentifier() {
        Organization port = body("port", "Port of Alpha", "XA");

        assertThat(merge(Policy.FAIL, of("a", port), of("b", port))
                        .catalogue()
                        .orElseThrow()
                        .organizations())
                .containsExactly(port);
    }

    @Test
    void theMarkOfAMadeUpIdIsNothingThatBodiesHaveInCommon() {
        assertThat(merge(
                                Policy.OURS,
                                of("a", madeUp("row-1", "Port of Alpha")),
                                of("b", madeUp("row-2", "Maritime agency")))
                        .catalogue()
                        .orElseThrow()
                        .organizations())
                .hasSize(2);
    }

    @Test
    void aMadeUpIdOfABodyIsNoEvidence() {
        assertThat(merge(
                                Policy.OURS,
                                of("a", madeUp("row-1", "Port of Alpha")),
                                of("b", madeUp("row-1", "Maritime agency")))
                        .catalogue()
                        .orElseThrow()
                        .organizations())
                .hasSize(2);
    }

    @Test
    void bodiesOfOneCatalogueThatWereDecidedToBeTheSameAreNamedOnce() {
        Organization port = body("port", "Port of Alpha", "XA");
        Organization harbour = body("harbour", "Maritime agency", "XA");
        Catalogue a = of("a", port).toBuilder()
                .organizations(List.of(port, harbour))
                .caseStudies(List.of(study("drones", "Drones")
                        .adopters(List.of(harbour.id(), port.id()))
                        .partners(List.of(Partner.of(harbour.id()), Partner.of(port.id())))
                        .build()))
                .build();
        Organization dock = body("dock", "Dock of Beta", "XB");
        Decision same = Decision.builder(1, Verdict.Listed.MERGED)
                .kind(DecidedKind.Listed.ORGANIZATIONS)
                .earlier(List.of(
                        DecidedRecord.of(DIGEST, "port", Optional.empty(), port.name()),
                        DecidedRecord.of(DIGEST, "harbour", Optional.empty(), harbour.name())))
                .later(List.of(DecidedRecord.of(OTHER_DIGEST, "dock", Optional.empty(), dock.name())))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Merge merge = Merge.of(
                List.of(a, of("b", dock)),
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(same)), List.of(DIGEST, OTHER_DIGEST))
                        .build());

        CaseStudy drones = merge.catalogue().orElseThrow().caseStudies().get(0);
        assertThat(drones.adopters()).containsExactly(OrganizationId.of("port"));
        assertThat(drones.partners()).containsExactly(Partner.of(OrganizationId.of("port")));
        assertThat(merge.conflicts())
                .filteredOn(conflict -> conflict.member().equals("country"))
                .flatExtracting(conflict -> conflict.alternatives())
                .extracting(one -> one.inputs())
                .containsExactly(List.of(1), List.of(2));
    }
}
