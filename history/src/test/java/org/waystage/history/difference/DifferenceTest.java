package org.waystage.history.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What differs between two small editions. */
class DifferenceTest {
    private static final PartialDate FIRST = PartialDate.parse("2025-12-01");
    private static final PartialDate SECOND = PartialDate.parse("2026-12-01");

    private static CaseStudy.Builder aCase(String id) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english("Drones at " + id),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("customs")));
    }

    private static Catalogue.Builder first() {
        return Catalogue.builder(CatalogueId.of("cta"), Text.english("Cases"))
                .edition("2025")
                .sequence(1L)
                .issued(FIRST);
    }

    private static Catalogue.Builder second() {
        return first().edition("2026").sequence(2L).issued(SECOND);
    }

    private static Difference ofCases(CaseStudy before, CaseStudy after) {
        return Difference.between(
                first().caseStudies(List.of(before)).build(),
                second().caseStudies(List.of(after)).build());
    }

    private static List<MemberChange> changes(CaseStudy before, CaseStudy after) {
        return changes(ofCases(before, after));
    }

    private static List<MemberChange> changes(Difference difference) {
        assertThat(difference.changes()).hasSize(1);
        return ((Change.Changed) difference.changes().get(0)).members();
    }

    private static Extras.Str str(String text) {
        return new Extras.Str(text);
    }

    private static MemberPlace at(String pointer) {
        return new MemberPlace(pointer, pointer, pointer, true);
    }

    @Test
    void recordsAreAddedAndRemoved() {
        Difference difference = Difference.between(
                first().caseStudies(List.of(aCase("a").build(), aCase("b").build()))
                        .build(),
                second().caseStudies(List.of(aCase("c").build(), aCase("b").build()))
                        .build());

        assertThat(difference.changes())
                .containsExactly(
                        new Change.Removed(RecordKind.CASE_STUDIES, "a"),
                        new Change.Added(RecordKind.CASE_STUDIES, "c"));
        assertThat(difference.compared().get(RecordKind.CASE_STUDIES)).isEqualTo(new Difference.Compared(1, 1, 0, 1));
        assertThat(difference.compared()).containsOnlyKeys(RecordKind.values());
    }

    @Test
    void theLabelOfAnEditionIsNoChange() {
        Difference difference = Difference.between(first().build(), second().build());

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.from().edition()).contains("2025");
        assertThat(difference.to().issued()).contains(SECOND);
        assertThat(difference.reissue().records())
                .isEqualTo(Map.of(RecordKind.HEAD, Map.of(Reissue.Reason.EDITION, 1L)));
    }

    @Test
    void theHeadIsCompared() {
        Difference difference = Difference.between(
                first().licence("CC-BY-4.0").build(),
                second().notes(List.of(Text.english("94 cases"))).build());

        assertThat(difference.changes())
                .containsExactly(new Change.Changed(
                        RecordKind.HEAD,
                        "cta",
                        List.of(
                                new MemberChange.Lost(at("/licence"), str("CC-BY-4.0")),
                                new MemberChange.ElementAdded(
                                        new MemberPlace("/notes", "/notes/-", "/notes/0", true),
                                        new Extras.Obj(Map.of("en", str("94 cases")))))));
    }

    @Test
    void aTextGainedInAnotherLanguageChangesThatLanguageAlone() {
        CaseStudy before =
                aCase("a").notes(List.of(Text.english("x"), Text.english("y"))).build();
        CaseStudy after = aCase("a")
                .title(before.title().with("fr", "Drones"))
                .notes(List.of(Text.english("y").with("fr", "z"), Text.english("x")))
                .build();

        assertThat(changes(before, after))
                .containsExactly(
                        new MemberChange.TextChanged(
                                new MemberPlace("/title", "/title/fr", "/title/fr", true),
                                "fr",
                                Optional.empty(),
                                Optional.of("Drones")),
                        new MemberChange.TextChanged(
                                new MemberPlace("/notes", "/notes/1/fr", "/notes/0/fr", true),
                                "fr",
                                Optional.empty(),
                                Optional.of("z")));
    }

    @Test
    void membersAreGainedLostAndReplaced() {
        CaseStudy before = aCase("a")
                .summary(Text.english("s"))
                .extras(Extras.of(Map.of("x-a/b", new Extras.Num("1"))))
                .build();
        CaseStudy after = aCase("a")
                .period(org.waystage.core.value.Period.of(FIRST, SECOND))
                .extras(Extras.of(Map.of("x-a/b", new Extras.Num("1.0"))))
                .build();

        assertThat(changes(before, after))
                .containsExactly(
                        new MemberChange.Lost(at("/summary"), new Extras.Obj(Map.of("en", str("s")))),
                        new MemberChange.Gained(
                                at("/period"),
                                new Extras.Obj(Map.of("from", str("2025-12-01"), "to", str("2026-12-01")))),
                        new MemberChange.Replaced(
                                new MemberPlace("/x-a~1b", "/x-a~1b", "/x-a~1b", false),
                                new Extras.Num("1"),
                                new Extras.Num("1.0")));
    }

    @Test
    void elementsAreRecognizedByTheirKeyWhereverTheyStand() {
        CaseStudy before = aCase("a")
                .scopes(List.of(scope("port", "Port"), scope("land", "Land")))
                .build();
        CaseStudy after = aCase("a")
                .scopes(List.of(scope("air", "Air"), scope("land", "Border"), scope("port", "Port")))
                .build();

        assertThat(changes(before, after))
                .containsExactly(
                        new MemberChange.TextChanged(
                                new MemberPlace("/scopes/name", "/scopes/1/name/en", "/scopes/1/name/en", true),
                                "en",
                                Optional.of("Land"),
                                Optional.of("Border")),
                        new MemberChange.ElementAdded(
                                new MemberPlace("/scopes", "/scopes/-", "/scopes/0", true),
                                new Extras.Obj(
                                        Map.of("id", str("air"), "name", new Extras.Obj(Map.of("en", str("Air")))))));
        assertThat(ofCases(before, after).reissue().count(Reissue.Reason.ORDER)).isOne();
    }

    private static Scope scope(String id, String name) {
        return Scope.of(ScopeId.of(id), Text.english(name));
    }

    @Test
    void equalElementsAreCountedAsOftenAsTheyAreThere() {
        CaseStudy before = aCase("a").lessons(List.of(lesson("x"), lesson("x"))).build();
        CaseStudy after = aCase("a").lessons(List.of(lesson("x"))).build();

        assertThat(changes(before, after)).singleElement().isInstanceOf(MemberChange.ElementRemoved.class);
    }

    private static Statement lesson(String text) {
        return Statement.of(Text.english(text));
    }

    @Test
    void theOrderOfAListIsLeftOut() {
        CaseStudy before = aCase("a").lessons(List.of(lesson("x"), lesson("y"))).build();
        CaseStudy after = aCase("a").lessons(List.of(lesson("y"), lesson("x"))).build();
        Difference difference = ofCases(before, after);

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.reissue().count(Reissue.Reason.ORDER)).isOne();
    }

    @Test
    void onlyRecordsThatMovedAmongTheOthersAreLeftOut() {
        List<CaseStudy> cases = List.of(
                aCase("a").build(),
                aCase("b").build(),
                aCase("c").build(),
                aCase("d").build());
        Difference difference = Difference.between(
                first().caseStudies(cases).build(),
                second().caseStudies(List.of(cases.get(3), cases.get(0), cases.get(1), cases.get(2)))
                        .build());

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.reissue().records().get(RecordKind.CASE_STUDIES))
                .isEqualTo(Map.of(Reissue.Reason.ORDER, 1L));
    }

    @Test
    void theOrderOfTheWordsOfASchemeIsWhatItSays() {
        Crosswalk before = Crosswalk.builder(Code.of("rings"))
                .order(List.of("hold", "adopt"))
                .build();
        Crosswalk after = Crosswalk.builder(Code.of("rings"))
                .order(List.of("adopt", "hold"))
                .build();

        assertThat(changes(Difference.between(
                        first().crosswalks(List.of(before)).build(),
                        second().crosswalks(List.of(after)).build())))
                .singleElement()
                .isInstanceOf(MemberChange.Replaced.class);
    }

    /** The last step says how a record stands. */
    @Test
    void theOrderOfTheStepsToPublicationIsWhatTheySay() {
        ClearanceStep cleared = step(ClearanceStatus.Listed.CLEARED);
        ClearanceStep withdrawn = step(ClearanceStatus.Listed.WITHDRAWN);

        assertThat(changes(steps(cleared, withdrawn), steps(withdrawn, cleared)))
                .singleElement()
                .isInstanceOf(MemberChange.Replaced.class)
                .extracting(change -> change.place().member())
                .isEqualTo("/clearance");
        ClearanceStep submitted = step(ClearanceStatus.Listed.SUBMITTED);
        assertThat(changes(steps(submitted, cleared, withdrawn), steps(submitted, withdrawn, cleared)))
                .singleElement()
                .isInstanceOf(MemberChange.Replaced.class);
        assertThat(changes(steps(cleared), steps(cleared, withdrawn)))
                .singleElement()
                .isInstanceOf(MemberChange.ElementAdded.class)
                .extracting(change -> change.place().after())
                .isEqualTo("/clearance/1");
        assertThat(changes(steps(withdrawn, cleared), steps(withdrawn)))
                .singleElement()
                .isInstanceOf(MemberChange.ElementRemoved.class);
    }

    private static CaseStudy steps(ClearanceStep... steps) {
        return aCase("a").clearance(List.of(steps)).build();
    }

    private static ClearanceStep step(ClearanceStatus status) {
        return ClearanceStep.of(status, OrganizationId.of("a-body"), PartialDate.of(2026, 11));
    }

    @Test
    void codesAndRowsAreRecordsOfTheirOwn() {
        CodeList before = CodeList.builder(CodeListId.of("countries"))
                .codes(List.of(
                        CodeList.Entry.of(Code.of("AE"), Text.english("Emirates")),
                        CodeList.Entry.of(Code.of("FR"), Text.english("France"))))
                .build();
        CodeList after = before.toBuilder()
                .version("2")
                .codes(List.of(
                        CodeList.Entry.of(Code.of("AE"), Text.english("United Arab Emirates")),
                        CodeList.Entry.of(Code.of("NZ"), Text.english("New Zealand"))))
                .build();
        CodeList added = after.toBuilder().id(CodeListId.of("regions")).build();
        Crosswalk rings = Crosswalk.builder(Code.of("rings"))
                .rows(List.of(Crosswalk.Row.of("assess", AdoptionStage.Listed.EXPLORING, Relation.Listed.BROAD)))
                .build();
        Crosswalk changed = rings.toBuilder()
                .rows(List.of(Crosswalk.Row.of("assess", AdoptionStage.Listed.PLANNED, Relation.Listed.BROAD)))
                .build();
        Difference difference = Difference.between(
                first().codeLists(List.of(before)).crosswalks(List.of(rings)).build(),
                second().codeLists(List.of(after, added))
                        .crosswalks(List.of(changed))
                        .build());

        assertThat(difference.changes().stream().map(one -> one.kind() + " " + one.id()))
                .containsExactly(
                        "codeLists countries",
                        "codeLists regions",
                        "codes countries/AE",
                        "codes countries/FR",
                        "codes countries/NZ",
                        "rows rings/assess");
        assertThat(difference.compared().get(RecordKind.CODES)).isEqualTo(new Difference.Compared(1, 1, 1, 0));
    }

    @Test
    void theOwnSourceOfAnEditionIsFoundAndNamed() {
        Catalogue before = register("inventory-2025", FIRST, "2025").build();
        Catalogue after = register("inventory-2026", SECOND, "2026").build();
        Difference difference = Difference.between(before, after);

        assertThat(difference.changes()).isEmpty();
        assertThat(difference.moves()).isEmpty();
        assertThat(difference.reissue().sources())
                .containsExactly(new Reissue.OwnSource(SourceId.of("inventory-2025"), SourceId.of("inventory-2026")));
        assertThat(difference.reissue().records())
                .isEqualTo(Map.of(
                        RecordKind.HEAD, Map.of(Reissue.Reason.EDITION, 1L),
                        RecordKind.CASE_STUDIES, Map.of(Reissue.Reason.OWN_SOURCE, 2L, Reissue.Reason.OBSERVED, 2L),
                        RecordKind.SOURCES, Map.of(Reissue.Reason.OWN_SOURCE, 1L)));
    }

    /** Returns an edition in which each case cites the edition itself and was observed when it was issued. */
    private static Catalogue.Builder register(String source, PartialDate issued, String label) {
        Citation own = Citation.of(SourceId.of(source), "row 7");
        StageRecord observed = StageRecord.observed(AdoptionStage.Listed.PILOT, issued).toBuilder()
                .sources(List.of(own))
                .build();
        return first().edition(label)
                .issued(issued)
                .sources(List.of(Source.builder(SourceId.of(source), Text.english("Inventory"))
                        .edition(label)
                        .issued(issued)
                        .build()))
                .caseStudies(List.of(
                        aCase("a")
                                .sources(List.of(own))
                                .stages(List.of(observed))
                                .build(),
                        aCase("b")
                                .sources(List.of(own))
                                .stages(List.of(observed))
                                .build()));
    }

    @Test
    void theYearInTheTitleOfAnOwnSourceBelongsToTheEdition() {
        Catalogue before = titled(register("inventory-2025", FIRST, "2025").build(), "Inventory of 2025");
        Catalogue after = titled(register("inventory-2026", SECOND, "2026").build(), "Inventory of 2026");

        assertThat(Difference.between(before, after).isEmpty()).isTrue();
        assertThat(Difference.between(before, after).reissue().sources()).hasSize(1);
    }

    private static Catalogue titled(Catalogue edition, String title) {
        Source own =
                edition.sources().get(0).toBuilder().title(Text.english(title)).build();
        return edition.toBuilder().sources(List.of(own)).build();
    }

    @Test
    void whatChangedBesideAReissueIsShownAsItIs() {
        Catalogue before = register("inventory-2025", FIRST, "2025").build();
        Catalogue after = register("inventory-2026", SECOND, "2026").build();
        StageRecord stage = after.caseStudies().get(0).stages().get(0);
        CaseStudy noted = after.caseStudies().get(0).toBuilder()
                .stages(List.of(stage.toBuilder().note(Text.english("n")).build()))
                .build();
        CaseStudy moved = after.caseStudies().get(1).toBuilder()
                .stages(List.of(
                        stage.toBuilder().stage(AdoptionStage.Listed.DEPLOYED).build()))
                .build();
        Difference difference = Difference.between(
                before, after.toBuilder().caseStudies(List.of(noted, moved)).build());

        assertThat(((Change.Changed) difference.changes().get(0)).members())
                .containsExactly(new MemberChange.Gained(
                        new MemberPlace("/stages/note", "/stages/0/note", "/stages/0/note", true),
                        new Extras.Obj(Map.of("en", str("n")))));
        assertThat(((Change.Changed) difference.changes().get(1)).members())
                .first()
                .isInstanceOfSatisfying(
                        MemberChange.ElementRemoved.class,
                        removed -> assertThat(removed.value().toString())
                                .contains("2025-12-01", "inventory-2025")
                                .doesNotContain("2026"));
    }

    @Test
    void aSourceThatDiffersInMoreThanItsEditionIsAnotherOne() {
        Catalogue before = register("inventory-2025", FIRST, "2025").build();
        Catalogue after = register("register-2026", SECOND, "2026").build();
        Catalogue renamed = after.toBuilder()
                .sources(List.of(after.sources().get(0).toBuilder()
                        .title(Text.english("Register"))
                        .build()))
                .build();
        Difference difference = Difference.between(before, renamed);

        assertThat(difference.reissue().sources()).isEmpty();
        assertThat(difference.total().changed()).isEqualTo(2);
        assertThat(difference.changes())
                .contains(
                        new Change.Removed(RecordKind.SOURCES, "inventory-2025"),
                        new Change.Added(RecordKind.SOURCES, "register-2026"));
    }

    @Test
    void aSourceThatOneCaseDoesNotCiteIsNotTheEditionsOwn() {
        Catalogue before = register("inventory-2025", FIRST, "2025").build();
        Catalogue after = register("inventory-2026", SECOND, "2026").build();
        List<CaseStudy> one = List.of(
                after.caseStudies().get(0),
                after.caseStudies().get(1).toBuilder().sources(List.of()).build());

        assertThat(Difference.between(before, after.toBuilder().caseStudies(one).build())
                        .reissue()
                        .sources())
                .isEmpty();
    }

    @Test
    void anObservationThatIsStillThereIsTheSameOne() {
        StageRecord observed = StageRecord.observed(AdoptionStage.Listed.PILOT, FIRST);
        StageRecord again = StageRecord.observed(AdoptionStage.Listed.PILOT, SECOND);
        CaseStudy before = aCase("a").stages(List.of(observed)).build();
        CaseStudy after = aCase("a").stages(List.of(observed, again)).build();

        assertThat(changes(before, after))
                .singleElement()
                .isInstanceOfSatisfying(
                        MemberChange.ElementAdded.class,
                        added -> assertThat(added.place().after()).isEqualTo("/stages/1"));
        assertThat(ofCases(before, after).reissue().count(Reissue.Reason.OBSERVED))
                .isZero();
    }

    @Test
    void recordsWithOneIdAreMatchedByWhatTheySay() {
        Technology one =
                Technology.builder(TechnologyId.of("t"), Text.english("one")).build();
        Technology two =
                Technology.builder(TechnologyId.of("t"), Text.english("two")).build();
        Difference difference = Difference.between(
                first().technologies(List.of(one, two)).build(),
                second().technologies(List.of(two)).build());

        assertThat(difference.changes()).containsExactly(new Change.Removed(RecordKind.TECHNOLOGIES, "t"));
        assertThat(difference.compared().get(RecordKind.TECHNOLOGIES)).isEqualTo(new Difference.Compared(0, 1, 0, 1));
    }
}
