package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waystage.history.merge.MergeFixtures.CUSTOMS;
import static org.waystage.history.merge.MergeFixtures.DRONES;
import static org.waystage.history.merge.MergeFixtures.catalogue;
import static org.waystage.history.merge.MergeFixtures.cites;
import static org.waystage.history.merge.MergeFixtures.issued;
import static org.waystage.history.merge.MergeFixtures.merge;
import static org.waystage.history.merge.MergeFixtures.only;
import static org.waystage.history.merge.MergeFixtures.options;
import static org.waystage.history.merge.MergeFixtures.source;
import static org.waystage.history.merge.MergeFixtures.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.DecidedRecord;
import org.waystage.core.decision.Decision;
import org.waystage.core.decision.Decisions;
import org.waystage.core.decision.Verdict;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.Id;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.IdReuse;
import org.waystage.history.merge.outcome.Input;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.Origin;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.history.merge.outcome.Unified;

/** What a merge makes of small catalogues. */
class MergeTest {
    private static final String DIGEST = "0".repeat(64);
    private static final String OTHER_DIGEST = "1".repeat(64);

    private static Catalogue withNature(String catalogue, int year, String nature) {
        CaseStudy.Builder study = study("drones", "Drones over the port");
        if (!nature.equals("-")) {
            study.nature(Nature.of(nature));
        }
        return issued(catalogue(catalogue, study.build()), year);
    }

    @ParameterizedTest(name = "base {0}, A {1}, B {2}: {3}, {4}")
    @CsvSource({
        // without a base
        "none, use, use,   use,   no",
        "none, use, -,     use,   no",
        "none, -,   use,   use,   no",
        "none, -,   -,     -,     no",
        "none, use, offer, use,   yes",
        // with one
        "use,  use, use,   use,   no",
        "use,  use, offer, offer, no",
        "use,  offer, use, offer, no",
        "use,  use, -,     -,     no",
        "use,  -,   use,   -,     no",
        "use,  offer, offer, offer, no",
        "use,  offer, -,   offer, yes",
        "use,  -, offer,   -,     yes",
        "use,  offer, rule, offer, yes",
        "use,  -,   -,     -,     no",
        "-,    use, -,     use,   no",
        "-,    use, offer, use,   yes"
    })
    void membersAreSettledByTheTruthTable(String base, String a, String b, String result, String conflict) {
        MergeOptions.Builder options = options(Policy.OURS);
        if (!base.equals("none")) {
            options.base(withNature("a", 2025, base));
        }
        Merge merge = Merge.of(List.of(withNature("a", 2026, a), withNature("a", 2027, b)), options.build());

        assertThat(only(merge).nature().map(Nature::code).orElse("-")).isEqualTo(result);
        assertThat(merge.conflicts()).hasSize(conflict.equals("yes") ? 1 : 0);
        if (conflict.equals("yes")) {
            Conflict found = merge.conflicts().get(0);
            assertThat(found.kind()).isEqualTo(RecordKind.CASE_STUDIES);
            assertThat(found.member()).isEqualTo("nature");
            assertThat(found.alternatives())
                    .extracting(one -> one.value().isPresent() ? "stated" : "removed")
                    .containsExactly(a.equals("-") ? "removed" : "stated", b.equals("-") ? "removed" : "stated");
            assertThat(found.base().isPresent()).isEqualTo(!base.equals("none") && !base.equals("-"));
        }
    }

    @ParameterizedTest(name = "base {0}, A {1}, B {2}: {3}, {4}")
    @CsvSource({
        "none, Drones, -,        Drones, no",
        "Drones, Drones, -,      -,      no",
        "Drones, -, Drones,      -,      no",
        "Drones, Drones of Customs, -, Drones of Customs, yes",
        "Drones, -, Drones of Customs, -, yes",
        "-, Drones, -,           Drones, no"
    })
    void recordsAreRemovedOnlyFromABase(String base, String a, String b, String result, String conflict) {
        MergeOptions.Builder options = options(Policy.OURS);
        if (!base.equals("none")) {
            options.base(withCase(base));
        }
        Merge merge = Merge.of(
                List.of(withCase(a), withCase(b).toBuilder().edition("2").build()),
                options.edition("3").build());

        assertThat(merge.catalogue().orElseThrow().caseStudies())
                .extracting(one -> one.title().in("en"))
                .isEqualTo(result.equals("-") ? List.of() : List.of(result));
        assertThat(merge.conflicts()).hasSize(conflict.equals("yes") ? 1 : 0);
        assertThat(merge.conflicts()).allMatch(one -> one.member().isEmpty());
    }

    private static Catalogue withCase(String title) {
        return title.equals("-")
                ? catalogue("a")
                : catalogue("a", study("drones", title).build());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "OURS,   use",
        "THEIRS, offer",
        "NEWER,  offer",
        "FAIL,   none",
    })
    void eachPolicySettlesAConflict(Policy policy, String result) {
        Merge merge = merge(policy, withNature("b", 2025, "use"), withNature("a", 2026, "offer"));

        assertThat(merge.catalogue()
                        .map(one ->
                                one.caseStudies().get(0).nature().orElseThrow().code())
                        .orElse("none"))
                .isEqualTo(result);
        assertThat(merge.conflicts()).hasSize(1);
        assertThat(merge.conflicts().get(0).alternatives())
                .containsExactly(
                        new Conflict.Alternative(Optional.of(new Extras.Str("use")), List.of(1), result.equals("use")),
                        new Conflict.Alternative(
                                Optional.of(new Extras.Str("offer")), List.of(2), result.equals("offer")));
        assertThat(merge.dependsOnOrder()).isEqualTo(policy == Policy.OURS || policy == Policy.THEIRS);
    }

    @Test
    void ofTwoInputsOfOneDayNoneIsNewer() {
        Merge merge = merge(Policy.NEWER, withNature("b", 2026, "use"), withNature("a", 2026, "offer"));

        assertThat(merge.catalogue()).isEmpty();
        assertThat(merge.open()).hasSize(1);
    }

    @Test
    void withoutAnIssueDateNoneIsNewer() {
        Catalogue undated = withNature("b", 2026, "use").toBuilder()
                .issued(Optional.empty())
                .build();

        assertThat(merge(Policy.NEWER, undated, withNature("a", 2026, "offer")).catalogue())
                .isEmpty();
    }

    @Test
    void bothKeepsEachVersionOfACaseWithALink() {
        Merge merge = merge(Policy.BOTH, withNature("b", 2025, "use"), withNature("a", 2026, "offer"));
        Catalogue merged = merge.catalogue().orElseThrow();

        assertThat(merged.caseStudies())
                .extracting(
                        one -> one.id().value(),
                        one -> one.nature().orElseThrow(),
                        one -> one.links().stream()
                                .map(link -> link.kind() + " " + link.target().orElseThrow())
                                .toList())
                .containsExactly(
                        tuple("a-drones", Nature.Listed.OFFER, List.of(LinkKind.Listed.RELATED + " b-drones")),
                        tuple("b-drones", Nature.Listed.USE, List.of(LinkKind.Listed.RELATED + " a-drones")));
        assertThat(merge.conflicts())
                .extracting(Conflict::id, Conflict::member, Conflict::outcome)
                .containsExactly(tuple("drones", "nature", Conflict.Outcome.ALL));
        assertThat(merge.newIds())
                .extracting(NewId::origin, NewId::id, NewId::reason)
                .containsExactly(
                        tuple(new Origin(2, "drones"), "a-drones", NewId.Reason.VERSIONS),
                        tuple(new Origin(1, "drones"), "b-drones", NewId.Reason.VERSIONS));
    }

    @Test
    void aFileSentTwiceCountsOnce() {
        Catalogue a = withNature("a", 2025, "use");
        Catalogue b = withNature("b", 2026, "use");
        Merge merge = merge(Policy.FAIL, a, b, withNature("a", 2025, "use"));

        assertThat(merge.catalogue()).isEqualTo(merge(Policy.FAIL, a, b).catalogue());
        assertThat(merge.inputs())
                .extracting(Input::sameAs)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(1));
        assertThat(merge.counts().get(RecordKind.CASE_STUDIES)).isEqualTo(new Merge.Counts(2, 1, 0, 1));
    }

    @Test
    void theLastNamedInputMayBeOneThatWasNamedBefore() {
        Catalogue a = withNature("a", 2025, "use");

        assertThat(only(merge(Policy.THEIRS, a, withNature("b", 2026, "offer"), a))
                        .nature())
                .contains(Nature.Listed.USE);
    }

    @Test
    void twoThingsOfOneIdBothStandUnderOtherIds() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", study("case-1", "Drones over the port").build()),
                catalogue(
                                "b",
                                study("case-1", "A chatbot for traders")
                                        .summary(Text.english("Answers questions"))
                                        .build())
                        .toBuilder()
                        .organizations(List.of(CUSTOMS.toBuilder()
                                .name(Text.english("Customs of Elbonia"))
                                .country(Code.of("XB"))
                                .build()))
                        .build());

        assertThat(merge.catalogue().orElseThrow().caseStudies())
                .extracting(one -> one.id() + " of " + one.adopters())
                .containsExactly("a-case-1 of [a-customs]", "b-case-1 of [b-customs]");
        assertThat(merge.newIds())
                .extracting(NewId::reason)
                .containsOnly(NewId.Reason.TWO_THINGS)
                .hasSize(4);
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void eachCaseNamesTheCatalogueFromWhichItComes() {
        Merge merge = merge(Policy.FAIL, withNature("a", 2025, "use"), withNature("b", 2026, "use"));

        assertThat(only(merge).identifiers())
                .containsExactly(Identifier.of("catalogue:a", "drones"), Identifier.of("catalogue:b", "drones"));
    }

    @Test
    void aMergedCatalogueTakesInANewerInputUnderTheSameIds() {
        Catalogue a = catalogue("a", study("case-1", "Drones over the port").build());
        Catalogue b = catalogue("b", study("case-1", "A chatbot for traders").build()).toBuilder()
                .organizations(
                        List.of(CUSTOMS.toBuilder().country(Code.of("XB")).build()))
                .build();
        Catalogue merged = merge(Policy.FAIL, a, b).catalogue().orElseThrow();
        Catalogue newer = issued(
                catalogue(
                        "a",
                        study("case-1", "Drones over the port and the river").build()),
                2027);
        Merge again = Merge.of(
                List.of(merged, newer),
                MergeOptions.builder(Policy.THEIRS)
                        .id(merged.id())
                        .title(merged.title())
                        .issued(PartialDate.of(2027, 2, 1))
                        .build());

        assertThat(again.catalogue().orElseThrow().caseStudies())
                .extracting(one -> one.id() + ": " + one.title().in("en"))
                .containsExactly("a-case-1: Drones over the port and the river", "b-case-1: A chatbot for traders");
        assertThat(again.unified()).anyMatch(one -> one.rules().contains(Unified.Rule.ORIGIN));
    }

    @Test
    void whereHalfOfTheIdsMeanOtherThingsEqualIdsSayNothing() {
        Catalogue a = catalogue(
                "a",
                study("case-1", "Drones over the port").build(),
                study("case-2", "A chatbot for traders")
                        .summary(Text.english("one two three"))
                        .build());
        Catalogue b = catalogue(
                "b",
                study("case-1", "Drones over the port")
                        .summary(Text.english("x"))
                        .build(),
                study("case-2", "Scanning of parcels")
                        .summary(Text.english("four five six"))
                        .build());
        Merge merge = merge(Policy.FAIL, a, b);

        assertThat(merge.reuses()).containsExactly(new IdReuse(1, 2, 2, 1));
        assertThat(merge.unified())
                .filteredOn(one -> one.kind() == RecordKind.CASE_STUDIES)
                .extracting(Unified::rules)
                .containsExactly(List.of(Unified.Rule.CONTENT));
        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(3);
    }

    @Test
    void titlesWithoutSpacesAreComparedByTheirCharacters() {
        Merge merge = merge(
                Policy.OURS,
                catalogue(
                        "a",
                        study("port", "港口无人机巡查")
                                .summary(Text.english("One drone"))
                                .build()),
                catalogue(
                        "b",
                        study("port", "港口无人机巡逻")
                                .summary(Text.english("Two patrols"))
                                .build()));

        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(1);
    }

    @Test
    void anIdThatAProgramMadeUpSaysNothing() {
        List<Identifier> made = List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING));
        Merge merge = merge(
                Policy.FAIL,
                catalogue(
                        "a",
                        study("made", "Drones over the port").identifiers(made).build()),
                catalogue(
                        "b",
                        study("made", "Drones at the port").identifiers(made).build()));

        assertThat(merge.catalogue().orElseThrow().caseStudies())
                .extracting(one -> one.id().value())
                .containsExactly("a-made", "b-made");
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void idsThatAProgramMadeUpInOneCatalogueAreNoIdsInCommon(String one, String other) {
        List<Identifier> made = List.of(Identifier.of(Identifier.MADE_UP_ID, Identifier.OF_NOTHING));
        Merge merge = merge(
                Policy.FAIL,
                catalogue(
                        one,
                        summed("row-1", "Drones").build(),
                        summed("row-2", "Scanners").build()),
                catalogue(
                        other,
                        summed("row-1", "Robots").identifiers(made).build(),
                        summed("row-2", "Ledgers").identifiers(made).build()));

        assertThat(merge.reuses()).isEmpty();
    }

    private static CaseStudy.Builder summed(String id, String words) {
        return study(id, words).summary(Text.english(words));
    }

    @Test
    void inheritedSourcesBecomeExplicit() {
        StageRecord pilot = StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2024, 5));
        StageRecord deployed = StageRecord.observed(AdoptionStage.Listed.DEPLOYED, PartialDate.of(2024, 5));
        Merge merge = merge(
                Policy.FAIL,
                catalogue(
                                "a",
                                study("drones", "Drones")
                                        .sources(List.of(cites("s-1")))
                                        .stages(List.of(pilot))
                                        .build())
                        .toBuilder()
                        .sources(List.of(source("s-1")))
                        .build(),
                catalogue(
                                "b",
                                study("drones", "Drones")
                                        .sources(List.of(cites("s-2")))
                                        .stages(List.of(pilot, deployed))
                                        .build())
                        .toBuilder()
                        .sources(List.of(source("s-2")))
                        .build());

        assertThat(only(merge).stages())
                .containsExactly(
                        pilot.toBuilder()
                                .sources(List.of(cites("s-1"), cites("s-2")))
                                .build(),
                        deployed.toBuilder().sources(List.of(cites("s-2"))).build());
        assertThat(merge.contradictions())
                .extracting(one -> one.id() + " " + one.input() + " "
                        + one.record().stage().orElseThrow() + " " + one.otherInput() + " "
                        + one.otherRecord().stage().orElseThrow())
                .containsExactly("drones 1 pilot 2 deployed");
    }

    @Test
    void theMarkForTheNarrowerAudienceStands() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue(
                        "a",
                        study("drones", "Drones")
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build()),
                catalogue(
                        "b",
                        study("drones", "Drones")
                                .visibility(Visibility.Listed.PUBLIC)
                                .build()),
                catalogue("c", study("drones", "Drones").build()));

        assertThat(only(merge).visibility()).contains(Visibility.Listed.RESTRICTED);
        assertThat(merge.conflicts()).extracting(Conflict::outcome).containsExactly(Conflict.Outcome.RULE);
    }

    @Test
    void textsStandWithAllTheirLanguages() {
        Merge merge = merge(
                Policy.OURS,
                catalogue("a", study("drones", "Drones over the port").build()),
                catalogue(
                        "b",
                        study("drones", "Drones").build().toBuilder()
                                .title(Text.english("Drones over the harbour").with("fr", "Des drones"))
                                .build()));

        assertThat(only(merge).title()).isEqualTo(Text.english("Drones over the port"));
    }

    @Test
    void aTextGainsALanguageWithoutConflict() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", study("drones", "Drones").build()),
                catalogue(
                        "b",
                        study("drones", "Drones").build().toBuilder()
                                .title(Text.english("Drones").with("fr", "Des drones"))
                                .build()));

        assertThat(only(merge).title()).isEqualTo(Text.english("Drones").with("fr", "Des drones"));
    }

    @Test
    void organizationsAndTechnologiesAreUnifiedUnderOtherIds() {
        Organization same =
                CUSTOMS.toBuilder().id(OrganizationId.of("ru-customs")).build();
        Technology uav =
                Technology.builder(TechnologyId.of("uav"), DRONES.name()).build();
        CaseStudy other = CaseStudy.builder(
                        CaseStudyId.of("uav"), Text.english("UAV at the border"), List.of(uav.id()), List.of(same.id()))
                .build();
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", study("drones", "Drones").build()),
                catalogue("b", other).toBuilder()
                        .organizations(List.of(same))
                        .technologies(List.of(uav))
                        .build());

        assertThat(merge.catalogue().orElseThrow().organizations())
                .containsExactly(CUSTOMS.toBuilder()
                        .identifiers(List.of(
                                Identifier.of("catalogue:a", "customs"), Identifier.of("catalogue:b", "ru-customs")))
                        .build());
        assertThat(merge.catalogue().orElseThrow().technologies()).containsExactly(DRONES);
        assertThat(merge.catalogue().orElseThrow().caseStudies().get(1).adopters())
                .containsExactly(CUSTOMS.id());
        assertThat(merge.newIds())
                .extracting(NewId::id, NewId::reason)
                .containsExactly(tuple("drones", NewId.Reason.UNIFIED), tuple("customs", NewId.Reason.UNIFIED));
    }

    @Test
    void organizationsOfTwoCountriesAreNotOne() {
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a"),
                catalogue("b").toBuilder()
                        .organizations(List.of(
                                CUSTOMS.toBuilder().country(Code.of("XB")).build()))
                        .build());

        assertThat(merge.catalogue().orElseThrow().organizations())
                .extracting(one -> one.id().value())
                .containsExactly("a-customs", "b-customs");
    }

    @Test
    void aRemovedOrganizationStaysWhereACaseStillNamesIt() {
        Catalogue base = catalogue("a");
        Catalogue withCase = catalogue("a", study("drones", "Drones").build());
        Catalogue without = base.toBuilder().organizations(List.of()).build();
        Merge merge = Merge.of(
                List.of(withCase, without),
                MergeOptions.builder(Policy.FAIL).base(base).build());

        assertThat(merge.catalogue().orElseThrow().organizations()).containsExactly(CUSTOMS);
        assertThat(merge.conflicts())
                .extracting(Conflict::id, Conflict::outcome)
                .containsExactly(tuple("customs", Conflict.Outcome.RULE));
    }

    @Test
    void recordsOfScopesThatAreKeptApartDoNotContradictEachOther() {
        StageRecord pilot = StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2024)).toBuilder()
                .scope(ScopeId.of("first"))
                .build();
        StageRecord deployed =
                pilot.toBuilder().stage(AdoptionStage.Listed.DEPLOYED).build();
        Catalogue alpha = catalogue(
                "a",
                study("drones", "Drones")
                        .scopes(List.of(scope("Port of Alpha")))
                        .stages(List.of(pilot))
                        .build());

        assertThat(merge(Policy.FAIL, alpha, inScope("Airport of Beta", deployed))
                        .contradictions())
                .isEmpty();
        assertThat(merge(Policy.FAIL, alpha, inScope("Port of Alpha", deployed)).contradictions())
                .singleElement()
                .satisfies(one -> assertThat(one.scope()).contains(ScopeId.of("first")));
    }

    private static Catalogue inScope(String name, StageRecord record) {
        return catalogue(
                "b",
                study("drones", "Drones")
                        .scopes(List.of(scope(name)))
                        .stages(List.of(record))
                        .build());
    }

    @Test
    void scopesOfOneIdAndOtherNamesStayApart() {
        StageRecord pilot = StageRecord.observed(AdoptionStage.Listed.PILOT, PartialDate.of(2024)).toBuilder()
                .scope(ScopeId.of("first"))
                .build();
        Merge merge = merge(
                Policy.FAIL,
                catalogue(
                        "a",
                        study("drones", "Drones")
                                .scopes(List.of(scope("Port of Alpha")))
                                .stages(List.of(pilot))
                                .build()),
                catalogue(
                        "b",
                        study("drones", "Drones")
                                .scopes(List.of(scope("Airport of Beta")))
                                .stages(List.of(pilot))
                                .build()));

        assertThat(only(merge).scopes())
                .extracting(one -> one.id() + " " + one.name().in("en"))
                .containsExactly("first Port of Alpha", "b-first Airport of Beta");
        assertThat(only(merge).stages())
                .extracting(one -> one.scope().orElseThrow().value())
                .containsExactly("first", "b-first");
    }

    private static Scope scope(String name) {
        return new Scope(ScopeId.of("first"), Text.english(name), List.of(), List.of(), Extras.none());
    }

    @Test
    void idsOfScopesThatStayApartAreNoLongerThanIdsMayBe() {
        ScopeId id = ScopeId.of("a".repeat(Id.MAX_LENGTH));
        String series = "b".repeat(Id.MAX_LENGTH);
        List<CaseStudy> cases = Stream.of("Port of Alpha", "Airport of Beta", "Railway in Gamma")
                .map(name -> study("drones", "Drones")
                        .scopes(List.of(new Scope(id, Text.english(name), List.of(), List.of(), Extras.none())))
                        .build())
                .toList();

        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", cases.get(0)),
                issued(catalogue(series, cases.get(1)), 2025),
                issued(catalogue(series, cases.get(2)), 2026));

        assertThat(only(merge).scopes())
                .extracting(one -> one.id().value())
                .containsExactly(id.value(), series, "b".repeat(Id.MAX_LENGTH - 2) + "-2");
    }

    @Test
    void aListWithTheIdOfACatalogueBeforeThatOfItsListIsAnother() {
        Catalogue one = withCodes("a", "Fast");
        CodeList list = one.codeLists().get(0);
        Crosswalk crosswalk = Crosswalk.builder(Code.of("ring")).build();
        Merge merge = merge(
                Policy.FAIL,
                one.toBuilder().crosswalks(List.of(crosswalk)).build(),
                catalogue("b").toBuilder()
                        .codeLists(List.of(list.toBuilder()
                                .id(CodeListId.of("a-" + list.id()))
                                .build()))
                        .crosswalks(List.of(
                                crosswalk.toBuilder().scheme(Code.of("a-ring")).build()))
                        .build());

        Catalogue merged = merge.catalogue().orElseThrow();
        assertThat(merged.codeLists())
                .extracting(found -> found.id().value())
                .containsExactly(list.id().value(), "a-" + list.id());
        assertThat(merged.crosswalks())
                .extracting(found -> found.scheme().value())
                .containsExactly("ring", "a-ring");
    }

    @Test
    void codesAreMergedOneByOne() {
        Merge merge = merge(Policy.OURS, withCodes("a", "Fast", "Cheap"), withCodes("b", "Quick", "Cheap", "Safe"));

        assertThat(merge.catalogue().orElseThrow().codeLists().get(0).codes())
                .extracting(one -> one.name().in("en"))
                .containsExactly("Fast", "Cheap", "Safe");
        assertThat(merge.conflicts())
                .extracting(Conflict::kind, Conflict::id, Conflict::member)
                .containsExactly(tuple(RecordKind.CODES, "benefits/c0", "name"));
    }

    private static Catalogue withCodes(String id, String... names) {
        List<CodeList.Entry> codes = new ArrayList<>();
        for (String name : names) {
            codes.add(new CodeList.Entry(
                    Code.of("c" + codes.size()),
                    Text.english(name),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Extras.none()));
        }
        return catalogue(id).toBuilder()
                .codeLists(List.of(
                        CodeList.builder(CodeListId.of("benefits")).codes(codes).build()))
                .build();
    }

    @Test
    void casesThatMayBeTheSameAreNamed() {
        Organization another = Organization.builder(OrganizationId.of("port"), Text.english("Port of Alpha"))
                .country(Code.of("XA"))
                .build();
        CaseStudy joint = study("joint", "Drones over the port").build().toBuilder()
                .adopters(List.of(CUSTOMS.id(), another.id()))
                .build();
        Merge merge = merge(
                Policy.FAIL,
                catalogue("a", study("drones", "Drones over the port").build()),
                catalogue("b", joint).toBuilder()
                        .organizations(List.of(CUSTOMS, another))
                        .build());

        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(2);
        assertThat(merge.doubles())
                .containsExactly(new PossibleDouble(
                        DecidedKind.Listed.CASE_STUDIES,
                        new Origin(1, "drones"),
                        "drones",
                        new Origin(2, "joint"),
                        "joint",
                        1000,
                        List.of(new Evidence(Evidence.Kind.TITLE, ""))));
    }

    @Test
    void theInputsMustAgreeOnWhatTheOptionsDoNotGive() {
        Merge merge = Merge.of(
                List.of(issued(catalogue("a"), 2025), issued(catalogue("b"), 2026)), MergeOptions.of(Policy.OURS));

        assertThat(merge.catalogue()).isEmpty();
        assertThat(merge.open())
                .extracting(Conflict::kind, Conflict::member)
                .containsExactly(tuple(RecordKind.HEAD, "id"), tuple(RecordKind.HEAD, "issued"));
    }

    @Test
    void whatIsNotSaidOfAllIsNotSaidOfTheMergedCatalogue() {
        Catalogue licensed = catalogue("a").toBuilder()
                .licence("CC-BY-4.0")
                .publisher(Text.english("Customs of Ruritania"))
                .build();
        Merge merge = merge(Policy.FAIL, licensed, catalogue("b"));

        assertThat(merge.catalogue().orElseThrow().licence()).isEmpty();
        assertThat(merge.catalogue().orElseThrow().publisher()).isEmpty();
        assertThat(merge.conflicts())
                .extracting(Conflict::kind, Conflict::member, Conflict::outcome)
                .containsExactly(
                        tuple(RecordKind.HEAD, "publisher", Conflict.Outcome.RULE),
                        tuple(RecordKind.HEAD, "licence", Conflict.Outcome.RULE));
    }

    @ParameterizedTest
    @CsvSource({
        "register, register, register",
        "register, collection, collection",
        "census, register, register",
        "register, sample, ''",
        "register, '', ''",
    })
    void ofCataloguesOfWhichNoneWasDrawnTheMergedOneClaimsLeast(String one, String other, String merged) {
        Merge merge = merge(Policy.FAIL, covering("a", one), covering("b", other));

        assertThat(merge.catalogue().orElseThrow().coverage().map(Coverage::code))
                .isEqualTo(Optional.of(merged).filter(code -> !code.isEmpty()));
    }

    @Test
    void theReportSaysWhichCoverageTheMergedCatalogueHas() {
        Merge merge = merge(Policy.FAIL, covering("a", "census"), covering("b", "collection"));

        assertThat(merge.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.alternatives())
                        .extracting(one -> one.value().orElseThrow(), Conflict.Alternative::stands)
                        .containsExactly(
                                tuple(new Extras.Str("census"), false), tuple(new Extras.Str("collection"), true)));
    }

    private static Catalogue covering(String id, String code) {
        return catalogue(id).toBuilder()
                .coverage(Optional.of(code).filter(any -> !any.isEmpty()).map(Coverage::of))
                .build();
    }

    @Test
    void decisionsUnifyAndKeepApart() {
        Catalogue a = catalogue("a", study("one", "Drones over the port").build());
        Catalogue b = catalogue(
                "b",
                study("two", "Unmanned flight").build(),
                study("one", "Drones over the port").build());
        Decision same = Decision.builder(1, Verdict.Listed.SAME)
                .earlier(List.of(decided("one", "Drones over the port", DIGEST)))
                .later(List.of(decided("two", "Unmanned flight", OTHER_DIGEST)))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Decision different = Decision.builder(2, Verdict.Listed.DIFFERENT)
                .earlier(List.of(decided("one", "Drones over the port", DIGEST)))
                .later(List.of(decided("one", "Drones over the port", OTHER_DIGEST)))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Merge merge = Merge.of(
                List.of(a, b),
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(same, different)), List.of(DIGEST, OTHER_DIGEST))
                        .build());

        assertThat(merge.notApplied()).isEmpty();
        assertThat(merge.unified())
                .filteredOn(one -> one.kind() == RecordKind.CASE_STUDIES)
                .extracting(Unified::joined)
                .containsExactly(List.of(
                        new Unified.Joined(new Origin(1, "one"), Optional.empty()),
                        new Unified.Joined(new Origin(2, "two"), Optional.of(Unified.Rule.DECISION))));
        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(2);
    }

    @Test
    void aDecisionOnABodyLeavesOneOnACaseWithTheSameIdInForce() {
        Organization port = Organization.builder(OrganizationId.of("port"), Text.english("Port of Ruritania"))
                .build();
        Catalogue a = catalogue("a", study("port", "Drones").build()).toBuilder()
                .organizations(List.of(CUSTOMS, port))
                .build();
        Catalogue b = catalogue("b", study("port", "Drones").build()).toBuilder()
                .organizations(List.of(CUSTOMS, port))
                .build();
        Decision ofCases = Decision.builder(1, Verdict.Listed.DIFFERENT)
                .earlier(List.of(decided("port", "Drones", DIGEST)))
                .later(List.of(decided("port", "Drones", OTHER_DIGEST)))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Decision ofBodies = Decision.builder(2, Verdict.Listed.SAME)
                .kind(DecidedKind.Listed.ORGANIZATIONS)
                .earlier(List.of(decided("port", "Port of Ruritania", DIGEST)))
                .later(List.of(decided("port", "Port of Ruritania", OTHER_DIGEST)))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Merge merge = Merge.of(
                List.of(a, b),
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(ofCases, ofBodies)), List.of(DIGEST, OTHER_DIGEST))
                        .build());

        assertThat(merge.notApplied()).isEmpty();
        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(2);
        assertThat(merge.catalogue().orElseThrow().organizations()).hasSize(2);
    }

    @Test
    void manyRecordsThatAreDifferentAreNotLookedAtTwoByTwo() {
        int count = 5_000;
        List<Catalogue> inputs = Stream.of("a", "b")
                .map(series -> catalogue(
                        series,
                        IntStream.range(0, count)
                                .mapToObj(i -> study(series + i, "Drones " + i).build())
                                .toArray(CaseStudy[]::new)))
                .toList();
        Decision different = Decision.builder(1, Verdict.Listed.DIFFERENT)
                .earlier(all(inputs.get(0), DIGEST))
                .later(all(inputs.get(1), OTHER_DIGEST))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Merge merge = Merge.of(
                inputs,
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(different)), List.of(DIGEST, OTHER_DIGEST))
                        .build());

        assertThat(merge.catalogue().orElseThrow().caseStudies()).hasSize(2 * count);
        assertThat(merge.doubles()).isEmpty();
    }

    @Test
    void manyRecordsThatAreOneAreNotLookedAtTwoByTwo() {
        int count = 8_000;
        StageRecord pilot = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2024));
        List<Catalogue> inputs = List.of(
                catalogue(
                        "a",
                        IntStream.range(0, count)
                                .mapToObj(i -> study("a" + i, "Drones")
                                        .stages(List.of(pilot))
                                        .build())
                                .toArray(CaseStudy[]::new)),
                catalogue("b", study("b", "Drones").stages(List.of(pilot)).build()));
        Decision merged = Decision.builder(1, Verdict.Listed.MERGED)
                .earlier(all(inputs.get(0), DIGEST))
                .later(all(inputs.get(1), OTHER_DIGEST))
                .decided("secretariat", PartialDate.of(2026), Text.english("Seen."))
                .build();
        Merge merge = Merge.of(
                inputs,
                options(Policy.OURS)
                        .decisions(Decisions.of(List.of(merged)), List.of(DIGEST, OTHER_DIGEST))
                        .build());

        assertThat(only(merge).stages()).containsExactly(pilot);
        assertThat(merge.contradictions()).isEmpty();
    }

    private static List<DecidedRecord> all(Catalogue catalogue, String digest) {
        return catalogue.caseStudies().stream()
                .map(one -> DecidedRecord.of(digest, one.id().value(), Optional.empty(), one.title()))
                .toList();
    }

    private static DecidedRecord decided(String id, String title, String digest) {
        return DecidedRecord.of(digest, id, Optional.empty(), Text.english(title));
    }

    @Test
    void repeatedIdsAreRefused() {
        Catalogue twice = catalogue("a").toBuilder()
                .organizations(List.of(CUSTOMS, CUSTOMS))
                .build();

        assertThatThrownBy(() -> merge(Policy.FAIL, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two of the organizations of a (0 cases) have the id 'customs'");
    }
}
