package org.waystage.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.Reissue;
import org.waystage.history.difference.StageMove;

/** The numbers of a difference that add up over parts of the cases, and the ids of the cases that have entries. */
final class DifferenceSums implements Serializable {
    private static final long serialVersionUID = 1;

    private long added;
    private long removed;
    private long changed;
    private long unchanged;
    private long sameWord;
    private long noCommonWord;
    private final HashMap<StageMove.Direction, Long> directions = new HashMap<>();
    private final HashMap<StageMove.Cause, Long> causes = new HashMap<>();
    private final HashMap<Reissue.Reason, Long> leftOut = new HashMap<>();
    private final TreeSet<String> moved = new TreeSet<>();
    private final TreeSet<String> differing = new TreeSet<>();

    void add(EditionDifference part) {
        EditionDifference cases = part.of(List.of(RecordKind.CASE_STUDIES));
        Difference.Compared compared = cases.total();
        added += compared.added();
        removed += compared.removed();
        changed += compared.changed();
        unchanged += compared.unchanged();
        sameWord += cases.withoutStage().sameWord();
        noCommonWord += cases.withoutStage().noCommonWord();
        cases.directions().forEach((direction, count) -> directions.merge(direction, count, Long::sum));
        cases.causes().forEach((cause, count) -> causes.merge(cause, count, Long::sum));
        cases.reissue()
                .records()
                .values()
                .forEach(counts -> counts.forEach((reason, count) -> leftOut.merge(reason, count, Long::sum)));
        cases.forEachMove(move -> moved.add(move.id().value()));
        cases.forEachChange(change -> differing.add(change.id()));
    }

    void add(DifferenceSums other) {
        added += other.added;
        removed += other.removed;
        changed += other.changed;
        unchanged += other.unchanged;
        sameWord += other.sameWord;
        noCommonWord += other.noCommonWord;
        other.directions.forEach((direction, count) -> directions.merge(direction, count, Long::sum));
        other.causes.forEach((cause, count) -> causes.merge(cause, count, Long::sum));
        other.leftOut.forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
        moved.addAll(other.moved);
        differing.addAll(other.differing);
    }

    Difference.Compared compared() {
        return new Difference.Compared(added, removed, changed, unchanged);
    }

    Difference.WithoutStage withoutStage() {
        return new Difference.WithoutStage(sameWord, noCommonWord);
    }

    SortedMap<StageMove.Direction, Long> directions() {
        return new TreeMap<>(directions);
    }

    SortedMap<StageMove.Cause, Long> causes() {
        return new TreeMap<>(causes);
    }

    SortedMap<Reissue.Reason, Long> leftOut() {
        return new TreeMap<>(leftOut);
    }

    /** Returns the ids of the cases that moved. */
    Set<String> moved() {
        return moved;
    }

    /** Returns the ids of the cases that were added, removed or changed. */
    Set<String> differing() {
        return differing;
    }
}
