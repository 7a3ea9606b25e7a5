package org.waystage.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Goes to every place in a catalogue that can hold members which this version does not know, and may remove them. */
final class ExtrasWalk {
    private final boolean removes;
    private final List<Notice> notices = new ArrayList<>();
    private int removed;
    private Optional<String> mark = Optional.empty();

    private ExtrasWalk(boolean removes) {
        this.removes = removes;
    }

    /** Returns a walk that only looks for marks. */
    static ExtrasWalk thatLooks() {
        return new ExtrasWalk(false);
    }

    /** Returns a walk that also removes what it finds. */
    static ExtrasWalk thatRemoves() {
        return new ExtrasWalk(true);
    }

    /** Returns how many members were removed. */
    int removed() {
        return removed;
    }

    /** Returns where members stand that look like marks, one notice for each element of a list of the catalogue. */
    List<Notice> notices() {
        return notices;
    }

    Catalogue catalogue(Catalogue value) {
        Catalogue.Builder builder = value.toBuilder().extras(extras(value.extras()));
        foundAt("");
        return builder.technologies(each("/technologies", value.technologies(), ExtrasWalk::technology))
                .collections(each("/collections", value.collections(), ExtrasWalk::collection))
                .codeLists(each("/codeLists", value.codeLists(), ExtrasWalk::codeList))
                .crosswalks(each("/crosswalks", value.crosswalks(), ExtrasWalk::crosswalk))
                .organizations(each("/organizations", value.organizations(), ExtrasWalk::organization))
                .caseStudies(each("/caseStudies", value.caseStudies(), ExtrasWalk::caseStudy))
                .surveys(each("/surveys", value.surveys(), ExtrasWalk::survey))
                .recommendations(each("/recommendations", value.recommendations(), ExtrasWalk::recommendation))
                .lessons(each("/lessons", value.lessons(), ExtrasWalk::lesson))
                .initiatives(each("/initiatives", value.initiatives(), ExtrasWalk::initiative))
                .sources(each("/sources", value.sources(), ExtrasWalk::source))
                .build();
    }

    private Extras extras(Extras value) {
        if (mark.isEmpty()) {
            mark = UnreadMarks.in(value);
        }
        if (!removes) {
            return value;
        }
        removed += value.members().size();
        return Extras.none();
    }

    private void foundAt(String pointer) {
        mark.ifPresent(member -> notices.add(Notice.of(
                RedactionRules.MARK_UNREAD,
                Place.of(pointer),
                Map.of("member", member, "kept", pointer.isEmpty() ? "/" : pointer))));
        mark = Optional.empty();
    }

    private <T> List<T> each(String pointer, List<T> values, BiFunction<ExtrasWalk, T, T> walk) {
        List<T> walked = new ArrayList<>();
        for (T value : values) {
            walked.add(walk.apply(this, value));
            foundAt(pointer + "/" + (walked.size() - 1));
        }
        return walked;
    }

    private <T> List<T> all(List<T> values, BiFunction<ExtrasWalk, T, T> walk) {
        return values.stream().map(value -> walk.apply(this, value)).toList();
    }

    private Technology technology(Technology value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .labels(all(value.labels(), ExtrasWalk::label))
                .build();
    }

    private Technology.Label label(Technology.Label value) {
        return new Technology.Label(value.text(), value.language(), value.kind(), extras(value.extras()));
    }

    private Collection collection(Collection value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private CodeList codeList(CodeList value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .codes(all(value.codes(), ExtrasWalk::entry))
                .build();
    }

    private CodeList.Entry entry(CodeList.Entry value) {
        return new CodeList.Entry(
                value.code(),
                value.name(),
                value.definition(),
                value.broader(),
                all(value.links(), ExtrasWalk::codeLink),
                all(value.memberships(), ExtrasWalk::membership),
                extras(value.extras()));
    }

    private CodeList.Link codeLink(CodeList.Link value) {
        return new CodeList.Link(value.list(), value.code(), extras(value.extras()));
    }

    private CodeList.Membership membership(CodeList.Membership value) {
        return new CodeList.Membership(
                value.group(), value.from(), value.until(), value.untilBasis(), extras(value.extras()));
    }

    private Crosswalk crosswalk(Crosswalk value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .rows(all(value.rows(), ExtrasWalk::row))
                .build();
    }

    private Crosswalk.Row row(Crosswalk.Row value) {
        return new Crosswalk.Row(value.word(), value.stage(), value.relation(), value.reason(), extras(value.extras()));
    }

    private Organization organization(Organization value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .earlierNames(all(value.earlierNames(), ExtrasWalk::earlierName))
                .identifiers(all(value.identifiers(), ExtrasWalk::identifier))
                .build();
    }

    private Organization.EarlierName earlierName(Organization.EarlierName value) {
        return new Organization.EarlierName(value.name(), value.until(), extras(value.extras()));
    }

    private Identifier identifier(Identifier value) {
        return new Identifier(value.scheme(), value.value(), extras(value.extras()));
    }

    private Citation citation(Citation value) {
        return new Citation(value.source(), value.where(), extras(value.extras()));
    }

    private Period period(Period value) {
        return new Period(value.from(), value.to(), extras(value.extras()));
    }

    private Quantity quantity(Quantity value) {
        return new Quantity(
                value.value(), value.about(), value.min(), value.max(), value.unit(), extras(value.extras()));
    }

    private CaseStudy caseStudy(CaseStudy value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .period(value.period().map(this::period))
                .partners(all(value.partners(), ExtrasWalk::partner))
                .scopes(all(value.scopes(), ExtrasWalk::scope))
                .stages(all(value.stages(), ExtrasWalk::stageRecord))
                .needs(all(value.needs(), ExtrasWalk::statement))
                .objectives(all(value.objectives(), ExtrasWalk::statement))
                .benefits(all(value.benefits(), ExtrasWalk::statement))
                .challenges(all(value.challenges(), ExtrasWalk::statement))
                .lessons(all(value.lessons(), ExtrasWalk::statement))
                .outcomes(all(value.outcomes(), ExtrasWalk::outcome))
                .instruments(all(value.instruments(), ExtrasWalk::instrument))
                .links(all(value.links(), ExtrasWalk::link))
                .identifiers(all(value.identifiers(), ExtrasWalk::identifier))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .sourceFields(all(value.sourceFields(), ExtrasWalk::sourceField))
                .build();
    }

    private Partner partner(Partner value) {
        return new Partner(value.organization(), value.name(), value.role(), extras(value.extras()));
    }

    private Scope scope(Scope value) {
        return new Scope(value.id(), value.name(), value.technologies(), value.countries(), extras(value.extras()));
    }

    private StageRecord stageRecord(StageRecord value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .reportedAs(value.reportedAs().map(this::reportedAs))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private ReportedAs reportedAs(ReportedAs value) {
        return new ReportedAs(
                value.scheme(), value.word(), value.relation(), value.crosswalk(), extras(value.extras()));
    }

    private Statement statement(Statement value) {
        return new Statement(
                value.text(),
                value.codes(),
                all(value.sources(), ExtrasWalk::citation),
                value.visibility(),
                extras(value.extras()));
    }

    private Outcome outcome(Outcome value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .quantity(value.quantity().map(this::quantity))
                .before(value.before().map(this::quantity))
                .period(value.period().map(this::period))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private InstrumentReference instrument(InstrumentReference value) {
        return new InstrumentReference(value.instrument(), value.provision(), extras(value.extras()));
    }

    private CaseStudy.Link link(CaseStudy.Link value) {
        return new CaseStudy.Link(value.kind(), value.target(), value.date(), value.note(), extras(value.extras()));
    }

    private CaseStudy.SourceField sourceField(CaseStudy.SourceField value) {
        return new CaseStudy.SourceField(value.field(), value.value(), extras(value.extras()));
    }

    private Survey survey(Survey value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .fieldwork(value.fieldwork().map(this::period))
                .rate(value.rate().map(this::quantity))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .answers(all(value.answers(), ExtrasWalk::answer))
                .build();
    }

    private Survey.Answer answer(Survey.Answer value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .share(value.share().map(this::quantity))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private Recommendation recommendation(Recommendation value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .period(value.period().map(this::period))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private Lesson lesson(Lesson value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .period(value.period().map(this::period))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private Initiative initiative(Initiative value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .period(value.period().map(this::period))
                .sources(all(value.sources(), ExtrasWalk::citation))
                .build();
    }

    private Source source(Source value) {
        return value.toBuilder()
                .extras(extras(value.extras()))
                .parts(all(value.parts(), ExtrasWalk::part))
                .build();
    }

    private Source.Part part(Source.Part value) {
        return new Source.Part(value.number(), value.title(), value.page(), extras(value.extras()));
    }
}
