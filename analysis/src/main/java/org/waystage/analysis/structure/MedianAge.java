package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.StageAnswer;

/**
 * The median age in days of the evidence for recorded stages as of a day, by any dimension.
 *
 * <p>The evidence is that of {@link Staleness}. A partial date leaves its age open, and therefore the median: it lies between
 * the median of the least ages that the dates allow and that of the greatest. The two are equal if the days are known.
 * If a record has bounds, only one of them is that date ({@link Staleness}). No age is negative. Ended cases count with their last record.
 *
 * <p>By default, uses count, each once; in a table by nature, all cases count ({@link Selection}).
 *
 * @param by the dimension of the rows
 * @param asOf the day as of which ages and memberships of countries are taken
 * @param all the ages of all cases, each once
 * @param rows the ages by key, in the order of the keys; a case with several keys counts under each; immutable
 * @param selection which cases count, and how many were left out
 */
public record MedianAge(Dimension by, LocalDate asOf, Row all, Map<String, Row> rows, Selection selection) {
    /**
     * The ages of the evidence of the cases of one key.
     *
     * @param dated the number of cases whose evidence has a date
     * @param undated the number of cases with a recorded stage whose evidence has no date
     * @param notYet the number of cases for which no stage is recorded yet
     * @param least the least median age in days that the dates allow; empty without dated cases
     * @param most the greatest median age in days that the dates allow; empty without dated cases
     */
    public record Row(long dated, long undated, long notYet, OptionalDouble least, OptionalDouble most) {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a count is negative, if there is a median without dated cases or none
         *     with them, or if the medians are negative or in the wrong order
         */
        public Row {
            if (dated < 0 || undated < 0 || notYet < 0) {
                throw new IllegalArgumentException("a number of cases is not negative");
            }
            if (least.isPresent() != dated > 0 || most.isPresent() != dated > 0) {
                throw new IllegalArgumentException("dated cases have a median age, and no others have");
            }
            if (dated > 0 && !(least.getAsDouble() >= 0 && least.getAsDouble() <= most.getAsDouble())) {
                throw new IllegalArgumentException("the least median age is not negative nor above the greatest");
            }
        }

        /**
         * Returns the number of cases.
         *
         * @return the sum of the dated and undated cases and those for which no stage is recorded yet
         */
        public long cases() {
            return dated + undated + notYet;
        }
    }

    /** Makes an immutable copy of the rows, in the order of the keys. */
    public MedianAge {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(all, "all");
        Objects.requireNonNull(selection, "selection");
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(rows)));
    }

    /**
     * Returns the median ages in a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension of the rows
     * @param asOf the day as of which ages and memberships of countries are taken
     * @return the median ages
     */
    public static MedianAge of(Catalogue catalogue, Dimension by, LocalDate asOf) {
        return of(catalogue, by, asOf, Natures.by(by));
    }

    /**
     * Returns the median ages in a catalogue.
     *
     * @param catalogue the catalogue with the cases
     * @param by the dimension of the rows
     * @param asOf the day as of which ages and memberships of countries are taken
     * @param natures the natures of the cases to count
     * @return the median ages
     */
    public static MedianAge of(Catalogue catalogue, Dimension by, LocalDate asOf, Natures natures) {
        Staleness staleness = Staleness.of(catalogue, asOf, 0, natures);
        Map<String, List<Staleness.Entry>> groups = new TreeMap<>();
        // The entries are in the order of the ids, too.
        List<Set<String>> keys = CountedCases.of(catalogue, natures, asOf).keysById(catalogue, by, asOf);
        for (int i = 0; i < keys.size(); i++) {
            for (String key : keys.get(i)) {
                groups.computeIfAbsent(key, group -> new ArrayList<>())
                        .add(staleness.cases().get(i));
            }
        }
        Map<String, Row> rows = new TreeMap<>();
        groups.forEach((key, entries) -> rows.put(key, row(entries, asOf)));
        return new MedianAge(by, asOf, row(staleness.cases(), asOf), rows, staleness.selection());
    }

    /**
     * Returns the ages of a key.
     *
     * @param key the key in the dimension, such as the id of a technology
     * @return the ages; empty if no case has the key, for example because it is misspelt
     */
    public Optional<Row> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    private static Row row(List<Staleness.Entry> entries, LocalDate asOf) {
        long notYet = entries.stream()
                .filter(entry -> entry.answer().kind() == StageAnswer.Kind.NOT_YET)
                .count();
        long[] least = entries.stream()
                .flatMap(entry -> entry.evidence().stream())
                .mapToLong(date -> age(date.latest(), asOf))
                .toArray();
        long[] most = entries.stream()
                .flatMap(entry -> entry.evidence().stream())
                .mapToLong(date -> age(date.earliest(), asOf))
                .toArray();
        return new Row(least.length, entries.size() - notYet - least.length, notYet, median(least), median(most));
    }

    private static long age(LocalDate date, LocalDate asOf) {
        return Math.max(0, asOf.toEpochDay() - date.toEpochDay());
    }

    /** Returns the middle one of some numbers, or the mean of the two in the middle. */
    private static OptionalDouble median(long[] numbers) {
        return LongStream.of(numbers)
                .sorted()
                .skip(Math.max(0, (numbers.length - 1) / 2))
                .limit(numbers.length % 2 == 0 ? 2 : 1)
                .average();
    }
}
