package org.waystage.analysis.paths;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.DatedRecord;
import org.waystage.analysis.internal.Lineage;
import org.waystage.analysis.internal.Years;
import org.waystage.analysis.share.Share;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Code;

/**
 * The share of the cases at each word of a scheme at the end of each year. The equivalent for the ladder is
 * {@link StageOccupation}.
 *
 * <p>A case is at the last word recorded by then. If the dates leave open which record is the last, the word furthest
 * in the order of the scheme counts; a word outside that order counts only if there is no other. Among the parts of a
 * case, the furthest word counts. A word without a date counts from the issue date, and only if there is no other.
 *
 * <p>The base is the same in every year: all cases with at least one record that has a date or bounds and a word of the
 * scheme. Before its first such record a case is {@code notYet}, so the shares of a year add up to 1. By default, cases
 * of all natures count, each once as in {@link StageOccupation}. A case is assumed to remain where it was last
 * recorded, so a case that nobody reviewed appears stable. There are at most {@link StageMatrix#MOST_YEARS} years.
 *
 * @param scheme the code of the scheme
 * @param words the words in the order of the scheme, written {@code scheme:word}, followed by words outside that order
 *     that occur; immutable
 * @param years the cases by word at the end of each year, and as of the issue date for the year of issue; in order;
 *     immutable
 * @param cases the number of cases counted, the base of all shares
 * @param undated the number of cases left out because none of their words has a date or bounds
 * @param withoutWord the number of cases left out because they have no word of the scheme
 * @param selection which cases count, and how many were left out
 */
public record SchemeOccupation(
        Code scheme,
        List<String> words,
        SortedMap<Integer, Year> years,
        long cases,
        long undated,
        long withoutWord,
        Selection selection) {
    /** Makes immutable copies. */
    public SchemeOccupation {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(selection, "selection");
        words = List.copyOf(words);
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /**
     * The cases at the end of a year.
     *
     * @param words the number of cases at each word that occurs, in the order of {@link SchemeOccupation#words};
     *     immutable
     * @param notYet the number of cases without a word yet
     */
    public record Year(Map<String, Long> words, long notYet) {
        /** Makes an immutable copy. */
        public Year {
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }
    }

    /**
     * Counts all cases of a catalogue, from the first year by whose end a case has a word to the year of issue.
     *
     * @param catalogue the catalogue with the cases
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @return the shares; for a catalogue without cases only those of the year of issue, without estimates
     * @throws IllegalArgumentException if the catalogue has no issue date, or no crosswalk of the scheme to state the
     *     order of its words
     */
    public static SchemeOccupation of(Catalogue catalogue, Code scheme) {
        return of(catalogue, scheme, Natures.ALL);
    }

    /**
     * Counts the cases of a catalogue, from the first year by whose end a case has a word to the year of issue.
     *
     * @param catalogue the catalogue with the cases
     * @param scheme the code of the scheme, such as {@code cncf-maturity}
     * @param natures the natures of the cases to count
     * @return the shares; for a catalogue without cases only those of the year of issue, without estimates
     * @throws IllegalArgumentException if the catalogue has no issue date, or no crosswalk of the scheme to state the
     *     order of its words
     */
    public static SchemeOccupation of(Catalogue catalogue, Code scheme, Natures natures) {
        SchemeWords states = SchemeWords.of(catalogue, scheme);
        Years years = Years.upTo(StageMatrix.issueDay(catalogue), catalogue);
        YearlyTally tally = new YearlyTally(years);
        long cases = 0;
        long undated = 0;
        CountedCases counted = CountedCases.of(catalogue, natures, years.lastDay());
        for (Lineage<CaseStudy> lineage : counted.all()) {
            IdentityHashMap<CaseStudy, WordHistory> histories = new IdentityHashMap<>();
            for (CaseStudy one : Lineage.all(lineage)) {
                histories.put(one, new WordHistory(DatedRecord.of(catalogue.history(one), catalogue.issued()), states));
            }
            OptionalLong first = histories.values().stream()
                    .flatMapToLong(history -> history.firstDay().stream())
                    .min();
            boolean hasWord = histories.values().stream().anyMatch(history -> !history.isEmpty());
            undated += first.isEmpty() && hasWord ? 1 : 0;
            if (first.isEmpty()) {
                continue;
            }
            cases++;
            tally.add(histories.values().stream().flatMapToLong(WordHistory::days), end -> {
                Function<CaseStudy, Optional<String>> held =
                        one -> Objects.requireNonNull(histories.get(one)).asOf(end);
                return lineage.asked(one -> held.apply(one).isPresent()).stream()
                        .flatMap(one -> held.apply(one).stream())
                        .min(states.furthestFirst())
                        .orElseThrow();
            });
        }
        SortedMap<Integer, Year> counts = years(tally.build(), states, cases);
        return new SchemeOccupation(
                scheme,
                inOrder(states, counts.values()),
                counts,
                cases,
                undated,
                counted.all().size() - cases - undated,
                counted.selection());
    }

    private static List<String> inOrder(SchemeWords states, Collection<Year> years) {
        Set<String> words = new LinkedHashSet<>(states.inOrder());
        years.stream()
                .flatMap(year -> year.words().keySet().stream())
                .sorted(states.order())
                .forEach(words::add);
        return List.copyOf(words);
    }

    private static SortedMap<Integer, Year> years(
            SortedMap<Integer, Map<String, Long>> counts, SchemeWords states, long cases) {
        SortedMap<Integer, Year> years = new TreeMap<>();
        counts.forEach((year, words) -> {
            SortedMap<String, Long> ordered = new TreeMap<>(states.order());
            ordered.putAll(words);
            long begun = words.values().stream().mapToLong(Long::longValue).sum();
            years.put(year, new Year(ordered, cases - begun));
        });
        return years;
    }

    /**
     * Returns the share of the cases at a word at the end of a year.
     *
     * @param year the calendar year
     * @param word the word, written {@code scheme:word}
     * @return the share of {@link #cases}, with Wilson's interval; empty if the year is outside the series
     */
    public Optional<Share> share(int year, String word) {
        return Optional.ofNullable(years.get(year))
                .map(counts -> Share.of(counts.words().getOrDefault(word, 0L), cases));
    }
}
