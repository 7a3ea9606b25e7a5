package org.waystage.core.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
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
import org.waystage.core.stage.Histories;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** A catalogue in which every place that a rule looks at is wrong: references to nothing, empty texts, unlisted codes. */
final class Faults {
    private static final Text EMPTY = Text.english(" \n");
    private static final Code NO_CODE = Code.of("zzz");
    private static final TechnologyId NO_TECHNOLOGY = TechnologyId.of("nothing");
    private static final OrganizationId NOBODY = OrganizationId.of("nobody");
    private static final CaseStudyId NO_CASE = CaseStudyId.of("no-case");
    private static final SourceId NO_SOURCE = SourceId.of("no-source");
    private static final Period BACKWARDS = Period.of(PartialDate.of(2020), PartialDate.of(2019));

    private Faults() {}

    /** Returns a bare source, and one of which a place is told. */
    private static List<Citation> citations() {
        return List.of(Citation.of(NO_SOURCE), new Citation(NO_SOURCE, Optional.of("p. 7"), Extras.none()));
    }

    private static Quantity backwards() {
        return new Quantity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(BigDecimal.TEN),
                Optional.empty(),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static List<Statement> statements() {
        return List.of(
                new Statement(Optional.of(EMPTY), List.of(NO_CODE), citations(), Optional.empty(), Extras.none()));
    }

    private static Technology technology() {
        return Technology.builder(TechnologyId.of("t"), EMPTY)
                .definition(EMPTY)
                .broader(NO_TECHNOLOGY)
                .labels(List.of(Technology.Label.of(" ", "en", Technology.LabelKind.of("zzz"))))
                .replacedBy(NO_TECHNOLOGY)
                .build();
    }

    private static ConceptCollection collection() {
        return ConceptCollection.builder(CollectionId.of("c"), EMPTY)
                .definition(EMPTY)
                .members(List.of(NO_TECHNOLOGY))
                .sources(citations())
                .build();
    }

    private static CodeList.Entry entry(String code) {
        CodeList.Membership membership = new CodeList.Membership(
                NO_CODE,
                Optional.of(PartialDate.of(2020)),
                Optional.of(PartialDate.of(2019)),
                Optional.of(CodeList.UntilBasis.of("zzz")),
                Extras.none());
        return new CodeList.Entry(
                Code.of(code),
                EMPTY,
                Optional.of(EMPTY),
                Optional.of(NO_CODE),
                List.of(
                        CodeList.Link.of(CodeListId.of("no-list"), NO_CODE),
                        CodeList.Link.of(CodeListId.of("benefits"), NO_CODE)),
                List.of(membership),
                Optional.of(NO_CODE),
                Optional.of(PartialDate.of(2020)),
                Extras.none());
    }

    private static CodeList list(String id) {
        return CodeList.builder(CodeListId.of(id), Text.english(id))
                .codes(List.of(CodeList.Entry.of(Code.of("a"), Text.english("a"))))
                .build();
    }

    private static List<CodeList> codeLists() {
        return List.of(
                CodeList.builder(CodeListId.of("faulty"), EMPTY)
                        .sources(citations())
                        .codes(List.of(entry("a"), CodeList.Entry.of(Code.of("a"), Text.english("a"))))
                        .build(),
                list("country-groups"),
                list("customs-processes"),
                list("needs"),
                list("objectives"),
                list("benefits"),
                list("challenges"),
                list("lessons"),
                list("wco-instruments").toBuilder()
                        .codes(List.of(CodeList.Entry.of(Code.of("TFA"), Text.english("TFA"))))
                        .build(),
                list("tfa-articles"));
    }

    private static Crosswalk crosswalk() {
        Crosswalk.Row row = new Crosswalk.Row(
                "word",
                Optional.of(AdoptionStage.of("zzz")),
                Optional.of(Relation.of("zzz")),
                Optional.of(EMPTY),
                Extras.none());
        return Crosswalk.builder(Code.of("scheme"))
                .version("1")
                .title(EMPTY)
                .sources(citations())
                .rows(List.of(row, row))
                .build();
    }

    private static Organization organization() {
        return Organization.builder(OrganizationId.of("o"), EMPTY)
                .earlierNames(List.of(Organization.EarlierName.of(EMPTY)))
                .kind(OrganizationKind.of("zzz"))
                .country(NO_CODE)
                .partOf(NOBODY)
                .members(List.of(NOBODY))
                .build();
    }

    private static List<StageRecord> stages() {
        ReportedAs otherWord = new ReportedAs(
                Code.of("scheme"), "other", Optional.of(Relation.of("zzz")), Optional.of("1"), Extras.none());
        ReportedAs word = new ReportedAs(Code.of("scheme"), "word", Optional.empty(), Optional.of("1"), Extras.none());
        return List.of(
                StageRecord.builder(AdoptionStage.of("zzz"), Basis.of("zzz"))
                        .notBefore(PartialDate.of(2020))
                        .notAfter(PartialDate.of(2019))
                        .scope(ScopeId.of("no-scope"))
                        .certainty(Certainty.of("zzz"))
                        .reportedAs(otherWord)
                        .sources(citations())
                        .note(EMPTY)
                        .build(),
                Histories.record("began pilot 2030"),
                Histories.record("began pilot 2030.."),
                Histories.record("expected deployed 2020"),
                Histories.record("began development 2018"),
                Histories.record("began exploring 2019").toBuilder()
                        .reportedAs(word)
                        .build());
    }

    private static List<ClearanceStep> steps() {
        return List.of(
                step(ClearanceStatus.Listed.CLEARED, 2020),
                step(ClearanceStatus.of("zzz"), 2019),
                ClearanceStep.of(ClearanceStatus.Listed.SUBMITTED, NOBODY, PartialDate.of(2030)));
    }

    private static ClearanceStep step(ClearanceStatus status, int year) {
        return new ClearanceStep(
                status, Optional.empty(), Optional.of(PartialDate.of(year)), Optional.of(EMPTY), Extras.none());
    }

    private static CaseStudy caseStudy() {
        return CaseStudy.builder(CaseStudyId.of("case"), EMPTY, List.of(NO_TECHNOLOGY), List.of(NOBODY))
                .otherTitles(List.of(EMPTY))
                .summary(EMPTY)
                .nature(Nature.of("zzz"))
                .partners(List.of(Partner.of(NOBODY), Partner.of(EMPTY)))
                .countries(List.of(NO_CODE))
                .processes(List.of(NO_CODE))
                .scopes(List.of(
                        new Scope(ScopeId.of("s"), EMPTY, List.of(NO_TECHNOLOGY), List.of(NO_CODE), Extras.none()),
                        Scope.of(ScopeId.of("s"), Text.english("s"))))
                .stages(stages())
                .needs(statements())
                .objectives(statements())
                .benefits(statements())
                .challenges(statements())
                .lessons(statements())
                .outcomes(List.of(Outcome.builder(EMPTY)
                        .quantity(backwards())
                        .before(backwards())
                        .basis(OutcomeBasis.of("zzz"))
                        .period(BACKWARDS)
                        .sources(citations())
                        .note(EMPTY)
                        .build()))
                .notSeparable(List.of(
                        CaseStudy.NotSeparable.of(CaseList.of("zzz"), CaseList.of("zzz")),
                        CaseStudy.NotSeparable.of(CaseList.Listed.OUTCOMES, CaseList.Listed.LESSONS)))
                .instruments(List.of(
                        new InstrumentReference(NO_CODE, Optional.of("any words"), Optional.of(EMPTY), Extras.none()),
                        new InstrumentReference(Code.of("TFA"), Optional.of("99"), Optional.of(EMPTY), Extras.none()),
                        new InstrumentReference(
                                Code.of("TFA"),
                                Optional.of("Article 7.4, as far as"),
                                Optional.of(EMPTY),
                                Extras.none())))
                .period(BACKWARDS)
                .links(List.of(new CaseStudy.Link(
                        LinkKind.of("zzz"), Optional.of(NO_CASE), Optional.empty(), Optional.of(EMPTY), Extras.none())))
                .sources(citations())
                .confidence(Confidence.of("zzz"))
                .checkedOn(PartialDate.of(2030))
                .clearance(steps())
                .visibility(Visibility.of("zzz"))
                .notes(List.of(EMPTY))
                .build();
    }

    private static Survey survey() {
        return Survey.builder(SurveyId.of("s"), EMPTY)
                .bodies(List.of(NOBODY))
                .fieldwork(BACKWARDS)
                .population(1L)
                .respondents(2L)
                .rate(backwards())
                .sources(citations())
                .clearance(steps())
                .notes(List.of(EMPTY))
                .answers(List.of(Survey.Answer.builder()
                        .technologies(List.of(NO_TECHNOLOGY))
                        .topic(EMPTY)
                        .group(NO_CODE)
                        .stage(AdoptionStage.of("zzz"))
                        .option(EMPTY)
                        .count(2L)
                        .base(1L)
                        .share(backwards())
                        .wording(EMPTY)
                        .organizations(List.of(NOBODY))
                        .sources(citations())
                        .note(EMPTY)
                        .build()))
                .build();
    }

    private static Recommendation recommendation() {
        return Recommendation.builder(RecommendationId.of("r"), EMPTY)
                .bodies(List.of(NOBODY))
                .period(BACKWARDS)
                .technologies(List.of(NO_TECHNOLOGY))
                .codes(List.of(NO_CODE))
                .cases(List.of(NO_CASE))
                .sources(citations())
                .build();
    }

    private static Lesson lesson() {
        return Lesson.builder(LessonId.of("l"), EMPTY)
                .bodies(List.of(NOBODY))
                .period(BACKWARDS)
                .technologies(List.of(NO_TECHNOLOGY))
                .codes(List.of(NO_CODE))
                .cases(List.of(NO_CASE))
                .sources(citations())
                .build();
    }

    private static Initiative initiative() {
        return Initiative.builder(InitiativeId.of("i"), EMPTY)
                .text(EMPTY)
                .bodies(List.of(NOBODY))
                .funder(NOBODY)
                .parent(InitiativeId.of("no-initiative"))
                .period(BACKWARDS)
                .technologies(List.of(NO_TECHNOLOGY))
                .codes(List.of(NO_CODE))
                .cases(List.of(NO_CASE))
                .sources(citations())
                .build();
    }

    private static Source source() {
        return Source.builder(SourceId.of("s"), EMPTY)
                .publishers(List.of(EMPTY))
                .reliability(Reliability.of("zzz"))
                .replaces(NO_SOURCE)
                .parts(List.of(new Source.Part(Optional.empty(), Optional.of(EMPTY), Optional.empty(), Extras.none())))
                .notes(List.of(EMPTY))
                .build();
    }

    static Catalogue catalogue() {
        return Catalogue.builder(CatalogueId.of("c"), EMPTY)
                .issued(PartialDate.of(2026))
                .publisher(EMPTY)
                .coverage(Coverage.of("zzz"))
                .notes(List.of(Text.english("fine").with("fr", "")))
                .technologies(List.of(technology()))
                .collections(List.of(collection()))
                .codeLists(codeLists())
                .crosswalks(List.of(crosswalk()))
                .organizations(List.of(organization()))
                .caseStudies(List.of(caseStudy()))
                .surveys(List.of(survey()))
                .recommendations(List.of(recommendation()))
                .lessons(List.of(lesson()))
                .initiatives(List.of(initiative()))
                .sources(List.of(source()))
                .build();
    }
}
