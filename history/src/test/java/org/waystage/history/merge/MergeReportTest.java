package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waystage.history.merge.MergeFixtures.catalogue;
import static org.waystage.history.merge.MergeFixtures.merge;
import static org.waystage.history.merge.MergeFixtures.only;
import static org.waystage.history.merge.MergeFixtures.options;
import static org.waystage.history.merge.MergeFixtures.study;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.Removed;
import org.waystage.history.merge.outcome.Unified;

/** What a merge tells about decisions, contradictions, and what is not in the merged catalogue. */
class MergeReportTest {
    private static final List<String> DIGESTS = List.of("0".repeat(64), "1".repeat(64), "2".repeat(64));
    private static final String TITLE = "Drones over the port";

    private static Catalogue withNature(String catalogue, Nature nature) {
        return catalogue(catalogue, study("drones", TITLE).nature(nature).build());
    }

    private static Decision.Builder decision(long number, Verdict verdict, int one, int other) {
        return Decision.builder(number, verdict)
                .earlier(List.of(decided(one)))
                .later(List.of(decided(other)))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."));
    }

    private static DecidedRecord decided(int input) {
        return DecidedRecord.of(DIGESTS.get(input - 1), "drones", Optional.empty(), Text.english(TITLE));
    }

    private static Merge mergeThree(Decision... decisions) {
        return Merge.of(
                List.of(
                        withNature("a", Nature.Listed.USE),
                        withNature("b", Nature.Listed.OFFER),
                        withNature("c", Nature.Listed.RULE)),
                options(Policy.BOTH)
                        .decisions(Decisions.of(List.of(decisions)), DIGESTS)
                        .build());
    }

    @Test
    void versionsOfOneThingAreNotAskedAbout() {
        Merge merge = mergeThree();

        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(3);
        assertThat(merge.doubles()).isEmpty();
    }

    @Test
    void whatSomebodyDecidedToBeTheSameIsNotTakenApart() {
        Merge merge = mergeThree(
                decision(1, Verdict.Listed.SAME, 1, 2).build(),
                decision(2, Verdict.Listed.SAME, 2, 3).build());

        assertThat(only(merge).id().value()).isEqualTo("drones");
        assertThat(merge.notApplied()).isEmpty();
        assertThat(merge.conflicts())
                .extracting(Conflict::member, Conflict::outcome)
                .containsExactly(tuple("nature", Conflict.Outcome.CHOSEN));
    }

    @Test
    void eachRecordNamesTheRuleThatBroughtIt() {
        Merge merge = mergeThree(decision(1, Verdict.Listed.SAME, 2, 3).build());

        assertThat(merge.unified())
                .filteredOn(one -> one.kind() == RecordKind.CASE_STUDIES)
                .extracting(Unified::joined)
                .containsExactly(List.of(
                        new Unified.Joined(new Origin(1, "drones"), Optional.empty()),
                        new Unified.Joined(new Origin(2, "drones"), Optional.of(Unified.Rule.ID)),
                        new Unified.Joined(new Origin(3, "drones"), Optional.of(Unified.Rule.DECISION))));
    }

    @Test
    void whatSomebodyDecidedToBeDifferentIsNotAskedAbout() {
        Merge merge = mergeThree(
                decision(1, Verdict.Listed.DIFFERENT, 1, 2).build(),
                decision(2, Verdict.Listed.DIFFERENT, 1, 3).build(),
                decision(3, Verdict.Listed.DIFFERENT, 2, 3).build());

        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(3);
        assertThat(merge.doubles()).isEmpty();
    }

    @Test
    void decisionsThatSayNothingToAMergeAreTold() {
        Merge merge = mergeThree(
                decision(1, Verdict.of("Same"), 1, 2).build(),
                decision(2, Verdict.Listed.SAME, 1, 2)
                        .kind(DecidedKind.of("case-study"))
                        .build(),
                Decision.builder(3, Verdict.Listed.UNDECIDED)
                        .earlier(List.of(decided(1)))
                        .later(List.of(decided(3)))
                        .build(),
                Decision.builder(4, Verdict.Listed.SPLIT)
                        .earlier(List.of(decided(1)))
                        .later(List.of(decided(2), decided(3)))
                        .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                        .build());

        assertThat(merge.notApplied())
                .extracting(NotApplied::number, NotApplied::reason)
                .containsExactly(
                        tuple(1L, NotApplied.Reason.NOT_LISTED),
                        tuple(2L, NotApplied.Reason.NOT_LISTED),
                        tuple(4L, NotApplied.Reason.SPLIT));
    }

    private static CaseStudy inScope(String name, AdoptionStage stage) {
        ScopeId id = ScopeId.of("first");
        return study("drones", TITLE)
                .scopes(List.of(new Scope(id, Text.english(name), List.of(), List.of(), Extras.none())))
                .stages(List.of(StageRecord.observed(stage, PartialDate.of(2024)).toBuilder()
                        .scope(id)
                        .build()))
                .build();
    }

    @Test
    void stagesOfDifferentScopesDoNotContradictEachOther() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", inScope("Port of Alpha", AdoptionStage.Listed.PILOT)),
                catalogue("b", inScope("Airport of Beta", AdoptionStage.Listed.DEPLOYED)));

        assertThat(only(merge).scopes()).hasSize(2);
        assertThat(merge.contradictions()).isEmpty();
    }

    @Test
    void stagesOfOneScopeContradictEachOther() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", inScope("Port of Alpha", AdoptionStage.Listed.PILOT)),
                catalogue("b", inScope("Port of Alpha", AdoptionStage.Listed.DEPLOYED)));

        assertThat(merge.contradictions()).hasSize(1);
    }

    private static Catalogue head(String id, String publisher, long sequence) {
        return catalogue(id).toBuilder()
                .publisher(Text.english(publisher))
                .sequence(sequence)
                .build();
    }

    private static Merge mergeAs(String id, Catalogue... inputs) {
        return Merge.of(
                List.of(inputs), options(Policy.FAIL).id(CatalogueId.of(id)).build());
    }

    @Test
    void publisherAndSequenceThatAreLeftOutAreTold() {
        Merge merge = mergeAs("c", head("c", "Customs", 1), head("c", "Customs", 2), head("c", "Port", 2));

        assertThat(merge.catalogue().orElseThrow().publisher()).isEmpty();
        assertThat(merge.catalogue().orElseThrow().sequence()).isEmpty();
        assertThat(merge.conflicts())
                .extracting(Conflict::kind, Conflict::member, Conflict::outcome)
                .containsExactly(
                        tuple(RecordKind.HEAD, "sequence", Conflict.Outcome.RULE),
                        tuple(RecordKind.HEAD, "publisher", Conflict.Outcome.RULE));
        assertThat(merge.conflicts()).flatExtracting(Conflict::alternatives).noneMatch(Conflict.Alternative::stands);
    }

    @Test
    void aPositionInAnotherSeriesIsTold() {
        Merge merge = mergeAs("all", head("a", "Customs", 3), head("b", "Customs", 3));

        assertThat(merge.catalogue().orElseThrow().sequence()).isEmpty();
        assertThat(merge.conflicts())
                .extracting(Conflict::member, Conflict::outcome)
                .containsExactly(tuple("sequence", Conflict.Outcome.RULE));
    }

    @Test
    void thePublisherOfTheSeriesStandsAndTheOthersAreTold() {
        Merge merge = mergeAs("a", head("a", "Customs", 1), head("b", "Port", 1));

        assertThat(merge.catalogue().orElseThrow().publisher()).contains(Text.english("Customs"));
        assertThat(merge.conflicts())
                .filteredOn(conflict -> conflict.member().equals("publisher"))
                .flatExtracting(Conflict::alternatives)
                .extracting(Conflict.Alternative::inputs, Conflict.Alternative::stands)
                .containsExactly(tuple(List.of(1), true), tuple(List.of(2), false));
    }

    @Test
    void ofOneDecisionTheRecordsOfTheFirstCatalogueComeFirst() {
        Decision different = decision(1, Verdict.Listed.DIFFERENT, 1, 2).build();
        Decision merged = Decision.builder(2, Verdict.Listed.MERGED)
                .earlier(List.of(decided(1), decided(2)))
                .later(List.of(decided(3)))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();

        Set<List<Origin>> unified = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            mergeThree(different, merged).unified().stream()
                    .filter(one -> one.kind() == RecordKind.CASE_STUDIES)
                    .forEach(one -> unified.add(one.origins()));
        }

        assertThat(unified).containsExactly(List.of(new Origin(1, "drones"), new Origin(3, "drones")));
    }

    @Test
    void aBaseOfAnotherSeriesCanBeThatOfOneInput() {
        Catalogue base = catalogue(
                "a",
                study("drones", TITLE).build(),
                study("scan", "Scanning of parcels").build());
        Catalogue input = catalogue("b", study("drones", TITLE).build());
        assertThat(Merge.isBase(base, List.of(input))).isTrue();

        for (List<Catalogue> inputs : List.of(List.of(input), List.of(input, input))) {
            Merge merge = Merge.of(
                    inputs, MergeOptions.builder(Policy.FAIL).base(base).build());

            assertThat(merge.catalogue()).contains(input);
            assertThat(merge.removed()).containsExactly(new Removed(RecordKind.CASE_STUDIES, "scan"));
        }
    }

    @Test
    void aScopeWithAnotherIdIsNamedByTheIdOfItsCaseInTheInput() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", pilotIn("port", "Northern terminals")),
                catalogue("b", pilotIn("harbour", "Inland depots")));

        assertThat(merge.newIds())
                .extracting(NewId::origin, NewId::id)
                .contains(tuple(new Origin(2, "harbour/scopes/part"), "port/scopes/b-part"));
    }

    private static CaseStudy pilotIn(String id, String part) {
        return study(id, TITLE)
                .scopes(List.of(new Scope(ScopeId.of("part"), Text.english(part), List.of(), List.of(), Extras.none())))
                .build();
    }
}
