package org.waystage.checks.benchmarks.bindings;

import com.dslplatform.json.CompiledJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire format as plain beans with public fields, for libraries that do not build records, and to show what records cost
 * those that do. The members are those of {@link PlainCatalogue}.
 */
@CompiledJson
public final class BeanCatalogue {
    public @Nullable String format;
    public @Nullable String id;
    public @Nullable String edition;
    public @Nullable Long sequence;
    public @Nullable String issued;
    public @Nullable Map<String, String> title;
    public @Nullable Map<String, String> publisher;
    public @Nullable String licence;
    public @Nullable List<Map<String, String>> notes;
    public @Nullable List<Technology> technologies;
    public @Nullable List<Collection> collections;
    public @Nullable List<CodeList> codeLists;
    public @Nullable List<Crosswalk> crosswalks;
    public @Nullable List<Organization> organizations;
    public @Nullable List<CaseStudy> caseStudies;
    public @Nullable List<Survey> surveys;
    public @Nullable List<Knowledge> recommendations;
    public @Nullable List<Knowledge> lessons;
    public @Nullable List<Initiative> initiatives;
    public @Nullable List<Source> sources;

    /** A technology. */
    public static final class Technology {
        public @Nullable String id;
        public @Nullable Map<String, String> name;
        public @Nullable Map<String, String> definition;
        public @Nullable String broader;
        public @Nullable List<Label> labels;
        public @Nullable List<String> sameAs;
    }

    /** A label of a technology. */
    public static final class Label {
        public @Nullable String text;
        public @Nullable String lang;
        public @Nullable String kind;
    }

    /** A collection of technologies. */
    public static final class Collection {
        public @Nullable String id;
        public @Nullable Map<String, String> name;
        public @Nullable Map<String, String> definition;
        public @Nullable List<String> members;
        public @Nullable List<Object> sources;
    }

    /** A code list. */
    public static final class CodeList {
        public @Nullable String id;
        public @Nullable String version;
        public @Nullable Map<String, String> title;
        public @Nullable List<Object> sources;
        public @Nullable List<CodeEntry> codes;
    }

    /** A code of a list. */
    public static final class CodeEntry {
        public @Nullable String code;
        public @Nullable Map<String, String> name;
        public @Nullable Map<String, String> definition;
        public @Nullable String broader;
        public @Nullable List<CodeLink> links;
        public @Nullable List<Membership> memberships;
    }

    /** A link from one code to another. */
    public static final class CodeLink {
        public @Nullable String list;
        public @Nullable String code;
    }

    /** The membership of a country in a group. */
    public static final class Membership {
        public @Nullable String group;
        public @Nullable String from;
        public @Nullable String until;
        public @Nullable String untilBasis;
    }

    /** A crosswalk. */
    public static final class Crosswalk {
        public @Nullable String scheme;
        public @Nullable String version;
        public @Nullable Map<String, String> title;
        public @Nullable List<String> order;
        public @Nullable List<Object> sources;
        public @Nullable List<CrosswalkRow> rows;
    }

    /** A row of a crosswalk. */
    public static final class CrosswalkRow {
        public @Nullable String word;
        public @Nullable String stage;
        public @Nullable String relation;
        public @Nullable Map<String, String> reason;
    }

    /** An organization. */
    public static final class Organization {
        public @Nullable String id;
        public @Nullable Map<String, String> name;
        public @Nullable List<EarlierName> earlierNames;
        public @Nullable String kind;
        public @Nullable String country;
        public @Nullable String partOf;
        public @Nullable List<String> members;
        public @Nullable List<Identifier> identifiers;
    }

    /** An earlier name of an organization. */
    public static final class EarlierName {
        public @Nullable Map<String, String> name;
        public @Nullable String until;
    }

    /** What others call something. */
    public static final class Identifier {
        public @Nullable String scheme;
        public @Nullable String value;
    }

    /** A case study. */
    public static final class CaseStudy {
        public @Nullable String id;
        public @Nullable Map<String, String> title;
        public @Nullable List<Map<String, String>> otherTitles;
        public @Nullable Map<String, String> summary;
        public @Nullable String nature;
        public @Nullable List<String> technologies;
        public @Nullable List<String> adopters;
        public @Nullable List<Partner> partners;
        public @Nullable List<String> countries;
        public @Nullable List<String> processes;
        public @Nullable List<Scope> scopes;
        public @Nullable List<StageRecord> stages;
        public @Nullable List<Statement> needs;
        public @Nullable List<Statement> objectives;
        public @Nullable List<Statement> benefits;
        public @Nullable List<Statement> challenges;
        public @Nullable List<Statement> lessons;
        public @Nullable List<Outcome> outcomes;
        public @Nullable List<InstrumentReference> instruments;
        public @Nullable Period period;
        public @Nullable List<Link> links;
        public @Nullable List<Identifier> identifiers;
        public @Nullable List<Object> sources;
        public @Nullable String confidence;
        public @Nullable String visibility;
        public @Nullable List<Map<String, String>> notes;
        public @Nullable List<SourceField> sourceFields;
    }

    /** Who else takes part. */
    public static final class Partner {
        public @Nullable String organization;
        public @Nullable Map<String, String> name;
        public @Nullable String role;
    }

    /** A part of a case. */
    public static final class Scope {
        public @Nullable String id;
        public @Nullable Map<String, String> name;
        public @Nullable List<String> technologies;
        public @Nullable List<String> countries;
    }

    /** A statement on a stage. */
    public static final class StageRecord {
        public @Nullable String stage;
        public @Nullable String basis;
        public @Nullable String date;
        public @Nullable String notBefore;
        public @Nullable String notAfter;
        public @Nullable String scope;
        public @Nullable String certainty;
        public @Nullable String statedOn;
        public @Nullable ReportedAs reportedAs;
        public @Nullable List<Object> sources;
        public @Nullable Map<String, String> note;
    }

    /** The word of the source. */
    public static final class ReportedAs {
        public @Nullable String scheme;
        public @Nullable String word;
        public @Nullable String relation;
        public @Nullable String crosswalk;
    }

    /** A text or codes. */
    public static final class Statement {
        public @Nullable Map<String, String> text;
        public @Nullable List<String> codes;
        public @Nullable List<Object> sources;
    }

    /** What was measured. */
    public static final class Outcome {
        public @Nullable Map<String, String> measure;
        public @Nullable Quantity quantity;
        public @Nullable Quantity before;
        public @Nullable String basis;
        public @Nullable Period period;
        public @Nullable List<Object> sources;
        public @Nullable Map<String, String> note;
    }

    /** An amount. */
    public static final class Quantity {
        public @Nullable BigDecimal value;
        public @Nullable BigDecimal about;
        public @Nullable BigDecimal min;
        public @Nullable BigDecimal max;
        public @Nullable String unit;
    }

    /** A time. */
    public static final class Period {
        public @Nullable String from;
        public @Nullable String to;
    }

    /** An instrument concerned. */
    public static final class InstrumentReference {
        public @Nullable String instrument;
        public @Nullable String provision;
    }

    /** A link between cases. */
    public static final class Link {
        public @Nullable String kind;
        public @Nullable String target;
        public @Nullable String date;
        public @Nullable Map<String, String> note;
    }

    /** What a register said besides. */
    public static final class SourceField {
        public @Nullable String field;
        public @Nullable String value;
    }

    /** A survey. */
    public static final class Survey {
        public @Nullable String id;
        public @Nullable Map<String, String> title;
        public @Nullable List<String> bodies;
        public @Nullable Period fieldwork;
        public @Nullable Long population;
        public @Nullable Long respondents;
        public @Nullable Quantity rate;
        public @Nullable List<Object> sources;
        public @Nullable List<Map<String, String>> notes;
        public @Nullable List<SurveyAnswer> answers;
    }

    /** An answer in a survey. */
    public static final class SurveyAnswer {
        public @Nullable List<String> technologies;
        public @Nullable Map<String, String> topic;
        public @Nullable String group;
        public @Nullable String stage;
        public @Nullable Map<String, String> option;
        public @Nullable Long count;
        public @Nullable Quantity share;
        public @Nullable Map<String, String> wording;
        public @Nullable Long base;
        public @Nullable List<String> organizations;
        public @Nullable List<Object> sources;
        public @Nullable Map<String, String> note;
    }

    /** A recommendation or a lesson. */
    public static final class Knowledge {
        public @Nullable String id;
        public @Nullable Map<String, String> text;
        public @Nullable List<String> bodies;
        public @Nullable Period period;
        public @Nullable List<String> technologies;
        public @Nullable List<String> codes;
        public @Nullable List<String> cases;
        public @Nullable List<Object> sources;
    }

    /** An initiative. */
    public static final class Initiative {
        public @Nullable String id;
        public @Nullable Map<String, String> title;
        public @Nullable Map<String, String> text;
        public @Nullable List<String> bodies;
        public @Nullable String funder;
        public @Nullable String parent;
        public @Nullable Period period;
        public @Nullable List<String> technologies;
        public @Nullable List<String> codes;
        public @Nullable List<String> cases;
        public @Nullable List<Object> sources;
    }

    /** A source. */
    public static final class Source {
        public @Nullable String id;
        public @Nullable Map<String, String> title;
        public @Nullable List<Map<String, String>> publishers;
        public @Nullable String address;
        public @Nullable String issued;
        public @Nullable String cover;
        public @Nullable String launched;
        public @Nullable String retrieved;
        public @Nullable List<String> languages;
        public @Nullable String reliability;
        public @Nullable String edition;
        public @Nullable String replaces;
        public @Nullable List<SourcePart> parts;
        public @Nullable List<Map<String, String>> notes;
    }

    /** A part of a source. */
    public static final class SourcePart {
        public @Nullable String number;
        public @Nullable Map<String, String> title;
        public @Nullable Long page;
    }
}
