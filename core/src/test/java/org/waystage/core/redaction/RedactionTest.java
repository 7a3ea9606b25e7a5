package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.core.value.Visibility.Listed.MEMBERS;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.FullModel;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.SurveyId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.notice.Place;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

class RedactionTest {
    private static final OrganizationId PORT = OrganizationId.of("port");
    private static final OrganizationId CUSTOMS = OrganizationId.of("customs");
    private static final SourceId REPORT = SourceId.of("report");
    private static final SourceId INTERVIEW = SourceId.of("interview");

    private static CaseStudy.Builder caseStudy(String id, OrganizationId adopter, SourceId source) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english("The " + id + " case"),
                        List.of(TechnologyId.of("drones")),
                        List.of(adopter))
                .sources(List.of(Citation.of(source)));
    }

    private static Organization organization(OrganizationId id) {
        return Organization.builder(id, Text.english(id.value() + " body")).build();
    }

    private static Source.Builder source(SourceId id) {
        return Source.builder(id, Text.english(id.value() + " paper"));
    }

    /** Returns a catalogue with an open case of Customs and a restricted one of a port. */
    private static Catalogue.Builder catalogue() {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"))
                .issued(PartialDate.of(2026))
                .notes(List.of(Text.english("A note")))
                .technologies(List.of(Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                        .build()))
                .organizations(List.of(organization(PORT), organization(CUSTOMS)))
                .caseStudies(List.of(
                        caseStudy("open", CUSTOMS, REPORT).build(),
                        caseStudy("hidden", PORT, INTERVIEW)
                                .visibility(RESTRICTED)
                                .build()))
                .sources(List.of(source(REPORT).build(), source(INTERVIEW).build()));
    }

    private static Catalogue withOpen(UnaryOperator<CaseStudy.Builder> change) {
        Catalogue base = catalogue().build();
        return base.toBuilder()
                .caseStudies(List.of(
                        change.apply(base.caseStudies().get(0).toBuilder()).build(),
                        base.caseStudies().get(1)))
                .build();
    }

    private static Redacted forPublic(Catalogue catalogue) {
        return Redaction.forAudience(PUBLIC).apply(catalogue);
    }

    private static CaseStudy open(Redacted redacted) {
        return redacted.catalogue().caseStudy(CaseStudyId.of("open")).orElseThrow();
    }

    private static List<String> organizations(Redacted redacted) {
        return redacted.catalogue().organizations().stream()
                .map(value -> value.id().value())
                .toList();
    }

    private static List<String> sources(Redacted redacted) {
        return redacted.catalogue().sources().stream()
                .map(value -> value.id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "public,     public,     true",
        "public,     members,    true",
        "public,     restricted, true",
        "members,    public,     false",
        "members,    members,    true",
        "members,    restricted, true",
        "restricted, public,     false",
        "restricted, members,    false",
        "restricted, restricted, true",
        "embargo,    public,     false",
        "embargo,    members,    false",
        "embargo,    restricted, true",
    })
    void audiencesAreNestedAndAnUnlistedMarkIsRestricted(String mark, String audience, boolean open) {
        assertThat(Visibility.of(mark).isOpenTo((Visibility.Listed) Visibility.of(audience)))
                .isEqualTo(open);
    }

    @Test
    void theCutWithoutAReportIsTheSameCatalogue() {
        Catalogue catalogue = FullModel.catalogue();
        for (Visibility.Listed audience : Visibility.Listed.values()) {
            Redaction redaction = Redaction.forAudience(audience);
            assertThat(redaction.cut(catalogue))
                    .isEqualTo(redaction.apply(catalogue).catalogue());
            assertThat(redaction.clearedOnly().cut(catalogue))
                    .isEqualTo(redaction.clearedOnly().apply(catalogue).catalogue());
        }
        assertThat(Redaction.forAudience(PUBLIC).cut(catalogue)).isNotEqualTo(catalogue);
    }

    @Test
    void aRestrictedCaseGoesWithItsOrganizationsAndSources() {
        Redacted redacted = forPublic(catalogue().build());

        assertThat(redacted.catalogue().caseStudies())
                .containsExactly(catalogue().build().caseStudies().get(0));
        assertThat(organizations(redacted)).containsExactly("customs");
        assertThat(sources(redacted)).containsExactly("report");
        assertThat(redacted.report().leftOut())
                .containsExactly(
                        Map.entry(RedactionReport.Content.CASE_STUDIES, 1),
                        Map.entry(RedactionReport.Content.ORGANIZATIONS, 1),
                        Map.entry(RedactionReport.Content.SOURCES, 1));
        assertThat(redacted.report().count(RedactionReport.Content.LINKS)).isZero();
    }

    @Test
    void theNoteSaysInBothLanguagesHowManyOfWhatWereLeftOut() {
        Redacted redacted = forPublic(catalogue().build());

        Text note = redacted.report().note().orElseThrow();
        assertThat(redacted.catalogue().notes()).containsExactly(Text.english("A note"), note);
        assertThat(note.in("en"))
                .isEqualTo(
                        "Left out of this edition for the public: case studies (1), organizations (1), sources (1).");
        assertThat(note.in("fr"))
                .isEqualTo("Ne figurent pas dans cette édition pour le public : études de cas (1), "
                        + "organisations (1), sources (1).");
    }

    @Test
    void smallCountsAreHiddenInTheNoteButNotInTheReport() {
        Redacted redacted = Redaction.forAudience(MEMBERS)
                .withCountsFrom(5)
                .apply(catalogue().build());

        assertThat(redacted.report().note().orElseThrow().in("en"))
                .startsWith("Left out of this edition for members: case studies (fewer than 5), ");
        assertThat(redacted.report().note().orElseThrow().in("fr")).contains("études de cas (moins de 5)");
        assertThat(redacted.report().count(RedactionReport.Content.CASE_STUDIES))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3, Integer.MIN_VALUE})
    void noCountIsHiddenBelowOne(int least) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Redaction.forAudience(PUBLIC).withCountsFrom(least))
                .withMessage("the least count that a note tells must be 1 or more but was " + least);
    }

    @Test
    void wholesAndMembersOfWhatGoesGoUnlessKeptContentLeadsToThem() {
        OrganizationId ministry = OrganizationId.of("ministry");
        OrganizationId carrier = OrganizationId.of("carrier");
        OrganizationId unused = OrganizationId.of("unused");
        OrganizationId group = OrganizationId.of("group");
        Catalogue catalogue = catalogue()
                .organizations(List.of(
                        organization(PORT).toBuilder()
                                .partOf(group)
                                .members(List.of(carrier, ministry))
                                .build(),
                        organization(CUSTOMS).toBuilder().partOf(ministry).build(),
                        organization(ministry),
                        organization(carrier),
                        organization(group),
                        organization(unused)))
                .build();

        Redacted redacted = forPublic(catalogue);

        assertThat(organizations(redacted)).containsExactly("customs", "ministry", "unused");
    }

    @Test
    void anOrganizationThatAKeptSurveyNamesStays() {
        Survey survey = Survey.builder(SurveyId.of("survey"), Text.english("Survey"))
                .answers(List.of(
                        Survey.Answer.builder().organizations(List.of(PORT)).build()))
                .build();

        Redacted redacted = forPublic(catalogue().surveys(List.of(survey)).build());

        assertThat(organizations(redacted)).containsExactly("port", "customs");
        assertThat(redacted.catalogue().surveys()).containsExactly(survey);
    }

    @Test
    void aLinkToALeftOutCaseGoesWhole() {
        CaseStudy.Link hidden = CaseStudy.Link.of(LinkKind.Listed.CONTINUES, CaseStudyId.of("hidden"));
        CaseStudy.Link open = CaseStudy.Link.of(LinkKind.Listed.RELATED, CaseStudyId.of("open"));

        Redacted redacted = forPublic(withOpen(builder -> builder.links(List.of(hidden, open))));

        assertThat(open(redacted).links()).containsExactly(open);
        assertThat(redacted.report().count(RedactionReport.Content.LINKS)).isEqualTo(1);
    }

    @Test
    void aLessonStaysWithoutTheCaseThatWentAway() {
        Lesson lesson = Lesson.builder(LessonId.of("lesson"), Text.english("Start small"))
                .cases(List.of(CaseStudyId.of("hidden"), CaseStudyId.of("open")))
                .build();

        Redacted redacted = forPublic(catalogue().lessons(List.of(lesson)).build());

        assertThat(redacted.catalogue().lessons())
                .containsExactly(lesson.toBuilder()
                        .cases(List.of(CaseStudyId.of("open")))
                        .build());
        assertThat(redacted.report().count(RedactionReport.Content.CASE_REFERENCES))
                .isEqualTo(1);
    }

    @Test
    void markedPartsGoWithTheScopesAndSourcesOfTheirOwn() {
        SourceId memo = SourceId.of("memo");
        Scope pilotSite = Scope.of(ScopeId.of("pilot-site"), Text.english("Pilot site"));
        Scope unused = Scope.of(ScopeId.of("unused"), Text.english("Unused"));
        StageRecord open = StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.of(2020));
        StageRecord hidden = StageRecord.builder(AdoptionStage.Listed.DEPLOYED, Basis.Listed.EXPECTED)
                .date(PartialDate.of(2027))
                .scope(pilotSite.id())
                .sources(List.of(Citation.of(memo)))
                .visibility(Visibility.of("embargo"))
                .build();
        Statement benefit = Statement.of(Text.english("Faster"));
        Outcome outcome =
                Outcome.builder(Text.english("Cost")).visibility(MEMBERS).build();
        Catalogue catalogue = withOpen(builder -> builder.scopes(List.of(pilotSite, unused))
                        .stages(List.of(hidden, open))
                        .benefits(List.of(benefit, benefit.withVisibility(RESTRICTED)))
                        .outcomes(List.of(outcome)))
                .toBuilder()
                .sources(List.of(
                        source(REPORT).build(),
                        source(INTERVIEW).build(),
                        source(memo).build()))
                .build();

        Redacted redacted = forPublic(catalogue);

        assertThat(open(redacted).stages()).containsExactly(open);
        assertThat(open(redacted).scopes()).containsExactly(unused);
        assertThat(open(redacted).benefits()).containsExactly(benefit);
        assertThat(open(redacted).outcomes()).isEmpty();
        assertThat(sources(redacted)).containsExactly("report");
        assertThat(open(Redaction.forAudience(MEMBERS).apply(catalogue)).outcomes())
                .containsExactly(outcome);
    }

    @Test
    void whatOnlyAMarkedSourceSaysGoesRatherThanToClaimTheSourcesOfTheCase() {
        SourceId memo = SourceId.of("memo");
        Statement byMemo = Statement.of(Text.english("Cheaper")).withSources(List.of(Citation.of(memo)));
        Statement byBoth =
                Statement.of(Text.english("Faster")).withSources(List.of(Citation.of(memo), Citation.of(REPORT)));
        Catalogue catalogue = withOpen(builder -> builder.benefits(List.of(byMemo, byBoth))
                        .sources(List.of(Citation.of(REPORT), Citation.of(memo))))
                .toBuilder()
                .sources(List.of(
                        source(REPORT).replaces(memo).build(),
                        source(INTERVIEW).build(),
                        source(memo)
                                .visibility(RESTRICTED)
                                .replaces(SourceId.of("draft"))
                                .build(),
                        source(SourceId.of("draft")).build()))
                .build();

        Redacted redacted = forPublic(catalogue);

        assertThat(open(redacted).benefits()).containsExactly(byBoth.withSources(List.of(Citation.of(REPORT))));
        assertThat(open(redacted).sources()).containsExactly(Citation.of(REPORT));
        assertThat(redacted.catalogue().sources())
                .containsExactly(source(REPORT).build());
        assertThat(redacted.report().count(RedactionReport.Content.CITATIONS)).isEqualTo(3);
        assertThat(redacted.report().count(RedactionReport.Content.SOURCES)).isEqualTo(3);
    }

    @Test
    void whereAnIdStandsTwiceAndOneIsMarkedBothGo() {
        Catalogue base = catalogue().build();
        Catalogue twice = base.toBuilder()
                .caseStudies(List.of(
                        base.caseStudies().get(0),
                        base.caseStudies().get(1),
                        caseStudy("hidden", CUSTOMS, REPORT).build()))
                .build();

        assertThat(forPublic(twice).catalogue().caseStudies())
                .containsExactly(base.caseStudies().get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Compare the HIDDEN case.  | The hidden case",
                "As the port-body says     | port body",
                "Interview\u00a0paper, p. 3 | interview paper",
                "Hidden things             | hidden",
                "The body of a port        | port",
                "Things that go hiddenly   |",
                "The embodied ports        |",
            })
    void aNameThatIsStillMentionedIsNoticed(String note, @Nullable String name) {
        Redacted redacted = forPublic(catalogue()
                .notes(List.of(Text.english("First"), Text.english(note)))
                .build());

        assertThat(redacted.report().notices().stream()
                        .map(notice -> notice.place() + " " + notice.rule().id() + " "
                                + notice.values().get("name"))
                        .toList())
                .isEqualTo(name == null ? List.of() : List.of("/notes/1/en redaction-name-mentioned " + name));
    }

    @ParameterizedTest
    @CsvSource({"Таможня Порта, ТАМОЖНЯ ПОРТА", "Port Déjà, port De\u0301ja\u0300", "Port d’Ambre, Port d\u2019Ambre"})
    void aNameIsFoundHoweverItsLettersAreWritten(String name, String mentioned) {
        Redacted redacted = forPublic(catalogue()
                .caseStudies(catalogue().build().caseStudies().stream()
                        .map(one -> one.id().value().equals("hidden")
                                ? one.toBuilder().title(Text.english(name)).build()
                                : one)
                        .toList())
                .notes(List.of(Text.english("See " + mentioned + "!")))
                .build());

        assertThat(redacted.report().notices().stream()
                        .map(notice -> notice.values().get("name")))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feasibility", "usability", "possibility", "visits", "vision", "visible", "audience"})
    void aMemberOfAnotherWordIsNoMark(String member) {
        Extras extras = Extras.of(Map.of(member, new Extras.Str("high")));

        Redacted redacted = forPublic(withOpen(builder -> builder.extras(extras)));

        assertThat(open(redacted).extras()).isEqualTo(extras);
        assertThat(redacted.report().notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visibilty", "Visibility", "VISIBILITY", "visibilité", "visiblity ", "visiblty"})
    void aCaseWhoseMarkIsMisspeltIsLeftOutAndNamed(String member) {
        Extras mark = Extras.of(Map.of(member, new Extras.Str("restricted")));
        Catalogue catalogue = withOpen(builder -> builder.extras(mark));

        Redacted redacted = forPublic(catalogue);

        assertThat(redacted.catalogue().caseStudies()).isEmpty();
        assertThat(redacted.report().count(RedactionReport.Content.CASE_STUDIES))
                .isEqualTo(2);
        assertThat(redacted.report().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.place()).isEqualTo(Place.of("/caseStudies/0"));
            assertThat(notice.message())
                    .isEqualTo("The member '" + member
                            + "' looks like a mark 'visibility', but cannot be read as one here;"
                            + " /caseStudies/0 is left out as if restricted.");
        });
        assertThat(forPublic(redacted.catalogue()).report().notices()).isEmpty();
    }

    @Test
    void eachPartThatCanBeMarkedIsLeftOutIfItsMarkIsMisspelt() {
        Extras mark = Extras.of(Map.of("visibilty", new Extras.Str("public")));
        Statement statement =
                new Statement(Optional.of(Text.english("Cheaper")), List.of(), List.of(), Optional.empty(), mark);
        List<Statement> statements = List.of(statement);
        Catalogue catalogue = withOpen(builder -> builder.stages(
                                List.of(StageRecord.builder(AdoptionStage.of("pilot"), Basis.of("began"))
                                        .extras(mark)
                                        .build()))
                        .needs(statements)
                        .objectives(statements)
                        .benefits(statements)
                        .challenges(statements)
                        .lessons(statements)
                        .outcomes(List.of(Outcome.builder(Text.english("Cost"))
                                .extras(mark)
                                .build())))
                .toBuilder()
                .sources(List.of(
                        source(REPORT).build(), source(INTERVIEW).extras(mark).build()))
                .build();

        Redacted redacted = Redaction.forAudience(MEMBERS).apply(catalogue);

        assertThat(open(redacted)).isEqualTo(caseStudy("open", CUSTOMS, REPORT).build());
        assertThat(sources(redacted)).containsExactly("report");
        assertThat(redacted.report().notices())
                .extracting(notice -> notice.place().pointer())
                .containsExactly(
                        "/caseStudies/0/stages/0",
                        "/caseStudies/0/needs/0",
                        "/caseStudies/0/objectives/0",
                        "/caseStudies/0/benefits/0",
                        "/caseStudies/0/challenges/0",
                        "/caseStudies/0/lessons/0",
                        "/caseStudies/0/outcomes/0",
                        "/sources/1");
        Redacted forAll = Redaction.forAudience(RESTRICTED).apply(catalogue);
        assertThat(forAll.catalogue()).isEqualTo(catalogue);
        assertThat(forAll.report().notices()).isEmpty();
    }
}
