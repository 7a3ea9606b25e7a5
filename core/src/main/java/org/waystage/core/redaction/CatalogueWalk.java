package org.waystage.core.redaction;

import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
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
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;

/**
 * Visits every element, text and unknown member of a catalogue, and rebuilds the catalogue from the results.
 *
 * <p>By default it changes nothing; subclasses override the methods for what they are looking for.
 */
abstract class CatalogueWalk extends PartWalk {
    Catalogue catalogue(Catalogue value) {
        at("title", () -> text(value.title()));
        at("publisher", () -> value.publisher().ifPresent(this::text));
        at("edition", () -> value.edition().ifPresent(this::words));
        at("coverage", () -> open(value.coverage()));
        texts("notes", value.notes());
        return value.toBuilder()
                .extras(extras(value.extras()))
                .technologies(list("technologies", value.technologies(), this::technology))
                .collections(list("collections", value.collections(), this::collection))
                .codeLists(list("codeLists", value.codeLists(), this::codeList))
                .crosswalks(list("crosswalks", value.crosswalks(), this::crosswalk))
                .organizations(list("organizations", value.organizations(), this::organization))
                .caseStudies(list("caseStudies", value.caseStudies(), this::caseStudy))
                .surveys(list("surveys", value.surveys(), this::survey))
                .recommendations(list("recommendations", value.recommendations(), this::recommendation))
                .lessons(list("lessons", value.lessons(), this::lesson))
                .initiatives(list("initiatives", value.initiatives(), this::initiative))
                .sources(list("sources", value.sources(), this::source))
                .build();
    }

    private Technology technology(Technology value) {
        words(value.id().value());
        text(value.name());
        value.definition().ifPresent(this::text);
        value.sameAs().forEach(this::words);
        return value.toBuilder()
                .extras(extras(value.extras()))
                .labels(list("labels", value.labels(), this::label))
                .build();
    }

    private Technology.Label label(Technology.Label value) {
        words(value.text());
        open(value.kind());
        return new Technology.Label(value.text(), value.language(), value.kind(), extras(value.extras()));
    }

    private ConceptCollection collection(ConceptCollection value) {
        words(value.id().value());
        text(value.name());
        value.definition().ifPresent(this::text);
        return value.toBuilder()
                .extras(extras(value.extras()))
                .sources(citations(value.sources()))
                .build();
    }

    private CodeList codeList(CodeList value) {
        words(value.id().value());
        value.title().ifPresent(this::text);
        value.version().ifPresent(this::words);
        return value.toBuilder()
                .extras(extras(value.extras()))
                .sources(citations(value.sources()))
                .codes(list("codes", value.codes(), this::entry))
                .build();
    }

    private CodeList.Entry entry(CodeList.Entry value) {
        words(value.code().value());
        text(value.name());
        value.definition().ifPresent(this::text);
        value.broader().ifPresent(code -> words(code.value()));
        value.replacedBy().ifPresent(code -> words(code.value()));
        return new CodeList.Entry(
                value.code(),
                value.name(),
                value.definition(),
                value.broader(),
                list("links", value.links(), this::codeLink),
                list("memberships", value.memberships(), this::membership),
                value.replacedBy(),
                value.deprecatedSince(),
                extras(value.extras()));
    }

    private CodeList.Link codeLink(CodeList.Link value) {
        words(value.code().value());
        return new CodeList.Link(value.list(), value.code(), extras(value.extras()));
    }

    private CodeList.Membership membership(CodeList.Membership value) {
        words(value.group().value());
        open(value.untilBasis());
        return new CodeList.Membership(
                value.group(), value.from(), value.until(), value.untilBasis(), extras(value.extras()));
    }

    private Crosswalk crosswalk(Crosswalk value) {
        words(value.scheme().value());
        value.title().ifPresent(this::text);
        value.version().ifPresent(this::words);
        value.order().forEach(this::words);
        return value.toBuilder()
                .extras(extras(value.extras()))
                .sources(citations(value.sources()))
                .rows(list("rows", value.rows(), this::row))
                .build();
    }

    private Crosswalk.Row row(Crosswalk.Row value) {
        words(value.word());
        value.reason().ifPresent(this::text);
        open(value.stage());
        open(value.relation());
        return new Crosswalk.Row(value.word(), value.stage(), value.relation(), value.reason(), extras(value.extras()));
    }

    private Organization organization(Organization value) {
        words(value.id().value());
        text(value.name());
        open(value.kind());
        value.country().ifPresent(code -> words(code.value()));
        return value.toBuilder()
                .extras(extras(value.extras()))
                .earlierNames(list("earlierNames", value.earlierNames(), this::earlierName))
                .identifiers(list("identifiers", value.identifiers(), this::identifier))
                .build();
    }

    private Organization.EarlierName earlierName(Organization.EarlierName value) {
        text(value.name());
        return new Organization.EarlierName(value.name(), value.until(), extras(value.extras()));
    }

    CaseStudy caseStudy(CaseStudy value) {
        mark(value.visibility());
        words(value.id().value());
        text(value.title());
        texts("otherTitles", value.otherTitles());
        value.summary().ifPresent(this::text);
        open(value.nature());
        open(value.confidence());
        codes(value.countries());
        codes(value.processes());
        texts("notes", value.notes());
        CaseStudy.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("period", value.period(), this::period, builder::period);
        return builder.partners(list("partners", value.partners(), this::partner))
                .scopes(list("scopes", value.scopes(), this::scope))
                .stages(list("stages", value.stages(), this::stageRecord))
                .needs(list("needs", value.needs(), this::statement))
                .objectives(list("objectives", value.objectives(), this::statement))
                .benefits(list("benefits", value.benefits(), this::statement))
                .challenges(list("challenges", value.challenges(), this::statement))
                .lessons(list("lessons", value.lessons(), this::statement))
                .outcomes(list("outcomes", value.outcomes(), this::outcome))
                .notSeparable(list("notSeparable", value.notSeparable(), this::notSeparable))
                .instruments(list("instruments", value.instruments(), this::instrument))
                .links(list("links", value.links(), this::link))
                .identifiers(list("identifiers", value.identifiers(), this::identifier))
                .sources(citations(value.sources()))
                .clearance(list("clearance", value.clearance(), this::step))
                .sourceFields(list("sourceFields", value.sourceFields(), this::sourceField))
                .build();
    }

    private Partner partner(Partner value) {
        value.name().ifPresent(this::text);
        value.role().ifPresent(code -> words(code.value()));
        return new Partner(value.organization(), value.name(), value.role(), extras(value.extras()));
    }

    private Scope scope(Scope value) {
        words(value.id().value());
        text(value.name());
        codes(value.countries());
        return new Scope(value.id(), value.name(), value.technologies(), value.countries(), extras(value.extras()));
    }

    private StageRecord stageRecord(StageRecord value) {
        mark(value.visibility());
        value.note().ifPresent(this::text);
        open(value.stage());
        open(Optional.of(value.basis()));
        open(value.certainty());
        StageRecord.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("reportedAs", value.reportedAs(), this::reportedAs, builder::reportedAs);
        return builder.sources(citations(value.sources())).build();
    }

    private ReportedAs reportedAs(ReportedAs value) {
        words(value.scheme().value());
        words(value.word());
        value.crosswalk().ifPresent(this::words);
        open(value.relation());
        return new ReportedAs(
                value.scheme(), value.word(), value.relation(), value.crosswalk(), extras(value.extras()));
    }

    private Statement statement(Statement value) {
        mark(value.visibility());
        value.text().ifPresent(this::text);
        codes(value.codes());
        return new Statement(
                value.text(), value.codes(), citations(value.sources()), value.visibility(), extras(value.extras()));
    }

    private Outcome outcome(Outcome value) {
        mark(value.visibility());
        text(value.measure());
        value.note().ifPresent(this::text);
        open(value.basis());
        Outcome.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("quantity", value.quantity(), this::quantity, builder::quantity);
        one("before", value.before(), this::quantity, builder::before);
        one("period", value.period(), this::period, builder::period);
        return builder.sources(citations(value.sources())).build();
    }

    private InstrumentReference instrument(InstrumentReference value) {
        words(value.instrument().value());
        value.provision().ifPresent(this::words);
        value.note().ifPresent(this::text);
        return new InstrumentReference(value.instrument(), value.provision(), value.note(), extras(value.extras()));
    }

    private CaseStudy.NotSeparable notSeparable(CaseStudy.NotSeparable value) {
        open(Optional.of(value.list()));
        open(Optional.of(value.with()));
        return new CaseStudy.NotSeparable(value.list(), value.with(), extras(value.extras()));
    }

    private CaseStudy.Link link(CaseStudy.Link value) {
        value.target().ifPresent(id -> words(id.value()));
        open(Optional.of(value.kind()));
        value.note().ifPresent(this::text);
        return new CaseStudy.Link(value.kind(), value.target(), value.date(), value.note(), extras(value.extras()));
    }

    private CaseStudy.SourceField sourceField(CaseStudy.SourceField value) {
        words(value.field());
        words(value.value());
        return new CaseStudy.SourceField(value.field(), value.value(), extras(value.extras()));
    }

    private Survey survey(Survey value) {
        words(value.id().value());
        text(value.title());
        texts("notes", value.notes());
        Survey.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("fieldwork", value.fieldwork(), this::period, builder::fieldwork);
        one("rate", value.rate(), this::quantity, builder::rate);
        return builder.sources(citations(value.sources()))
                .clearance(list("clearance", value.clearance(), this::step))
                .answers(list("answers", value.answers(), this::answer))
                .build();
    }

    private Survey.Answer answer(Survey.Answer value) {
        value.topic().ifPresent(this::text);
        value.group().ifPresent(code -> words(code.value()));
        open(value.stage());
        value.option().ifPresent(this::text);
        value.wording().ifPresent(this::text);
        value.note().ifPresent(this::text);
        Survey.Answer.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("share", value.share(), this::quantity, builder::share);
        return builder.sources(citations(value.sources())).build();
    }

    private Recommendation recommendation(Recommendation value) {
        words(value.id().value());
        text(value.text());
        codes(value.codes());
        cases(value.cases());
        Recommendation.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("period", value.period(), this::period, builder::period);
        return builder.sources(citations(value.sources())).build();
    }

    private Lesson lesson(Lesson value) {
        words(value.id().value());
        text(value.text());
        codes(value.codes());
        cases(value.cases());
        Lesson.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("period", value.period(), this::period, builder::period);
        return builder.sources(citations(value.sources())).build();
    }

    private Initiative initiative(Initiative value) {
        words(value.id().value());
        text(value.title());
        value.text().ifPresent(this::text);
        codes(value.codes());
        cases(value.cases());
        Initiative.Builder builder = value.toBuilder().extras(extras(value.extras()));
        one("period", value.period(), this::period, builder::period);
        return builder.sources(citations(value.sources())).build();
    }

    private Source source(Source value) {
        mark(value.visibility());
        words(value.id().value());
        text(value.title());
        texts("publishers", value.publishers());
        open(value.reliability());
        value.address().ifPresent(this::words);
        value.edition().ifPresent(this::words);
        texts("notes", value.notes());
        return value.toBuilder()
                .extras(extras(value.extras()))
                .parts(list("parts", value.parts(), this::part))
                .build();
    }

    private Source.Part part(Source.Part value) {
        value.number().ifPresent(this::words);
        value.title().ifPresent(this::text);
        return new Source.Part(value.number(), value.title(), value.page(), extras(value.extras()));
    }
}
