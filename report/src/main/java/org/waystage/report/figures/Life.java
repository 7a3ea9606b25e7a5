package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;

/**
 * When a case was seen, by its own records. An inexact date counts as the middle of what it can mean.
 *
 * @param first when it was first seen
 * @param last when it was last seen; the same day if it was seen once
 * @param due when its next open plan falls due; empty if no open plan has a date
 */
public record Life(LocalDate first, LocalDate last, Optional<LocalDate> due) {
    /** Returns the life according to records up to a day; empty if no record of a fact has a date. */
    static Optional<Life> of(StageHistory history, LocalDate day) {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (List<StageRecord> scope : history.byScope().values()) {
            for (StageRecord fact : scope) {
                Optional<LocalDate> seen = seen(fact);
                if (seen.isPresent()) {
                    LocalDate date = seen.get().isAfter(day) ? day : seen.get();
                    first = date.isBefore(first) ? date : first;
                    last = date.isAfter(last) ? date : last;
                }
            }
        }
        return last.equals(LocalDate.MIN)
                ? Optional.empty()
                : Optional.of(new Life(
                        first,
                        last,
                        history.openPlans(day).stream()
                                .flatMap(plan -> due(plan, day).stream())
                                .min(Comparator.naturalOrder())));
    }

    private static Optional<LocalDate> seen(StageRecord fact) {
        Optional<LocalDate> last = fact.latest();
        Optional<LocalDate> first = fact.earliest().isPresent() ? fact.earliest() : last;
        return first.isEmpty() ? first : Optional.of(middle(first.get(), last.orElse(first.get())));
    }

    /** Returns when a plan that is open on a day falls due, which is never before that day. */
    private static Optional<LocalDate> due(StageRecord plan, LocalDate day) {
        return plan.latest()
                .map(to -> middle(plan.earliest().filter(day::isBefore).orElse(day), to));
    }

    private static LocalDate middle(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay(Math.floorDiv(from.toEpochDay() + to.toEpochDay(), 2));
    }

    /** Returns whether the case was seen once. */
    public boolean isLone() {
        return first.equals(last);
    }

    /** Returns until when the case is drawn although there is no news; the last day itself if it was seen once. */
    public LocalDate faded() {
        return isLone() ? last : last.plusYears(EvidenceAge.SILENT);
    }
}
