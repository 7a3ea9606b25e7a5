package org.waystage.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
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
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/**
 * One value of each aggregate with every part that it can have, and a catalogue of them in which nothing is wrong and every
 * reference leads somewhere.
 */
public final class FullModel {
    static final Extras EXTRAS = Extras.of(Map.of("x-later", new Extras.Num("2.50")));
    public static final TechnologyId ROBOTICS = TechnologyId.of("robotics");
    public static final TechnologyId DRONES = TechnologyId.of("drones");
    public static final OrganizationId CUSTOMS = OrganizationId.of("dubai-customs");
    public static final OrganizationId MINISTRY = OrganizationId.of("ministry");
    public static final OrganizationId CARRIERS = OrganizationId.of("carriers");
    public static final CaseStudyId DRONE_CASE = CaseStudyId.of("drone-survey");
    static final CaseStudyId OLD_CASE = CaseStudyId.of("old-survey");
    public static final SourceId REPORT = SourceId.of("report-2022");
    public static final SourceId OLD_REPORT = SourceId.of("report-2019");
    public static final InitiativeId PROGRAMME = InitiativeId.of("programme");
    public static final ScopeId PORT = ScopeId.of("port");
    public static final Code SCHEME = Code.of("us-omb-2024");
    static final Code AE = Code.of("AE");

    private FullModel() {}

    public static Text text(String words) {
        return Text.of("en", words).with("fr", "« " + words + " »");
    }

    public static PartialDate date(String date) {
        return PartialDate.parse(date);
    }

    public static List<Citation> citations() {
        return List.of(Citation.of(OLD_REPORT), new Citation(REPORT, Optional.of("p. 7"), EXTRAS));
    }

    static Period period() {
        return new Period(Optional.of(date("2018")), Optional.of(date("2020-06")), EXTRAS);
    }

    static Identifier identifier() {
        return new Identifier("register", "No. 7", EXTRAS);
    }

    static Quantity range() {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("2.50")),
                Optional.empty(),
                Optional.of(new BigDecimal("20")),
                Optional.empty(),
                Optional.of("percent"),
                EXTRAS);
    }

    public static Technology technology() {
        return Technology.builder(DRONES, text("drones"))
                .definition(text("flying robots"))
                .broader(ROBOTICS)
                .labels(List.of(new Technology.Label(
                        "UAV", Optional.of("en"), Optional.of(Technology.LabelKind.Listed.ABBREVIATION), EXTRAS)))
                .sameAs(List.of("http://www.wikidata.org/entity/Q484000"))
                .replacedBy(ROBOTICS)
                .deprecatedSince(date("2027"))
                .extras(EXTRAS)
                .build();
    }

    /** Returns a technology that is not deprecated, so that nothing is to be noticed about its use. */
    public static Technology current(Technology technology) {
        return technology.toBuilder()
                .replacedBy(Optional.empty())
                .deprecatedSince(Optional.empty())
                .build();
    }

    static ConceptCollection collection() {
        return ConceptCollection.builder(CollectionId.of("study-report-2022"), text("groups"))
                .definition(text("the groups of the report"))
                .members(List.of(ROBOTICS, DRONES))
                .sources(citations())
                .extras(EXTRAS)
                .build();
    }

    public static Crosswalk crosswalk() {
        return Crosswalk.builder(SCHEME)
                .version("1")
                .title(text("OMB"))
                .order(List.of("Pilot", "Retired"))
                .sources(citations())
                .rows(List.of(
                        row("Pilot", Optional.of(AdoptionStage.Listed.PILOT), Relation.Listed.EXACT),
                        row("Retired", Optional.of(AdoptionStage.Listed.DISCONTINUED), Relation.Listed.BROAD),
                        row("", Optional.empty(), Relation.Listed.NONE)))
                .extras(EXTRAS)
                .build();
    }

    private static Crosswalk.Row row(String word, Optional<AdoptionStage> stage, Relation relation) {
        return new Crosswalk.Row(word, stage, Optional.of(relation), Optional.of(text("reason")), EXTRAS);
    }

    public static Organization organization() {
        return Organization.builder(CUSTOMS, text("Dubai Customs"))
                .earlierNames(List.of(
                        new Organization.EarlierName(text("Department of Ports"), Optional.of(date("2001")), EXTRAS)))
                .kind(OrganizationKind.Listed.CUSTOMS_ADMINISTRATION)
                .country(AE)
                .partOf(MINISTRY)
                .members(List.of(CARRIERS))
                .identifiers(List.of(identifier()))
                .extras(EXTRAS)
                .build();
    }

    static ReportedAs reportedAs() {
        return new ReportedAs(SCHEME, "Pilot", Optional.of(Relation.Listed.EXACT), Optional.of("1"), EXTRAS);
    }

    /** Returns a record with bounds, which excludes a date. */
    static StageRecord boundedRecord() {
        return StageRecord.builder(AdoptionStage.Listed.PILOT, Basis.Listed.OBSERVED)
                .notBefore(date("2018-05"))
                .notAfter(date("2019"))
                .scope(PORT)
                .certainty(Certainty.Listed.INFERRED)
                .statedOn(date("2019-01-31"))
                .reportedAs(reportedAs())
                .sources(citations())
                .note(text("note"))
                .visibility(Visibility.Listed.RESTRICTED)
                .extras(EXTRAS)
                .build();
    }

    public static StageRecord datedRecord() {
        return StageRecord.began(AdoptionStage.Listed.EXPLORING, date("2017"));
    }

    static Statement statement(String code) {
        return new Statement(
                Optional.of(text("words")),
                List.of(Code.of(code)),
                citations(),
                Optional.of(Visibility.Listed.MEMBERS),
                EXTRAS);
    }

    static Outcome outcome() {
        return Outcome.builder(text("time saved"))
                .quantity(range())
                .before(Quantity.of(new BigDecimal("2"), "day"))
                .basis(OutcomeBasis.Listed.MEASURED)
                .period(period())
                .sources(citations())
                .note(text("note"))
                .visibility(Visibility.Listed.MEMBERS)
                .extras(EXTRAS)
                .build();
    }

    static CaseStudy.Link link() {
        return new CaseStudy.Link(
                LinkKind.Listed.CONTINUES,
                Optional.of(OLD_CASE),
                Optional.of(date("2020")),
                Optional.of(text("note")),
                EXTRAS);
    }

    static ClearanceStep step() {
        return new ClearanceStep(
                ClearanceStatus.Listed.SUBMITTED,
                Optional.of(CUSTOMS),
                Optional.of(date("2026-10")),
                Optional.of(text("note")),
                EXTRAS);
    }

    public static CaseStudy caseStudy() {
        return CaseStudy.builder(DRONE_CASE, text("Survey by drone"), List.of(DRONES), List.of(CUSTOMS))
                .otherTitles(List.of(text("Flying eyes")))
                .summary(text("summary"))
                .nature(Nature.Listed.USE)
                .partners(List.of(
                        new Partner(
                                Optional.of(CARRIERS), Optional.empty(), Optional.of(Code.of("participant")), EXTRAS),
                        Partner.of(text("ocean carriers"))))
                .countries(List.of(AE))
                .processes(List.of(Code.of("inspection")))
                .scopes(List.of(new Scope(PORT, text("port"), List.of(DRONES), List.of(AE), EXTRAS)))
                .stages(List.of(datedRecord(), boundedRecord()))
                .needs(List.of(Statement.of(text("need"))))
                .benefits(List.of(statement("faster-clearance")))
                .challenges(List.of(statement("legacy-systems")))
                .lessons(List.of(Statement.of(List.of(Code.of("start-small")))))
                .outcomes(List.of(outcome()))
                .notSeparable(
                        List.of(new CaseStudy.NotSeparable(CaseList.Listed.OBJECTIVES, CaseList.Listed.NEEDS, EXTRAS)))
                .instruments(List.of(
                        new InstrumentReference(Code.of("TFA"), Optional.of("7.4"), Optional.of(text("note")), EXTRAS)))
                .period(period())
                .links(List.of(link()))
                .identifiers(List.of(identifier()))
                .sources(citations())
                .confidence(Confidence.Listed.HIGH)
                .checkedOn(date("2026-11"))
                .clearance(List.of(step()))
                .visibility(Visibility.Listed.PUBLIC)
                .notes(List.of(text("note")))
                .sourceFields(List.of(new CaseStudy.SourceField("Budget line", "12", EXTRAS)))
                .extras(EXTRAS)
                .build();
    }

    /** Returns the case with the one list that its source is said not to tell apart. */
    static CaseStudy caseWithObjectives() {
        return caseStudy().toBuilder()
                .objectives(List.of(Statement.of(text("objective"))))
                .notSeparable(List.of())
                .build();
    }

    public static CaseStudy oldCase() {
        return CaseStudy.builder(OLD_CASE, text("Old survey"), List.of(ROBOTICS), List.of(MINISTRY, CUSTOMS))
                .sources(citations())
                .build();
    }

    public static Survey.Answer answer() {
        return Survey.Answer.builder()
                .technologies(List.of(DRONES))
                .topic(text("topic"))
                .group(Code.of("MENA"))
                .stage(AdoptionStage.Listed.DEPLOYED)
                .option(text("we use it"))
                .count(3L)
                .share(range())
                .wording(text("around a third"))
                .base(9L)
                .organizations(List.of(CUSTOMS))
                .sources(citations())
                .note(text("note"))
                .extras(EXTRAS)
                .build();
    }

    public static Survey survey() {
        return Survey.builder(SurveyId.of("survey-2021"), text("Survey"))
                .bodies(List.of(MINISTRY))
                .fieldwork(period())
                .population(183L)
                .respondents(124L)
                .rate(Quantity.about(new BigDecimal("67"), "percent"))
                .clearance(List.of(step()))
                .sources(citations())
                .notes(List.of(text("note")))
                .answers(List.of(answer()))
                .extras(EXTRAS)
                .build();
    }

    static Recommendation recommendation() {
        return Recommendation.builder(RecommendationId.of("share-data"), text("Share data"))
                .bodies(List.of(MINISTRY))
                .period(period())
                .technologies(List.of(DRONES))
                .codes(List.of(Code.of("RKC")))
                .cases(List.of(DRONE_CASE))
                .sources(citations())
                .extras(EXTRAS)
                .build();
    }

    public static Lesson lesson() {
        return Lesson.builder(LessonId.of("start-small"), text("Start small"))
                .bodies(List.of(MINISTRY))
                .period(period())
                .technologies(List.of(DRONES))
                .codes(List.of(Code.of("RKC")))
                .cases(List.of(DRONE_CASE))
                .sources(citations())
                .extras(EXTRAS)
                .build();
    }

    public static Initiative initiative() {
        return Initiative.builder(InitiativeId.of("project"), text("Project"))
                .text(text("what it is"))
                .bodies(List.of(MINISTRY))
                .funder(CARRIERS)
                .parent(PROGRAMME)
                .period(period())
                .technologies(List.of(DRONES))
                .codes(List.of(Code.of("RKC")))
                .cases(List.of(DRONE_CASE))
                .sources(citations())
                .extras(EXTRAS)
                .build();
    }

    static Source.Part part() {
        return new Source.Part(Optional.of("1C"), Optional.of(text("Chapter")), Optional.of(12L), EXTRAS);
    }

    public static Source source() {
        return Source.builder(REPORT, text("Study Report"))
                .publishers(List.of(text("WCO")))
                .address("https://example.org/report")
                .issued(date("2022-06"))
                .cover(date("2022"))
                .launched(date("2022-06-27"))
                .retrieved(date("2026-11-01"))
                .languages(List.of("en", "fr"))
                .reliability(Reliability.Listed.PUBLISHER)
                .edition("2")
                .replaces(OLD_REPORT)
                .parts(List.of(part()))
                .notes(List.of(text("note")))
                .visibility(Visibility.Listed.PUBLIC)
                .extras(EXTRAS)
                .build();
    }

    public static Catalogue catalogue() {
        return Catalogue.builder(CatalogueId.of("customs-technology-adoption"), text("Adoption"))
                .edition("2026-11")
                .sequence(2L)
                .issued(date("2026-11-25"))
                .publisher(text("publisher"))
                .licence("CC-BY-4.0")
                .coverage(Coverage.Listed.COLLECTION)
                .notes(List.of(text("note")))
                .technologies(
                        List.of(Technology.builder(ROBOTICS, text("robotics")).build(), current(technology())))
                .collections(List.of(collection()))
                .codeLists(FullCodeLists.codeLists())
                .crosswalks(List.of(crosswalk()))
                .organizations(List.of(
                        organization(),
                        Organization.builder(MINISTRY, text("Ministry"))
                                .country(Code.of("SN"))
                                .build(),
                        Organization.builder(CARRIERS, text("Carriers")).build()))
                .caseStudies(List.of(caseStudy(), oldCase()))
                .surveys(List.of(survey()))
                .recommendations(List.of(recommendation()))
                .lessons(List.of(lesson()))
                .initiatives(
                        List.of(Initiative.builder(PROGRAMME, text("Programme")).build(), initiative()))
                .sources(List.of(
                        source(), Source.builder(OLD_REPORT, text("Old report")).build()))
                .extras(EXTRAS)
                .build();
    }
}
