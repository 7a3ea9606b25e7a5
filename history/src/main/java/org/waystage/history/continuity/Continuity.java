package org.waystage.history.continuity;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.decision.Decisions;
import org.waystage.core.notice.Notice;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.Pairing;

/**
 * What became of each entry and each body of a catalogue over two or more editions.
 *
 * <p>Two questions are answered separately: whether a record of one edition is a record of another ({@link Identity}), and
 * what became of the adoption ({@link Status}). An entry can be the same and have ended.
 *
 * <p>Records belong together by the decisions of persons; by their ids, unless a program made these up ({@link
 * org.waystage.core.value.Identifier#MADE_UP_ID}) or title and content show that an id was given to another thing; by what
 * the editions declare, namely links between entries and earlier names of bodies; and by their keys. The key of an entry is
 * that of its register or, without one, its adopters and its title in any language, compared by the letters and digits of
 * every script. If several records of an edition share a key, it stays open which is which. Only a decision or a link
 * merges or splits entries. Similar titles and equal long texts are only suggestions.
 *
 * <p>Each record is in one correspondence. With the editions in reverse order, new becomes absent and merged becomes
 * split. An entry that has nothing to do with others does not affect them, and neither does the order of records.
 * Over more than two editions, an entry that is followed by its id and keeps its title is the same as when the first edition
 * is compared with the last; nothing more is promised about that comparison.
 *
 * @param editions the editions, in the order in which they were passed
 * @param cases the entries, by the first record of each
 * @param bodies the organizations, by the first record of each
 * @param steps each edition and the next
 * @param suggestions pairs of records of successive editions that may be the same thing, entries first
 * @param skipped the number of words and texts that were not compared for suggestions because too many records share them,
 *     plus the number of records with titles of more than 500 letters, which were compared only for equality
 * @param applied the numbers of the decisions that were applied
 * @param elsewhere the numbers of the decisions that are about other editions
 * @param notices what a person should check
 */
public record Continuity(
        List<EditionName> editions,
        List<Correspondence> cases,
        List<Correspondence> bodies,
        List<Step> steps,
        List<Suggestion> suggestions,
        long skipped,
        SortedSet<Long> applied,
        SortedSet<Long> elsewhere,
        List<Notice> notices) {
    /** Checks the components and keeps immutable copies of the collections. */
    public Continuity {
        editions = List.copyOf(editions);
        cases = List.copyOf(cases);
        bodies = List.copyOf(bodies);
        steps = List.copyOf(steps);
        suggestions = List.copyOf(suggestions);
        applied = Collections.unmodifiableSortedSet(new TreeSet<>(applied));
        elsewhere = Collections.unmodifiableSortedSet(new TreeSet<>(elsewhere));
        notices = List.copyOf(notices);
    }

    /**
     * Compares two editions without decisions.
     *
     * @param before the earlier edition
     * @param after the later edition, usually of the same series
     * @return what became of the entries and bodies
     */
    public static Continuity between(Catalogue before, Catalogue after) {
        return of(List.of(before, after), Decisions.none(), edition -> Optional.empty());
    }

    /**
     * Follows a series without decisions.
     *
     * @param history at least two editions
     * @return what became of the entries and bodies
     * @throws IllegalArgumentException if there is only one edition
     */
    public static Continuity of(EditionHistory history) {
        return of(history.editions(), Decisions.none(), edition -> Optional.empty());
    }

    /**
     * Follows editions, with the decisions of persons.
     *
     * <p>A decision is applied if its records are still what they were: in the edition with the digest that it names or, if
     * no edition has that digest, in any two editions that have the ids of all its records for the same things. Decisions that
     * no longer fit or that contradict each other are reported by a notice. If two decisions are about the same pair, the one
     * with the higher number counts.
     *
     * <p>Takes time linear in the number of records, except for sorting; suggestions are sought in bounded blocks.
     *
     * @param editions at least two editions, the oldest first
     * @param decisions the decisions of persons
     * @param digest returns the digest of an edition, by which decisions name it; empty if it has none. Not called if there are
     *     no decisions
     * @return what became of the entries and bodies
     * @throws IllegalArgumentException if there is only one edition
     */
    public static Continuity of(
            List<Catalogue> editions, Decisions decisions, Function<Catalogue, Optional<String>> digest) {
        if (editions.size() < 2) {
            throw new IllegalArgumentException("continuity is between two editions or more");
        }
        Objects.requireNonNull(decisions, "decisions");
        Objects.requireNonNull(digest, "digest");
        return new Comparison(List.copyOf(editions), decisions, digest).continuity();
    }

    /**
     * Returns which entry of the oldest edition is which of the newest. Entries that were merged or split are paired if both have the same
     * id.
     *
     * @return the pairs, and the entries for which it is open which is which
     */
    public Pairing pairing() {
        return Pairs.of(cases, editions.size() - 1);
    }

    /**
     * Returns the number of entries or bodies by identity and by status, together with the number of their records in the
     * oldest and the newest edition.
     *
     * @param kind whether to count entries or bodies
     * @return the numbers
     */
    public Tally tally(DecidedKind.Listed kind) {
        int newest = editions.size() - 1;
        Tally.Builder tally = new Tally.Builder();
        for (Correspondence each : kind == DecidedKind.Listed.CASE_STUDIES ? cases : bodies) {
            tally.add(
                    each.identity(),
                    each.status(),
                    each.in(0).size(),
                    each.in(newest).size());
        }
        return tally.build();
    }
}
