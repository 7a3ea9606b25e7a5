package org.waystage.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Code;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.difference.EditionName;

/**
 * The cases of a series by the edition that first had them, and how far each of these cohorts had come by each later
 * edition.
 *
 * <p>A cohort is fixed: its stages change because its cases move or because more becomes known about them, never because
 * cases are added. Cases of every nature count, each by itself, and are followed as {@link Entries} describes; cases that
 * were merged or split count as one.
 *
 * @param cohorts the cohorts, in the order of the editions; one for each edition, even if it has no cases
 * @param followedBy the number of cases in more than one edition by the evidence by which they were followed, without zeros
 * @param notFollowed how many entries cannot be followed and are left out
 */
public record Cohorts(List<Cohort> cohorts, SortedMap<Evidence.Kind, Long> followedBy, long notFollowed) {
    /** The key of cases whose source uses a word without a corresponding stage. No stage has this code. */
    public static final String UNMAPPED = "(unmapped)";

    /** The key of cases without a recorded stage. No stage has this code. */
    public static final String NOT_YET = "(not-yet)";

    /** The key of entries that are several cases in an edition, at different stages. No stage has this code. */
    public static final String SEVERAL = "(several)";

    /**
     * The cases that an edition was the first to have.
     *
     * @param first the edition
     * @param cases the number of cases
     * @param standings how far they had come by that edition and by each later one, in their order
     */
    public record Cohort(EditionName first, long cases, List<Standing> standings) {
        /** Checks the components and keeps an immutable copy of the list. */
        public Cohort {
            Objects.requireNonNull(first, "first");
            standings = List.copyOf(standings);
        }
    }

    /**
     * How far a cohort had come by an edition.
     *
     * @param edition the edition
     * @param stages the number of cases by the code of their recorded stage as of the issue date, or by {@link #UNMAPPED}, {@link
     *     #NOT_YET} or {@link #SEVERAL}: the rungs in the order of the ladder, then other codes, then these; without zeros
     * @param words among the cases at {@link #UNMAPPED} that are known by one word, the number of cases by that word, in the order of its
     *     scheme, if it has one
     * @param absent the number of cases that the edition does not have
     */
    public record Standing(EditionName edition, SortedMap<String, Long> stages, List<WordCount> words, long absent) {
        private static final Comparator<String> BY_RUNG =
                Comparator.comparingInt(Standing::rung).thenComparing(code -> code);

        /** Checks the components and keeps immutable copies of the collections. */
        public Standing {
            Objects.requireNonNull(edition, "edition");
            SortedMap<String, Long> ordered = new TreeMap<>(BY_RUNG);
            ordered.putAll(stages);
            stages = Collections.unmodifiableSortedMap(ordered);
            words = List.copyOf(words);
        }

        private static int rung(String code) {
            int rungs = AdoptionStage.Listed.values().length;
            if (List.of(UNMAPPED, NOT_YET, SEVERAL).contains(code)) {
                return rungs + 1;
            }
            return AdoptionStage.of(code) instanceof AdoptionStage.Listed listed ? listed.ordinal() : rungs;
        }
    }

    /**
     * The number of cases known by a word without a stage, such as a ring of a radar.
     *
     * @param scheme the scheme of the word
     * @param word the word
     * @param cases the number of cases, at least one
     */
    public record WordCount(Code scheme, String word, long cases) {
        /** Checks the components. */
        public WordCount {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(word, "word");
        }
    }

    /** Keeps immutable copies of the collections. */
    public Cohorts {
        cohorts = List.copyOf(cohorts);
        followedBy = Collections.unmodifiableSortedMap(new TreeMap<>(followedBy));
    }

    /**
     * Returns the cohorts of a series without decisions.
     *
     * @param history the editions
     * @return the cohorts
     */
    public static Cohorts of(EditionHistory history) {
        return of(Entries.of(history));
    }

    /**
     * Returns the cohorts of a series. Takes time linear in the number of cases of all editions.
     *
     * @param entries the entries of the editions
     * @return the cohorts
     */
    public static Cohorts of(Entries entries) {
        List<Catalogue> editions = entries.history().editions();
        List<List<Entries.Entry>> byFirst = new ArrayList<>();
        editions.forEach(edition -> byFirst.add(new ArrayList<>()));
        long notFollowed = 0;
        for (Entries.Entry entry : entries.all()) {
            if (entry.isFollowed()) {
                byFirst.get(entry.first()).add(entry);
            } else {
                notFollowed++;
            }
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (int first = 0; first < editions.size(); first++) {
            List<Standing> standings = new ArrayList<>();
            for (int i = first; i < editions.size(); i++) {
                CohortCounts counts = new CohortCounts(editions.get(i));
                for (Entries.Entry entry : byFirst.get(first)) {
                    counts.add(entry.cases().get(i));
                }
                standings.add(counts.standing());
            }
            cohorts.add(new Cohort(
                    EditionName.of(editions.get(first)), byFirst.get(first).size(), standings));
        }
        return new Cohorts(cohorts, entries.followedBy(), notFollowed);
    }
}
