package org.waystage.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.value.Identifier;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.Correspondence;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.continuity.Identity;

/**
 * The entries of a series, each followed over its editions as {@link Continuity} describes: an entry under another id is the same entry
 * if a decision, a link or its key says so, and entries that were merged or split are one.
 *
 * <p>Immutable.
 */
public final class Entries {
    private final EditionHistory history;
    private final List<Entry> entries;
    private final Map<CaseStudyId, Entry> byId = new HashMap<>();

    /**
     * An entry over the editions of a series.
     *
     * @param cases the ids of its cases in each edition: usually one, none if the edition does not have it, several if it was merged
     *     later or split before
     * @param because the evidence that these are one entry, the strongest first; empty if only one edition has it
     * @param isFollowed whether it can be followed; false if it is open which record is which, or if its id was made up by a program and
     *     there is no other evidence
     */
    public record Entry(List<List<CaseStudyId>> cases, List<Evidence> because, boolean isFollowed) {
        /** Keeps immutable copies of the lists. */
        public Entry {
            cases = cases.stream().map(List::copyOf).toList();
            because = List.copyOf(because);
        }

        private boolean isOneCaseEverywhere() {
            return isFollowed && cases.stream().allMatch(ids -> ids.size() == 1);
        }
    }

    private Entries(EditionHistory history, List<Entry> entries) {
        this.history = history;
        this.entries = List.copyOf(entries);
        for (int edition = 0; edition < history.editions().size(); edition++) {
            for (Entry entry : entries) {
                for (CaseStudyId id : entry.cases.get(edition)) {
                    byId.put(id, entry); // that of the newest edition remains
                }
            }
        }
    }

    /**
     * Follows the entries of a series without decisions.
     *
     * @param history the editions
     * @return the entries
     */
    public static Entries of(EditionHistory history) {
        List<Catalogue> editions = history.editions();
        if (editions.size() > 1) {
            return of(history, Continuity.of(history));
        }
        Set<CaseStudyId> ids = new HashSet<>();
        return new Entries(
                history,
                editions.get(0).caseStudies().stream()
                        .map(CaseStudy::id)
                        .filter(ids::add)
                        .map(id -> new Entry(List.of(List.of(id)), List.of(), true))
                        .toList());
    }

    /**
     * Follows the entries of a series.
     *
     * @param history the editions
     * @param continuity what became of their entries, for {@link EditionHistory#editions()} in this order
     * @return the entries
     * @throws IllegalArgumentException if the continuity has another number of editions
     */
    public static Entries of(EditionHistory history, Continuity continuity) {
        int editions = history.editions().size();
        if (continuity.editions().size() != editions) {
            throw new IllegalArgumentException(
                    "a continuity of " + continuity.editions().size() + " editions is none of " + editions);
        }
        List<Entry> entries = new ArrayList<>();
        for (Correspondence one : continuity.cases()) {
            List<List<CaseStudyId>> cases = new ArrayList<>();
            for (int edition = 0; edition < editions; edition++) {
                cases.add(one.in(edition).stream().map(CaseStudyId::of).toList());
            }
            boolean followed =
                    one.identity() != Identity.AMBIGUOUS && (one.because().size() > 0 || isLasting(history, cases));
            entries.add(new Entry(cases, one.because(), followed));
        }
        return new Entries(history, entries);
    }

    /** Returns whether the only case of an entry can be told from others by its id. */
    private static boolean isLasting(EditionHistory history, List<List<CaseStudyId>> cases) {
        for (int edition = 0; edition < cases.size(); edition++) {
            Catalogue catalogue = history.editions().get(edition);
            for (CaseStudyId id : cases.get(edition)) {
                if (!catalogue.caseStudy(id).filter(CaseStudy::hasLastingId).isPresent()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns the editions.
     *
     * @return the history
     */
    public EditionHistory history() {
        return history;
    }

    /**
     * Returns the entries.
     *
     * @return the entries, by the first record of each; immutable
     */
    public List<Entry> all() {
        return entries;
    }

    /**
     * Returns the entry that a case belongs to.
     *
     * @param id an id that the case has in any edition; if two entries have the same id in different editions, that of the newer edition is
     *     returned
     * @return the entry, or empty if no edition has such a case
     */
    public Optional<Entry> of(CaseStudyId id) {
        return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Returns the number of entries in more than one edition, by the strongest evidence by which each was followed.
     *
     * @return the numbers, without zeros
     */
    public SortedMap<Evidence.Kind, Long> followedBy() {
        SortedMap<Evidence.Kind, Long> counts = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.isFollowed && !entry.because.isEmpty()) {
                counts.merge(entry.because.get(0).kind(), 1L, Long::sum);
            }
        }
        return Collections.unmodifiableSortedMap(counts);
    }

    /**
     * Returns the same editions with only the cases that all of them have, under the ids of the newest one. Entries that are several cases
     * in an edition, because they were merged or split, are left out. Everything except the cases is kept, including references to cases
     * that are left out.
     *
     * @return the history of the common cases; the same history if it has a single edition
     */
    public EditionHistory ofCommonCases() {
        List<Catalogue> editions = history.editions();
        if (editions.size() == 1) {
            return history;
        }
        List<Entry> common = entries.stream().filter(Entry::isOneCaseEverywhere).toList();
        List<Catalogue> restricted = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Map<CaseStudyId, CaseStudyId> newest = new HashMap<>();
            for (Entry entry : common) {
                newest.put(
                        entry.cases.get(i).get(0),
                        entry.cases.get(editions.size() - 1).get(0));
            }
            restricted.add(editions.get(i).toBuilder()
                    .caseStudies(editions.get(i).caseStudies().stream()
                            .filter(one -> newest.containsKey(one.id()))
                            .map(one -> renamed(one, newest))
                            .toList())
                    .build());
        }
        return EditionHistory.of(restricted);
    }

    /**
     * Returns the same editions with each entry under one id in all of them, usually that of the newest edition that has it. Code that
     * recognizes cases by their ids then follows entries as this class does. Two things with one id get two ids; cases that were merged or
     * split are linked.
     *
     * @return the history with all cases
     */
    public EditionHistory underOneId() {
        return new OneId(this).history();
    }

    /** Returns a case under another id, which was not made up. */
    static CaseStudy renamed(CaseStudy one, Map<CaseStudyId, CaseStudyId> ids) {
        List<CaseStudy.Link> links = one.links().stream()
                .map(link -> link.target().filter(ids::containsKey).isEmpty()
                        ? link
                        : new CaseStudy.Link(
                                link.kind(), link.target().map(ids::get), link.date(), link.note(), link.extras()))
                .toList();
        List<Identifier> identifiers = one.identifiers().stream()
                .filter(identifier -> !identifier.scheme().equals(Identifier.MADE_UP_ID))
                .toList();
        return one.toBuilder()
                .id(ids.getOrDefault(one.id(), one.id()))
                .links(links)
                .identifiers(identifiers)
                .build();
    }
}
