package org.waystage.analysis.tables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.Years;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.PartialDate;

/**
 * A table of one dimension by stage, as of a day: the number of cases of each key recorded at each stage.
 *
 * <p>A case with several keys is counted under each of them, and once in {@link #all}. Stages are recorded stages
 * ({@link org.waystage.core.stage.StageHistory}); unknown stages have separate columns. By default, uses count, each
 * once or, in a table by nature, all cases ({@link Selection}).
 *
 * <pre>{@code
 * StageMatrix matrix = StageMatrix.of(Editions.latest(), Dimension.GROUP);
 * matrix.rows().forEach((group, counts) -> System.out.println(group + " " + counts.in(Phase.OPERATION)));
 * }</pre>
 *
 * <p>Matrices of parts of the cases {@linkplain #plus add up} and are serializable, so parts can be counted on
 * different machines; cases linked by succession must be in the same part ({@link StageMatrixBuilder} accepts them in
 * different parts).
 *
 * @param by the dimension to count by
 * @param asOf the day as of which cases are counted
 * @param all the counts of all cases, each once
 * @param rows the counts by key, in the order of the keys
 * @param selection which cases count, and how many were left out
 */
public record StageMatrix(
        Dimension by, LocalDate asOf, StageCounts all, Map<String, StageCounts> rows, Selection selection)
        implements Serializable {
    /**
     * The most years of a series, the last ones: a date in year 1 does not make it two thousand years long. A year counts what was recorded
     * by its end, so the first one loses nothing that came before.
     */
    public static final int MOST_YEARS = Years.MOST;

    /** Makes an immutable copy of the rows, in the order of the keys. */
    public StageMatrix {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(selection, "selection");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(rows)));
    }

    /**
     * Counts the cases of a catalogue as of its issue date.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @return the matrix
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by) {
        return of(catalogue, by, issueDay(catalogue));
    }

    /**
     * Counts the cases of a catalogue as of a day.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return of(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue as of a day.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param natures the natures of the cases to count
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        return count(catalogue.caseStudies().stream(), new StageMatrixBuilder(catalogue, by, asOf, natures));
    }

    /**
     * Counts some cases of a catalogue as of a day.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day as of which cases are counted
     * @param which the condition for cases; among those that meet it, uses count or, in a table by nature, all cases
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf, Predicate<CaseStudy> which) {
        return count(catalogue.caseStudies().stream().filter(which), new StageMatrixBuilder(catalogue, by, asOf));
    }

    private static StageMatrix count(Stream<CaseStudy> cases, StageMatrixBuilder builder) {
        cases.forEach(builder::add);
        return builder.build();
    }

    /** Returns the matrix of a table of one dimension by recorded stage. */
    static StageMatrix of(CrossTable table) {
        SortedMap<String, StageCounts> counts = new TreeMap<>();
        table.rows().forEach((key, cell) -> counts.put(key.get(0), StageCounts.of(cell)));
        CrossLayout layout = table.layout();
        return new StageMatrix(
                layout.by().get(0), layout.asOf(), StageCounts.of(table.all()), counts, table.selection());
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, from the first year by whose end a case has a stage
     * to the year of issue, which is counted as of the issue date; at most {@link #MOST_YEARS}.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @return the matrices by year, in order, with at least that of the year of issue; immutable
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static SortedMap<Integer, StageMatrix> yearly(Catalogue catalogue, Dimension by) {
        return yearly(catalogue, by, issueDay(catalogue));
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, from the first year by whose end a case has a stage
     * to the year of a day or of the issue date, whichever is earlier; that year is counted as of that day. There are at most
     * {@link #MOST_YEARS}.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day on which the last year ends
     * @return the matrices by year, in order, with at least that of the last year; immutable
     */
    public static SortedMap<Integer, StageMatrix> yearly(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return yearly(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, as {@link #yearly(Catalogue, Dimension, LocalDate)}
     * does.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension to count by
     * @param asOf the day on which the last year ends
     * @param natures the natures of the cases to count
     * @return the matrices by year, in order, with at least that of the last year; immutable
     */
    public static SortedMap<Integer, StageMatrix> yearly(
            Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        SortedMap<Integer, StageMatrix> yearly = new TreeMap<>();
        CrossTable.yearly(catalogue, CrossLayout.of(asOf, by).counting(natures))
                .forEach((year, table) -> yearly.put(year, of(table)));
        return Collections.unmodifiableSortedMap(yearly);
    }

    /**
     * Returns the counts of a key.
     *
     * @param key the key in the dimension, such as the id of a technology
     * @return the counts; empty if no case has the key, for example because it is misspelt
     */
    public Optional<StageCounts> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns the sum of these counts and those of other cases.
     *
     * @param other the counts of cases not counted here, by the same dimension and as of the same day
     * @return the sums
     * @throws IllegalArgumentException if the dimensions, days or natures differ
     */
    public StageMatrix plus(StageMatrix other) {
        if (by != other.by || !asOf.equals(other.asOf)) {
            throw new IllegalArgumentException("only counts by the same dimension as of the same day add up");
        }
        Map<String, StageCounts> sums = new TreeMap<>(rows);
        other.rows.forEach((key, counts) -> sums.merge(key, counts, StageCounts::plus));
        return new StageMatrix(by, asOf, all.plus(other.all), sums, selection.plus(other.selection));
    }

    /**
     * Returns the last day of a catalogue's issue date.
     *
     * @param catalogue the catalogue with the issue date
     * @return the day
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static LocalDate issueDay(Catalogue catalogue) {
        return catalogue
                .issued()
                .map(PartialDate::latest)
                .orElseThrow(() ->
                        new IllegalArgumentException("the catalogue has no issue date: say as of which day to count"));
    }
}
