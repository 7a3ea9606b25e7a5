package org.waystage.report.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.value.PartialDate;

/**
 * When evidence of cases was last looked for, as far as the catalogue knows.
 *
 * @param cases the number of cases for which it is known
 * @param earliest the earliest of these dates
 * @param latest the latest of these dates
 */
public record Looked(long cases, PartialDate earliest, PartialDate latest) {
    /** Returns when evidence was looked for; empty if the catalogue states it for no case. */
    static Optional<Looked> of(Catalogue catalogue) {
        List<PartialDate> dates = catalogue.caseStudies().stream()
                .flatMap(study -> study.checkedOn().stream())
                .sorted(Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest))
                .toList();
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Looked(dates.size(), dates.get(0), dates.get(dates.size() - 1)));
    }
}
