package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.ledger.LedgerKind;

/**
 * A text on its way from a cell to a value, and the steps that it took.
 *
 * @param text the text as it is now
 * @param column the index of the column that it came from; -1 for a constant
 * @param steps the steps so far
 */
record Trail(String text, int column, List<Hop> steps) {
    /**
     * One step of a text.
     *
     * @param column the index of the column that the text came from; -1 for none
     * @param from the text before
     * @param to the text after; null if nothing remained
     * @param rule what was done
     * @param kind what kind of step it was
     * @param sure whether the step is beyond doubt
     */
    record Hop(int column, @Nullable String from, @Nullable String to, String rule, LedgerKind kind, boolean sure) {}

    static Trail of(String text, int column) {
        return new Trail(text, column, List.of());
    }

    /** Returns the columns that the text came from: of a joined one several. */
    Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        columns.add(column);
        steps.forEach(hop -> columns.add(hop.column()));
        columns.remove(-1);
        return columns;
    }

    /** Returns the text after a step; an empty one if nothing remained. */
    Trail to(@Nullable String next, String rule, LedgerKind kind, boolean sure) {
        List<Hop> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(new Hop(column, text, next, rule, kind, sure));
        return new Trail(next == null ? "" : next, column, longer);
    }

    /** Returns the same way as one that concludes something, and so corrects nothing. */
    Trail concluding() {
        List<Hop> derived = new ArrayList<>(steps.size());
        for (Hop hop : steps) {
            derived.add(new Hop(hop.column(), hop.from(), hop.to(), hop.rule(), LedgerKind.DERIVED, hop.sure()));
        }
        return new Trail(text, column, derived);
    }

    /** Returns what several texts give together. */
    static Trail joined(List<Trail> trails, String separator) {
        StringBuilder text = new StringBuilder();
        for (Trail trail : trails) {
            text.append(text.length() == 0 ? "" : separator).append(trail.text());
        }
        String joined = text.toString();
        List<Hop> steps = new ArrayList<>();
        for (Trail trail : trails) {
            steps.addAll(trail.steps());
            steps.add(new Hop(trail.column(), trail.text(), joined, "join", LedgerKind.READ, true));
        }
        return new Trail(joined, trails.get(0).column(), steps);
    }
}
