package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.FullCodeLists;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.LessonId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.RecommendationId;
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
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** What reference data that is left out takes with it, and what is counted. */
class RedactionReferencesTest {
    private static final Extras MARK = Extras.of(Map.of("visibility", new Extras.Str("restricted")));
    private static final SourceId REPORT = SourceId.of("report");
    private static final SourceId DRAFT = SourceId.of("draft");

    private static Catalogue.Builder catalogue() {
        return Catalogue.builder(CatalogueId.of("series"), Text.english("Series"));
    }

    private static Redacted forPublic(Catalogue.Builder catalogue) {
        return Redaction.forAudience(PUBLIC).apply(catalogue.build());
    }

    private static Source.Builder source(SourceId id) {
        return Source.builder(id, Text.english("Paper " + id.value()));
    }

    private static CaseStudy.Builder citing(String id, SourceId source) {
        return CaseStudy.builder(
                        CaseStudyId.of(id),
                        Text.english("Case " + id),
                        List.of(TechnologyId.of("drones")),
                        List.of(OrganizationId.of("customs")))
                .sources(List.of(Citation.of(source)));
    }

    private static List<SourceId> sources(Redacted redacted) {
        return redacted.catalogue().sources().stream().map(Source::id).toList();
    }

    @Test
    void aLinkToACodeListThatGoesGoesToo() {
        CodeListId hidden = CodeListId.of("hidden");
        CodeList.Link link = CodeList.Link.of(hidden, Code.of("any"));
        CodeList.Entry leading = FullCodeLists.entry(
                Code.of("open"), Text.english("Open"), Optional.empty(), List.of(link), List.of(), Extras.none());

        Redacted redacted = forPublic(catalogue()
                .codeLists(List.of(
                        CodeList.builder(CodeListId.of("kept"))
                                .codes(List.of(leading))
                                .build(),
                        CodeList.builder(hidden).extras(MARK).build())));

        assertThat(redacted.catalogue().codeLists())
                .containsExactly(CodeList.builder(CodeListId.of("kept"))
                        .codes(List.of(CodeList.Entry.of(Code.of("open"), Text.english("Open"))))
                        .build());
        assertThat(redacted.report().leftOut())
                .containsExactly(
                        Map.entry(RedactionReport.Content.REFERENCE_DATA, 1),
                        Map.entry(RedactionReport.Content.OTHER_PARTS, 1));
    }

    @Test
    void aMarkedTechnologyIsCountedAsOneAndNoLongerBroader() {
        TechnologyId group = TechnologyId.of("group");
        TechnologyId top = TechnologyId.of("top");
        Technology narrow = Technology.builder(TechnologyId.of("narrow"), Text.english("Narrow"))
                .build();

        Redacted redacted = forPublic(catalogue()
                .technologies(List.of(
                        narrow.toBuilder().broader(group).build(),
                        Technology.builder(group, Text.english("Group"))
                                .broader(top)
                                .extras(MARK)
                                .build(),
                        Technology.builder(top, Text.english("Top"))
                                .extras(MARK)
                                .build())));

        assertThat(redacted.catalogue().technologies()).containsExactly(narrow);
        assertThat(redacted.report().leftOut())
                .containsExactly(
                        Map.entry(RedactionReport.Content.REFERENCES, 1),
                        Map.entry(RedactionReport.Content.TECHNOLOGIES, 2));
    }

    @Test
    void aMarkedOrganizationIsNoLongerTheWholeOrAMember() {
        OrganizationId ministry = OrganizationId.of("ministry");
        OrganizationId union = OrganizationId.of("union");
        Organization customs = Organization.builder(OrganizationId.of("customs"), Text.english("Customs"))
                .partOf(union)
                .members(List.of(union))
                .build();
        Organization agency = Organization.builder(OrganizationId.of("agency"), Text.english("Agency"))
                .build();

        Redacted redacted = forPublic(catalogue()
                .organizations(List.of(
                        customs,
                        agency.toBuilder()
                                .partOf(ministry)
                                .members(List.of(ministry))
                                .build(),
                        Organization.builder(union, Text.english("Union")).build(),
                        Organization.builder(ministry, Text.english("Ministry"))
                                .extras(MARK)
                                .build())));

        assertThat(redacted.catalogue().organizations())
                .containsExactly(
                        customs,
                        agency,
                        Organization.builder(union, Text.english("Union")).build());
        assertThat(redacted.report().leftOut())
                .containsOnly(
                        Map.entry(RedactionReport.Content.REFERENCES, 2),
                        Map.entry(RedactionReport.Content.ORGANIZATIONS, 1));
    }

    @Test
    void theSourcesThatOnlyAMarkedListCitedGo() {
        List<Citation> cited = List.of(Citation.of(REPORT));

        Redacted redacted = forPublic(catalogue()
                .collections(List.of(ConceptCollection.builder(CollectionId.of("groups"), Text.english("Groups"))
                        .sources(cited)
                        .extras(MARK)
                        .build()))
                .sources(List.of(source(REPORT).build(), source(DRAFT).build())));

        assertThat(sources(redacted)).containsExactly(DRAFT);
    }

    @Test
    void whatASourceReplacedGoesWithItAndStaysWithIt() {
        Catalogue.Builder catalogue = catalogue()
                .sources(List.of(
                        source(REPORT).replaces(DRAFT).build(), source(DRAFT).build()));
        CaseStudy hidden = citing("hidden", REPORT).visibility(RESTRICTED).build();
        CaseStudy ofDraft = citing("draft", DRAFT).visibility(RESTRICTED).build();
        CaseStudy open = citing("open", REPORT).build();

        assertThat(sources(forPublic(catalogue.caseStudies(List.of(hidden))))).isEmpty();
        assertThat(sources(forPublic(catalogue.caseStudies(List.of(ofDraft, open)))))
                .containsExactly(REPORT, DRAFT);
    }

    @Test
    void whatIsLedToThroughWhatGoesOnlyGoesToo() {
        TechnologyId vehicles = TechnologyId.of("vehicles");
        TechnologyId secret = TechnologyId.of("secret");
        OrganizationId ministry = OrganizationId.of("ministry");
        OrganizationId service = OrganizationId.of("service");

        Redacted redacted = forPublic(catalogue()
                .technologies(List.of(
                        Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                                .broader(secret)
                                .build(),
                        Technology.builder(secret, Text.english("Secret vehicles"))
                                .broader(vehicles)
                                .extras(MARK)
                                .build(),
                        Technology.builder(vehicles, Text.english("Vehicles")).build()))
                .organizations(List.of(
                        Organization.builder(OrganizationId.of("customs"), Text.english("Customs"))
                                .partOf(service)
                                .build(),
                        Organization.builder(service, Text.english("Secret service"))
                                .partOf(ministry)
                                .extras(MARK)
                                .build(),
                        Organization.builder(ministry, Text.english("Ministry")).build())));

        assertThat(redacted.catalogue().technologies())
                .extracting(Technology::id)
                .containsExactly(TechnologyId.of("drones"));
        assertThat(redacted.catalogue().organizations())
                .extracting(Organization::id)
                .containsExactly(OrganizationId.of("customs"));
    }

    @Test
    void aCaseLosesThePartnerThatGoes() {
        OrganizationId vendor = OrganizationId.of("vendor");
        Partner university = Partner.of(OrganizationId.of("university"));

        Redacted redacted = forPublic(catalogue()
                .organizations(List.of(Organization.builder(vendor, Text.english("Vendor"))
                        .extras(MARK)
                        .build()))
                .caseStudies(List.of(citing("open", REPORT)
                        .partners(List.of(Partner.of(vendor), university))
                        .build())));

        assertThat(redacted.catalogue().caseStudies().get(0).partners()).containsExactly(university);
        assertThat(redacted.report().count(RedactionReport.Content.REFERENCES)).isEqualTo(1);
    }

    private static Catalogue.Builder withMarkedBodyAndTechnology(OrganizationId body, TechnologyId technology) {
        return catalogue()
                .organizations(List.of(
                        Organization.builder(body, Text.english("Closed body"))
                                .extras(MARK)
                                .build(),
                        Organization.builder(OrganizationId.of("used"), Text.english("Used"))
                                .build()))
                .technologies(List.of(
                        Technology.builder(technology, Text.english("Closed tech"))
                                .extras(MARK)
                                .build(),
                        Technology.builder(TechnologyId.of("used"), Text.english("Used"))
                                .build()));
    }

    @Test
    void knowledgeAllOfWhoseBodiesOrTechnologiesGoGoesAndIsTold() {
        OrganizationId body = OrganizationId.of("closed");
        TechnologyId technology = TechnologyId.of("closed");
        Text words = Text.english("Words");

        Redacted redacted = forPublic(withMarkedBodyAndTechnology(body, technology)
                .surveys(List.of(Survey.builder(SurveyId.of("survey"), words)
                        .bodies(List.of(body))
                        .build()))
                .recommendations(List.of(Recommendation.builder(RecommendationId.of("advice"), words)
                        .technologies(List.of(technology))
                        .build()))
                .lessons(List.of(Lesson.builder(LessonId.of("lesson"), words)
                        .bodies(List.of(body))
                        .build()))
                .initiatives(List.of(Initiative.builder(InitiativeId.of("plan"), words)
                        .technologies(List.of(technology))
                        .build())));

        assertThat(redacted.report().notices())
                .filteredOn(notice -> notice.rule().equals(RedactionRules.NOTHING_LEFT))
                .extracting(notice ->
                        notice.place().pointer() + " " + notice.values().get("what"))
                .containsExactly(
                        "/surveys/0 bodies",
                        "/recommendations/0 technologies",
                        "/lessons/0 bodies",
                        "/initiatives/0 technologies");
        assertThat(redacted.catalogue().surveys()).isEmpty();
        assertThat(redacted.catalogue().recommendations()).isEmpty();
        assertThat(redacted.catalogue().lessons()).isEmpty();
        assertThat(redacted.catalogue().initiatives()).isEmpty();
    }

    @Test
    void anInitiativeLosesTheFunderThatGoesAndKeepsAnyOther() {
        OrganizationId closed = OrganizationId.of("closed");
        Initiative plan = Initiative.builder(InitiativeId.of("plan"), Text.english("Plan"))
                .build();
        Initiative part = Initiative.builder(InitiativeId.of("part"), Text.english("Part"))
                .funder(OrganizationId.of("used"))
                .parent(plan.id())
                .build();
        Initiative hidden = Initiative.builder(InitiativeId.of("hidden"), Text.english("Hidden"))
                .extras(MARK)
                .build();
        Initiative below = Initiative.builder(InitiativeId.of("below"), Text.english("Below"))
                .build();

        Redacted redacted = forPublic(withMarkedBodyAndTechnology(closed, TechnologyId.of("closed"))
                .initiatives(List.of(
                        plan.toBuilder().funder(closed).build(),
                        part,
                        hidden,
                        below.toBuilder().parent(hidden.id()).build())));

        assertThat(redacted.catalogue().initiatives()).containsExactly(plan, part, below);
        assertThat(redacted.report().count(RedactionReport.Content.REFERENCES)).isEqualTo(2);
    }

    @Test
    void whatOnlyKnowledgeNamedThatGoesGoesToo() {
        List<OrganizationId> bodies = List.of(OrganizationId.of("used"));
        List<TechnologyId> technologies = List.of(TechnologyId.of("used"));
        List<Citation> cited = List.of(Citation.of(REPORT));
        Text words = Text.english("Words");
        Catalogue.Builder base = catalogue()
                .organizations(
                        List.of(Organization.builder(bodies.get(0), words).build()))
                .technologies(
                        List.of(Technology.builder(technologies.get(0), words).build()))
                .sources(List.of(source(REPORT).build()));
        Catalogue whole = base.build();

        for (Catalogue.Builder builder : List.of(
                whole.toBuilder()
                        .surveys(List.of(Survey.builder(SurveyId.of("survey"), words)
                                .bodies(bodies)
                                .sources(cited)
                                .answers(List.of(Survey.Answer.builder()
                                        .technologies(technologies)
                                        .build()))
                                .extras(MARK)
                                .build())),
                whole.toBuilder()
                        .recommendations(List.of(Recommendation.builder(RecommendationId.of("advice"), words)
                                .bodies(bodies)
                                .technologies(technologies)
                                .sources(cited)
                                .extras(MARK)
                                .build())),
                whole.toBuilder()
                        .lessons(List.of(Lesson.builder(LessonId.of("lesson"), words)
                                .bodies(bodies)
                                .technologies(technologies)
                                .sources(cited)
                                .extras(MARK)
                                .build())),
                whole.toBuilder()
                        .initiatives(List.of(Initiative.builder(InitiativeId.of("plan"), words)
                                .funder(bodies.get(0))
                                .technologies(technologies)
                                .sources(cited)
                                .extras(MARK)
                                .build())))) {
            Catalogue kept = forPublic(builder).catalogue();

            assertThat(kept.toBuilder().notes(List.of()).build())
                    .isEqualTo(catalogue().build());
        }
    }

    /** Returns catalogues that cite the report in one place each, in a record with some extras. */
    private static Map<String, Catalogue> citingInOnePlace(Extras extras) {
        List<Citation> cited = List.of(Citation.of(REPORT));
        List<Statement> statements =
                List.of(Statement.of(Text.english("Faster")).withSources(cited));
        Text words = Text.english("Words");
        CaseStudy base =
                citing("some", REPORT).sources(List.of()).extras(extras).build();
        Map<String, Catalogue.Builder> places = new LinkedHashMap<>();
        Map<String, CaseStudy.Builder> cases = new LinkedHashMap<>();
        cases.put("case", base.toBuilder().sources(cited));
        cases.put(
                "stage",
                base.toBuilder()
                        .stages(List.of(StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.BEGAN)
                                .sources(cited)
                                .build())));
        cases.put("need", base.toBuilder().needs(statements));
        cases.put("objective", base.toBuilder().objectives(statements));
        cases.put("benefit", base.toBuilder().benefits(statements));
        cases.put("challenge", base.toBuilder().challenges(statements));
        cases.put("lesson", base.toBuilder().lessons(statements));
        cases.put(
                "outcome",
                base.toBuilder()
                        .outcomes(List.of(Outcome.builder(words).sources(cited).build())));
        cases.forEach((place, value) -> places.put(place, catalogue().caseStudies(List.of(value.build()))));
        Survey survey =
                Survey.builder(SurveyId.of("some"), words).extras(extras).build();
        places.put(
                "survey",
                catalogue().surveys(List.of(survey.toBuilder().sources(cited).build())));
        places.put(
                "answer",
                catalogue()
                        .surveys(List.of(survey.toBuilder()
                                .answers(List.of(
                                        Survey.Answer.builder().sources(cited).build()))
                                .build())));
        places.put(
                "recommendation",
                catalogue()
                        .recommendations(List.of(Recommendation.builder(RecommendationId.of("some"), words)
                                .sources(cited)
                                .extras(extras)
                                .build())));
        places.put(
                "lesson of all",
                catalogue()
                        .lessons(List.of(Lesson.builder(LessonId.of("some"), words)
                                .sources(cited)
                                .extras(extras)
                                .build())));
        places.put(
                "initiative",
                catalogue()
                        .initiatives(List.of(Initiative.builder(InitiativeId.of("some"), words)
                                .sources(cited)
                                .extras(extras)
                                .build())));
        places.put(
                "collection",
                catalogue()
                        .collections(List.of(ConceptCollection.builder(CollectionId.of("some"), words)
                                .sources(cited)
                                .extras(extras)
                                .build())));
        places.put(
                "code list",
                catalogue()
                        .codeLists(List.of(CodeList.builder(CodeListId.of("some"))
                                .sources(cited)
                                .extras(extras)
                                .build())));
        places.put(
                "crosswalk",
                catalogue()
                        .crosswalks(List.of(Crosswalk.builder(Code.of("some"))
                                .sources(cited)
                                .extras(extras)
                                .build())));
        Map<String, Catalogue> whole = new LinkedHashMap<>();
        places.forEach((place, builder) -> whole.put(
                place, builder.sources(List.of(source(REPORT).build())).build()));
        return whole;
    }

    @Test
    void aSourceGoesThatOnlyOnePlaceOfWhatGoesCited() {
        Extras mark = Extras.of(Map.of("visibilty", new Extras.Str("restricted"))); // where one is known too
        citingInOnePlace(mark)
                .forEach((place, whole) -> assertThat(sources(forPublic(whole.toBuilder())))
                        .as(place)
                        .isEmpty());
    }

    @Test
    void aSourceStaysThatAnyPlaceOfWhatStaysCites() {
        CaseStudy hidden = citing("hidden", REPORT).visibility(RESTRICTED).build();

        citingInOnePlace(Extras.none()).forEach((place, whole) -> {
            List<CaseStudy> cases = new ArrayList<>(whole.caseStudies());
            cases.add(hidden);

            assertThat(sources(forPublic(whole.toBuilder().caseStudies(cases))))
                    .as(place)
                    .containsExactly(REPORT);
        });
    }

    @Test
    void aPartnerGoesThatOnlyACaseNamedThatGoes() {
        OrganizationId vendor = OrganizationId.of("vendor");

        Redacted redacted = forPublic(catalogue()
                .organizations(List.of(
                        Organization.builder(vendor, Text.english("Vendor")).build()))
                .caseStudies(List.of(citing("hidden", REPORT)
                        .partners(List.of(Partner.of(vendor)))
                        .visibility(RESTRICTED)
                        .build())));

        assertThat(redacted.catalogue().organizations()).isEmpty();
    }

    @Test
    void whatIsBroaderGoesHoweverFarUpAndRoundInACircle() {
        List<String> chain = List.of("drones", "vehicles", "machines", "things");
        List<Technology> technologies = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            technologies.add(Technology.builder(TechnologyId.of(chain.get(i)), Text.english(chain.get(i)))
                    .broader(TechnologyId.of(chain.get(i < 3 ? i + 1 : 2)))
                    .build());
        }

        Redacted redacted = forPublic(catalogue()
                .technologies(technologies)
                .caseStudies(
                        List.of(citing("hidden", REPORT).visibility(RESTRICTED).build())));

        assertThat(redacted.catalogue().technologies()).isEmpty();
    }
}
