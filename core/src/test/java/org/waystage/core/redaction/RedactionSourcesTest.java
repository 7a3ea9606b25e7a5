package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
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
import org.waystage.core.notice.Rule;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** What rests on sources that are left out, of its own or of what it stands in. */
class RedactionSourcesTest {
    private static final SourceId MEMO = SourceId.of("memo");
    private static final SourceId REPORT = SourceId.of("report");
    private static final OrganizationId CUSTOMS = OrganizationId.of("customs");
    private static final CaseStudyId OPEN = CaseStudyId.of("scanners");
    private static final CaseStudyId HIDDEN = CaseStudyId.of("sealed");
    private static final List<Citation> BY_MEMO = List.of(Citation.of(MEMO));
    private static final List<Citation> BY_REPORT = List.of(Citation.of(REPORT));
    private static final List<Citation> BY_BOTH = List.of(Citation.of(MEMO), Citation.of(REPORT));

    private static CaseStudy caseStudy(CaseStudyId id, List<Citation> sources) {
        return CaseStudy.builder(
                        id, Text.english("Case of " + id.value()), List.of(TechnologyId.of("drones")), List.of(CUSTOMS))
                .sources(sources)
                .build();
    }

    private static Catalogue catalogue(UnaryOperator<CaseStudy.Builder> change) {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .technologies(List.of(Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                        .build()))
                .organizations(List.of(Organization.builder(CUSTOMS, Text.english("Border agency"))
                        .build()))
                .caseStudies(List.of(
                        caseStudy(HIDDEN, BY_REPORT).toBuilder()
                                .visibility(RESTRICTED)
                                .build(),
                        change.apply(caseStudy(OPEN, BY_REPORT).toBuilder()).build()))
                .sources(List.of(
                        Source.builder(REPORT, Text.english("Annual paper")).build(),
                        Source.builder(MEMO, Text.english("Inner memo"))
                                .visibility(RESTRICTED)
                                .build()))
                .build();
    }

    private static Redacted cut(Catalogue catalogue) {
        return Redaction.forAudience(PUBLIC).apply(catalogue);
    }

    private static CaseStudy open(Redacted redacted) {
        return redacted.catalogue().caseStudy(OPEN).orElseThrow();
    }

    private static List<String> notices(Redacted redacted, Rule rule) {
        return redacted.report().notices().stream()
                .filter(notice -> notice.rule().equals(rule))
                .map(notice -> notice.place().pointer())
                .toList();
    }

    private static CaseStudy.Builder withParts(CaseStudy.Builder builder, List<Citation> sources) {
        List<Statement> statements =
                List.of(Statement.of(Text.english("Faster")).withSources(sources));
        return builder.stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020)).toBuilder()
                        .sources(sources)
                        .build()))
                .needs(statements)
                .objectives(statements)
                .benefits(statements)
                .challenges(statements)
                .lessons(statements)
                .outcomes(List.of(
                        Outcome.builder(Text.english("Cost")).sources(sources).build()));
    }

    @Test
    void aCaseThatRestsOnHiddenSourcesAloneGoesWithAllThatInheritsThem() {
        Redacted redacted = cut(catalogue(
                builder -> withParts(builder.sources(BY_MEMO), List.of()).summary(Text.english("All"))));

        assertThat(redacted.catalogue().caseStudies()).isEmpty();
        assertThat(redacted.report().count(RedactionReport.Content.CASE_STUDIES))
                .isEqualTo(2);
        assertThat(notices(redacted, RedactionRules.NOTHING_LEFT)).containsExactly("/caseStudies/1");
    }

    @Test
    void aPartThatRestsOnHiddenSourcesAloneGoes() {
        Redacted redacted = cut(catalogue(builder -> withParts(builder, BY_MEMO)));

        assertThat(open(redacted)).isEqualTo(caseStudy(OPEN, BY_REPORT));
        assertThat(notices(redacted, RedactionRules.SOURCES_LOST)).isEmpty();
        assertThat(notices(redacted, RedactionRules.NOTHING_LEFT))
                .containsExactly(
                        "/caseStudies/1/stages/0",
                        "/caseStudies/1/needs/0",
                        "/caseStudies/1/objectives/0",
                        "/caseStudies/1/benefits/0",
                        "/caseStudies/1/challenges/0",
                        "/caseStudies/1/lessons/0",
                        "/caseStudies/1/outcomes/0");
        assertThat(redacted.report().doubts()).isEmpty();
    }

    @Test
    void aSourceThatOnlyAMarkedCitationCitedGoes() {
        SourceId letter = SourceId.of("letter");
        Citation marked =
                new Citation(letter, Optional.empty(), Extras.of(Map.of("visibility", new Extras.Str("restricted"))));
        Catalogue whole = catalogue(builder -> builder.sources(List.of(Citation.of(REPORT), marked)));

        Redacted redacted = cut(whole.toBuilder()
                .sources(List.of(
                        Source.builder(REPORT, Text.english("Annual paper")).build(),
                        Source.builder(letter, Text.english("A letter")).build()))
                .build());

        assertThat(open(redacted).sources()).isEqualTo(BY_REPORT);
        assertThat(redacted.catalogue().sources()).extracting(Source::id).containsExactly(REPORT);
    }

    @Test
    void aPartThatKeepsASourceStaysAndIsNoticed() {
        Redacted redacted = cut(catalogue(builder -> withParts(builder, BY_BOTH)));

        assertThat(open(redacted))
                .isEqualTo(withParts(caseStudy(OPEN, BY_REPORT).toBuilder(), BY_REPORT)
                        .build());
        assertThat(notices(redacted, RedactionRules.SOURCES_LOST))
                .containsExactly(
                        "/caseStudies/1/stages/0",
                        "/caseStudies/1/needs/0",
                        "/caseStudies/1/objectives/0",
                        "/caseStudies/1/benefits/0",
                        "/caseStudies/1/challenges/0",
                        "/caseStudies/1/lessons/0",
                        "/caseStudies/1/outcomes/0");
    }

    @Test
    void aPartThatInheritsFewerSourcesIsNoticedToo() {
        Redacted redacted = cut(catalogue(builder -> builder.sources(BY_BOTH)
                .benefits(List.of(
                        Statement.of(Text.english("Faster")),
                        Statement.of(Text.english("Safer")).withSources(BY_REPORT)))));

        assertThat(open(redacted).benefits()).hasSize(2);
        assertThat(notices(redacted, RedactionRules.SOURCES_LOST))
                .containsExactly("/caseStudies/1", "/caseStudies/1/benefits/0");
        assertThat(redacted.report().doubts()).hasSize(2);
    }

    @Test
    void aSurveyAnswerGoesByItsSourcesOrThoseOfTheSurvey() {
        Survey.Answer.Builder answer =
                Survey.Answer.builder().topic(Text.english("Use")).count(3L);
        Survey open = Survey.builder(SurveyId.of("open"), Text.english("Open"))
                .sources(BY_BOTH)
                .answers(List.of(
                        answer.sources(BY_MEMO).build(),
                        answer.sources(BY_BOTH).build(),
                        answer.sources(List.of()).build()))
                .build();
        Survey hidden = Survey.builder(SurveyId.of("hidden-survey"), Text.english("Hidden"))
                .sources(BY_MEMO)
                .answers(List.of(answer.sources(List.of()).build()))
                .build();

        Redacted redacted = cut(catalogue(builder -> builder).toBuilder()
                .surveys(List.of(hidden, open))
                .build());

        assertThat(redacted.catalogue().surveys())
                .containsExactly(open.toBuilder()
                        .sources(BY_REPORT)
                        .answers(List.of(
                                answer.sources(BY_REPORT).build(),
                                answer.sources(List.of()).build()))
                        .build());
        assertThat(redacted.report().count(RedactionReport.Content.SURVEYS)).isEqualTo(1);
        assertThat(notices(redacted, RedactionRules.SOURCES_LOST))
                .containsExactly("/surveys/1", "/surveys/1/answers/1", "/surveys/1/answers/2");
    }

    /** Returns a catalogue with one lesson, recommendation and initiative that name these cases and sources. */
    private static Catalogue withKnowledge(List<CaseStudyId> cases, List<Citation> sources) {
        Text words = Text.english("Words");
        return catalogue(builder -> builder).toBuilder()
                .lessons(List.of(Lesson.builder(LessonId.of("lesson"), words)
                        .cases(cases)
                        .sources(sources)
                        .build()))
                .recommendations(List.of(Recommendation.builder(RecommendationId.of("advice"), words)
                        .cases(cases)
                        .sources(sources)
                        .build()))
                .initiatives(List.of(Initiative.builder(InitiativeId.of("project"), words)
                        .cases(cases)
                        .sources(sources)
                        .build()))
                .build();
    }

    @Test
    void whatNamesHiddenCasesAloneGoes() {
        Redacted redacted = cut(withKnowledge(List.of(HIDDEN), BY_REPORT));

        assertThat(redacted.catalogue().lessons()).isEmpty();
        assertThat(redacted.catalogue().recommendations()).isEmpty();
        assertThat(redacted.catalogue().initiatives()).isEmpty();
        assertThat(notices(redacted, RedactionRules.NOTHING_LEFT))
                .containsExactly("/recommendations/0", "/lessons/0", "/initiatives/0");
    }

    @Test
    void whatRestsOnHiddenSourcesAloneGoes() {
        Redacted redacted = cut(withKnowledge(List.of(OPEN), BY_MEMO));

        assertThat(redacted.catalogue().lessons()).isEmpty();
        assertThat(redacted.catalogue().recommendations()).isEmpty();
        assertThat(redacted.catalogue().initiatives()).isEmpty();
        assertThat(redacted.report().count(RedactionReport.Content.LESSONS)).isEqualTo(1);
    }

    @Test
    void knowledgeThatKeepsACaseAndASourceStays() {
        Redacted redacted = cut(withKnowledge(List.of(HIDDEN, OPEN), BY_BOTH));

        assertThat(redacted.catalogue().lessons().get(0).cases()).containsExactly(OPEN);
        assertThat(redacted.catalogue().lessons().get(0).sources()).isEqualTo(BY_REPORT);
        assertThat(redacted.catalogue().recommendations()).hasSize(1);
        assertThat(redacted.catalogue().initiatives()).hasSize(1);
        assertThat(notices(redacted, RedactionRules.SOURCES_LOST))
                .containsExactly("/recommendations/0", "/lessons/0", "/initiatives/0");
    }

    @Test
    void knowledgeWithoutSourcesOfItsOwnHasThoseOfItsCasesThatStay() {
        SourceId letter = SourceId.of("letter");
        CaseStudyId third = CaseStudyId.of("third");
        Catalogue whole = withKnowledge(List.of(HIDDEN, OPEN, third), List.of());
        Catalogue cited = whole.toBuilder()
                .caseStudies(List.of(
                        whole.caseStudies().get(0).toBuilder()
                                .sources(List.of(Citation.of(MEMO)))
                                .build(),
                        caseStudy(OPEN, BY_BOTH),
                        caseStudy(third, List.of(Citation.of(letter)))))
                .build();

        Redacted redacted = cut(cited);

        assertThat(redacted.report().notices())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.SOURCES_LOST))
                .extracting(notice -> notice.place().pointer() + " "
                        + notice.values().get("lost") + " of " + notice.values().get("all"))
                .containsExactly(
                        "/caseStudies/1 1 of 2",
                        "/recommendations/0 1 of 3",
                        "/lessons/0 1 of 3",
                        "/initiatives/0 1 of 3");
    }

    @Test
    void anInitiativeLosesTheParentThatGoes() {
        InitiativeId programme = InitiativeId.of("programme");
        Initiative child = Initiative.builder(InitiativeId.of("project"), Text.english("Project"))
                .parent(programme)
                .build();
        Redacted redacted = cut(catalogue(builder -> builder).toBuilder()
                .initiatives(List.of(
                        Initiative.builder(programme, Text.english("Programme"))
                                .sources(BY_MEMO)
                                .build(),
                        child))
                .build());

        assertThat(redacted.catalogue().initiatives())
                .containsExactly(Initiative.builder(child.id(), child.title()).build());
    }

    @Test
    void referenceDataThatLosesItsSourcesStaysAndIsNoticed() {
        Redacted redacted = cut(catalogue(builder -> builder).toBuilder()
                .collections(List.of(ConceptCollection.builder(CollectionId.of("groups"), Text.english("Groups"))
                        .sources(BY_MEMO)
                        .build()))
                .codeLists(List.of(CodeList.builder(CodeListId.of("needs"), Text.english("Needs"))
                        .sources(BY_BOTH)
                        .build()))
                .build());

        assertThat(redacted.catalogue().collections()).hasSize(1);
        assertThat(notices(redacted, RedactionRules.SOURCES_LOST)).containsExactly("/collections/0", "/codeLists/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "statement", "outcome"})
    void theSourceFieldsOfACaseThatIsCutGo(String part) {
        CaseStudy.SourceField field = CaseStudy.SourceField.of("Stage", "Deployed");
        Redacted redacted = cut(catalogue(builder -> {
            builder.sourceFields(List.of(field));
            return switch (part) {
                case "stage" ->
                    builder.stages(List.of(StageRecord.builder(AdoptionStage.Listed.DEPLOYED, Basis.Listed.BEGAN)
                            .visibility(RESTRICTED)
                            .build()));
                case "statement" ->
                    builder.needs(List.of(Statement.of(Text.english("Speed")).withVisibility(RESTRICTED)));
                default ->
                    builder.outcomes(List.of(Outcome.builder(Text.english("Cost"))
                            .sources(BY_MEMO)
                            .build()));
            };
        }));

        assertThat(open(redacted).sourceFields()).isEmpty();
        assertThat(redacted.report().count(RedactionReport.Content.SOURCE_FIELDS))
                .isEqualTo(1);
        assertThat(open(cut(catalogue(builder -> builder.sourceFields(List.of(field)))))
                        .sourceFields())
                .containsExactly(field);
    }

    /** What is lost is counted part by part; that a scope goes too must not make up for it. */
    @ParameterizedTest
    @ValueSource(strings = {"stages", "needs", "objectives", "benefits", "challenges", "lessons", "outcomes"})
    void theSourceFieldsOfACaseThatLosesAScopeAndAPartGo(String part) {
        Scope scope = new Scope(
                ScopeId.of("site"),
                Text.english("Site"),
                List.of(),
                List.of(),
                Extras.of(Map.of("visibility", new Extras.Str("restricted"))));
        List<Statement> statements = List.of(Statement.of(Text.english("Speed")).withVisibility(RESTRICTED));
        Redacted redacted = cut(catalogue(builder -> {
            builder.sourceFields(List.of(CaseStudy.SourceField.of("Stage", "Deployed")))
                    .scopes(List.of(scope));
            return switch (part) {
                case "stages" ->
                    builder.stages(List.of(StageRecord.builder(AdoptionStage.Listed.DEPLOYED, Basis.Listed.BEGAN)
                            .visibility(RESTRICTED)
                            .build()));
                case "needs" -> builder.needs(statements);
                case "objectives" -> builder.objectives(statements);
                case "benefits" -> builder.benefits(statements);
                case "challenges" -> builder.challenges(statements);
                case "lessons" -> builder.lessons(statements);
                default ->
                    builder.outcomes(List.of(Outcome.builder(Text.english("Cost"))
                            .visibility(RESTRICTED)
                            .build()));
            };
        }));

        assertThat(open(redacted)).isEqualTo(caseStudy(OPEN, BY_REPORT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"See Sealed.", "sealed", "(SEALED)"})
    void anIdOfOneWordThatIsStillMentionedIsNoticed(String words) {
        Redacted redacted = cut(catalogue(builder -> builder.notes(List.of(Text.english(words)))));

        assertThat(notices(redacted, RedactionRules.NAME_MENTIONED)).containsExactly("/caseStudies/1");
        assertThat(redacted.report().doubts()).hasSize(1);
    }

    @Test
    void aNameIsLookedForInTextsAndNotInTheNamesOfMembers() {
        Catalogue base = catalogue(builder -> builder.summary(Text.english("Seen by all")));
        CaseStudy named = base.caseStudies().get(0).toBuilder()
                .title(Text.english("Summary"))
                .otherTitles(List.of(Text.english("Pilot")))
                .build();
        Catalogue whole = base.toBuilder()
                .caseStudies(List.of(
                        named,
                        base.caseStudies().get(1).toBuilder()
                                .stages(List.of(StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020))))
                                .build()))
                .build();

        assertThat(cut(whole).report().notices()).isEmpty();
        assertThat(cut(whole).report().doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HR-7, true", "52117, true", "2024, false"})
    void whatARegisterCallsAHiddenCaseIsLookedForUnlessItMayBeAnyNumber(String identifier, boolean noticed) {
        Catalogue base = catalogue(builder -> builder.notes(List.of(Text.english("See " + identifier + "."))));
        Catalogue whole = base.toBuilder()
                .caseStudies(List.of(
                        base.caseStudies().get(0).toBuilder()
                                .identifiers(List.of(Identifier.of("register", identifier)))
                                .build(),
                        base.caseStudies().get(1)))
                .build();

        assertThat(cut(whole).report().doubts()).hasSize(noticed ? 1 : 0);
    }
}
