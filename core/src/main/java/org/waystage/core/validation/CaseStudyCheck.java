package org.waystage.core.validation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseList;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.InstrumentReference;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.ScopeId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Certainty;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Visibility;

/** Checks case studies. */
final class CaseStudyCheck {
    private static final int FEW_RECORDS = 8;
    /** No facts that go back; nothing is ever added. */
    private static final IdentityHashMap<StageRecord, StageRecord> NONE = new IdentityHashMap<>(0);

    private final Findings findings;
    private final Catalogue catalogue;

    CaseStudyCheck(Findings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    void check(CaseStudy caseStudy) {
        findings.text("title", caseStudy.title());
        findings.texts("otherTitles", caseStudy.otherTitles());
        findings.text("summary", caseStudy.summary());
        whoAdoptsWhat(caseStudy);
        findings.each("partners", caseStudy.partners(), partner -> {
            partner.organization().ifPresent(id -> findings.organization("organization", id));
            findings.text("name", partner.name());
        });
        whereAndHowFar(caseStudy);
        statements("needs", caseStudy.needs());
        statements("objectives", caseStudy.objectives());
        statements("benefits", caseStudy.benefits());
        statements("challenges", caseStudy.challenges());
        statements("lessons", caseStudy.lessons());
        findings.each("outcomes", caseStudy.outcomes(), this::outcome);
        findings.each("notSeparable", caseStudy.notSeparable(), each -> notSeparable(caseStudy, each));
        findings.each("instruments", caseStudy.instruments(), this::instrument);
        findings.period("period", caseStudy.period());
        findings.each("links", caseStudy.links(), this::link);
        findings.citations("sources", caseStudy.sources());
        if (caseStudy.sources().isEmpty()) {
            findings.add(ModelRules.SOURCE_MISSING, "", Map.of());
        }
        caseStudy
                .confidence()
                .ifPresent(code -> findings.listed("confidence", code, "confidence", Confidence.Listed.class));
        caseStudy.checkedOn().ifPresent(this::checkedOn);
        ClearanceCheck.check(caseStudy.clearance(), findings, catalogue.issued());
        caseStudy
                .visibility()
                .ifPresent(code -> findings.listed("visibility", code, "visibility", Visibility.Listed.class));
        findings.texts("notes", caseStudy.notes());
    }

    /** Checks the parts of an outline by the rules for case studies. */
    void checkOutline(CaseOutline outline) {
        whoAdoptsWhat(outline);
        whereAndHowFar(outline);
        findings.each("links", outline.links(), this::link);
    }

    private void whoAdoptsWhat(Undertaking undertaking) {
        undertaking.nature().ifPresent(nature -> findings.listed("nature", nature, "nature", Nature.Listed.class));
        findings.each("technologies", undertaking.technologies(), findings::technology);
        findings.each("adopters", undertaking.adopters(), findings::organization);
    }

    private void whereAndHowFar(Undertaking undertaking) {
        findings.each("countries", undertaking.countries(), findings::country);
        findings.codes("processes", "customs-processes", undertaking.processes());
        findings.ids("scopes", undertaking.scopes(), Scope::id);
        findings.each("scopes", undertaking.scopes(), scope -> {
            findings.text("name", scope.name());
            findings.each("technologies", scope.technologies(), findings::technology);
            findings.each("countries", scope.countries(), findings::country);
        });
        stages(undertaking);
    }

    private void stages(Undertaking undertaking) {
        Set<ScopeId> scopes = new HashSet<>();
        undertaking.scopes().forEach(scope -> scopes.add(scope.id()));
        Set<StageRecord> overdue = overdue(undertaking);
        IdentityHashMap<StageRecord, StageRecord> back = back(undertaking);
        findings.each("stages", undertaking.stages(), record -> {
            record.stage().ifPresent(stage -> findings.stage("stage", stage));
            findings.basis("basis", record.basis());
            afterIssue(record);
            findings.order("", record.notBefore(), record.notAfter());
            if (record.scope().isPresent() && !scopes.contains(record.scope().get())) {
                findings.unknown(
                        ModelRules.SCOPE_UNKNOWN, "scope", record.scope().get(), undertaking.scopes(), Scope::id);
            }
            record.certainty()
                    .ifPresent(code -> findings.listed("certainty", code, "certainty", Certainty.Listed.class));
            record.reportedAs().ifPresent(reported -> {
                reported(record, reported);
                reported.relation()
                        .ifPresent(relation ->
                                findings.listed("reportedAs/relation", relation, "relation", Relation.Listed.class));
            });
            findings.citations("sources", record.sources());
            findings.text("note", record.note());
            findings.visibility(record.visibility());
            if (overdue.contains(record)) {
                findings.add(
                        ModelRules.PLAN_OVERDUE,
                        "",
                        Map.of(
                                "stage", StageAnswer.of(record).code(),
                                "date", record.lastDate().orElseThrow().toString(),
                                "issued", catalogue.issued().orElseThrow().toString()));
            }
            StageRecord before = back.isEmpty() ? null : back.get(record);
            if (before != null) {
                findings.add(
                        ModelRules.STAGE_BACK,
                        "",
                        Map.of(
                                "from", StageAnswer.of(before).code(),
                                "to", StageAnswer.of(record).code()));
            }
        });
    }

    /**
     * Returns the overdue plans, by their identity: texts can be chosen so that many records have the same hash. Without any, no hash of a
     * record is computed.
     */
    private Set<StageRecord> overdue(Undertaking undertaking) {
        for (StageRecord record : undertaking.stages()) {
            if (!record.isFact()) {
                Set<StageRecord> overdue = Collections.newSetFromMap(new IdentityHashMap<>());
                overdue.addAll(catalogue.history(undertaking).overduePlans());
                return overdue.isEmpty() ? Set.of() : overdue;
            }
        }
        return Set.of();
    }

    /**
     * Returns the facts that go back, by their identity as for plans, each with the preceding fact; nothing is created if a few records show
     * that there are none.
     */
    private IdentityHashMap<StageRecord, StageRecord> back(Undertaking undertaking) {
        if (!mayGoBack(undertaking.stages())) {
            return NONE;
        }
        IdentityHashMap<StageRecord, StageRecord> back = new IdentityHashMap<>();
        catalogue.history(undertaking).byScope().values().forEach(records -> findBack(records, back));
        return back;
    }

    /** Returns whether any record goes back from any other; with a few records, that costs less than their history. */
    private static boolean mayGoBack(List<StageRecord> records) {
        if (records.size() > FEW_RECORDS) {
            return true;
        }
        for (StageRecord record : records) {
            for (StageRecord before : records) {
                if (goesBack(before, record)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Finds the facts whose rung is below that of a fact that is certainly earlier; {@code deployed} says nothing about
     * the extent. Of facts with the same rung at the same time, all go back or none.
     */
    private void findBack(List<StageRecord> inTime, IdentityHashMap<StageRecord, StageRecord> back) {
        StageRecord before = null;
        StageRecord last = null;
        for (StageRecord record : inTime) {
            if (record.stage().orElse(null) instanceof AdoptionStage.Listed to && to != AdoptionStage.Listed.UNKNOWN) {
                before = last == null || isRepeated(last, record) ? before : last;
                if (before != null && goesBack(before, record)) {
                    back.put(record, before);
                }
                last = to.isForward() ? record : last;
            }
        }
    }

    /** Returns whether two facts have the same rung at the same time, as histories order them. */
    private boolean isRepeated(StageRecord one, StageRecord other) {
        return one.stage().equals(other.stage())
                && one.earliest().equals(other.earliest())
                && latest(one).equals(latest(other));
    }

    private Optional<LocalDate> latest(StageRecord record) {
        Optional<LocalDate> issued = catalogue.issued().map(PartialDate::latest);
        return record.latest()
                .filter(day -> issued.isEmpty() || day.isBefore(issued.get()))
                .or(() -> issued);
    }

    private static boolean goesBack(StageRecord before, StageRecord record) {
        return record.stage().orElse(null) instanceof AdoptionStage.Listed to
                && before.stage().orElse(null) instanceof AdoptionStage.Listed from
                && from.isForward()
                && isBelow(to, from)
                && certainlyBefore(before, record);
    }

    private static boolean isBelow(AdoptionStage.Listed to, AdoptionStage.Listed from) {
        boolean forward = to.isForward() && to != AdoptionStage.Listed.DEPLOYED;
        return to == AdoptionStage.Listed.NOT_PLANNED || (forward && !to.reaches(from));
    }

    private static boolean certainlyBefore(StageRecord first, StageRecord second) {
        Optional<PartialDate> last = first.lastDate();
        Optional<PartialDate> next = second.firstDate();
        return last.isPresent() && next.isPresent() && last.get().isBefore(next.get());
    }

    private void afterIssue(StageRecord record) {
        Optional<PartialDate> date = record.firstDate();
        boolean fact = record.isFact();
        if (fact
                && date.isPresent()
                && catalogue.issued().isPresent()
                && date.get().isAfter(catalogue.issued().get())) {
            findings.add(
                    ModelRules.AFTER_ISSUE,
                    record.date().isPresent() ? "date" : date.equals(record.notBefore()) ? "notBefore" : "notAfter",
                    Map.of(
                            "basis", record.basis().code(),
                            "date", date.get().toString(),
                            "issued", catalogue.issued().get().toString()));
        }
    }

    private void reported(StageRecord record, ReportedAs reported) {
        Optional<Crosswalk> crosswalk = catalogue.crosswalk(reported.scheme());
        if (crosswalk.isEmpty()) {
            return;
        }
        Optional<Crosswalk.Row> row = catalogue.crosswalkRow(reported);
        if (row.isEmpty()) {
            findings.unlisted(
                    ModelRules.WORD_UNKNOWN,
                    "reportedAs/word",
                    Map.of("scheme", reported.scheme().value(), "word", reported.word()),
                    reported.word(),
                    crosswalk.get().rows(),
                    Crosswalk.Row::word);
        } else if (reported.crosswalk().isPresent()
                && reported.crosswalk().equals(crosswalk.get().version())
                && !row.get().stage().equals(record.stage())) {
            findings.add(
                    ModelRules.WORD_MAPPED_OTHERWISE,
                    "reportedAs",
                    Map.of(
                            "scheme", reported.scheme().value(),
                            "word", reported.word(),
                            "expected",
                                    row.get().stage().map(AdoptionStage::code).orElse("—"),
                            "stage", record.stage().map(AdoptionStage::code).orElse("—")));
        }
    }

    private void statements(String list, List<Statement> statements) {
        findings.each(list, statements, statement -> {
            findings.text("text", statement.text());
            findings.codes("codes", list, statement.codes());
            findings.citations("sources", statement.sources());
            findings.visibility(statement.visibility());
        });
    }

    private void outcome(Outcome outcome) {
        findings.text("measure", outcome.measure());
        findings.quantity("quantity", outcome.quantity());
        findings.quantity("before", outcome.before());
        outcome.basis().ifPresent(basis -> findings.listed("basis", basis, "basis", OutcomeBasis.Listed.class));
        findings.period("period", outcome.period());
        findings.citations("sources", outcome.sources());
        findings.text("note", outcome.note());
        findings.visibility(outcome.visibility());
    }

    private void notSeparable(CaseStudy caseStudy, CaseStudy.NotSeparable stated) {
        findings.listed("list", stated.list(), "list", CaseList.Listed.class);
        findings.listed("with", stated.with(), "list", CaseList.Listed.class);
        if (stated.list() instanceof CaseList.Listed list
                && !elements(caseStudy, list).isEmpty()) {
            findings.add(
                    ModelRules.NOT_SEPARABLE_FILLED,
                    "",
                    Map.of("list", list.code(), "with", stated.with().code()));
        }
    }

    private static List<?> elements(CaseStudy caseStudy, CaseList.Listed list) {
        return switch (list) {
            case NEEDS -> caseStudy.needs();
            case OBJECTIVES -> caseStudy.objectives();
            case BENEFITS -> caseStudy.benefits();
            case CHALLENGES -> caseStudy.challenges();
            case LESSONS -> caseStudy.lessons();
            case OUTCOMES -> caseStudy.outcomes();
        };
    }

    private void checkedOn(PartialDate date) {
        catalogue
                .issued()
                .filter(date::isAfter)
                .ifPresent(issued -> findings.add(
                        ModelRules.CHECKED_AFTER_ISSUE,
                        "checkedOn",
                        Map.of("date", date.toString(), "issued", issued.toString())));
    }

    private void instrument(InstrumentReference reference) {
        findings.code("instrument", "wco-instruments", reference.instrument());
        if (reference.instrument().value().equals("TFA")) {
            reference
                    .provision()
                    .filter(Code::isCode)
                    .ifPresent(article -> findings.code("provision", "tfa-articles", Code.of(article)));
        }
        findings.text("note", reference.note());
    }

    private void link(CaseStudy.Link link) {
        findings.listed("kind", link.kind(), "kind", LinkKind.Listed.class);
        link.target().ifPresent(target -> findings.caseStudy("target", target));
        findings.text("note", link.note());
    }
}
