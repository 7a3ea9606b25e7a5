package org.waystage.examples.commandline;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.StageCounts;
import org.waystage.analysis.StageMatrixBuilder;
import org.waystage.core.Catalogue;
import org.waystage.core.PartialDate;
import org.waystage.core.StageRecord;
import org.waystage.core.Undertaking;

/**
 * Counts the recorded stage as of the end of each year, from the first year that a stage record names to the year of the day
 * asked for or of the issue date, whichever is first; of that year as of the day itself.
 */
final class YearlyCounter implements StageCounter {
    private final Catalogue catalogue;
    private final LocalDate asOf;
    private final int lastYear;
    private final StageMatrixBuilder all;
    private final SortedMap<Integer, StageMatrixBuilder> years = new TreeMap<>();

    YearlyCounter(Catalogue catalogue, LocalDate asOf) {
        this.catalogue = catalogue;
        this.asOf = asOf;
        this.lastYear = Math.min(
                asOf.getYear(), catalogue.issued().map(PartialDate::year).orElse(asOf.getYear()));
        this.all = builder(asOf);
    }

    private StageMatrixBuilder builder(LocalDate day) {
        // Any dimension would do: only the totals are asked for.
        return new StageMatrixBuilder(catalogue, Dimension.NATURE, day);
    }

    @Override
    public void add(Undertaking undertaking) {
        all.add(undertaking);
        // Before its first year nothing is recorded of a case; that is counted at the end, without asking for each
        // year.
        for (int year = firstYear(undertaking); year <= lastYear; year++) {
            years.computeIfAbsent(year, this::atEndOf).add(undertaking);
        }
    }

    /** Returns the first year that a record names; the last year where none does, which undated records speak for. */
    private int firstYear(Undertaking undertaking) {
        int first = lastYear;
        for (StageRecord record : undertaking.stages()) {
            int year = record.date()
                    .or(record::notAfter)
                    .or(record::notBefore)
                    .map(PartialDate::year)
                    .orElse(lastYear);
            first = Math.min(first, year);
        }
        return first;
    }

    private StageMatrixBuilder atEndOf(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return builder(end.isAfter(asOf) ? asOf : end);
    }

    @Override
    public StageTable table() {
        StageCounts total = all.build().all();
        long cases = total.total() + total.notYet();
        Map<String, StageCounts> rows = new TreeMap<>();
        years.forEach((year, builder) -> {
            StageCounts counts = builder.build().all();
            rows.put(
                    String.format(Locale.ROOT, "%04d", year),
                    new StageCounts(counts.stages(), counts.unknown(), counts.unmapped(), cases - counts.total()));
        });
        return new StageTable(catalogue, Values.Grouping.YEAR, asOf, total, rows);
    }
}
