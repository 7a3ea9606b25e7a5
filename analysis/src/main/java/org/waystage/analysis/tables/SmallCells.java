package org.waystage.analysis.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A row of counts in which small ones are hidden, so that no single body can be told from it.
 *
 * <p>Hidden are the counts from 1 to below the minimum; 0 names nobody and is shown. The total less what is shown tells what the
 * hidden ones are together. If they could be worked out from that, because only one is hidden, they are fewer than the
 * minimum together, or all are 1 or all as great as a small count can be (no other counts have that sum), the smallest of the
 * others that is not 0 is hidden too, with all that are equal to it; if none is left, the total.
 *
 * <p>So what is hidden is what lies below some number, in whatever order the counts stand: hidden counts that differ could stand at
 * each other's places, and hidden ones that are all equal could be others with the same sum, or where the total is hidden with another. With a minimum of 3 or more
 * each hidden count may therefore be several numbers, also for whoever knows this rule and the order. With a minimum of 2 only ones are small, so that what is hidden
 * tells its count where nothing else is hidden with it.
 *
 * <p>This protects one row by itself: rows that share cells, or a table that others publish, can still give it away.
 *
 * @param cells the counts by key, in their order; empty where hidden; immutable
 * @param total the sum of all; empty where hidden
 * @param minimum the smallest count above 0 that is shown
 */
public record SmallCells(Map<String, OptionalLong> cells, OptionalLong total, long minimum) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the minimum is below 1, a cell that is shown is negative or small, or the total is less
     *     than what is shown, or another number where nothing is hidden
     */
    public SmallCells {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        long least = minimum;
        long shown = cells.values().stream().mapToLong(cell -> cell.orElse(0)).reduce(0, Math::addExact);
        boolean hasHidden = cells.values().stream().anyMatch(OptionalLong::isEmpty);
        boolean isShownSafely = cells.values().stream()
                .allMatch(cell -> cell.isEmpty() || cell.getAsLong() == 0 || cell.getAsLong() >= Math.max(1, least));
        boolean addsUp = hasHidden ? total.orElse(shown) >= shown : total.equals(OptionalLong.of(shown));
        if (minimum < 1 || !isShownSafely || !addsUp) {
            throw new IllegalArgumentException("no cells " + cells + " of " + total + " with a minimum of " + minimum);
        }
    }

    /**
     * Hides what is small.
     *
     * @param counts the counts by key, which add up to the total
     * @param minimum the smallest count above 0 that may be shown, at least 1; 1 hides nothing
     * @return the row; without counts it has no cells and a total of 0
     * @throws IllegalArgumentException if a count is negative or the minimum is below 1
     */
    public static SmallCells of(Map<String, Long> counts, long minimum) {
        if (minimum < 1 || counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("counts are not negative, and the minimum is at least 1: " + minimum);
        }
        long total = counts.values().stream().reduce(0L, Math::addExact);
        List<Map.Entry<String, Long>> rest = new ArrayList<>();
        Set<String> hidden = new LinkedHashSet<>();
        boolean allGreatest = true; // as great as a small count can be
        long together = 0;
        for (Map.Entry<String, Long> cell : counts.entrySet()) {
            if (cell.getValue() >= minimum) {
                rest.add(cell);
            } else if (cell.getValue() > 0) {
                hidden.add(cell.getKey());
                allGreatest &= cell.getValue() == minimum - 1;
                together += cell.getValue();
            }
        }
        boolean open = !hidden.isEmpty() && (allGreatest || isOpen(hidden.size(), together, minimum));
        if (open && !rest.isEmpty()) {
            long least = rest.stream().mapToLong(Map.Entry::getValue).min().orElseThrow();
            // all that are equal, for which of them came first would tell which of the hidden ones is the small one
            rest.stream().filter(cell -> cell.getValue() == least).forEach(cell -> hidden.add(cell.getKey()));
            open = false; // together they are the minimum or more, and neither all 1 nor all as great as a small count
            // can be
        }
        Map<String, OptionalLong> cells = new LinkedHashMap<>();
        counts.forEach(
                (key, count) -> cells.put(key, hidden.contains(key) ? OptionalLong.empty() : OptionalLong.of(count)));
        return new SmallCells(cells, open ? OptionalLong.empty() : OptionalLong.of(total), minimum);
    }

    /** Returns whether so many hidden counts above 0 are too few, or can be worked out from their sum: each is 1. */
    private static boolean isOpen(int hidden, long together, long minimum) {
        return hidden == 1 || together < minimum || together == hidden;
    }
}
