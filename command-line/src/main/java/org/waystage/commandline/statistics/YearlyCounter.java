package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Natures;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageSeriesBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.id.CaseStudyId;

/** Counts the recorded stage as of the end of each year, and for all cases as of the requested day. */
final class YearlyCounter implements StageCounter {
    private final Catalogue catalogue;
    private final LocalDate asOf;
    private final StageSeriesBuilder years;

    YearlyCounter(Catalogue catalogue, LocalDate asOf, Natures natures) {
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.years = new StageSeriesBuilder(catalogue, asOf, natures);
    }

    @Override
    public void add(Undertaking undertaking) {
        years.add(undertaking);
    }

    @Override
    public void expect(Set<CaseStudyId> linked) {
        years.expect(linked);
    }

    @Override
    public StageTable table() {
        SortedMap<String, StageCounts> rows = new TreeMap<>();
        years.build().forEach((year, counts) -> rows.put(String.format(Locale.ROOT, "%04d", year), counts));
        // An edition knows nothing after its issue, so the last year also gives the counts on later days.
        StageCounts last = Objects.requireNonNull(rows.get(rows.lastKey()), "the last year");
        return new StageTable(catalogue, Grouping.YEAR, asOf, last, rows, years.selection());
    }
}
