package org.waystage.history.continuity;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One edition and the next: how many entries and bodies the two have in common, and how the stages compare.
 *
 * @param from the position of the earlier edition among those compared, from 0
 * @param to the position of the later edition
 * @param cases the entries
 * @param bodies the organizations
 * @param stages the number of entries by how their stages compare, for all kinds of change; only entries that are one record in each
 *     edition count
 * @param words the words of entries for which neither edition gives a rung, with the number of entries
 */
public record Step(
        int from,
        int to,
        Tally cases,
        Tally bodies,
        SortedMap<StageChange, Long> stages,
        SortedMap<WordMove, Long> words) {
    /** Checks the components and keeps immutable copies of the maps. */
    public Step {
        Objects.requireNonNull(cases, "cases");
        Objects.requireNonNull(bodies, "bodies");
        stages = Collections.unmodifiableSortedMap(new TreeMap<>(stages));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }
}
