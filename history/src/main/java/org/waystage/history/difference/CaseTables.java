package org.waystage.history.difference;

import static org.waystage.history.difference.Form.CODE;
import static org.waystage.history.difference.Form.DATE;
import static org.waystage.history.difference.Form.ID;
import static org.waystage.history.difference.Form.STRING;
import static org.waystage.history.difference.Form.TEXT;
import static org.waystage.history.difference.Form.saying;
import static org.waystage.history.difference.Member.many;
import static org.waystage.history.difference.Member.one;
import static org.waystage.history.difference.Member.perhaps;
import static org.waystage.history.difference.Member.steps;
import static org.waystage.history.difference.ValueTables.CITATION;
import static org.waystage.history.difference.ValueTables.IDENTIFIER;
import static org.waystage.history.difference.ValueTables.PERIOD;
import static org.waystage.history.difference.ValueTables.QUANTITY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;

/** The members of case studies and their parts. */
final class CaseTables {
    static final Form<AdoptionStage> STAGE = Form.word(AdoptionStage::code);
    static final Form<Relation> RELATION = Form.word(Relation::code);
    static final Form<Visibility> VISIBILITY = Form.word(Visibility::code);

    static final Table<Partner> PARTNER = Table.of(
                    Partner::extras,
                    perhaps("organization", Partner::organization, ID),
                    perhaps("name", Partner::name, TEXT),
                    perhaps("role", Partner::role, CODE))
            .matchedByAny(partner -> partner.organization()
                    .map(id -> List.of(ID.value(id, View.AS_IS)))
                    .orElseGet(() -> saying(partner.name().orElseThrow())));

    static final Table<Scope> SCOPE = Table.of(
                    Scope::extras,
                    one("id", Scope::id, ID),
                    one("name", Scope::name, TEXT),
                    many("technologies", Scope::technologies, ID),
                    many("countries", Scope::countries, CODE))
            .matchedBy((scope, view) -> ID.value(scope.id(), view));

    static final Table<ReportedAs> REPORTED_AS = Table.of(
            ReportedAs::extras,
            one("scheme", ReportedAs::scheme, CODE),
            one("word", ReportedAs::word, STRING),
            perhaps("relation", ReportedAs::relation, RELATION),
            perhaps("crosswalk", ReportedAs::crosswalk, STRING));

    static final Table<StageRecord> STAGE_RECORD = Table.of(
                    StageRecord::extras,
                    perhaps("stage", StageRecord::stage, STAGE),
                    one("basis", StageRecord::basis, Form.word(Basis::code)),
                    new StageDate(),
                    perhaps("notBefore", StageRecord::notBefore, DATE),
                    perhaps("notAfter", StageRecord::notAfter, DATE),
                    perhaps("scope", StageRecord::scope, ID),
                    perhaps("certainty", StageRecord::certainty, Form.word(Certainty::code)),
                    perhaps("statedOn", StageRecord::statedOn, DATE),
                    perhaps("reportedAs", StageRecord::reportedAs, REPORTED_AS),
                    many("sources", StageRecord::sources, CITATION),
                    perhaps("note", StageRecord::note, TEXT),
                    perhaps("visibility", StageRecord::visibility, VISIBILITY))
            .matchedBy(CaseTables::key);

    static final Table<Statement> STATEMENT = Table.of(
                    Statement::extras,
                    perhaps("text", Statement::text, TEXT),
                    many("codes", Statement::codes, CODE),
                    many("sources", Statement::sources, CITATION),
                    perhaps("visibility", Statement::visibility, VISIBILITY))
            .matchedByAny(statement -> statement
                    .text()
                    .map(Form::saying)
                    .orElseGet(() -> statement.codes().stream()
                            .map(code -> CODE.value(code, View.AS_IS))
                            .toList()));

    static final Table<Outcome> OUTCOME = Table.of(
                    Outcome::extras,
                    one("measure", Outcome::measure, TEXT),
                    perhaps("quantity", Outcome::quantity, QUANTITY),
                    perhaps("before", Outcome::before, QUANTITY),
                    perhaps("basis", Outcome::basis, Form.word(OutcomeBasis::code)),
                    perhaps("period", Outcome::period, PERIOD),
                    many("sources", Outcome::sources, CITATION),
                    perhaps("note", Outcome::note, TEXT),
                    perhaps("visibility", Outcome::visibility, VISIBILITY))
            .matchedByAny(outcome -> saying(outcome.measure()));

    static final Table<InstrumentReference> INSTRUMENT = Table.of(
                    InstrumentReference::extras,
                    one("instrument", InstrumentReference::instrument, CODE),
                    perhaps("provision", InstrumentReference::provision, STRING),
                    perhaps("note", InstrumentReference::note, TEXT))
            .matchedBy((reference, view) -> CODE.value(reference.instrument(), view));

    static final Table<CaseStudy.NotSeparable> NOT_SEPARABLE = Table.of(
                    CaseStudy.NotSeparable::extras,
                    one("list", CaseStudy.NotSeparable::list, Form.word(CaseList::code)),
                    one("with", CaseStudy.NotSeparable::with, Form.word(CaseList::code)))
            .matchedBy((lists, view) -> STRING.value(lists.list().code(), view));

    static final Table<ClearanceStep> CLEARANCE_STEP = Table.of(
                    ClearanceStep::extras,
                    one("status", ClearanceStep::status, Form.word(ClearanceStatus::code)),
                    perhaps("by", ClearanceStep::by, ID),
                    perhaps("date", ClearanceStep::date, DATE),
                    perhaps("note", ClearanceStep::note, TEXT))
            .matchedBy((step, view) -> words(
                    step.status().code(), step.date().map(PartialDate::toString).orElse("")));

    static final Table<CaseStudy.Link> LINK = Table.of(
                    CaseStudy.Link::extras,
                    one("kind", CaseStudy.Link::kind, Form.word(LinkKind::code)),
                    perhaps("target", CaseStudy.Link::target, ID),
                    perhaps("date", CaseStudy.Link::date, DATE),
                    perhaps("note", CaseStudy.Link::note, TEXT))
            .matchedBy((link, view) -> words(
                    link.kind().code(),
                    link.target().map(target -> target.value()).orElse("")));

    static final Table<CaseStudy.SourceField> SOURCE_FIELD = Table.of(
                    CaseStudy.SourceField::extras,
                    one("field", CaseStudy.SourceField::field, STRING),
                    one("value", CaseStudy.SourceField::value, STRING))
            .matchedBy((field, view) -> STRING.value(field.field(), view));

    static final Table<CaseStudy> CASE_STUDY = Table.of(
                    CaseStudy::extras,
                    one("id", CaseStudy::id, ID),
                    one("title", CaseStudy::title, TEXT),
                    many("otherTitles", CaseStudy::otherTitles, TEXT),
                    perhaps("summary", CaseStudy::summary, TEXT),
                    perhaps("nature", CaseStudy::nature, Form.word(Nature::code)),
                    many("technologies", CaseStudy::technologies, ID),
                    many("adopters", CaseStudy::adopters, ID),
                    many("partners", CaseStudy::partners, PARTNER),
                    many("countries", CaseStudy::countries, CODE),
                    many("processes", CaseStudy::processes, CODE),
                    many("scopes", CaseStudy::scopes, SCOPE),
                    many("stages", CaseStudy::stages, STAGE_RECORD),
                    many("needs", CaseStudy::needs, STATEMENT),
                    many("objectives", CaseStudy::objectives, STATEMENT),
                    many("benefits", CaseStudy::benefits, STATEMENT),
                    many("challenges", CaseStudy::challenges, STATEMENT),
                    many("lessons", CaseStudy::lessons, STATEMENT),
                    many("outcomes", CaseStudy::outcomes, OUTCOME),
                    many("notSeparable", CaseStudy::notSeparable, NOT_SEPARABLE),
                    many("instruments", CaseStudy::instruments, INSTRUMENT),
                    perhaps("period", CaseStudy::period, PERIOD),
                    many("links", CaseStudy::links, LINK),
                    many("identifiers", CaseStudy::identifiers, IDENTIFIER),
                    many("sources", CaseStudy::sources, CITATION),
                    perhaps("confidence", CaseStudy::confidence, Form.word(Confidence::code)),
                    perhaps("checkedOn", CaseStudy::checkedOn, DATE),
                    steps("clearance", CaseStudy::clearance, CLEARANCE_STEP),
                    perhaps("visibility", CaseStudy::visibility, VISIBILITY),
                    many("notes", CaseStudy::notes, TEXT),
                    many("sourceFields", CaseStudy::sourceFields, SOURCE_FIELD))
            .matchedBy((caseStudy, view) -> ID.value(caseStudy.id(), view));

    private CaseTables() {}

    private static Extras.Value key(StageRecord record, View view) {
        String date = StageDate.of(record, view).map(PartialDate::toString).orElse("");
        String scope = record.scope().map(id -> id.value()).orElse("");
        return record.stage()
                .map(stage -> words(scope, record.basis().code(), date, stage.code()))
                .orElseGet(() -> {
                    ReportedAs reported = record.reportedAs().orElseThrow();
                    return words(
                            scope,
                            record.basis().code(),
                            date,
                            reported.scheme().value(),
                            reported.word());
                });
    }

    static Extras.Value words(String... words) {
        return new Extras.Arr(
                Stream.of(words).<Extras.Value>map(Extras.Str::new).toList());
    }

    /** The date of a stage record, which may change with the issue date. */
    private static final class StageDate extends Member<StageRecord> {
        private final Member<StageRecord> plain = perhaps("date", StageRecord::date, DATE);

        StageDate() {
            super("date");
        }

        static Optional<PartialDate> of(StageRecord record, View view) {
            return record.basis() == Basis.Listed.OBSERVED ? record.date().map(view::observed) : record.date();
        }

        @Override
        Optional<Extras.Value> value(StageRecord record, View view) {
            return of(record, view).map(date -> DATE.value(date, view));
        }

        @Override
        void compare(StageRecord before, StageRecord after, MemberPlace place, Findings findings) {
            Renewal renewal = findings.renewal();
            if (before.date().equals(after.date())) {
                return;
            }
            if (of(before, renewal.before()).equals(of(after, renewal.after()))) {
                findings.leaveOut(Reissue.Reason.OBSERVED);
            } else {
                plain.compare(before, after, place, findings);
            }
        }
    }
}
