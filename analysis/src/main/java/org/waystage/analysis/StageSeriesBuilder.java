package org.waystage.analysis;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.StageHistory;
import org.waystage.core.Undertaking;

/**
 * Counts cases that come one by one by recorded stage as of the end of each year: the totals of {@link StageMatrix#yearly}, in
 * memory that grows with the years and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(StageSeriesBuilder) added up} in any order. Not for use by several
 * threads at once.
 */
public final class StageSeriesBuilder {
    private final Catalogue catalogue;
    private final Years years;
    private final SortedMap<Integer, CrossTableBuilder> builders = new TreeMap<>();
    private long cases;

    /**
     * Creates a builder that has counted nothing.
     *
     * @param catalogue what the cases refer to, and the issue date
     * @param asOf the day with which the last year ends; the issue date if that is earlier
     */
    public StageSeriesBuilder(Catalogue catalogue, LocalDate asOf) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.years = Years.upTo(asOf, catalogue);
        builder(years.last());
    }

    private CrossTableBuilder builder(int year) {
        return builders.computeIfAbsent(
                year, unused -> new CrossTableBuilder(catalogue, CrossLayout.of(years.end(year))));
    }

    /**
     * Counts a case.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     */
    public void add(Undertaking undertaking) {
        StageHistory history = catalogue.history(undertaking);
        cases++;
        // Before its first year nothing is recorded of a case; build() counts that, without asking for each year.
        for (int year = years.first(history); year <= years.last(); year++) {
            builder(year).add(undertaking, history);
        }
    }

    /**
     * Adds what another builder with the same last day has counted.
     *
     * @param other the other builder
     * @throws IllegalArgumentException if its last year ends with another day
     */
    public void add(StageSeriesBuilder other) {
        if (!years.equals(other.years)) {
            throw new IllegalArgumentException("only series that end with the same day add up");
        }
        cases += other.cases;
        other.builders.forEach((year, builder) -> builder(year).add(builder));
    }

    /**
     * Returns what was counted so far.
     *
     * @return the counts by year, from the first year by whose end a case has a recorded stage, in order, immutable; at least
     *     that of the last year
     */
    public SortedMap<Integer, StageCounts> build() {
        SortedMap<Integer, StageCounts> series = new TreeMap<>();
        builders.forEach((year, builder) -> {
            StageCounts counts = StageCounts.of(builder.build().all());
            series.put(
                    year,
                    new StageCounts(counts.stages(), counts.unknown(), counts.unmapped(), cases - counts.total()));
        });
        return Collections.unmodifiableSortedMap(series);
    }
}
