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
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.PartialDate;

/**
 * Any dimension by stage, as of a day: how many cases of each key are recorded to be how far.
 *
 * <p>A case with several keys counts under each of them, and once in {@link #all}. Stages are the recorded ones
 * ({@link org.waystage.core.stage.StageHistory}); what is not known stands in columns of its own. Uses count, each
 * once, where nothing else is said; by nature all cases do ({@link Selection}).
 *
 * <pre>{@code
 * StageMatrix matrix = StageMatrix.of(Editions.latest(), Dimension.GROUP);
 * matrix.rows().forEach((group, counts) -> System.out.println(group + " " + counts.in(Phase.OPERATION)));
 * }</pre>
 *
 * <p>Matrices over parts of the cases {@linkplain #plus add up}, and are serializable, so that parts can be counted
 * wherever they lie; cases that went on in one another belong into one part ({@link StageMatrixBuilder} takes them from
 * several).
 *
 * @param by the dimension to count by
 * @param asOf the day
 * @param all all cases, each once
 * @param rows the cases by key, in the order of the keys
 * @param selection which cases count, and how many were left out
 */
public record StageMatrix(
        Dimension by, LocalDate asOf, StageCounts all, Map<String, StageCounts> rows, Selection selection)
        implements Serializable {
    /** Keeps an immutable copy of the rows, in the order of the keys. */
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
     * @param catalogue the catalogue
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
     * @param catalogue the catalogue
     * @param by the dimension to count by
     * @param asOf the day
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return of(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue as of a day.
     *
     * @param catalogue the catalogue
     * @param by the dimension to count by
     * @param asOf the day
     * @param natures the natures of the cases to count
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        return count(catalogue.caseStudies().stream(), new StageMatrixBuilder(catalogue, by, asOf, natures));
    }

    /**
     * Counts some cases of a catalogue as of a day.
     *
     * @param catalogue the catalogue
     * @param by the dimension to count by
     * @param asOf the day
     * @param which which cases to take; of these uses count, by nature all
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf, Predicate<CaseStudy> which) {
        return count(catalogue.caseStudies().stream().filter(which), new StageMatrixBuilder(catalogue, by, asOf));
    }

    private static StageMatrix count(Stream<CaseStudy> cases, StageMatrixBuilder builder) {
        cases.forEach(builder::add);
        return builder.build();
    }

    /** Returns the matrix that a table of one dimension by recorded stage is. */
    static StageMatrix of(CrossTable table) {
        SortedMap<String, StageCounts> counts = new TreeMap<>();
        table.rows().forEach((key, cell) -> counts.put(key.get(0), StageCounts.of(cell)));
        CrossLayout layout = table.layout();
        return new StageMatrix(
                layout.by().get(0), layout.asOf(), StageCounts.of(table.all()), counts, table.selection());
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, from the first year by whose end a case has a stage
     * to the year of its issue; of that year as of the issue date.
     *
     * @param catalogue the catalogue
     * @param by the dimension to count by
     * @return the matrices by year, in order, immutable; at least that of the year of issue
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static SortedMap<Integer, StageMatrix> yearly(Catalogue catalogue, Dimension by) {
        return yearly(catalogue, by, issueDay(catalogue));
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, from the first year by whose end a case has a stage
     * to the year of a day or of the issue date, whichever is first; of that year as of that day.
     *
     * @param catalogue the catalogue
     * @param by the dimension to count by
     * @param asOf the day with which the last year ends
     * @return the matrices by year, in order, immutable; at least that of the last year
     */
    public static SortedMap<Integer, StageMatrix> yearly(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return yearly(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, as {@link #yearly(Catalogue, Dimension, LocalDate)}
     * does.
     *
     * @param catalogue the catalogue
     * @param by the dimension to count by
     * @param asOf the day with which the last year ends
     * @param natures the natures of the cases to count
     * @return the matrices by year, in order, immutable; at least that of the last year
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
     * @param key the key, such as the id of a technology
     * @return its counts; empty if no case has the key, or it is misspelt
     */
    public Optional<StageCounts> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /**
     * Returns the counts of these cases and of others together.
     *
     * @param other the counts, by the same dimension and as of the same day, of cases that are not counted here
     * @return the sums
     * @throws IllegalArgumentException if the other counts by another dimension or as of another day
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
     * @param catalogue the catalogue
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
