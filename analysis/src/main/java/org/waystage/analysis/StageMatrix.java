package org.waystage.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.PartialDate;

/**
 * Any dimension by stage, as of a day: how many cases of each key are recorded to be how far.
 *
 * <p>A case with several keys counts under each of them, and once in {@link #all}. Stages are the recorded ones
 * ({@link org.waystage.core.StageHistory}); what is not known stands in columns of its own.
 *
 * <pre>{@code
 * StageMatrix matrix = StageMatrix.of(Editions.latest(), Dimension.GROUP);
 * matrix.rows().forEach((group, counts) -> System.out.println(group + " " + counts.in(Phase.OPERATION)));
 * }</pre>
 *
 * @param by the dimension
 * @param asOf the day
 * @param all all cases, each once
 * @param rows the cases by key, in the order of the keys
 */
public record StageMatrix(Dimension by, LocalDate asOf, StageCounts all, Map<String, StageCounts> rows) {
    /** Keeps an immutable copy of the rows. */
    public StageMatrix {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(all, "all");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * Counts the cases of a catalogue as of its issue date.
     *
     * @param catalogue the catalogue
     * @param by the dimension
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
     * @param by the dimension
     * @param asOf the day
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return of(catalogue, by, asOf, caseStudy -> true);
    }

    /**
     * Counts some cases of a catalogue as of a day.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @param asOf the day
     * @param which which cases count
     * @return the matrix
     */
    public static StageMatrix of(Catalogue catalogue, Dimension by, LocalDate asOf, Predicate<CaseStudy> which) {
        StageMatrixBuilder builder = new StageMatrixBuilder(catalogue, by, asOf);
        catalogue.caseStudies().stream().filter(which).forEach(builder::add);
        return builder.build();
    }

    /**
     * Counts the cases of a catalogue as of the end of each year, from the first year that the dates of its stage records
     * name to the year of its issue; of that year as of the issue date.
     *
     * @param catalogue the catalogue
     * @param by the dimension
     * @return the matrices by year, in order, immutable; none if no record has a date
     * @throws IllegalArgumentException if the catalogue has no issue date
     */
    public static SortedMap<Integer, StageMatrix> yearly(Catalogue catalogue, Dimension by) {
        LocalDate issued = issueDay(catalogue);
        List<Integer> years = new ArrayList<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            caseStudy
                    .stages()
                    .forEach(record -> record.date()
                            .or(record::notAfter)
                            .or(record::notBefore)
                            .map(PartialDate::year)
                            .ifPresent(years::add));
        }
        SortedMap<Integer, StageMatrix> yearly = new TreeMap<>();
        if (!years.isEmpty()) {
            for (int year = Collections.min(years); year <= issued.getYear(); year++) {
                LocalDate end = LocalDate.of(year, 12, 31);
                yearly.put(year, of(catalogue, by, end.isAfter(issued) ? issued : end));
            }
        }
        return Collections.unmodifiableSortedMap(yearly);
    }

    private static LocalDate issueDay(Catalogue catalogue) {
        return catalogue
                .issued()
                .map(PartialDate::latest)
                .orElseThrow(() ->
                        new IllegalArgumentException("the catalogue has no issue date: say as of which day to count"));
    }
}
