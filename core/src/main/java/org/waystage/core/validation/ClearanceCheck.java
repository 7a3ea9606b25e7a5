package org.waystage.core.validation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.PartialDate;

/** Checks the steps of a record on the way to its publication. */
final class ClearanceCheck {
    private final Findings findings;
    private final Optional<PartialDate> issued;
    /** Whether the record was collected or submitted, and not withdrawn since. */
    private boolean present;

    private boolean withdrawn;
    /** The date of the steps so far that begins last. */
    private Optional<PartialDate> latest = Optional.empty();

    private ClearanceCheck(Findings findings, Optional<PartialDate> issued) {
        this.findings = findings;
        this.issued = issued;
    }

    static void check(List<ClearanceStep> steps, Findings findings, Optional<PartialDate> issued) {
        findings.each("clearance", steps, new ClearanceCheck(findings, issued)::step);
    }

    private void step(ClearanceStep step) {
        findings.listed("status", step.status(), "status", ClearanceStatus.Listed.class);
        if (step.status() instanceof ClearanceStatus.Listed status) {
            order(status);
        }
        step.by().ifPresent(body -> findings.organization("by", body));
        step.date().ifPresent(this::date);
        findings.text("note", step.note());
    }

    private void order(ClearanceStatus.Listed status) {
        boolean comesIn = status == ClearanceStatus.Listed.COLLECTED || status == ClearanceStatus.Listed.SUBMITTED;
        boolean goesOut = status == ClearanceStatus.Listed.WITHDRAWN;
        if (withdrawn ? !comesIn : !comesIn && !goesOut && !present) {
            findings.add(ModelRules.CLEARANCE_ORDER, "status", Map.of("status", status.code()));
        }
        present = comesIn || (present && !goesOut);
        withdrawn = goesOut || (withdrawn && !comesIn);
    }

    private void date(PartialDate date) {
        issued.filter(date::isAfter)
                .ifPresent(day -> findings.add(
                        ModelRules.CLEARANCE_AFTER_ISSUE,
                        "date",
                        Map.of("date", date.toString(), "issued", day.toString())));
        if (latest.filter(before -> before.isAfter(date)).isPresent()) {
            findings.add(
                    ModelRules.CLEARANCE_DATES,
                    "date",
                    Map.of(
                            "date",
                            date.toString(),
                            "before",
                            latest.orElseThrow().toString()));
        } else if (latest.isEmpty() || latest.get().firstDay() <= date.firstDay()) {
            latest = Optional.of(date);
        }
    }
}
