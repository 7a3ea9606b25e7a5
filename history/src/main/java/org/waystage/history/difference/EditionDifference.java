package org.waystage.history.difference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.waystage.core.CasesById;

/**
 * The difference between two editions: counts, and entries that can be iterated over as often as needed.
 *
 * <p>{@link Difference} keeps all entries in memory. {@link #between(CasesById)} counts them and finds each again on request, so
 * editions with millions of case studies can be compared; its entries are those of {@link Difference#between(org.waystage.core.Catalogue,
 * org.waystage.core.Catalogue)}, in the same order.
 */
public interface EditionDifference {
    /**
     * Compares two editions whose case studies need not fit in memory. Everything except the case studies is kept in memory, plus a few
     * bytes for each case study.
     *
     * <p>Takes time linear in the number of records. Reads the cases once now, and once more for each call of {@link
     * #forEachMove} and {@link #forEachChange}, which read only those that have an entry.
     *
     * @param cases the cases of both editions; read again as long as the difference is in use
     * @return what differs
     */
    static EditionDifference between(CasesById cases) {
        return new StreamedDifference(cases);
    }

    /**
     * Returns the earlier edition.
     *
     * @return its name
     */
    EditionName from();

    /**
     * Returns the later edition.
     *
     * @return its name
     */
    EditionName to();

    /**
     * Returns the number of records of each kind.
     *
     * @return the numbers, for all kinds that were asked for
     */
    SortedMap<RecordKind, Difference.Compared> compared();

    /**
     * Returns the number of case studies that moved, by direction; each counts once, as {@link Difference#caseMoves()} describes.
     *
     * @return the numbers, without zeros
     */
    SortedMap<StageMove.Direction, Long> directions();

    /**
     * Returns the number of case studies that moved, by cause. A case that moved for several causes counts under each of them, so the sum may be
     * more than {@link #movedCases}.
     *
     * @return the numbers, without zeros
     */
    SortedMap<StageMove.Cause, Long> causes();

    /**
     * Returns the number of case studies in both editions that did not move and that have no known stage in either.
     *
     * @return the numbers
     */
    Difference.WithoutStage withoutStage();

    /**
     * Returns what was left out because it changes with each issue.
     *
     * @return what only a re-issue changes
     */
    Reissue reissue();

    /**
     * Returns the case studies for which it is open which is which. Nothing is said about what became of them: those of the earlier edition
     * count as removed and those of the later one as added, unless they are equal.
     *
     * @return the case studies; empty if case studies were recognized by their ids alone, in which case an id that was given to another
     *     thing looks like a change
     */
    Optional<List<Pairing.Open>> open();

    /**
     * Iterates over the cases and scopes whose recorded stage differs, by id; the case as a whole before its scopes.
     *
     * @param action takes each move
     */
    void forEachMove(Consumer<? super StageMove> action);

    /**
     * Iterates over the records that were added, removed or changed, by kind in the order of the wire format, and by id.
     *
     * @param action takes each change
     */
    void forEachChange(Consumer<? super Change> action);

    /**
     * Returns the part of this difference that is about records of some kinds.
     *
     * @param kinds the kinds
     * @return the difference of these kinds; with moves only if {@link RecordKind#CASE_STUDIES} is among them
     */
    EditionDifference of(Collection<RecordKind> kinds);

    /**
     * Returns the number of records of all kinds.
     *
     * @return the sum of {@link #compared}
     */
    default Difference.Compared total() {
        return compared().values().stream().reduce(new Difference.Compared(0, 0, 0, 0), Difference.Compared::plus);
    }

    /**
     * Returns the number of case studies that moved, each once, however many of its scopes moved.
     *
     * @return the number of case studies
     */
    default long movedCases() {
        return directions().values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Returns whether nothing differs except what changes with each issue.
     *
     * @return {@code true} if there are neither changes nor moves
     */
    default boolean isEmpty() {
        Difference.Compared total = total();
        return total.added() + total.removed() + total.changed() + movedCases() == 0;
    }
}
