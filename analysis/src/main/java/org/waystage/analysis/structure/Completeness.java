package org.waystage.analysis.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.Selection;
import org.waystage.analysis.internal.CountedCases;
import org.waystage.analysis.internal.Lineage;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.source.Citation;

/**
 * Which of the things that a reader would ask about are {@linkplain Aspect stated}, case by case and as counts by technology
 * group, by WCO region and by any other dimension.
 *
 * <p>The recorded stage and its evidence are those as of a day; everything else is what the case states as a whole. By
 * default, only uses are examined, each once ({@link Selection}).
 *
 * <p>There is no score and no ranking: what a case does not state may not be known to anyone, and groups and
 * regions come in the order of the catalogue.
 *
 * @param asOf the day as of which stages, ages and memberships of countries are taken
 * @param years the number of years after which evidence is old
 * @param languages the languages of the catalogue, which are those of its title, in the order of their tags; immutable
 * @param all the counts of all cases, each once
 * @param rows the counts by dimension and key, always including {@link Dimension#GROUP} and {@link Dimension#REGION}.
 *     Keys are in the order of the catalogue; a case with several counts under each, one without any under {@link
 *     Dimension#NONE}, which comes last; immutable
 * @param cases the cases, in the order of their ids; immutable
 * @param selection which cases count, and how many were left out
 */
public record Completeness(
        LocalDate asOf,
        int years,
        List<String> languages,
        Row all,
        Map<Dimension, Map<String, Row>> rows,
        List<CaseCompleteness> cases,
        Selection selection) {
    /** The number of years after which evidence is old, by default. */
    public static final int YEARS = 5;

    /**
     * What the cases of one key state.
     *
     * @param cases the number of cases
     * @param stated the number of cases that state each aspect, for all aspects, in the order of {@link Aspect};
     *     immutable
     * @param stageSources where the sources of their stage records come from
     * @param outcomeSources where the sources of their outcomes come from
     */
    public record Row(long cases, Map<Aspect, Long> stated, Sourcing stageSources, Sourcing outcomeSources) {
        /** Makes an immutable copy of the counts, in the order of the aspects. */
        public Row {
            Map<Aspect, Long> ordered = new LinkedHashMap<>();
            for (Aspect aspect : Aspect.values()) {
                ordered.put(aspect, stated.getOrDefault(aspect, 0L));
            }
            stated = Collections.unmodifiableMap(ordered);
            Objects.requireNonNull(stageSources, "stageSources");
            Objects.requireNonNull(outcomeSources, "outcomeSources");
        }

        /**
         * Returns the number of cases that state an aspect.
         *
         * @param aspect the aspect
         * @return the number of cases
         */
        public long stated(Aspect aspect) {
            return stated.getOrDefault(aspect, 0L);
        }

        static Row of(List<CaseCompleteness> cases) {
            Map<Aspect, Long> stated = new TreeMap<>();
            Sourcing stages = Sourcing.NONE;
            Sourcing outcomes = Sourcing.NONE;
            for (CaseCompleteness one : cases) {
                one.stated().forEach(aspect -> stated.merge(aspect, 1L, Long::sum));
                stages = stages.plus(one.stageSources());
                outcomes = outcomes.plus(one.outcomeSources());
            }
            return new Row(cases.size(), stated, stages, outcomes);
        }
    }

    /**
     * Where the sources of some stage records or outcomes come from.
     *
     * @param own the number that name their sources
     * @param only the number that name none, but whose case has only one source
     * @param inherited the number that name none, and whose case has several sources, any of which may be meant
     * @param none the number that name none, like their case
     */
    public record Sourcing(long own, long only, long inherited, long none) {
        static final Sourcing NONE = new Sourcing(0, 0, 0, 0);

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is negative
         */
        public Sourcing {
            if (own < 0 || only < 0 || inherited < 0 || none < 0) {
                throw new IllegalArgumentException("a number of records is not negative");
            }
        }

        /**
         * Returns the total number.
         *
         * @return the sum
         */
        public long total() {
            return own + only + inherited + none;
        }

        /**
         * Returns whether the source of each is known: its own, or the only one of its case.
         *
         * @return {@code true} if it is, or if there are none
         */
        public boolean isStated() {
            return inherited == 0 && none == 0;
        }

        Sourcing plus(Sourcing other) {
            return new Sourcing(own + other.own, only + other.only, inherited + other.inherited, none + other.none);
        }

        /** Returns where the sources of some statements of a case come from, given the citations of each. */
        static Sourcing of(CaseStudy caseStudy, List<List<Citation>> statements) {
            long own = statements.stream().filter(cited -> !cited.isEmpty()).count();
            long others = statements.size() - own;
            return switch (caseStudy.citedSources().size()) {
                case 0 -> new Sourcing(own, 0, 0, others);
                case 1 -> new Sourcing(own, others, 0, 0);
                default -> new Sourcing(own, 0, others, 0);
            };
        }
    }

    /**
     * Makes immutable copies, the cases in the order of their ids.
     *
     * @throws IllegalArgumentException if the years are negative
     */
    public Completeness {
        Objects.requireNonNull(asOf, "asOf");
        if (years < 0) {
            throw new IllegalArgumentException("an age in years is not negative, but was " + years);
        }
        languages = List.copyOf(languages);
        Objects.requireNonNull(all, "all");
        Map<Dimension, Map<String, Row>> ordered = new EnumMap<>(Dimension.class);
        rows.forEach((by, some) -> ordered.put(by, Collections.unmodifiableMap(new LinkedHashMap<>(some))));
        rows = Collections.unmodifiableMap(ordered);
        cases = cases.stream()
                .sorted(Comparator.comparing(CaseCompleteness::id))
                .toList();
        Objects.requireNonNull(selection, "selection");
    }

    /**
     * Returns what the uses of a catalogue state.
     *
     * @param catalogue the catalogue with the cases
     * @param asOf the day as of which stages, ages and memberships of countries are taken
     * @return what is stated
     */
    public static Completeness of(Catalogue catalogue, LocalDate asOf) {
        return of(catalogue, Set.of(), asOf, YEARS, Natures.USE);
    }

    /**
     * Returns what the cases of a catalogue state.
     *
     * @param catalogue the catalogue with the cases
     * @param by the additional dimensions by which to count, besides group and region
     * @param asOf the day as of which stages, ages and memberships of countries are taken
     * @param years the number of years after which evidence is old
     * @param natures the natures of the cases to examine
     * @return what is stated
     * @throws IllegalArgumentException if the years are negative
     */
    public static Completeness of(Catalogue catalogue, Set<Dimension> by, LocalDate asOf, int years, Natures natures) {
        CountedCases counted = CountedCases.of(catalogue, natures, asOf);
        List<CaseCompleteness> cases = new ArrayList<>();
        for (Lineage<CaseStudy> lineage : counted.all()) {
            cases.add(CaseCompleteness.of(
                    catalogue, lineage.own(), Lineage.recorded(lineage, catalogue::history, asOf), asOf, years));
        }
        Set<Dimension> dimensions = EnumSet.of(Dimension.GROUP, Dimension.REGION);
        dimensions.addAll(by);
        Map<Dimension, Map<String, Row>> rows = new EnumMap<>(Dimension.class);
        dimensions.forEach(dimension -> rows.put(dimension, rows(catalogue, counted, cases, dimension, asOf)));
        return new Completeness(
                asOf, years, CaseCompleteness.languages(catalogue), Row.of(cases), rows, cases, counted.selection());
    }

    /**
     * Returns the counts by a dimension.
     *
     * @param by one of the dimensions of the {@link #rows}
     * @return the counts by key; immutable, and empty if the rows do not have the dimension
     */
    public Map<String, Row> rows(Dimension by) {
        return rows.getOrDefault(by, Map.of());
    }

    /**
     * Returns what a case states.
     *
     * @param id the id of the case
     * @return what it states; empty if the case does not count
     */
    public Optional<CaseCompleteness> find(CaseStudyId id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Map<String, Row> rows(
            Catalogue catalogue, CountedCases counted, List<CaseCompleteness> cases, Dimension by, LocalDate asOf) {
        Map<String, List<CaseCompleteness>> byKey = new TreeMap<>(CatalogueOrder.of(catalogue, by));
        for (int i = 0; i < cases.size(); i++) {
            Set<String> keys = by.keys(catalogue, counted.all().get(i).own(), asOf);
            for (String key : keys.isEmpty() ? Set.of(Dimension.NONE) : keys) {
                byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(cases.get(i));
            }
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        byKey.forEach((key, some) -> rows.put(key, Row.of(some)));
        return rows;
    }
}
