package org.waystage.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.history.difference.EditionName;

/**
 * The cases of a series by the edition that showed them first, and how far each of these cohorts had come by each later
 * edition.
 *
 * <p>A cohort is fixed: its stages change because its cases move or because more is known of them, never because cases are
 * added. Each case of whatever nature counts by itself and is followed by its id; cases without a {@linkplain
 * CaseStudy#hasLastingId lasting id} cannot be followed and are left out.
 *
 * @param cohorts the cohorts, in the order of the editions; one for each edition, if only of no cases
 * @param notFollowed how many ids that are not lasting the editions have, each once
 */
public record Cohorts(List<Cohort> cohorts, long notFollowed) {
    /**
     * The cases that an edition showed first.
     *
     * @param first the edition
     * @param cases how many they are
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
     * @param stages the number of cases by recorded stage as of the issue date, under the codes of {@link
     *     org.waystage.core.stage.StageAnswer}: the rungs in the order of the ladder, then other codes; without zeros
     * @param absent how many cases the edition does not have
     */
    public record Standing(EditionName edition, SortedMap<String, Long> stages, long absent) {
        private static final Comparator<String> BY_RUNG =
                Comparator.comparingInt(Standing::rung).thenComparing(code -> code);

        /** Checks the components and keeps an immutable copy of the map. */
        public Standing {
            Objects.requireNonNull(edition, "edition");
            SortedMap<String, Long> ordered = new TreeMap<>(BY_RUNG);
            ordered.putAll(stages);
            stages = Collections.unmodifiableSortedMap(ordered);
        }

        private static int rung(String code) {
            return AdoptionStage.of(code) instanceof AdoptionStage.Listed listed
                    ? listed.ordinal()
                    : AdoptionStage.Listed.values().length;
        }
    }

    /** Keeps an immutable copy of the list. */
    public Cohorts {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Returns the cohorts of a series. Takes time linear in the number of cases of all editions.
     *
     * @param history the editions
     * @return the cohorts
     */
    public static Cohorts of(EditionHistory history) {
        List<Catalogue> editions = history.editions();
        Map<CaseStudyId, Integer> firstSeen = new LinkedHashMap<>();
        Set<CaseStudyId> notFollowed = new HashSet<>();
        for (int i = 0; i < editions.size(); i++) {
            for (CaseStudy one : editions.get(i).caseStudies()) {
                firstSeen.putIfAbsent(one.id(), i);
                if (!one.hasLastingId()) {
                    notFollowed.add(one.id());
                }
            }
        }
        firstSeen.keySet().removeAll(notFollowed);
        long[] sizes = new long[editions.size()];
        firstSeen.values().forEach(first -> sizes[first]++);
        List<List<Standing>> standings = new ArrayList<>();
        for (int first = 0; first < editions.size(); first++) {
            standings.add(new ArrayList<>());
        }
        for (int i = 0; i < editions.size(); i++) {
            List<Map<String, Long>> stages = stages(editions.get(i), firstSeen, i);
            for (int first = 0; first <= i; first++) {
                Map<String, Long> own = stages.get(first);
                long present = own.values().stream().mapToLong(Long::longValue).sum();
                standings
                        .get(first)
                        .add(new Standing(EditionName.of(editions.get(i)), new TreeMap<>(own), sizes[first] - present));
            }
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (int first = 0; first < editions.size(); first++) {
            cohorts.add(new Cohort(EditionName.of(editions.get(first)), sizes[first], standings.get(first)));
        }
        return new Cohorts(cohorts, notFollowed.size());
    }

    /** Returns the cases of an edition by stage, for each cohort up to it. */
    private static List<Map<String, Long>> stages(Catalogue edition, Map<CaseStudyId, Integer> firstSeen, int last) {
        List<Map<String, Long>> stages = new ArrayList<>();
        for (int first = 0; first <= last; first++) {
            stages.add(new TreeMap<>());
        }
        Map<CaseStudyId, CaseStudy> cases = new LinkedHashMap<>();
        edition.caseStudies().forEach(one -> cases.putIfAbsent(one.id(), one));
        cases.forEach((id, one) -> {
            Integer first = firstSeen.get(id);
            if (first != null) {
                stages.get(first).merge(edition.history(one).current().answer().code(), 1L, Long::sum);
            }
        });
        return stages;
    }
}
