package org.waystage.report.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.TechnologyId;

/**
 * The number of active cases of a year that had not been seen for three years by its end, or had no date: a stage that
 * was recorded once may not have lasted.
 */
public final class YearlyEvidence {
    /** The number of years after which a recorded stage is no longer shown as known. */
    public static final int YEARS = EvidenceAge.PRESENT;

    private static final String ALL = "";

    private final SortedMap<Integer, Map<String, Map<Standing, Long>>> silent = new TreeMap<>();

    YearlyEvidence(Figures figures) {
        Map<CaseStudyId, List<TechnologyId>> groups = new HashMap<>();
        figures.entries().forEach(entry -> groups.putIfAbsent(entry.caseStudy().id(), entry.groups()));
        List<LocalDate> days = new ArrayList<>();
        for (int year : figures.yearly().keySet()) {
            silent.put(year, new HashMap<>());
            LocalDate end = LocalDate.of(year, 12, 31);
            days.add(end.isAfter(figures.day()) ? figures.day() : end);
        }
        Staleness.each(figures.catalogue(), days, YEARS, (day, entry) -> {
            boolean old = entry.age() == Staleness.Age.OLD || entry.age() == Staleness.Age.UNDATED;
            Standing standing = old ? Standing.of(entry.answer()) : Standing.NOT_YET;
            if (standing.compareTo(Standing.PREPARATION) <= 0) {
                Map<String, Map<Standing, Long>> counts = silent.getOrDefault(day.getYear(), Map.of());
                count(counts, ALL, standing);
                for (TechnologyId group : groups.getOrDefault(entry.id(), List.of())) {
                    count(counts, group.value(), standing);
                }
            }
        });
    }

    private static void count(Map<String, Map<Standing, Long>> counts, String key, Standing standing) {
        counts.computeIfAbsent(key, unused -> new EnumMap<>(Standing.class)).merge(standing, 1L, Long::sum);
    }

    /** Returns the numbers by standing and year over all cases. */
    public SortedMap<Integer, Map<Standing, Long>> all() {
        return of(ALL);
    }

    /** Returns the numbers by standing and year of a group of technologies. */
    public SortedMap<Integer, Map<Standing, Long>> of(TechnologyId group) {
        return of(group.value());
    }

    private SortedMap<Integer, Map<Standing, Long>> of(String key) {
        SortedMap<Integer, Map<Standing, Long>> numbers = new TreeMap<>();
        silent.forEach((year, counts) -> numbers.put(year, counts.getOrDefault(key, Map.of())));
        return numbers;
    }
}
