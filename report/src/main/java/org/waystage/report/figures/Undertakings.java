package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.waystage.analysis.Natures;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Succession;
import org.waystage.core.id.CaseStudyId;

/** Decides which cases the figures count: an undertaking that was continued as another case counts once. */
final class Undertakings {
    private final Succession succession;
    private final Set<CaseStudyId> wentOn;

    Undertakings(Catalogue catalogue, LocalDate day) {
        this.succession = catalogue.succession(day);
        this.wentOn = succession.allBefore(catalogue.caseStudies().stream()
                .filter(Natures.USE::has)
                .map(CaseStudy::id)
                .toList());
    }

    Succession succession() {
        return succession;
    }

    /** Returns whether a case is a use that was not continued as another case. */
    boolean count(CaseStudy caseStudy) {
        return Natures.USE.has(caseStudy) && !wentOn.contains(caseStudy.id());
    }

    /** Returns the cases as which a use was continued, the nearest first, counted or not; empty if it counts itself. */
    Set<CaseStudyId> after(CaseStudy caseStudy) {
        Set<CaseStudyId> later = new LinkedHashSet<>();
        if (!Natures.USE.has(caseStudy) || count(caseStudy)) {
            return later;
        }
        Deque<CaseStudyId> open = new ArrayDeque<>(Set.of(caseStudy.id()));
        while (!open.isEmpty()) {
            for (Succession.Step step : succession.successors(open.removeFirst())) {
                if (later.add(step.to())) {
                    open.addLast(step.to());
                }
            }
        }
        return later;
    }
}
