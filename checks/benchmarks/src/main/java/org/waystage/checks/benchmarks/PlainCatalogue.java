package org.waystage.checks.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wire format as plain records, as an application without the library would write them: strings for ids, codes and
 * dates, null for what is absent, unknown members dropped. Public, since fastjson2 makes fast code for public types alone.
 */
public record PlainCatalogue(
        String format,
        String id,
        @Nullable String edition,
        @Nullable Long sequence,
        @Nullable String issued,
        Map<String, String> title,
        @Nullable Map<String, String> publisher,
        @Nullable String licence,
        @Nullable List<Map<String, String>> notes,
        @Nullable List<Technology> technologies,
        @Nullable List<Collection> collections,
        @Nullable List<CodeList> codeLists,
        @Nullable List<Crosswalk> crosswalks,
        @Nullable List<Organization> organizations,
        @Nullable List<CaseStudy> caseStudies,
        @Nullable List<Survey> surveys,
        @Nullable List<Knowledge> recommendations,
        @Nullable List<Knowledge> lessons,
        @Nullable List<Initiative> initiatives,
        @Nullable List<Source> sources) {

    /** A technology. */
    public record Technology(
            String id,
            Map<String, String> name,
            @Nullable Map<String, String> definition,
            @Nullable String broader,
            @Nullable List<Label> labels,
            @Nullable List<String> sameAs) {}

    /** A label of a technology. */
    public record Label(
            String text, @Nullable String lang, @Nullable String kind) {}

    /** A collection of technologies. */
    public record Collection(
            String id,
            Map<String, String> name,
            @Nullable Map<String, String> definition,
            @Nullable List<String> members,
            @Nullable List<Object> sources) {}

    /** A code list. */
    public record CodeList(
            String id,
            @Nullable String version,
            Map<String, String> title,
            @Nullable List<Object> sources,
            @Nullable List<CodeEntry> codes) {}

    /** A code of a list. */
    public record CodeEntry(
            String code,
            Map<String, String> name,
            @Nullable Map<String, String> definition,
            @Nullable String broader,
            @Nullable List<CodeLink> links,
            @Nullable List<Membership> memberships) {}

    /** A link from one code to another. */
    public record CodeLink(String list, String code) {}

    /** The membership of a country in a group. */
    public record Membership(
            String group,
            @Nullable String from,
            @Nullable String until,
            @Nullable String untilBasis) {}

    /** A crosswalk. */
    public record Crosswalk(
            String scheme,
            @Nullable String version,
            @Nullable Map<String, String> title,
            @Nullable List<String> order,
            @Nullable List<Object> sources,
            @Nullable List<CrosswalkRow> rows) {}

    /** A row of a crosswalk. */
    public record CrosswalkRow(
            String word,
            @Nullable String stage,
            @Nullable String relation,
            @Nullable Map<String, String> reason) {}

    /** An organization. */
    public record Organization(
            String id,
            Map<String, String> name,
            @Nullable List<EarlierName> earlierNames,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String partOf,
            @Nullable List<String> members,
            @Nullable List<Identifier> identifiers) {}

    /** An earlier name of an organization. */
    public record EarlierName(
            Map<String, String> name, @Nullable String until) {}

    /** What others call something. */
    public record Identifier(String scheme, String value) {}

    /** A case study. */
    public record CaseStudy(
            String id,
            Map<String, String> title,
            @Nullable List<Map<String, String>> otherTitles,
            @Nullable Map<String, String> summary,
            @Nullable String nature,
            List<String> technologies,
            List<String> adopters,
            @Nullable List<Partner> partners,
            @Nullable List<String> countries,
            @Nullable List<String> processes,
            @Nullable List<Scope> scopes,
            @Nullable List<StageRecord> stages,
            @Nullable List<Statement> needs,
            @Nullable List<Statement> objectives,
            @Nullable List<Statement> benefits,
            @Nullable List<Statement> challenges,
            @Nullable List<Statement> lessons,
            @Nullable List<Outcome> outcomes,
            @Nullable List<InstrumentReference> instruments,
            @Nullable Period period,
            @Nullable List<Link> links,
            @Nullable List<Identifier> identifiers,
            @Nullable List<Object> sources,
            @Nullable String confidence,
            @Nullable String visibility,
            @Nullable List<Map<String, String>> notes,
            @Nullable List<SourceField> sourceFields) {}

    /** Who else takes part. */
    public record Partner(
            @Nullable String organization,
            @Nullable Map<String, String> name,
            @Nullable String role) {}

    /** A part of a case. */
    public record Scope(
            String id,
            Map<String, String> name,
            @Nullable List<String> technologies,
            @Nullable List<String> countries) {}

    /** A statement on a stage. */
    public record StageRecord(
            @Nullable String stage,
            String basis,
            @Nullable String date,
            @Nullable String notBefore,
            @Nullable String notAfter,
            @Nullable String scope,
            @Nullable String certainty,
            @Nullable String statedOn,
            @Nullable ReportedAs reportedAs,
            @Nullable List<Object> sources,
            @Nullable Map<String, String> note) {}

    /** The word of the source. */
    public record ReportedAs(
            String scheme,
            String word,
            @Nullable String relation,
            @Nullable String crosswalk) {}

    /** A text or codes. */
    public record Statement(
            @Nullable Map<String, String> text,
            @Nullable List<String> codes,
            @Nullable List<Object> sources) {}

    /** What was measured. */
    public record Outcome(
            Map<String, String> measure,
            @Nullable Quantity quantity,
            @Nullable Quantity before,
            @Nullable String basis,
            @Nullable Period period,
            @Nullable List<Object> sources,
            @Nullable Map<String, String> note) {}

    /** An amount. */
    public record Quantity(
            @Nullable BigDecimal value,
            @Nullable BigDecimal about,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String unit) {}

    /** A time. */
    public record Period(@Nullable String from, @Nullable String to) {}

    /** An instrument concerned. */
    public record InstrumentReference(
            String instrument, @Nullable String provision) {}

    /** A link between cases. */
    public record Link(
            String kind,
            @Nullable String target,
            @Nullable String date,
            @Nullable Map<String, String> note) {}

    /** What a register said besides. */
    public record SourceField(String field, String value) {}

    /** A survey. */
    public record Survey(
            String id,
            Map<String, String> title,
            @Nullable List<String> bodies,
            @Nullable Period fieldwork,
            @Nullable Long population,
            @Nullable Long respondents,
            @Nullable Quantity rate,
            @Nullable List<Object> sources,
            @Nullable List<Map<String, String>> notes,
            @Nullable List<SurveyAnswer> answers) {}

    /** An answer in a survey. */
    public record SurveyAnswer(
            @Nullable List<String> technologies,
            @Nullable Map<String, String> topic,
            @Nullable String group,
            @Nullable String stage,
            @Nullable Map<String, String> option,
            @Nullable Long count,
            @Nullable Quantity share,
            @Nullable Map<String, String> wording,
            @Nullable Long base,
            @Nullable List<String> organizations,
            @Nullable List<Object> sources,
            @Nullable Map<String, String> note) {}

    /** A recommendation or a lesson. */
    public record Knowledge(
            String id,
            Map<String, String> text,
            @Nullable List<String> bodies,
            @Nullable Period period,
            @Nullable List<String> technologies,
            @Nullable List<String> codes,
            @Nullable List<String> cases,
            @Nullable List<Object> sources) {}

    /** An initiative. */
    public record Initiative(
            String id,
            Map<String, String> title,
            @Nullable Map<String, String> text,
            @Nullable List<String> bodies,
            @Nullable String funder,
            @Nullable String parent,
            @Nullable Period period,
            @Nullable List<String> technologies,
            @Nullable List<String> codes,
            @Nullable List<String> cases,
            @Nullable List<Object> sources) {}

    /** A source. */
    public record Source(
            String id,
            Map<String, String> title,
            @Nullable List<Map<String, String>> publishers,
            @Nullable String address,
            @Nullable String issued,
            @Nullable String cover,
            @Nullable String launched,
            @Nullable String retrieved,
            @Nullable List<String> languages,
            @Nullable String reliability,
            @Nullable String edition,
            @Nullable String replaces,
            @Nullable List<SourcePart> parts,
            @Nullable List<Map<String, String>> notes) {}

    /** A part of a source. */
    public record SourcePart(
            @Nullable String number,
            @Nullable Map<String, String> title,
            @Nullable Long page) {}
}
