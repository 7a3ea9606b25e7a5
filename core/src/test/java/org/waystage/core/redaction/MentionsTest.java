package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullCodeLists;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

class MentionsTest {
    private static final Extras MARK = Extras.of(Map.of("visibility", new Extras.Str("restricted")));

    private static CaseStudy.Builder caseStudy(String id, String title) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english(title),
                List.of(TechnologyId.of("drones")),
                List.of(OrganizationId.of("customs")));
    }

    private static Catalogue.Builder catalogue(CaseStudy... cases) {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .caseStudies(List.of(cases));
    }

    /** Returns what is mentioned in a catalogue for the public, by place and name. */
    private static List<String> mentioned(Catalogue catalogue) {
        return Redaction.forAudience(Visibility.Listed.PUBLIC).apply(catalogue).report().notices().stream()
                .filter(notice -> notice.rule().equals(RedactionRules.NAME_MENTIONED))
                .map(notice -> notice.place() + " " + notice.values().get("name"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "リスク判定システム, 新しいリスク判定システムを使います。",
        "AI-Gate, 次にAI-Gateを試した。",
        "ゲート2, 次のゲート2を試した。",
        "ด่านอัจฉริยะ, ใช้ด่านอัจฉริยะแล้ว",
        "ດ່ານອັດສະລິຍະ, ໃຊ້ດ່ານອັດສະລິຍະແລ້ວ",
        "ច្រកឆ្លាត, ប្រើច្រកឆ្លាតហើយ",
        "စမတ်ဂိတ်, ယခုစမတ်ဂိတ်ကို",
        "스마트게이트, 새로운 스마트게이트를 쓴다",
        "AI-Gate, Новый AI-Gateом",
    })
    void aNameIsFoundWhereNoBlankStandsBeforeOrAfterIt(String title, String summary) {
        Catalogue catalogue = catalogue(
                        caseStudy("open", "Open")
                                .summary(Text.of("ja", summary))
                                .build(),
                        caseStudy("hidden", title)
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build())
                .build();

        assertThat(mentioned(catalogue)).containsExactly("/caseStudies/0 " + title);
    }

    /** Returns a catalogue in which one element of each kind is left out, with the names of the table below. */
    private static Catalogue.Builder manyKinds(CaseStudy... cases) {
        Text name = Text.english("The gate").with("fr", "La porte");
        return catalogue(cases)
                .technologies(List.of(
                        Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                                .build(),
                        Technology.builder(TechnologyId.of("t-one"), Text.english("Tech one"))
                                .labels(List.of(
                                        Technology.Label.of("Tech two", "en", Technology.LabelKind.Listed.ALTERNATIVE)))
                                .extras(MARK)
                                .build()))
                .collections(List.of(ConceptCollection.builder(CollectionId.of("g-one"), Text.english("Group one"))
                        .extras(MARK)
                        .build()))
                .codeLists(List.of(
                        CodeList.builder(CodeListId.of("l-one"), Text.english("List one"))
                                .codes(List.of(CodeList.Entry.of(Code.of("e-one"), Text.english("Entry one"))))
                                .extras(MARK)
                                .build(),
                        CodeList.builder(CodeListId.of("l-kept"), Text.english("List kept"))
                                .codes(List.of(
                                        CodeList.Entry.of(Code.of("e-kept"), Text.english("Entry kept")),
                                        FullCodeLists.entry(
                                                Code.of("e-two"),
                                                Text.english("Entry two"),
                                                Optional.empty(),
                                                List.of(),
                                                List.of(),
                                                MARK)))
                                .build()))
                .crosswalks(List.of(Crosswalk.builder(Code.of("w-one"))
                        .title(Text.english("Walk one"))
                        .extras(MARK)
                        .build()))
                .organizations(List.of(
                        Organization.builder(OrganizationId.of("customs"), Text.english("Customs"))
                                .build(),
                        Organization.builder(OrganizationId.of("o-one"), Text.english("Body one"))
                                .earlierNames(List.of(Organization.EarlierName.of(Text.english("Body two"))))
                                .extras(MARK)
                                .build()))
                .surveys(List.of(Survey.builder(SurveyId.of("s-one"), Text.english("Survey one"))
                        .extras(MARK)
                        .build()))
                .recommendations(
                        List.of(Recommendation.builder(RecommendationId.of("r-one"), Text.english("Advice one"))
                                .extras(MARK)
                                .build()))
                .lessons(List.of(Lesson.builder(LessonId.of("n-one"), Text.english("Lesson one"))
                        .extras(MARK)
                        .build()))
                .initiatives(List.of(Initiative.builder(InitiativeId.of("i-one"), Text.english("Plan one"))
                        .extras(MARK)
                        .build()))
                .sources(List.of(Source.builder(SourceId.of("p-one"), name)
                        .address("https://example.org/p")
                        .visibility(Visibility.Listed.RESTRICTED)
                        .build()));
    }

    private static CaseStudy closedCase() {
        return caseStudy("c-one", "Case one")
                .otherTitles(List.of(Text.english("Case two")))
                .identifiers(List.of(Identifier.of("register", "AB1"), Identifier.of("register", "2024")))
                .visibility(Visibility.Listed.RESTRICTED)
                .build();
    }

    private static CaseStudy.Builder openCase() {
        return caseStudy("open", "Open")
                .scopes(List.of(
                        Scope.of(ScopeId.of("kept"), Text.english("Scope kept")),
                        new Scope(ScopeId.of("gone"), Text.english("Scope gone"), List.of(), List.of(), MARK)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t-one",
                "Tech one",
                "Tech two",
                "g-one",
                "Group one",
                "l-one",
                "List one",
                "e-one",
                "Entry one",
                "e-two",
                "Entry two",
                "w-one",
                "Walk one",
                "o-one",
                "Body one",
                "Body two",
                "c-one",
                "Case one",
                "Case two",
                "AB1",
                "Scope gone",
                "s-one",
                "Survey one",
                "r-one",
                "Advice one",
                "n-one",
                "Lesson one",
                "i-one",
                "Plan one",
                "p-one",
                "The gate",
                "La porte",
                "https://example.org/p",
            })
    void eachNameOfEachKindIsLookedFor(String name) {
        CaseStudy open = openCase()
                .notes(List.of(Text.english("What " + name + " taught")))
                .build();

        assertThat(mentioned(manyKinds(closedCase(), open).build())).containsExactly("/caseStudies/1 " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Scope kept", "Entry kept", "e-kept", "2024", "gone", "drones", "Customs"})
    void whatIsNoNameOfWhatWasLeftOutIsNotLookedFor(String words) {
        CaseStudy open = openCase()
                .notes(List.of(Text.english("What " + words + " taught")))
                .build();

        assertThat(mentioned(manyKinds(closedCase(), open).build())).isEmpty();
    }

    @Test
    void whatIsTheIdOfSomethingKeptIsNoName() {
        List<String> ids =
                List.of("id-case", "id-body", "id-source", "id-tech", "id-group", "id-walk", "id-list", "id-code");
        Catalogue catalogue = catalogue(caseStudy("id-case", "Open")
                        .notes(List.of(Text.english(String.join(", ", ids))))
                        .build())
                .organizations(List.of(Organization.builder(OrganizationId.of("id-body"), Text.english("Body"))
                        .build()))
                .sources(List.of(Source.builder(SourceId.of("id-source"), Text.english("Paper"))
                        .build()))
                .technologies(List.of(Technology.builder(TechnologyId.of("id-tech"), Text.english("Tech"))
                        .build()))
                .collections(List.of(ConceptCollection.builder(CollectionId.of("id-group"), Text.english("Group"))
                        .build()))
                .crosswalks(List.of(Crosswalk.builder(Code.of("id-walk")).build()))
                .codeLists(List.of(CodeList.builder(CodeListId.of("id-list"))
                        .codes(List.of(CodeList.Entry.of(Code.of("id-code"), Text.english("Entry"))))
                        .build()))
                .lessons(ids.stream()
                        .map(id -> Lesson.builder(LessonId.of("about-" + id), Text.english(id.replace('-', ' ')))
                                .extras(MARK)
                                .build())
                        .toList())
                .build();

        assertThat(mentioned(catalogue)).isEmpty();
    }

    @Test
    void namesAreFoundInMembersThatThisVersionDoesNotKnow() {
        Extras.Value inside = new Extras.Arr(
                List.of(new Extras.Obj(Map.of("Case two", new Extras.Bool(true))), new Extras.Str("of Body one")));
        List<Extras> members =
                List.of(Extras.of(Map.of("x-Tech one", new Extras.Bool(true))), Extras.of(Map.of("x-box", inside)));

        assertThat(members.stream()
                        .map(extras -> mentioned(manyKinds(
                                        closedCase(), openCase().extras(extras).build())
                                .build())))
                .containsExactly(
                        List.of("/caseStudies/1 Tech one"),
                        List.of("/caseStudies/1 Case two", "/caseStudies/1 Body one"));
    }

    @Test
    void ofSeveralNamesTheLongestIsToldAndOfThoseTheFirst() {
        CaseStudy open = openCase()
                .notes(List.of(Text.english("o-one is Body two, once Body one")))
                .build();

        assertThat(mentioned(manyKinds(closedCase(), open).build())).containsExactly("/caseStudies/1 Body two");
    }

    @Test
    void aNameIsNotFoundInsideAWordOfItsScript() {
        Catalogue catalogue = catalogue(
                        caseStudy("open", "Open")
                                .summary(Text.english("Pgates and gates2 are one."))
                                .build(),
                        caseStudy("hidden", "Gates")
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build())
                .build();

        assertThat(mentioned(catalogue)).isEmpty();
    }

    /** Word times word of both would be some twenty thousand million steps: this would not end. */
    @Test
    void aLongTextIsReadOnceForALongName() {
        Catalogue catalogue = catalogue(
                        caseStudy("open", "Open")
                                .summary(Text.english("a ".repeat(200_000)))
                                .build(),
                        caseStudy("hidden", "Hidden")
                                .visibility(Visibility.Listed.RESTRICTED)
                                .build())
                .lessons(List.of(Lesson.builder(LessonId.of("inside"), Text.english("a ".repeat(100_000) + "b"))
                        .cases(List.of(CaseStudyId.of("hidden")))
                        .build()))
                .build();

        assertThat(mentioned(catalogue)).isEmpty();
    }

    @Test
    void aScopeIsLookedForInItsCaseThoughOtherPartsHaveTheSameName() {
        Scope scope = new Scope(ScopeId.of("coast"), Text.english("Coast road"), List.of(), List.of(), MARK);
        Text words = Text.english("On the coast road.");
        CaseStudy first = caseStudy("first", "First").scopes(List.of(scope)).build();
        CaseStudy second = caseStudy("second", "Second")
                .scopes(List.of(scope))
                .summary(words)
                .build();
        CaseStudy third = caseStudy("third", "Third").summary(words).build();
        CodeList list = CodeList.builder(CodeListId.of("needs"))
                .codes(List.of(FullCodeLists.entry(
                        Code.of("k"), Text.english("Coast road"), Optional.empty(), List.of(), List.of(), MARK)))
                .build();

        assertThat(mentioned(catalogue(first, second, third).build())).containsExactly("/caseStudies/1 Coast road");
        assertThat(mentioned(
                        catalogue(first, second, third).codeLists(List.of(list)).build()))
                .containsExactly("/caseStudies/1 Coast road", "/caseStudies/2 Coast road");
    }
}
