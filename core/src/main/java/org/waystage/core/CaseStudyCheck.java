package org.waystage.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks case studies. */
final class CaseStudyCheck {
    private final CatalogueValidator.Findings findings;
    private final Catalogue catalogue;

    CaseStudyCheck(CatalogueValidator.Findings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    void check(String pointer, CaseStudy caseStudy) {
        findings.text(pointer + "/title", caseStudy.title());
        findings.texts(pointer + "/otherTitles", caseStudy.otherTitles());
        findings.text(pointer + "/summary", caseStudy.summary());
        whoAdoptsWhat(pointer, caseStudy);
        findings.each(pointer + "/partners", caseStudy.partners(), (at, partner) -> {
            partner.organization().ifPresent(id -> findings.organization(at + "/organization", id));
            findings.text(at + "/name", partner.name());
        });
        whereAndHowFar(pointer, caseStudy);
        statements(pointer + "/needs", "needs", caseStudy.needs());
        statements(pointer + "/objectives", "objectives", caseStudy.objectives());
        statements(pointer + "/benefits", "benefits", caseStudy.benefits());
        statements(pointer + "/challenges", "challenges", caseStudy.challenges());
        statements(pointer + "/lessons", "lessons", caseStudy.lessons());
        findings.each(pointer + "/outcomes", caseStudy.outcomes(), this::outcome);
        findings.each(pointer + "/instruments", caseStudy.instruments(), this::instrument);
        findings.period(pointer + "/period", caseStudy.period());
        findings.each(pointer + "/links", caseStudy.links(), this::link);
        findings.citations(pointer + "/sources", caseStudy.sources());
        if (caseStudy.sources().isEmpty()) {
            findings.add(ModelRules.SOURCE_MISSING, pointer, Map.of());
        }
        caseStudy
                .confidence()
                .ifPresent(
                        code -> findings.listed(pointer + "/confidence", code, "confidence", Confidence.Listed.class));
        caseStudy
                .visibility()
                .ifPresent(
                        code -> findings.listed(pointer + "/visibility", code, "visibility", Visibility.Listed.class));
        findings.texts(pointer + "/notes", caseStudy.notes());
    }

    /** Checks what an outline has; the rules are those of its case study. */
    void checkOutline(String pointer, CaseOutline outline) {
        whoAdoptsWhat(pointer, outline);
        whereAndHowFar(pointer, outline);
    }

    private void whoAdoptsWhat(String pointer, Undertaking undertaking) {
        undertaking
                .nature()
                .ifPresent(nature -> findings.listed(pointer + "/nature", nature, "nature", Nature.Listed.class));
        findings.each(pointer + "/technologies", undertaking.technologies(), findings::technology);
        findings.each(pointer + "/adopters", undertaking.adopters(), findings::organization);
    }

    private void whereAndHowFar(String pointer, Undertaking undertaking) {
        findings.each(pointer + "/countries", undertaking.countries(), findings::country);
        findings.codes(pointer + "/processes", "customs-processes", undertaking.processes());
        findings.ids(pointer + "/scopes", undertaking.scopes(), Scope::id);
        findings.each(pointer + "/scopes", undertaking.scopes(), (at, scope) -> {
            findings.text(at + "/name", scope.name());
            findings.each(at + "/technologies", scope.technologies(), findings::technology);
            findings.each(at + "/countries", scope.countries(), findings::country);
        });
        stages(pointer + "/stages", undertaking);
    }

    private void stages(String pointer, Undertaking undertaking) {
        Set<ScopeId> scopes = new HashSet<>();
        undertaking.scopes().forEach(scope -> scopes.add(scope.id()));
        StageHistory history = catalogue.history(undertaking);
        Set<StageRecord> overdue = new HashSet<>(history.overduePlans());
        Map<StageRecord, StageRecord> back = new HashMap<>();
        history.byScope().values().forEach(records -> findBack(records, back));
        findings.each(pointer, undertaking.stages(), (at, record) -> {
            record.stage()
                    .ifPresent(stage -> findings.listed(at + "/stage", stage, "stage", AdoptionStage.Listed.class));
            findings.listed(at + "/basis", record.basis(), "basis", Basis.Listed.class);
            afterIssue(at, record);
            findings.order(at, record.notBefore(), record.notAfter());
            if (record.scope().isPresent() && !scopes.contains(record.scope().get())) {
                findings.unknown(
                        ModelRules.SCOPE_UNKNOWN, at + "/scope", record.scope().get(), undertaking.scopes(), Scope::id);
            }
            record.certainty()
                    .ifPresent(code -> findings.listed(at + "/certainty", code, "certainty", Certainty.Listed.class));
            record.reportedAs().ifPresent(reported -> {
                reported(at + "/reportedAs", record, reported);
                reported.relation()
                        .ifPresent(relation -> findings.listed(
                                at + "/reportedAs/relation", relation, "relation", Relation.Listed.class));
            });
            findings.citations(at + "/sources", record.sources());
            findings.text(at + "/note", record.note());
            findings.visibility(at, record.visibility());
            if (overdue.contains(record)) {
                findings.add(
                        ModelRules.PLAN_OVERDUE,
                        at,
                        Map.of(
                                "stage", StageAnswer.of(record).code(),
                                "date",
                                        record.date()
                                                .or(record::notAfter)
                                                .orElseThrow()
                                                .toString(),
                                "issued", catalogue.issued().orElseThrow().toString()));
            }
            StageRecord before = back.get(record);
            if (before != null) {
                findings.add(
                        ModelRules.STAGE_BACK,
                        at,
                        Map.of(
                                "from", StageAnswer.of(before).code(),
                                "to", StageAnswer.of(record).code()));
            }
        });
    }

    /** Finds the facts whose rung stands below that of a fact that certainly lies before; deployed says nothing of its extent. */
    private static void findBack(List<StageRecord> inTime, Map<StageRecord, StageRecord> back) {
        StageRecord before = null;
        for (StageRecord record : inTime) {
            if (record.stage().orElse(null) instanceof AdoptionStage.Listed to && to != AdoptionStage.Listed.UNKNOWN) {
                if (before != null
                        && before.stage().orElse(null) instanceof AdoptionStage.Listed from
                        && from.isForward()
                        && isBelow(to, from)
                        && certainlyBefore(before, record)) {
                    back.put(record, before);
                }
                before = to.isForward() ? record : before;
            }
        }
    }

    private static boolean isBelow(AdoptionStage.Listed to, AdoptionStage.Listed from) {
        boolean forward = to.isForward() && to != AdoptionStage.Listed.DEPLOYED;
        return to == AdoptionStage.Listed.NOT_PLANNED || (forward && !to.reaches(from));
    }

    private static boolean certainlyBefore(StageRecord first, StageRecord second) {
        Optional<PartialDate> end = first.date().or(first::notAfter);
        Optional<PartialDate> start = second.date().or(second::notBefore);
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private void afterIssue(String at, StageRecord record) {
        Optional<PartialDate> date = record.date().or(record::notBefore);
        boolean fact = record.basis() == Basis.Listed.BEGAN || record.basis() == Basis.Listed.OBSERVED;
        if (fact
                && date.isPresent()
                && catalogue.issued().isPresent()
                && date.get().earliest().isAfter(catalogue.issued().get().latest())) {
            findings.add(
                    ModelRules.AFTER_ISSUE,
                    at + (record.date().isPresent() ? "/date" : "/notBefore"),
                    Map.of(
                            "basis", record.basis().code(),
                            "date", date.get().toString(),
                            "issued", catalogue.issued().get().toString()));
        }
    }

    private void reported(String at, StageRecord record, ReportedAs reported) {
        Optional<Crosswalk> crosswalk = catalogue.crosswalk(reported.scheme());
        if (crosswalk.isEmpty()) {
            return;
        }
        Optional<Crosswalk.Row> row = catalogue.rowOf(reported);
        if (row.isEmpty()) {
            findings.unlisted(
                    ModelRules.WORD_UNKNOWN,
                    at + "/word",
                    Map.of("scheme", reported.scheme().value(), "word", reported.word()),
                    reported.word(),
                    crosswalk.get().rows(),
                    Crosswalk.Row::word);
        } else if (reported.crosswalk().isPresent()
                && reported.crosswalk().equals(crosswalk.get().version())
                && !row.get().stage().equals(record.stage())) {
            findings.add(
                    ModelRules.WORD_MAPPED_OTHERWISE,
                    at,
                    Map.of(
                            "scheme", reported.scheme().value(),
                            "word", reported.word(),
                            "expected",
                                    row.get().stage().map(AdoptionStage::code).orElse("—"),
                            "stage", record.stage().map(AdoptionStage::code).orElse("—")));
        }
    }

    private void statements(String pointer, String list, List<Statement> statements) {
        findings.each(pointer, statements, (at, statement) -> {
            findings.text(at + "/text", statement.text());
            findings.codes(at + "/codes", list, statement.codes());
            findings.citations(at + "/sources", statement.sources());
            findings.visibility(at, statement.visibility());
        });
    }

    private void outcome(String pointer, Outcome outcome) {
        findings.text(pointer + "/measure", outcome.measure());
        findings.quantity(pointer + "/quantity", outcome.quantity());
        findings.quantity(pointer + "/before", outcome.before());
        outcome.basis()
                .ifPresent(basis -> findings.listed(pointer + "/basis", basis, "basis", OutcomeBasis.Listed.class));
        findings.period(pointer + "/period", outcome.period());
        findings.citations(pointer + "/sources", outcome.sources());
        findings.text(pointer + "/note", outcome.note());
        findings.visibility(pointer, outcome.visibility());
    }

    private void instrument(String pointer, InstrumentReference reference) {
        findings.code(pointer + "/instrument", "wco-instruments", reference.instrument());
        if (reference.instrument().value().equals("TFA")) {
            reference
                    .provision()
                    .filter(Code::isCode)
                    .ifPresent(article -> findings.code(pointer + "/provision", "tfa-articles", Code.of(article)));
        }
    }

    private void link(String pointer, CaseStudy.Link link) {
        findings.listed(pointer + "/kind", link.kind(), "kind", LinkKind.Listed.class);
        link.target().ifPresent(target -> findings.caseStudy(pointer + "/target", target));
        findings.text(pointer + "/note", link.note());
    }
}
