package org.waystage.json.internal.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Rule;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStep;
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
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.engine.StandIn;
import org.waystage.json.reading.JsonRules;

/** Case studies and their parts in JSON. */
public final class CaseStudyShapes {
    public static final Shape<Partner> PARTNER = new PartnerShape();
    public static final Shape<Scope> SCOPE = new ScopeShape();
    public static final Shape<Statement> STATEMENT = new StatementShape();
    public static final Shape<Outcome> OUTCOME = new OutcomeShape();
    public static final Shape<CaseStudy.NotSeparable> NOT_SEPARABLE = new NotSeparableShape();
    public static final Shape<InstrumentReference> INSTRUMENT_REFERENCE = new InstrumentReferenceShape();
    public static final Shape<CaseStudy.Link> CASE_LINK = new CaseLinkShape();
    public static final Shape<CaseStudy.SourceField> SOURCE_FIELD = new SourceFieldShape();
    public static final CaseStudyShape CASE_STUDY = new CaseStudyShape();

    private CaseStudyShapes() {}

    private static final class PartnerShape extends ModelShape<Partner> {
        final Member<OrganizationId> organization = optional("organization", SymbolCodec.ORGANIZATION_ID);
        final Member<Text> name = optional("name", Scalars.TEXT);
        final Member<Code> role = optional("role", SymbolCodec.CODE);

        PartnerShape() {
            super("partner");
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            return in.has(organization) != in.has(name) ? null : JsonRules.PARTNER_UNCLEAR;
        }

        @Override
        public void patch(Input in) {
            in.patch(name, in.has(organization) ? null : StandIn.TEXT);
        }

        @Override
        public Partner build(Input in, Extras extras) {
            return new Partner(in.find(organization), in.find(name), in.find(role), extras);
        }

        @Override
        public void members(Partner object, Output out) {
            out.put(organization, object.organization());
            out.put(name, object.name());
            out.put(role, object.role());
        }

        @Override
        public Extras extras(Partner object) {
            return object.extras();
        }
    }

    private static final class ScopeShape extends ModelShape<Scope> {
        final Member<ScopeId> id = required("id", SymbolCodec.SCOPE_ID);
        final Member<Text> name = required("name", Scalars.TEXT);
        final Member<List<TechnologyId>> technologies = list("technologies", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<Code>> countries = list("countries", SymbolCodec.CODE);

        ScopeShape() {
            super("scope");
        }

        @Override
        public Scope build(Input in, Extras extras) {
            return new Scope(in.get(id), in.get(name), in.list(technologies), in.list(countries), extras);
        }

        @Override
        public void members(Scope object, Output out) {
            out.put(id, object.id());
            out.put(name, object.name());
            out.putList(technologies, object.technologies());
            out.putList(countries, object.countries());
        }

        @Override
        public Extras extras(Scope object) {
            return object.extras();
        }
    }

    private static final class StatementShape extends ModelShape<Statement> {
        final Member<Text> text = optional("text", Scalars.TEXT);
        final Member<List<Code>> codes = list("codes", SymbolCodec.CODE);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<Visibility> visibility = optional("visibility", SymbolCodec.VISIBILITY);

        StatementShape() {
            super("statement");
        }

        @Override
        public boolean isOftenShared() {
            return true;
        }

        @Override
        @Nullable
        public Rule misfit(Input in) {
            return in.has(text) || !in.list(codes).isEmpty() ? null : JsonRules.ALTERNATIVE_MISSING;
        }

        @Override
        public Map<String, String> misfitValues() {
            return Map.of("members", "'text' and 'codes'");
        }

        @Override
        public void patch(Input in) {
            in.patch(text, StandIn.TEXT);
        }

        @Override
        public Statement build(Input in, Extras extras) {
            return new Statement(in.find(text), in.list(codes), in.list(sources), in.find(visibility), extras);
        }

        @Override
        public void members(Statement object, Output out) {
            out.put(text, object.text());
            out.putList(codes, object.codes());
            out.putList(sources, object.sources());
            out.put(visibility, object.visibility());
        }

        @Override
        public Extras extras(Statement object) {
            return object.extras();
        }
    }

    private static final class OutcomeShape extends ModelShape<Outcome> {
        final Member<Text> measure = required("measure", Scalars.TEXT);
        final Member<Quantity> quantity = optional("quantity", ValueShapes.QUANTITY);
        final Member<Quantity> before = optional("before", ValueShapes.QUANTITY);
        final Member<OutcomeBasis> basis = optional("basis", SymbolCodec.OUTCOME_BASIS);
        final Member<Period> period = optional("period", ValueShapes.PERIOD);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<Text> note = optional("note", Scalars.TEXT);
        final Member<Visibility> visibility = optional("visibility", SymbolCodec.VISIBILITY);

        OutcomeShape() {
            super("outcome");
        }

        @Override
        public Outcome build(Input in, Extras extras) {
            return new Outcome(
                    in.get(measure),
                    in.find(quantity),
                    in.find(before),
                    in.find(basis),
                    in.find(period),
                    in.list(sources),
                    in.find(note),
                    in.find(visibility),
                    extras);
        }

        @Override
        public void members(Outcome object, Output out) {
            out.put(measure, object.measure());
            out.put(quantity, object.quantity());
            out.put(before, object.before());
            out.put(basis, object.basis());
            out.put(period, object.period());
            out.putList(sources, object.sources());
            out.put(note, object.note());
            out.put(visibility, object.visibility());
        }

        @Override
        public Extras extras(Outcome object) {
            return object.extras();
        }
    }

    private static final class NotSeparableShape extends ModelShape<CaseStudy.NotSeparable> {
        final Member<CaseList> list = required("list", SymbolCodec.CASE_LIST);
        final Member<CaseList> with = required("with", SymbolCodec.CASE_LIST);

        NotSeparableShape() {
            super("notSeparable");
        }

        @Override
        public CaseStudy.NotSeparable build(Input in, Extras extras) {
            return new CaseStudy.NotSeparable(in.get(list), in.get(with), extras);
        }

        @Override
        public void members(CaseStudy.NotSeparable object, Output out) {
            out.put(list, object.list());
            out.put(with, object.with());
        }

        @Override
        public Extras extras(CaseStudy.NotSeparable object) {
            return object.extras();
        }
    }

    private static final class InstrumentReferenceShape extends ModelShape<InstrumentReference> {
        final Member<Code> instrument = required("instrument", SymbolCodec.CODE);
        final Member<String> provision = optional("provision", Scalars.STRING);
        final Member<Text> note = optional("note", Scalars.TEXT);

        InstrumentReferenceShape() {
            super("instrumentReference");
        }

        @Override
        public InstrumentReference build(Input in, Extras extras) {
            return new InstrumentReference(in.get(instrument), in.find(provision), in.find(note), extras);
        }

        @Override
        public void members(InstrumentReference object, Output out) {
            out.put(instrument, object.instrument());
            out.put(provision, object.provision());
            out.put(note, object.note());
        }

        @Override
        public Extras extras(InstrumentReference object) {
            return object.extras();
        }
    }

    private static final class CaseLinkShape extends ModelShape<CaseStudy.Link> {
        final Member<LinkKind> kind = required("kind", SymbolCodec.LINK_KIND);
        final Member<CaseStudyId> target = optional("target", SymbolCodec.CASE_STUDY_ID);
        final Member<PartialDate> date = optional("date", Scalars.DATE);
        final Member<Text> note = optional("note", Scalars.TEXT);

        CaseLinkShape() {
            super("caseLink");
        }

        @Override
        public CaseStudy.Link build(Input in, Extras extras) {
            return new CaseStudy.Link(in.get(kind), in.find(target), in.find(date), in.find(note), extras);
        }

        @Override
        public void members(CaseStudy.Link object, Output out) {
            out.put(kind, object.kind());
            out.put(target, object.target());
            out.put(date, object.date());
            out.put(note, object.note());
        }

        @Override
        public Extras extras(CaseStudy.Link object) {
            return object.extras();
        }
    }

    private static final class SourceFieldShape extends ModelShape<CaseStudy.SourceField> {
        final Member<String> field = required("field", Scalars.WORD);
        final Member<String> value = required("value", Scalars.STRING);

        SourceFieldShape() {
            super("sourceField");
        }

        @Override
        public boolean isOftenShared() {
            return true;
        }

        @Override
        public CaseStudy.SourceField build(Input in, Extras extras) {
            return new CaseStudy.SourceField(in.get(field), in.get(value), extras);
        }

        @Override
        public void members(CaseStudy.SourceField object, Output out) {
            out.put(field, object.field());
            out.put(value, object.value());
        }

        @Override
        public Extras extras(CaseStudy.SourceField object) {
            return object.extras();
        }
    }

    public static final class CaseStudyShape extends ModelShape<CaseStudy> {
        final Member<CaseStudyId> id = required("id", SymbolCodec.CASE_STUDY_ID);
        final Member<Text> title = required("title", Scalars.TEXT);
        final Member<List<Text>> otherTitles = list("otherTitles", Scalars.TEXT);
        final Member<Text> summary = optional("summary", Scalars.TEXT);
        final Member<Nature> nature = optional("nature", SymbolCodec.NATURE);
        final Member<List<TechnologyId>> technologies = requiredList("technologies", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<OrganizationId>> adopters = requiredList("adopters", SymbolCodec.ORGANIZATION_ID);
        final Member<List<Partner>> partners = list("partners", PARTNER);
        final Member<List<Code>> countries = list("countries", SymbolCodec.CODE);
        final Member<List<Code>> processes = list("processes", SymbolCodec.CODE);
        final Member<List<Scope>> scopes = list("scopes", SCOPE);
        final Member<List<StageRecord>> stages = list("stages", StageShapes.STAGE_RECORD);
        final Member<List<Statement>> needs = list("needs", STATEMENT);
        final Member<List<Statement>> objectives = list("objectives", STATEMENT);
        final Member<List<Statement>> benefits = list("benefits", STATEMENT);
        final Member<List<Statement>> challenges = list("challenges", STATEMENT);
        final Member<List<Statement>> lessons = list("lessons", STATEMENT);
        final Member<List<Outcome>> outcomes = list("outcomes", OUTCOME);
        final Member<List<CaseStudy.NotSeparable>> notSeparable = list("notSeparable", NOT_SEPARABLE);
        final Member<List<InstrumentReference>> instruments = list("instruments", INSTRUMENT_REFERENCE);
        final Member<Period> period = optional("period", ValueShapes.PERIOD);
        final Member<List<CaseStudy.Link>> links = list("links", CASE_LINK);
        final Member<List<Identifier>> identifiers = list("identifiers", ValueShapes.IDENTIFIER);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<Confidence> confidence = optional("confidence", SymbolCodec.CONFIDENCE);
        final Member<PartialDate> checkedOn = optional("checkedOn", Scalars.DATE);
        final Member<List<ClearanceStep>> clearance = list("clearance", ValueShapes.CLEARANCE_STEP);
        final Member<Visibility> visibility = optional("visibility", SymbolCodec.VISIBILITY);
        final Member<List<Text>> notes = list("notes", Scalars.TEXT);
        final Member<List<CaseStudy.SourceField>> sourceFields = list("sourceFields", SOURCE_FIELD);

        CaseStudyShape() {
            super("caseStudy");
        }

        @Override
        public CaseStudy build(Input in, Extras extras) {
            return new CaseStudy(
                    in.get(id),
                    in.get(title),
                    in.list(otherTitles),
                    in.find(summary),
                    in.find(nature),
                    in.list(technologies),
                    in.list(adopters),
                    in.list(partners),
                    in.list(countries),
                    in.list(processes),
                    in.list(scopes),
                    in.list(stages),
                    in.list(needs),
                    in.list(objectives),
                    in.list(benefits),
                    in.list(challenges),
                    in.list(lessons),
                    in.list(outcomes),
                    in.list(notSeparable),
                    in.list(instruments),
                    in.find(period),
                    in.list(links),
                    in.list(identifiers),
                    in.list(sources),
                    in.find(confidence),
                    in.find(checkedOn),
                    in.list(clearance),
                    in.find(visibility),
                    in.list(notes),
                    in.list(sourceFields),
                    extras);
        }

        @Override
        public void members(CaseStudy object, Output out) {
            out.put(id, object.id());
            out.put(title, object.title());
            out.putList(otherTitles, object.otherTitles());
            out.put(summary, object.summary());
            out.put(nature, object.nature());
            out.putList(technologies, object.technologies());
            out.putList(adopters, object.adopters());
            out.putList(partners, object.partners());
            out.putList(countries, object.countries());
            out.putList(processes, object.processes());
            out.putList(scopes, object.scopes());
            out.putList(stages, object.stages());
            out.putList(needs, object.needs());
            out.putList(objectives, object.objectives());
            out.putList(benefits, object.benefits());
            out.putList(challenges, object.challenges());
            out.putList(lessons, object.lessons());
            out.putList(outcomes, object.outcomes());
            out.putList(notSeparable, object.notSeparable());
            out.putList(instruments, object.instruments());
            out.put(period, object.period());
            out.putList(links, object.links());
            out.putList(identifiers, object.identifiers());
            out.putList(sources, object.sources());
            out.put(confidence, object.confidence());
            out.put(checkedOn, object.checkedOn());
            out.putList(clearance, object.clearance());
            out.put(visibility, object.visibility());
            out.putList(notes, object.notes());
            out.putList(sourceFields, object.sourceFields());
        }

        @Override
        public Extras extras(CaseStudy object) {
            return object.extras();
        }
    }
}
