package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Years;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Undertaking;
import org.waystage.core.stage.StageHistory;

/**
 * Several dimensions at once by stage or phase, as of a day: how many cases of each combination of keys are how far,
 * and what they weigh.
 *
 * <p>Uses count, each once, unless the layout says otherwise ({@link Selection}). A case counts under each combination
 * of its keys (of two technologies in three regions under six), and once in {@link #all}; so rows are not to be added
 * up, and a margin is a table of fewer dimensions. A case without a key of a dimension counts under
 * {@link Dimension#NONE} there. No case that counts is left out: what is unknown, unmapped or not yet recorded has
 * columns of its own, the last outside the {@linkplain CrossCell#leastTotal totals}. A catalogue without cases gives a
 * table without rows.
 *
 * <pre>{@code
 * CrossLayout layout = CrossLayout.of(LocalDate.of(2025, 12, 31), Dimension.GROUP, Dimension.REGION).byPhase();
 * CrossTable table = CrossTable.of(catalogue, layout);
 * System.out.println(table.row("drones", "AP").map(cell -> cell.most(Phase.OPERATION)));
 * }</pre>
 *
 * <p>Tables of equal layouts over parts of the cases {@linkplain #plus add up} in any order and grouping to the same
 * value, weights included, and are serializable; cases that went on in one another belong into one part
 * ({@link CrossTableBuilder} takes them from several). {@link StageMatrix} is the table of one dimension by recorded
 * stage.
 *
 * @param layout what the table shows
 * @param all all cases, each once
 * @param rows the cases by key, one text for each dimension of the layout; in the order of the keys; immutable
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
     * Keeps an immutable copy of the rows, in the order of the keys.
     *
     * @throws IllegalArgumentException if a key has not one text for each dimension
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
     * Counts the cases of a catalogue, each weighing 1.
     *
     * @param catalogue the catalogue
     * @param layout what to show
     * @return the table
     * @throws IllegalArgumentException if the layout tells of weights
     */
    public static CrossTable of(Catalogue catalogue, CrossLayout layout) {
        return counted(catalogue, new CrossTableBuilder(catalogue, layout));
    }

    /**
     * Counts and weighs the cases of a catalogue.
     *
     * @param catalogue the catalogue
     * @param layout what to show; it says what the weights are
     * @param weight the weight of a case, above 0 and at most {@link CrossTableBuilder#MAX_WEIGHT}
     * @return the table
     * @throws IllegalArgumentException if a weight is none, or the layout does not say what the weights are
     */
    public static CrossTable of(Catalogue catalogue, CrossLayout layout, ToDoubleFunction<Undertaking> weight) {
        return counted(catalogue, new CrossTableBuilder(catalogue, layout, weight));
    }

    private static CrossTable counted(Catalogue catalogue, CrossTableBuilder builder) {
        catalogue.caseStudies().forEach(builder::add);
        return builder.build();
    }

    /**
     * Counts the cases of a catalogue, each weighing 1, as of the end of each year, from the first year by whose end a case has
     * a recorded stage to the year of the layout's day or of the issue date, whichever is first; of that year as of that day.
     *
     * <p>This is a series within one edition: what was known at its issue of each year. It is no trend over editions, for which
     * see {@link org.waystage.analysis.trend.Comparability Comparability}.
     *
     * @param catalogue the catalogue
     * @param layout what to show
     * @return the tables by year, in order, immutable; at least that of the last year
     * @throws IllegalArgumentException if the layout tells of weights
     */
    public static SortedMap<Integer, CrossTable> yearly(Catalogue catalogue, CrossLayout layout) {
        return yearly(catalogue, layout.asOf(), day -> new CrossTableBuilder(catalogue, layout.asOf(day)));
    }

    /**
     * Counts and weighs the cases of a catalogue as of the end of each year, as {@link #yearly(Catalogue, CrossLayout)} does; a
     * case weighs the same each year.
     *
     * @param catalogue the catalogue
     * @param layout what to show; it says what the weights are
     * @param weight the weight of a case, above 0 and at most {@link CrossTableBuilder#MAX_WEIGHT}
     * @return the tables by year, in order, immutable; at least that of the last year
     * @throws IllegalArgumentException if a weight is none, or the layout does not say what the weights are
     */
    public static SortedMap<Integer, CrossTable> yearly(
            Catalogue catalogue, CrossLayout layout, ToDoubleFunction<Undertaking> weight) {
        return yearly(catalogue, layout.asOf(), day -> new CrossTableBuilder(catalogue, layout.asOf(day), weight));
    }

    private static SortedMap<Integer, CrossTable> yearly(
            Catalogue catalogue, LocalDate asOf, Function<LocalDate, CrossTableBuilder> builders) {
        List<CaseStudy> cases = catalogue.caseStudies();
        List<StageHistory> histories = cases.stream().map(catalogue::history).toList();
        Years years = Years.upTo(asOf, catalogue);
        Natures natures = builders.apply(asOf).natures();
        int first = years.last();
        for (int i = 0; i < cases.size(); i++) {
            first = natures.has(cases.get(i)) ? Math.min(first, years.first(histories.get(i))) : first;
        }
        SortedMap<Integer, CrossTable> yearly = new TreeMap<>();
        for (int year = first; year <= years.last(); year++) {
            CrossTableBuilder builder = builders.apply(years.end(year));
            for (int i = 0; i < cases.size(); i++) {
                builder.add(cases.get(i), histories.get(i));
            }
            yearly.put(year, builder.build());
        }
        return Collections.unmodifiableSortedMap(yearly);
    }

    /**
     * Returns the counts of a combination of keys.
     *
     * @param key a text for each dimension, in the order of the layout
     * @return its counts; empty if no case has the combination, or a key is misspelt
     * @throws IllegalArgumentException if there is not one text for each dimension
     */
    public Optional<CrossCell> row(String... key) {
        List<String> asked = List.of(key);
        if (asked.size() != layout.by().size()) {
            throw new IllegalArgumentException("a key has a text for each of " + layout.by() + ", but was " + asked);
        }
        return Optional.ofNullable(rows.get(asked));
    }

    /**
     * Returns the counts of these cases and of others together.
     *
     * @param other the counts, of an equal layout, of cases that are not counted here
     * @return the sums
     * @throws IllegalArgumentException if the other has another layout
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
