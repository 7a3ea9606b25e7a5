package org.waystage.history.difference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;

/**
 * What differs between two editions of a catalogue, as values.
 *
 * <p>Records are compared by kind and id, and their members one by one in the form of the wire format. An element of a
 * list is recognized by its own key: an id or code, or a word of its text in any language; a stage record by scope, basis,
 * date and stage or reported word. Lists are compared without regard to order, unless the order has a meaning.
 * If an id or key is duplicated, equal elements are matched first and the others in an order given by their content.
 *
 * <p>What changes only because a catalogue was issued again is not a difference, but is counted in {@link #reissue}. A text
 * added in another language is a change of that language alone.
 *
 * <p>The difference of an edition with itself is empty. With the editions swapped, added becomes removed, gained becomes
 * lost, forward becomes back, and so on. The order of records and elements in either edition affects only positions in
 * pointers and the count of {@link Reissue.Reason#ORDER}.
 *
 * @param from the earlier edition
 * @param to the later edition
 * @param compared the number of records of each kind, for all kinds that were asked for
 * @param changes the records that were added, removed or changed, by kind in the order of the wire format, and by id
 * @param moves the cases and scopes whose recorded stage differs, by id; the case as a whole before its scopes
 * @param withoutStage the number of case studies in both editions that did not move and that have no known stage in either
 * @param reissue what was left out because it changes with each issue
 * @param open the case studies for which it is open which is which; empty if they were recognized by their ids alone
 */
public record Difference(
        EditionName from,
        EditionName to,
        SortedMap<RecordKind, Compared> compared,
        List<Change> changes,
        List<StageMove> moves,
        WithoutStage withoutStage,
        Reissue reissue,
        Optional<List<Pairing.Open>> open)
        implements EditionDifference {
    /**
     * The number of records of a kind.
     *
     * @param added the number of records that only the later edition has
     * @param removed the number of records that only the earlier edition has
     * @param changed the number of records in both, with different content
     * @param unchanged the number of records in both, with the same content or with changes only from issuing again
     */
    public record Compared(long added, long removed, long changed, long unchanged) {
        Compared plus(Compared other) {
            return new Compared(
                    added + other.added, removed + other.removed, changed + other.changed, unchanged + other.unchanged);
        }
    }

    /**
     * The number of case studies in both editions that did not move and that have no known stage in either.
     *
     * @param sameWord the number for which both editions have the same word without a stage, such as the ring of a radar
     * @param noCommonWord the number of the others: at least one edition says nothing or {@code unknown}, or they have different
     *     stages that this version does not know
     */
    public record WithoutStage(long sameWord, long noCommonWord) {
        static final WithoutStage NONE = new WithoutStage(0, 0);

        WithoutStage plus(WithoutStage other) {
            return new WithoutStage(sameWord + other.sameWord, noCommonWord + other.noCommonWord);
        }
    }

    /** Checks the components and keeps immutable copies of the collections. */
    public Difference {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        compared = Collections.unmodifiableSortedMap(new TreeMap<>(compared));
        changes = List.copyOf(changes);
        moves = List.copyOf(moves);
        Objects.requireNonNull(withoutStage, "withoutStage");
        Objects.requireNonNull(reissue, "reissue");
        open = open.map(List::copyOf);
    }

    /**
     * Compares two editions, with case studies recognized by their ids alone. If an id was given to another thing, this looks like a
     * change; if a case study has a new id, it looks like one removed and one added. {@link #between(Catalogue, Catalogue, Pairing)} tells
     * them apart.
     *
     * <p>Takes time linear in the number of records; members are compared only for records that are not equal. Elements
     * that share a key with others are sorted.
     *
     * @param before the earlier edition
     * @param after the later edition, usually of the same series
     * @return what differs
     */
    public static Difference between(Catalogue before, Catalogue after) {
        return new Comparison(before, after, Renewal.of(before, after), Optional.empty()).difference();
    }

    /**
     * Compares two editions for which it is known which case study is which. A case study that was followed to another id is changed, with
     * the id among its members, and can have moved. A case study with the same id that is another thing is removed and added.
     *
     * @param before the earlier edition
     * @param after the later edition, usually of the same series
     * @param pairing which case study is which, as a continuity gives it
     * @return what differs
     */
    public static Difference between(Catalogue before, Catalogue after, Pairing pairing) {
        return new Comparison(before, after, Renewal.of(before, after), Optional.of(pairing)).difference();
    }

    @Override
    public Difference of(Collection<RecordKind> kinds) {
        Set<RecordKind> asked = Set.copyOf(kinds);
        SortedMap<RecordKind, Compared> counts = new TreeMap<>(compared);
        counts.keySet().retainAll(asked);
        SortedMap<RecordKind, SortedMap<Reissue.Reason, Long>> leftOut = new TreeMap<>(reissue.records());
        leftOut.keySet().retainAll(asked);
        return new Difference(
                from,
                to,
                counts,
                changes.stream().filter(change -> asked.contains(change.kind())).toList(),
                asked.contains(RecordKind.CASE_STUDIES) ? moves : List.of(),
                asked.contains(RecordKind.CASE_STUDIES) ? withoutStage : WithoutStage.NONE,
                new Reissue(reissue.sources(), leftOut),
                asked.contains(RecordKind.CASE_STUDIES) ? open : open.map(cases -> List.of()));
    }

    @Override
    public SortedMap<StageMove.Direction, Long> directions() {
        SortedMap<StageMove.Direction, Long> directions = new TreeMap<>();
        caseMoves().forEach(move -> directions.merge(move.direction(), 1L, Long::sum));
        return Collections.unmodifiableSortedMap(directions);
    }

    @Override
    public SortedMap<StageMove.Cause, Long> causes() {
        SortedMap<StageMove.Cause, Long> causes = new TreeMap<>();
        caseMoves().forEach(move -> move.causes().forEach(cause -> causes.merge(cause, 1L, Long::sum)));
        return Collections.unmodifiableSortedMap(causes);
    }

    @Override
    public void forEachMove(Consumer<? super StageMove> action) {
        moves.forEach(action);
    }

    @Override
    public void forEachChange(Consumer<? super Change> action) {
        changes.forEach(action);
    }

    /**
     * Returns for each case study that moved the move by which it is counted: that of the case as a whole or,
     * if it did not move as a whole, that of its first scope.
     *
     * @return the moves in the order of {@link #moves}, one for each case
     */
    public List<StageMove> caseMoves() {
        Map<CaseStudyId, StageMove> first = new LinkedHashMap<>();
        moves.forEach(move -> first.putIfAbsent(move.id(), move));
        return List.copyOf(first.values());
    }
}
