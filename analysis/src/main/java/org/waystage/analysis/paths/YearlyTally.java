package org.waystage.analysis.paths;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.internal.Years;

/**
 * The number of cases at each place at the end of each year. A case is examined only in the years in which one of its records begins to
 * count, because it stays in its place in between.
 */
final class YearlyTally {
    private final Years years;
    /** The change in the number of cases at each place, for the years in which a case moves. */
    private final TreeMap<Integer, Map<String, Long>> changes = new TreeMap<>();

    YearlyTally(Years years) {
        this.years = years;
    }

    /**
     * Adds a case.
     *
     * @param days the epoch days on which its records begin to count, none after the last day of the series
     * @param place where it is as of a day
     */
    void add(LongStream days, Function<LocalDate, String> place) {
        TreeSet<Integer> turns = new TreeSet<>();
        days.forEach(day -> turns.add(Math.max(LocalDate.ofEpochDay(day).getYear(), years.earliest())));
        @Nullable String before = null;
        for (int year : turns) {
            String now = place.apply(years.end(year));
            if (!now.equals(before)) {
                Map<String, Long> change = changes.computeIfAbsent(year, unused -> new HashMap<>());
                change.merge(now, 1L, Long::sum);
                if (before != null) {
                    change.merge(before, -1L, Long::sum);
                }
                before = now;
            }
        }
    }

    /** Returns the places with cases by year, from the first year of the series at whose end a case has a place to the last year. */
    SortedMap<Integer, Map<String, Long>> build() {
        SortedMap<Integer, Map<String, Long>> series = new TreeMap<>();
        Map<String, Long> counts = new HashMap<>();
        for (int year = changes.isEmpty() ? years.last() : changes.firstKey(); year <= years.last(); year++) {
            changes.getOrDefault(year, Map.of()).forEach((place, change) -> counts.merge(place, change, Long::sum));
            counts.values().removeIf(count -> count == 0);
            series.put(year, new HashMap<>(counts));
        }
        return Collections.unmodifiableSortedMap(series);
    }
}
