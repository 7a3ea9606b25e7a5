package org.waystage.json.internal.shape;

import java.util.List;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Relation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;

/** The taxonomy, the code lists, the crosswalks and the organizations in JSON. */
public final class ReferenceShapes {
    public static final Shape<Technology.Label> LABEL = new LabelShape();
    public static final Shape<Technology> TECHNOLOGY = new TechnologyShape();
    public static final Shape<ConceptCollection> COLLECTION = new CollectionShape();
    public static final Shape<CodeList.Link> CODE_LINK = new CodeLinkShape();
    public static final Shape<CodeList.Membership> MEMBERSHIP = new MembershipShape();
    public static final Shape<CodeList.Entry> CODE_ENTRY = new CodeEntryShape();
    public static final Shape<CodeList> CODE_LIST = new CodeListShape();
    public static final Shape<Crosswalk.Row> CROSSWALK_ROW = new CrosswalkRowShape();
    public static final Shape<Crosswalk> CROSSWALK = new CrosswalkShape();
    public static final Shape<Organization.EarlierName> EARLIER_NAME = new EarlierNameShape();
    public static final Shape<Organization> ORGANIZATION = new OrganizationShape();

    private ReferenceShapes() {}

    private static final class LabelShape extends ModelShape<Technology.Label> {
        final Member<String> text = required("text", Scalars.STRING);
        final Member<String> language = optional("lang", Scalars.LANGUAGE);
        final Member<Technology.LabelKind> kind = optional("kind", SymbolCodec.LABEL_KIND);

        LabelShape() {
            super("label");
        }

        @Override
        public Technology.Label build(Input in, Extras extras) {
            return new Technology.Label(in.get(text), in.find(language), in.find(kind), extras);
        }

        @Override
        public void members(Technology.Label object, Output out) {
            out.put(text, object.text());
            out.put(language, object.language());
            out.put(kind, object.kind());
        }

        @Override
        public Extras extras(Technology.Label object) {
            return object.extras();
        }
    }

    private static final class TechnologyShape extends ModelShape<Technology> {
        final Member<TechnologyId> id = required("id", SymbolCodec.TECHNOLOGY_ID);
        final Member<Text> name = required("name", Scalars.TEXT);
        final Member<Text> definition = optional("definition", Scalars.TEXT);
        final Member<TechnologyId> broader = optional("broader", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<Technology.Label>> labels = list("labels", LABEL);
        final Member<List<String>> sameAs = list("sameAs", Scalars.STRING);
        final Member<TechnologyId> replacedBy = optional("replacedBy", SymbolCodec.TECHNOLOGY_ID);
        final Member<PartialDate> deprecatedSince = optional("deprecatedSince", Scalars.DATE);

        TechnologyShape() {
            super("technology");
        }

        @Override
        public Technology build(Input in, Extras extras) {
            return new Technology(
                    in.get(id),
                    in.get(name),
                    in.find(definition),
                    in.find(broader),
                    in.list(labels),
                    in.list(sameAs),
                    in.find(replacedBy),
                    in.find(deprecatedSince),
                    extras);
        }

        @Override
        public void members(Technology object, Output out) {
            out.put(id, object.id());
            out.put(name, object.name());
            out.put(definition, object.definition());
            out.put(broader, object.broader());
            out.putList(labels, object.labels());
            out.putList(sameAs, object.sameAs());
            out.put(replacedBy, object.replacedBy());
            out.put(deprecatedSince, object.deprecatedSince());
        }

        @Override
        public Extras extras(Technology object) {
            return object.extras();
        }
    }

    private static final class CollectionShape extends ModelShape<ConceptCollection> {
        final Member<CollectionId> id = required("id", SymbolCodec.COLLECTION_ID);
        final Member<Text> name = required("name", Scalars.TEXT);
        final Member<Text> definition = optional("definition", Scalars.TEXT);
        final Member<List<TechnologyId>> members = list("members", SymbolCodec.TECHNOLOGY_ID);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);

        CollectionShape() {
            super("collection");
        }

        @Override
        public ConceptCollection build(Input in, Extras extras) {
            return new ConceptCollection(
                    in.get(id), in.get(name), in.find(definition), in.list(members), in.list(sources), extras);
        }

        @Override
        public void members(ConceptCollection object, Output out) {
            out.put(id, object.id());
            out.put(name, object.name());
            out.put(definition, object.definition());
            out.putList(members, object.members());
            out.putList(sources, object.sources());
        }

        @Override
        public Extras extras(ConceptCollection object) {
            return object.extras();
        }
    }

    private static final class CodeLinkShape extends ModelShape<CodeList.Link> {
        final Member<CodeListId> list = required("list", SymbolCodec.CODE_LIST_ID);
        final Member<Code> code = required("code", SymbolCodec.CODE);

        CodeLinkShape() {
            super("codeLink");
        }

        @Override
        public CodeList.Link build(Input in, Extras extras) {
            return new CodeList.Link(in.get(list), in.get(code), extras);
        }

        @Override
        public void members(CodeList.Link object, Output out) {
            out.put(list, object.list());
            out.put(code, object.code());
        }

        @Override
        public Extras extras(CodeList.Link object) {
            return object.extras();
        }
    }

    private static final class MembershipShape extends ModelShape<CodeList.Membership> {
        final Member<Code> group = required("group", SymbolCodec.CODE);
        final Member<PartialDate> from = optional("from", Scalars.DATE);
        final Member<PartialDate> until = optional("until", Scalars.DATE);
        final Member<CodeList.UntilBasis> untilBasis = optional("untilBasis", SymbolCodec.UNTIL_BASIS);

        MembershipShape() {
            super("membership");
        }

        @Override
        public CodeList.Membership build(Input in, Extras extras) {
            return new CodeList.Membership(in.get(group), in.find(from), in.find(until), in.find(untilBasis), extras);
        }

        @Override
        public void members(CodeList.Membership object, Output out) {
            out.put(group, object.group());
            out.put(from, object.from());
            out.put(until, object.until());
            out.put(untilBasis, object.untilBasis());
        }

        @Override
        public Extras extras(CodeList.Membership object) {
            return object.extras();
        }
    }

    private static final class CodeEntryShape extends ModelShape<CodeList.Entry> {
        final Member<Code> code = required("code", SymbolCodec.CODE);
        final Member<Text> name = required("name", Scalars.TEXT);
        final Member<Text> definition = optional("definition", Scalars.TEXT);
        final Member<Code> broader = optional("broader", SymbolCodec.CODE);
        final Member<List<CodeList.Link>> links = list("links", CODE_LINK);
        final Member<List<CodeList.Membership>> memberships = list("memberships", MEMBERSHIP);
        final Member<Code> replacedBy = optional("replacedBy", SymbolCodec.CODE);
        final Member<PartialDate> deprecatedSince = optional("deprecatedSince", Scalars.DATE);

        CodeEntryShape() {
            super("codeEntry");
        }

        @Override
        public CodeList.Entry build(Input in, Extras extras) {
            return new CodeList.Entry(
                    in.get(code),
                    in.get(name),
                    in.find(definition),
                    in.find(broader),
                    in.list(links),
                    in.list(memberships),
                    in.find(replacedBy),
                    in.find(deprecatedSince),
                    extras);
        }

        @Override
        public void members(CodeList.Entry object, Output out) {
            out.put(code, object.code());
            out.put(name, object.name());
            out.put(definition, object.definition());
            out.put(broader, object.broader());
            out.putList(links, object.links());
            out.putList(memberships, object.memberships());
            out.put(replacedBy, object.replacedBy());
            out.put(deprecatedSince, object.deprecatedSince());
        }

        @Override
        public Extras extras(CodeList.Entry object) {
            return object.extras();
        }
    }

    private static final class CodeListShape extends ModelShape<CodeList> {
        final Member<CodeListId> id = required("id", SymbolCodec.CODE_LIST_ID);
        final Member<String> version = optional("version", Scalars.STRING);
        final Member<Text> title = optional("title", Scalars.TEXT);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<List<CodeList.Entry>> codes = list("codes", CODE_ENTRY);

        CodeListShape() {
            super("codeList");
        }

        @Override
        public CodeList build(Input in, Extras extras) {
            return new CodeList(in.get(id), in.find(version), in.find(title), in.list(sources), in.list(codes), extras);
        }

        @Override
        public void members(CodeList object, Output out) {
            out.put(id, object.id());
            out.put(version, object.version());
            out.put(title, object.title());
            out.putList(sources, object.sources());
            out.putList(codes, object.codes());
        }

        @Override
        public Extras extras(CodeList object) {
            return object.extras();
        }
    }

    private static final class CrosswalkRowShape extends ModelShape<Crosswalk.Row> {
        final Member<String> word = required("word", Scalars.STRING);
        final Member<AdoptionStage> stage = optional("stage", SymbolCodec.ADOPTION_STAGE);
        final Member<Relation> relation = optional("relation", SymbolCodec.RELATION);
        final Member<Text> reason = optional("reason", Scalars.TEXT);

        CrosswalkRowShape() {
            super("crosswalkRow");
        }

        @Override
        public Crosswalk.Row build(Input in, Extras extras) {
            return new Crosswalk.Row(in.get(word), in.find(stage), in.find(relation), in.find(reason), extras);
        }

        @Override
        public void members(Crosswalk.Row object, Output out) {
            out.put(word, object.word());
            out.put(stage, object.stage());
            out.put(relation, object.relation());
            out.put(reason, object.reason());
        }

        @Override
        public Extras extras(Crosswalk.Row object) {
            return object.extras();
        }
    }

    private static final class CrosswalkShape extends ModelShape<Crosswalk> {
        final Member<Code> scheme = required("scheme", SymbolCodec.CODE);
        final Member<String> version = optional("version", Scalars.STRING);
        final Member<Text> title = optional("title", Scalars.TEXT);
        final Member<List<String>> order = list("order", Scalars.STRING);
        final Member<List<Citation>> sources = list("sources", CitationCodec.CITATION);
        final Member<List<Crosswalk.Row>> rows = list("rows", CROSSWALK_ROW);

        CrosswalkShape() {
            super("crosswalk");
        }

        @Override
        public Crosswalk build(Input in, Extras extras) {
            return new Crosswalk(
                    in.get(scheme),
                    in.find(version),
                    in.find(title),
                    in.list(order),
                    in.list(sources),
                    in.list(rows),
                    extras);
        }

        @Override
        public void members(Crosswalk object, Output out) {
            out.put(scheme, object.scheme());
            out.put(version, object.version());
            out.put(title, object.title());
            out.putList(order, object.order());
            out.putList(sources, object.sources());
            out.putList(rows, object.rows());
        }

        @Override
        public Extras extras(Crosswalk object) {
            return object.extras();
        }
    }

    private static final class EarlierNameShape extends ModelShape<Organization.EarlierName> {
        final Member<Text> name = required("name", Scalars.TEXT);
        final Member<PartialDate> until = optional("until", Scalars.DATE);

        EarlierNameShape() {
            super("earlierName");
        }

        @Override
        public Organization.EarlierName build(Input in, Extras extras) {
            return new Organization.EarlierName(in.get(name), in.find(until), extras);
        }

        @Override
        public void members(Organization.EarlierName object, Output out) {
            out.put(name, object.name());
            out.put(until, object.until());
        }

        @Override
        public Extras extras(Organization.EarlierName object) {
            return object.extras();
        }
    }

    private static final class OrganizationShape extends ModelShape<Organization> {
        final Member<OrganizationId> id = required("id", SymbolCodec.ORGANIZATION_ID);
        final Member<Text> name = required("name", Scalars.TEXT);
        final Member<List<Organization.EarlierName>> earlierNames = list("earlierNames", EARLIER_NAME);
        final Member<OrganizationKind> kind = optional("kind", SymbolCodec.ORGANIZATION_KIND);
        final Member<Code> country = optional("country", SymbolCodec.CODE);
        final Member<OrganizationId> partOf = optional("partOf", SymbolCodec.ORGANIZATION_ID);
        final Member<List<OrganizationId>> members = list("members", SymbolCodec.ORGANIZATION_ID);
        final Member<List<Identifier>> identifiers = list("identifiers", ValueShapes.IDENTIFIER);

        OrganizationShape() {
            super("organization");
        }

        @Override
        public Organization build(Input in, Extras extras) {
            return new Organization(
                    in.get(id),
                    in.get(name),
                    in.list(earlierNames),
                    in.find(kind),
                    in.find(country),
                    in.find(partOf),
                    in.list(members),
                    in.list(identifiers),
                    extras);
        }

        @Override
        public void members(Organization object, Output out) {
            out.put(id, object.id());
            out.put(name, object.name());
            out.putList(earlierNames, object.earlierNames());
            out.put(kind, object.kind());
            out.put(country, object.country());
            out.put(partOf, object.partOf());
            out.putList(members, object.members());
            out.putList(identifiers, object.identifiers());
        }

        @Override
        public Extras extras(Organization object) {
            return object.extras();
        }
    }
}
