package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.PartialDate;

/** Finds the records that are not cleared, which a redaction then leaves out as if they were marked. */
final class Uncleared {
    private final Set<Object> elements = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Notice> notices;
    private final Optional<PartialDate> issued;

    private Uncleared(Marks.MarkedParts marks, Optional<PartialDate> issued) {
        this.issued = issued;
        elements.addAll(marks.elements());
        notices = new ArrayList<>(marks.notices());
    }

    /** Returns the marked parts with the records that are not cleared. */
    static Marks.MarkedParts with(Marks.MarkedParts marks, Catalogue catalogue) {
        Uncleared uncleared = new Uncleared(marks, catalogue.issued());
        List<CaseStudy> cases = catalogue.caseStudies();
        for (int i = 0; i < cases.size(); i++) {
            uncleared.record("/caseStudies/" + i, cases.get(i), cases.get(i).clearance());
        }
        List<Survey> surveys = catalogue.surveys();
        for (int i = 0; i < surveys.size(); i++) {
            uncleared.record("/surveys/" + i, surveys.get(i), surveys.get(i).clearance());
        }
        return new Marks.MarkedParts(uncleared.elements, marks.whole(), List.copyOf(uncleared.notices));
    }

    private void record(String pointer, Object value, List<ClearanceStep> steps) {
        Optional<Map<String, String>> reason = reason(steps);
        if (reason.isPresent() && elements.add(value)) {
            notices.add(Notice.of(RedactionRules.NOT_CLEARED, Place.of(pointer), reason.get()));
        }
    }

    /** Returns what a notice says about steps that do not clear a record; empty if they do. */
    private Optional<Map<String, String>> reason(List<ClearanceStep> steps) {
        if (steps.isEmpty()) {
            return Optional.of(Map.of());
        }
        ClearanceStep last = steps.get(steps.size() - 1);
        if (last.status() != ClearanceStatus.Listed.CLEARED) {
            return Optional.of(Map.of("status", last.status().code()));
        }
        return last.date()
                .flatMap(date -> issued.filter(date::isAfter)
                        .map(day -> Map.of("date", date.toString(), "issued", day.toString())));
    }
}
