package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waystage.history.merge.MergeFixtures.CUSTOMS;
import static org.waystage.history.merge.MergeFixtures.catalogue;
import static org.waystage.history.merge.MergeFixtures.issued;
import static org.waystage.history.merge.MergeFixtures.merge;
import static org.waystage.history.merge.MergeFixtures.options;
import static org.waystage.history.merge.MergeFixtures.study;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Contradiction;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.history.merge.outcome.Unified;

/** What a merge suggests to be the same, by which rule each record was unified, and in which order it tells of them. */
class MergeSuggestionsTest {
    private static final String LONG = "Officers fly drones along the land border at night and look for footpaths that "
            + "avoid the customs post, and the pictures go to the operations room.";

    private static final Evidence TITLE = new Evidence(Evidence.Kind.TITLE, "");
    private static final Evidence TEXT = new Evidence(Evidence.Kind.TEXT, "");
    private static final String DIGEST = "a".repeat(64);
    private static final String OTHER_DIGEST = "b".repeat(64);

    private static CaseStudy flying(String id, String title, String benefit) {
        return study(id, title)
                .benefits(List.of(Statement.of(Text.english(benefit))))
                .build();
    }

    @Test
    void nearTitlesAndEqualLongTextsAreSuggestedWithTheirScore() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue(
                        "a",
                        study("organisation", "Organisation of drone flights").build(),
                        flying("border", "Border flights", LONG),
                        study("other", "Scanning of containers").build()),
                catalogue(
                        "b",
                        study("organization", "Organization of drone flights").build(),
                        flying("night", "Looking from above at night", LONG),
                        study("another", "Scanning of persons").build()));

        assertThat(merge.doubles())
                .extracting(
                        one -> one.one().id(),
                        one -> one.other().id(),
                        PossibleDouble::permille,
                        PossibleDouble::because)
                .containsExactly(
                        tuple("border", "night", 900, List.of(TEXT)),
                        tuple("organisation", "organization", 965, List.of(TITLE)));
        assertThat(merge.skipped()).isZero();
    }

    @Test
    void whatAnotherInputHasAlreadyIsNotSuggestedAgain() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", study("drones", "Drones over the port of Alpha").build()),
                catalogue(
                        "b",
                        study("drones", "Drones over the port of Alpha").build(),
                        study("more", "Drones over the port of Alphas").build()));

        assertThat(merge.doubles()).isEmpty();
    }

    @Test
    void twoThingsAreSuggestedOnceHoweverManyInputsHaveThem() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", study("drones", "Drones over the port of Alpha").build()),
                catalogue("b", study("drones", "Drones over the port of Alpha").build()),
                catalogue("c", study("uav", "Drones over the port of Alphas").build()));

        assertThat(merge.doubles())
                .extracting(one -> one.one(), one -> one.other(), one -> one.oneId(), one -> one.otherId())
                .containsExactly(tuple(new Origin(1, "drones"), new Origin(3, "uav"), "drones", "uav"));
    }

    private static Catalogue withBody(String id, String body, String name) {
        Organization other = Organization.builder(OrganizationId.of(body), Text.english(name))
                .country(Code.of("XA"))
                .build();
        return catalogue(id).toBuilder().organizations(List.of(CUSTOMS, other)).build();
    }

    @Test
    void bodiesMayBeTheSameToo() {
        Merge near = merge(
                Policy.FAIL,
                withBody("a", "port", "Port authority of Alpha"),
                withBody("b", "harbour", "Port Authority of Alfa"));
        Merge initials = merge(Policy.FAIL, withBody("a", "poa", "POA"), withBody("b", "port", "Port of Alpha"));

        assertThat(near.doubles())
                .extracting(PossibleDouble::kind, PossibleDouble::permille, PossibleDouble::because)
                .containsExactly(tuple(DecidedKind.Listed.ORGANIZATIONS, 913, List.of(TITLE)));
        assertThat(initials.doubles())
                .extracting(PossibleDouble::because)
                .containsExactly(List.of(new Evidence(Evidence.Kind.INITIALS, "poa")));
    }

    @Test
    void whatTooManyShareIsCounted() {
        CaseStudy[] some = new CaseStudy[25];
        CaseStudy[] others = new CaseStudy[25];
        for (int i = 0; i < some.length; i++) {
            some[i] = study("a" + i, "Drones " + "abcdefghijklmnopqrstuvwxyz".charAt(i))
                    .build();
            others[i] = study("b" + i, "Drones 1" + i).build();
        }

        assertThat(merge(Policy.FAIL, catalogue("a", some), catalogue("b", others))
                        .skipped())
                .isPositive();
    }

    @Test
    void eachRecordNamesTheRuleByWhichItWasUnified() {
        CaseStudy named = study("zeta", "Unmanned flight")
                .identifiers(List.of(Identifier.of("register", "7")))
                .build();
        CaseStudy both = study("drones", "Drones over the port")
                .identifiers(List.of(Identifier.of("register", "7")))
                .build();
        Merge merge = merge(
                Policy.OURS,
                catalogue("c", study("flight", "Drones over the port").build()),
                catalogue("b", named),
                catalogue("a", both),
                catalogue("d", study("drones", "Drones over the port").build()));

        assertThat(merge.unified())
                .filteredOn(one -> one.kind() == RecordKind.CASE_STUDIES)
                .extracting(Unified::joined)
                .containsExactly(List.of(
                        new Unified.Joined(new Origin(1, "flight"), Optional.of(Unified.Rule.CONTENT)),
                        new Unified.Joined(new Origin(2, "zeta"), Optional.of(Unified.Rule.IDENTIFIER)),
                        new Unified.Joined(new Origin(3, "drones"), Optional.empty()),
                        new Unified.Joined(new Origin(4, "drones"), Optional.of(Unified.Rule.ID))));
    }

    @Test
    void whatIsToldOfTheInputsIsInTheOrderOfTheirNumbers() {
        Catalogue second = issued(
                catalogue(
                        "b", study("drones", "Drones").nature(Nature.Listed.USE).build()),
                2025);
        Catalogue first = issued(
                catalogue(
                        "a",
                        study("drones", "Drones").nature(Nature.Listed.RULE).build()),
                2024);
        Merge merge = merge(Policy.NEWER, second, first);

        assertThat(merge.unified())
                .allSatisfy(one ->
                        assertThat(one.origins()).extracting(Origin::input).isSorted());
        assertThat(merge.conflicts())
                .filteredOn(one -> one.member().equals("nature"))
                .flatExtracting(Conflict::alternatives)
                .extracting(Conflict.Alternative::inputs)
                .containsExactly(List.of(1), List.of(2));
        assertThat(merge.conflicts())
                .flatExtracting(Conflict::alternatives)
                .extracting(Conflict.Alternative::inputs)
                .allSatisfy(inputs -> assertThat(inputs).isSorted());
    }

    @Test
    void ofStageRecordsThatContradictEachOtherThatOfTheFirstInputComesFirst() {
        CaseStudy pilot = study("drones", "Drones")
                .stages(List.of(StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2024))))
                .build();
        CaseStudy full = study("drones", "Drones")
                .stages(List.of(StageRecord.observed(AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.of(2024))))
                .build();

        assertThat(merge(Policy.FAIL, catalogue("b", pilot), catalogue("a", full))
                        .contradictions())
                .extracting(Contradiction::input, one -> one.record().stage(), Contradiction::otherInput)
                .containsExactly(tuple(1, Optional.of(AdoptionStage.Listed.PILOT), 2));
    }

    @Test
    void newIdsAreInTheOrderOfTheInputs() {
        assertThat(merge(
                                Policy.FAIL,
                                catalogue(
                                        "c",
                                        study("three", "Drones over the port").build()),
                                catalogue(
                                        "b",
                                        study("two", "Drones over the port").build()),
                                catalogue(
                                        "a",
                                        study("one", "Drones over the port").build()))
                        .newIds())
                .extracting(one -> one.origin().input(), NewId::id)
                .containsExactly(tuple(1, "one"), tuple(2, "one"));
    }

    /** An id that a program made up is another one in the next edition, but its register's key is not. */
    @Test
    void aDecisionFindsARecordByItsKeyWhereTheIdWasMadeUp() {
        CaseStudy imported = study("row-9", "Unmanned flight")
                .identifiers(List.of(Identifier.of("key", "k7"), Identifier.of(Identifier.MADE_UP_ID, "key")))
                .build();
        Decision same = Decision.builder(1, Verdict.Listed.SAME)
                .earlier(List.of(DecidedRecord.of(DIGEST, "row-3", Optional.of("k7"), Text.english("Unmanned flight"))))
                .later(List.of(DecidedRecord.of(OTHER_DIGEST, "drones", Optional.empty(), Text.english("Drones"))))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Merge merge = Merge.of(
                List.of(
                        catalogue("a", imported),
                        catalogue("b", study("drones", "Drones").build())),
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(same)), List.of("c".repeat(64), OTHER_DIGEST))
                        .build());

        assertThat(merge.notApplied()).isEmpty();
        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(1);
    }
}
