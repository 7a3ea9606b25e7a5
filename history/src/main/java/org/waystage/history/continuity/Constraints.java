package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What persons decided about the records of two editions: which belong together, and which do not. */
final class Constraints {
    /** Two records that belong together, by the decision with a number. */
    record Together(Item earlier, Item later, long number) {}

    final List<Together> together = new ArrayList<>();
    private final Map<RecordRef, Set<RecordRef>> apart = new HashMap<>();

    void keepApart(Item earlier, Item later) {
        apart.computeIfAbsent(earlier.ref, ref -> new HashSet<>()).add(later.ref);
        apart.computeIfAbsent(later.ref, ref -> new HashSet<>()).add(earlier.ref);
    }

    boolean areApart(Item one, Item other) {
        return !apart.isEmpty() && apart.getOrDefault(one.ref, Set.of()).contains(other.ref);
    }

    boolean isKeptApart(Item item) {
        return !apart.isEmpty() && apart.containsKey(item.ref);
    }

    boolean isEmpty() {
        return together.isEmpty() && apart.isEmpty();
    }

    boolean keepsApart() {
        return !apart.isEmpty();
    }
}
