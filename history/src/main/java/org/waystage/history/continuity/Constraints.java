package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The decisions of persons about the records of two editions: which belong together, and which do not. */
final class Constraints {
    /** Two records that belong together, and the number of the decision that says so. */
    record Together(Item earlier, Item later, long number) {}

    final List<Together> together = new ArrayList<>();
    private final DecidedPairs decided;
    /** The earlier records that others are kept apart from, each with the records that decisions name in its place. */
    private final Map<RecordRef, Set<RecordRef>> earlier = new HashMap<>();

    private final Set<RecordRef> later = new HashSet<>();
    private final Set<ManyToMany> decisions = new HashSet<>();

    Constraints(DecidedPairs decided) {
        this.decided = decided;
    }

    /** Keeps an earlier record apart from the records that a decision says are different from the record named in its place. */
    void keepApart(Item first, Item named, ManyToMany decision) {
        earlier.computeIfAbsent(first.ref, ref -> new HashSet<>(2)).add(named.ref);
        if (decisions.add(decision)) {
            later.addAll(decision.later);
        }
    }

    boolean areApart(Item one, Item other) {
        return isApart(one.ref, other.ref) || isApart(other.ref, one.ref);
    }

    private boolean isApart(RecordRef before, RecordRef after) {
        return later.contains(after)
                && earlier.getOrDefault(before, Set.of()).stream().anyMatch(named -> decided.areApart(named, after));
    }

    /** Returns whether a decision names the record, which may then be kept apart from others. */
    boolean isKeptApart(Item item) {
        return earlier.containsKey(item.ref) || later.contains(item.ref);
    }

    /** Returns a value that is equal for records of one edition that are kept apart from the same ones. */
    Set<Object> standing(Item item) {
        Set<Object> standing = new HashSet<>();
        earlier.getOrDefault(item.ref, Set.of()).forEach(named -> standing.add(decided.standing(named)));
        if (later.contains(item.ref)) {
            standing.add(decided.standing(item.ref));
        }
        return standing;
    }

    boolean keepsApart() {
        return !earlier.isEmpty();
    }
}
