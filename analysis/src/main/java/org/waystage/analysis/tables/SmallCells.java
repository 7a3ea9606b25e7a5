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
 * A row of counts in which small counts are hidden, so that no single body can be identified from it.
 *
 * <p>Counts from 1 up to, but not including, the minimum are hidden; 0 identifies nobody and is shown. The total minus
 * the counts shown is the sum of the hidden ones. The hidden counts could be inferred from that sum if only one is
 * hidden, if their sum is below the minimum, or if all of them are 1 or all are as great as a small count can be (no
 * other counts have that sum). In these cases the smallest other count above 0 is hidden too, together with all counts
 * equal to it; if there is no such count, the total is hidden.
 *
 * <p>The hidden counts are therefore all counts above 0 below some number, in whatever order they come: different
 * hidden counts could be interchanged, and equal ones could be other counts with the same sum or, if the total is
 * hidden, with another sum. With a minimum of 3 or more, each hidden count may thus have several values, even for a
 * reader who knows this rule and the order. With a minimum of 2, only ones are small, so a hidden count is known to be 1
 * unless others are hidden with it.
 *
 * <p>This protects a single row: rows that share cells, or a table published by others, can still reveal a hidden
 * count.
 *
 * @param cells the counts by key, in their order; empty if hidden; immutable
 * @param total the sum of all counts; empty if hidden
 * @param minimum the smallest count above 0 that is shown
 */
public record SmallCells(Map<String, OptionalLong> cells, OptionalLong total, long minimum) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the minimum is below 1, if a cell shown is negative or small, if the total is
     *     less than the sum of the cells shown, or if it differs from that sum although nothing is hidden
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
     * Hides small counts.
     *
     * @param counts the counts by key, whose sum is the total
     * @param minimum the smallest count above 0 that may be shown, at least 1; 1 hides nothing
     * @return the row; if there are no counts, it has no cells and a total of 0
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
            // all equal counts, because hiding only the first of them would show which hidden count is the small one
            rest.stream().filter(cell -> cell.getValue() == least).forEach(cell -> hidden.add(cell.getKey()));
            open = false; // their sum is at least the minimum, and they are neither all 1 nor all as great as a small
            // count can be
        }
        Map<String, OptionalLong> cells = new LinkedHashMap<>();
        counts.forEach(
                (key, count) -> cells.put(key, hidden.contains(key) ? OptionalLong.empty() : OptionalLong.of(count)));
        return new SmallCells(cells, open ? OptionalLong.empty() : OptionalLong.of(total), minimum);
    }

    /** Returns whether the hidden counts above 0 are too few or can be inferred from their sum because each is 1. */
    private static boolean isOpen(int hidden, long together, long minimum) {
        return hidden == 1 || together < minimum || together == hidden;
    }
}
