package org.waystage.analysis;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.StageHistory;
import org.waystage.core.Undertaking;

/**
 * Counts cases that come one by one by recorded stage as of the end of each year: the totals of {@link StageMatrix#yearly}, in
 * memory that grows with the years and not with the cases.
 *
 * <p>Builders over parts of the cases can be {@linkplain #add(StageSeriesBuilder) added up} in any order; series could not, as
 * one may begin before another. So it is the builder that travels between machines: it is serializable, without its
 * catalogue, and where it arrives it adds up and builds but counts no further cases. Not for use by several threads at once.
 */
public final class StageSeriesBuilder implements Serializable {
    private static final long serialVersionUID = 1;

    /** Absent where the builder has come from another machine. */
    private final transient @Nullable Catalogue catalogue;

    private final Years years;
    /** The cases by year and column, from the first year of each on. */
    private final TreeMap<Integer, HashMap<String, Long>> columns = new TreeMap<>();

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
        of(years.last());
    }

    private Map<String, Long> of(int year) {
        return columns.computeIfAbsent(year, unused -> new HashMap<>());
    }

    /**
     * Counts a case.
     *
     * @param undertaking the case study or its outline, of the catalogue or from lines beside it
     * @throws IllegalStateException if this builder was serialized, and so has no catalogue
     */
    public void add(Undertaking undertaking) {
        if (catalogue == null) {
            throw new IllegalStateException(
                    "a builder from another machine has no catalogue: it counts no further cases");
        }
        StageHistory history = catalogue.history(undertaking);
        cases++;
        // Before its first year nothing is recorded of a case; build() counts that, without asking for each year.
        for (int year = years.first(history); year <= years.last(); year++) {
            String column =
                    CrossLayout.Columns.STAGE.of(history.asOf(years.end(year)).answer());
            of(year).merge(column, 1L, Long::sum);
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
        other.columns.forEach((year, counts) -> {
            Map<String, Long> sums = of(year);
            counts.forEach((column, count) -> sums.merge(column, count, Long::sum));
        });
    }

    /**
     * Returns what was counted so far.
     *
     * @return the counts by year, from the first year by whose end a case has a recorded stage, in order, immutable; at least
     *     that of the last year
     */
    public SortedMap<Integer, StageCounts> build() {
        SortedMap<Integer, StageCounts> series = new TreeMap<>();
        columns.forEach((year, columnsOfYear) -> {
            StageCounts counts = StageCounts.ofColumns(new HashMap<>(columnsOfYear));
            series.put(
                    year,
                    new StageCounts(counts.stages(), counts.unknown(), counts.unmapped(), cases - counts.total()));
        });
        return Collections.unmodifiableSortedMap(series);
    }
}
