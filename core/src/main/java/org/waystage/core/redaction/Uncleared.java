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

/** Finds the records that are not cleared, which a redaction then leaves out as if they were marked. */
final class Uncleared {
    private final Set<Object> elements = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Notice> notices;

    private Uncleared(Marks.MarkedParts marks) {
        elements.addAll(marks.elements());
        notices = new ArrayList<>(marks.notices());
    }

    /** Returns the marked parts with the records that are not cleared. */
    static Marks.MarkedParts with(Marks.MarkedParts marks, Catalogue catalogue) {
        Uncleared uncleared = new Uncleared(marks);
        List<CaseStudy> cases = catalogue.caseStudies();
        for (int i = 0; i < cases.size(); i++) {
            uncleared.record("/caseStudies/" + i, cases.get(i), cases.get(i).clearanceStatus());
        }
        List<Survey> surveys = catalogue.surveys();
        for (int i = 0; i < surveys.size(); i++) {
            uncleared.record("/surveys/" + i, surveys.get(i), surveys.get(i).clearanceStatus());
        }
        return new Marks.MarkedParts(uncleared.elements, marks.whole(), List.copyOf(uncleared.notices));
    }

    private void record(String pointer, Object value, Optional<ClearanceStatus> status) {
        if (status.filter(ClearanceStatus.Listed.CLEARED::equals).isEmpty() && elements.add(value)) {
            notices.add(Notice.of(
                    RedactionRules.NOT_CLEARED,
                    Place.of(pointer),
                    status.map(present -> Map.of("status", present.code())).orElse(Map.of())));
        }
    }
}
