package org.waystage.registers.internal.profile.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.Visibility;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.CaseMapping.AdopterMapping;
import org.waystage.registers.internal.profile.CaseMapping.DateColumn;
import org.waystage.registers.internal.profile.CaseMapping.Identity;
import org.waystage.registers.internal.profile.CaseMapping.StageMapping;
import org.waystage.registers.internal.profile.CaseMapping.StatementMapping;
import org.waystage.registers.internal.profile.CaseMapping.TechnologyMapping;
import org.waystage.registers.internal.profile.Value;

/** Reads the mapping from a record to a case study. */
public final class CaseMappingReader {
    public static final List<String> CASE = List.of(
            "identity",
            "title",
            "otherTitles",
            "summary",
            "nature",
            "technologies",
            "otherTechnologies",
            "adopters",
            "otherAdopters",
            "partners",
            "countries",
            "processes",
            "stages",
            "needs",
            "objectives",
            "benefits",
            "challenges",
            "lessons",
            "notSeparable",
            "period",
            "links",
            "identifiers",
            "where",
            "visibility",
            "notes",
            "sourceFields",
            "restAsSourceFields");
    public static final List<String> IDENTITY = List.of("prefix", "key", "own", "scheme", "distinguish");
    public static final List<String> STAGE =
            List.of("scheme", "word", "stage", "basis", "date", "atIssue", "blank", "when");
    public static final List<String> DATE = List.of("column", "readings");
    public static final List<String> PERIOD = List.of("from", "to");
    public static final List<String> NOT_SEPARABLE = List.of("list", "with");
    public static final List<String> LINK = List.of("kind", "note");
    public static final List<String> TECHNOLOGY = ValueReader.with("derived", "prefix", "broader");
    public static final List<String> ADOPTER = ValueReader.with("within", "prefix", "kind", "country");
    public static final List<String> PARTNER = ValueReader.with("role");
    public static final List<String> STATEMENT = ValueReader.with("codes");
    public static final List<String> IDENTIFIER = ValueReader.with("scheme");
    static final Map<String, Nature> NATURES = ProfileNode.words(Nature.Listed.values());
    public static final Map<String, CaseList> CASE_LISTS = ProfileNode.words(CaseList.Listed.values());
    static final Map<String, Visibility> VISIBILITIES = ProfileNode.words(Visibility.Listed.values());
    public static final Map<String, LinkKind> LINK_KINDS = ProfileNode.words(LinkKind.Listed.values());

    private final ProfileNames names;
    private final ValueReader values;
    private final ConditionReader conditions;

    CaseMappingReader(ProfileNames names) {
        this.names = names;
        this.values = new ValueReader(names);
        this.conditions = new ConditionReader(names);
    }

    CaseMapping mapping(ProfileNode node) {
        ProfileObject object = node.object(CASE);
        Identity identity = object.need("identity").map(this::identity).orElse(noIdentity());
        if (node.is(ProfileNode.Kind.OBJECT) && !object.has("technologies") && !object.has("otherTechnologies")) {
            node.faults().missing(node, "technologies / otherTechnologies");
        }
        boolean rest = object.flag("restAsSourceFields", false);
        if (rest) {
            names.useAllColumns();
        }
        return new CaseMapping(
                identity,
                object.need("title").map(values::value).orElse(nothing()),
                object.each("otherTitles", values::value),
                object.find("summary").map(values::value),
                object.find("nature").map(value -> values.value(value, constant -> constant.word(NATURES))),
                object.has("technologies")
                        ? object.some("technologies", value -> technology(value, identity))
                        : List.of(),
                object.has("otherTechnologies") ? object.some("otherTechnologies", ProfileNode::slug) : List.of(),
                object.some("adopters", value -> adopter(value, identity)),
                object.has("otherAdopters")
                        ? object.some("otherAdopters", value -> adopter(value, identity))
                        : List.of(),
                object.each("partners", this::partner),
                object.each("countries", value -> values.value(value, ProfileNode::code)),
                object.each("processes", value -> values.value(value, ProfileNode::code)),
                object.each("stages", this::stage),
                object.each("needs", this::statement),
                object.each("objectives", this::statement),
                object.each("benefits", this::statement),
                object.each("challenges", this::statement),
                object.each("lessons", this::statement),
                object.each("notSeparable", this::notSeparable).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                object.find("period").map(this::period),
                object.each("links", this::link),
                object.each("identifiers", this::identifier),
                object.find("where").map(values::value),
                object.find("visibility").map(value -> values.value(value, constant -> constant.word(VISIBILITIES))),
                object.each("notes", values::value),
                object.each("sourceFields", names::column),
                rest);
    }

    private static Value nothing() {
        return new Value(List.of(), List.of(), List.of(), List.of());
    }

    private static Identity noIdentity() {
        return new Identity("x", List.of(), false, "x-key", List.of());
    }

    private Identity identity(ProfileNode node) {
        ProfileObject object = node.object(IDENTITY);
        String prefix = object.slug("prefix");
        return new Identity(
                prefix,
                object.some("key", values::value),
                object.flag("own", false),
                object.optionalString("scheme").orElse(prefix + "-key"),
                object.each("distinguish", names::column));
    }

    private TechnologyMapping technology(ProfileNode node, Identity identity) {
        boolean derived = Optional.ofNullable(node.members().get("derived"))
                .map(flag -> flag.is(ProfileNode.Kind.TRUE))
                .orElse(false);
        Consumer<ProfileNode> check = derived ? constant -> {} : ProfileNode::slug;
        ValueReader.Extended read = values.extended(node, TECHNOLOGY, check);
        Optional<ProfileObject> object = read.object();
        object.ifPresent(members -> members.flag("derived", false));
        if (!derived) {
            object.ifPresent(members -> members.refuse("prefix", "without 'derived'"));
            object.ifPresent(members -> members.refuse("broader", "without 'derived'"));
        }
        return new TechnologyMapping(
                read.value(),
                derived,
                prefix(object, identity),
                object.flatMap(members -> members.find("broader")).map(values::value));
    }

    private AdopterMapping adopter(ProfileNode node, Identity identity) {
        ValueReader.Extended read = values.extended(node, ADOPTER, constant -> {});
        Optional<ProfileObject> object = read.object();
        return new AdopterMapping(
                read.value(),
                object.flatMap(members -> members.find("within")).map(values::value),
                prefix(object, identity),
                object.flatMap(members -> members.find("kind"))
                        .map(kind -> values.value(kind, constant -> constant.word(KnowledgeReader.ORGANIZATION_KINDS))),
                object.flatMap(members -> members.find("country"))
                        .map(country -> values.value(country, ProfileNode::code)));
    }

    private static String prefix(Optional<ProfileObject> object, Identity identity) {
        return object.flatMap(members -> members.find("prefix"))
                .map(ProfileNode::slug)
                .orElse(identity.prefix());
    }

    private CaseMapping.PartnerMapping partner(ProfileNode node) {
        ValueReader.Extended read = values.extended(node, PARTNER, constant -> {});
        return new CaseMapping.PartnerMapping(
                read.value(),
                read.object().flatMap(members -> members.find("role")).map(ProfileNode::code));
    }

    private StageMapping stage(ProfileNode node) {
        ProfileObject object = node.object(STAGE);
        if (object.has("stage")) {
            object.refuse("scheme", "beside 'stage'");
            object.refuse("word", "beside 'stage'");
            object.refuse("blank", "beside 'stage'");
        } else if (object.has("scheme") || object.has("word")) {
            object.need("scheme");
            object.need("word");
        } else if (node.is(ProfileNode.Kind.OBJECT)) {
            node.faults().missing(node, "stage / scheme + word");
        }
        Basis basis = object.word("basis", ProfileTables.BASES).orElse(Basis.Listed.OBSERVED);
        if (!object.has("date")
                && object.find("atIssue")
                        .filter(flag -> flag.is(ProfileNode.Kind.FALSE))
                        .isPresent()) {
            object.refuse("atIssue", "that is false without a date: no record would be made");
        }
        return new StageMapping(
                object.find("scheme").map(ProfileNode::code),
                object.find("word").map(values::value),
                object.word("stage", KnowledgeReader.STAGES),
                basis,
                object.find("date").map(this::date),
                object.flag("atIssue", !object.has("date") || basis == Basis.Listed.OBSERVED),
                object.flag("blank", true),
                conditions.conditions(object.find("when")));
    }

    private DateColumn date(ProfileNode node) {
        ProfileObject object = node.object(DATE);
        return new DateColumn(
                object.need("column").map(names::column).orElse(""),
                object.need("readings").map(names::dates).orElse(""));
    }

    private CaseMapping.PeriodMapping period(ProfileNode node) {
        ProfileObject object = node.object(PERIOD);
        if (node.is(ProfileNode.Kind.OBJECT) && !object.has("from") && !object.has("to")) {
            node.faults().missing(node, "from / to");
        }
        return new CaseMapping.PeriodMapping(
                object.find("from").map(this::date), object.find("to").map(this::date));
    }

    private StatementMapping statement(ProfileNode node) {
        boolean codes = Optional.ofNullable(node.members().get("codes"))
                .map(flag -> flag.is(ProfileNode.Kind.TRUE))
                .orElse(false);
        ValueReader.Extended read = values.extended(node, STATEMENT, codes ? ProfileNode::code : constant -> {});
        read.object().ifPresent(members -> members.flag("codes", false));
        return new StatementMapping(read.value(), codes);
    }

    private Optional<CaseStudy.NotSeparable> notSeparable(ProfileNode node) {
        ProfileObject object = node.object(NOT_SEPARABLE);
        object.need("list");
        object.need("with");
        Optional<CaseList> with = object.word("with", CASE_LISTS);
        return object.word("list", CASE_LISTS)
                .flatMap(list -> with.map(other -> CaseStudy.NotSeparable.of(list, other)));
    }

    private CaseMapping.LinkMapping link(ProfileNode node) {
        ProfileObject object = node.object(LINK);
        object.need("kind");
        return new CaseMapping.LinkMapping(
                object.word("kind", LINK_KINDS).orElse(LinkKind.Listed.RELATED),
                object.need("note").map(values::value).orElse(nothing()));
    }

    private CaseMapping.IdentifierMapping identifier(ProfileNode node) {
        if (node.is(ProfileNode.Kind.STRING)) {
            node.faults().wrongType(node, "an object with 'scheme' and 'column'");
        }
        ValueReader.Extended read = values.extended(node, IDENTIFIER, constant -> {});
        return new CaseMapping.IdentifierMapping(
                read.object().map(members -> members.string("scheme")).orElse("x"), read.value());
    }
}
