package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.RecordedSteps;
import org.waystage.analysis.internal.Years;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;

/**
 * A table of several dimensions by stage or phase, as of a day: the number of cases of each combination
 * of keys at each stage or in each phase.
 *
 * <p>By default, uses count, each once ({@link Selection}). A case is counted under each combination of its keys (a
 * case with two technologies in three regions under six), and once in {@link #all}. Rows therefore must not be added
 * up; a margin is a table with fewer dimensions. A case without a key in a dimension is counted under
 * {@link Dimension#NONE}. No case that counts is left out: unknown, unmapped and not yet recorded stages have separate
 * columns, the last of them outside the {@linkplain CrossCell#leastTotal totals}. The table of a catalogue without
 * cases has no rows.
 *
 * <pre>{@code
 * CrossLayout layout = CrossLayout.of(LocalDate.of(2025, 12, 31), Dimension.GROUP, Dimension.REGION).byPhase();
 * CrossTable table = CrossTable.of(catalogue, layout);
 * System.out.println(table.row("drones", "AP").map(cell -> cell.most(Phase.OPERATION)));
 * }</pre>
 *
 * <p>Tables of parts of the cases with equal layouts {@linkplain #plus add up} to the same value in any order and
 * grouping and are serializable; cases linked by succession must be in the same part
 * ({@link CrossTableBuilder} accepts them in different parts). {@link StageMatrix} is the table of one dimension by
 * recorded stage.
 *
 * @param layout the layout of the table
 * @param all the counts of all cases, each once
 * @param rows the counts by key, with one part for each dimension of the layout, in the order of the keys; immutable
 * @param selection which cases count, and how many were left out
 */
public record CrossTable(CrossLayout layout, CrossCell all, Map<List<String>, CrossCell> rows, Selection selection)
        implements Serializable {
    private static final Comparator<List<String>> IN_ORDER = (some, other) -> {
        for (int i = 0; i < Math.min(some.size(), other.size()); i++) {
            int order = some.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), other.size());
    };

    /**
     * Makes an immutable copy of the rows, in the order of the keys.
     *
     * @throws IllegalArgumentException if a key does not have one part for each dimension
     */
    public CrossTable {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(selection, "selection");
        Map<List<String>, CrossCell> sorted = new TreeMap<>(IN_ORDER);
        rows.forEach((key, cell) -> sorted.put(List.copyOf(key), cell));
        for (List<String> key : sorted.keySet()) {
            if (key.size() != layout.by().size()) {
                throw new IllegalArgumentException("a key has a text for each of " + layout.by() + ", but was " + key);
            }
        }
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
    }

    /**
     * Counts the cases of a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param layout the layout of the table
     * @return the table
     */
    public static CrossTable of(Catalogue catalogue, CrossLayout layout) {
        CrossTableBuilder builder = new CrossTableBuilder(catalogue, layout);
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Counts the cases of a catalogue as of the end of each year. The first year is the first
     * by whose end a case has a recorded stage; the last is the year of the layout's day or of the issue date,
     * whichever is earlier, and is counted as of that day. There are at most {@link StageMatrix#MOST_YEARS}.
     *
     * <p>This series shows what one edition knew, at its issue, of each year. It is not a trend over editions; for that
     * see {@link org.waystage.analysis.trend.Comparability Comparability}.
     *
     * @param catalogue the catalogue with the cases
     * @param layout the layout of the tables
     * @return the tables by year, in order, with at least that of the last year; immutable
     */
    public static SortedMap<Integer, CrossTable> yearly(Catalogue catalogue, CrossLayout layout) {
        return yearly(catalogue, layout.asOf(), day -> new CrossTableBuilder(catalogue, layout.asOf(day)));
    }

    private static SortedMap<Integer, CrossTable> yearly(
            Catalogue catalogue, LocalDate asOf, Function<LocalDate, CrossTableBuilder> builders) {
        List<CaseStudy> cases = catalogue.caseStudies();
        List<RecordedSteps> steps = cases.stream()
                .map(one -> new RecordedSteps(catalogue.history(one), catalogue.issued()))
                .toList();
        Years years = Years.upTo(asOf, catalogue);
        Natures natures = builders.apply(asOf).natures();
        int first = years.last();
        for (int i = 0; i < cases.size(); i++) {
            first = natures.has(cases.get(i))
                    ? Math.min(first, years.first(steps.get(i).history()))
                    : first;
        }
        List<List<Set<String>>> keys = new ArrayList<>(); // the same in all years, unless they follow from countries
        SortedMap<Integer, CrossTable> yearly = new TreeMap<>();
        for (int year = first; year <= years.last(); year++) {
            CrossTableBuilder builder = builders.apply(years.end(year));
            for (int i = 0; i < cases.size(); i++) {
                if (year == first) {
                    keys.add(builder.keys(cases.get(i)));
                } else if (builder.hasKeysOfItsDay()) {
                    keys.set(i, builder.keys(cases.get(i)));
                }
                builder.add(cases.get(i), steps.get(i), keys.get(i));
            }
            yearly.put(year, builder.build());
        }
        return Collections.unmodifiableSortedMap(yearly);
    }

    /**
     * Returns the counts of a combination of keys.
     *
     * @param key the key in each dimension, in the order of the layout
     * @return the counts; empty if no case has the combination, for example because a key is misspelt
     * @throws IllegalArgumentException if there is not one key for each dimension
     */
    public Optional<CrossCell> row(String... key) {
        List<String> asked = List.of(key);
        if (asked.size() != layout.by().size()) {
            throw new IllegalArgumentException("a key has a text for each of " + layout.by() + ", but was " + asked);
        }
        return Optional.ofNullable(rows.get(asked));
    }

    /**
     * Returns the sum of these counts and those of other cases.
     *
     * @param other the counts of cases not counted here, with an equal layout
     * @return the sum
     * @throws IllegalArgumentException if the layouts differ
     */
    public CrossTable plus(CrossTable other) {
        if (!layout.equals(other.layout)) {
            throw new IllegalArgumentException(
                    "only tables of equal layouts add up: " + layout + " and " + other.layout);
        }
        Map<List<String>, CrossCell> sums = new LinkedHashMap<>(rows);
        other.rows.forEach((key, cell) -> sums.merge(key, cell, CrossCell::plus));
        return new CrossTable(layout, all.plus(other.all), sums, selection.plus(other.selection));
    }
}
