package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.ledger.LedgerKind;

/**
 * A text on its way from a cell to a value, with its steps.
 *
 * @param text the current text
 * @param column the index of the column from which it came; -1 for a constant
 * @param steps the steps so far
 */
record Trail(String text, int column, List<Hop> steps) {
    /**
     * A step of a text.
     *
     * @param column the index of the column from which the text came; -1 if none
     * @param from the text before the step
     * @param to the text after the step; null if nothing remained
     * @param rule the rule that was applied
     * @param kind the kind of step
     * @param sure whether the step is beyond doubt
     */
    record Hop(int column, @Nullable String from, @Nullable String to, String rule, LedgerKind kind, boolean sure) {
        private static final int LONG = 64;

        /** Returns a hash of what differs between most steps of a record, without those texts that take long; the generated one takes long. */
        @Override
        public int hashCode() {
            int text = to == null ? 0 : to.length() > LONG ? to.length() : to.hashCode();
            return 31 * (31 * column + rule.hashCode()) + text;
        }
    }

    static Trail of(String text, int column) {
        return new Trail(text, column, List.of());
    }

    /** Returns the columns from which the text came; several for a joined text. */
    Set<Integer> columns() {
        Set<Integer> columns = new TreeSet<>();
        columns.add(column);
        steps.forEach(hop -> columns.add(hop.column()));
        columns.remove(-1);
        return columns;
    }

    /** Returns the text after a step; an empty text if nothing remained. */
    Trail to(@Nullable String next, String rule, LedgerKind kind, boolean sure) {
        List<Hop> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(new Hop(column, text, next, rule, kind, sure));
        return new Trail(next == null ? "" : next, column, longer);
    }

    /** Returns this trail as an inference, which corrects nothing. */
    Trail concluding() {
        List<Hop> derived = new ArrayList<>(steps.size());
        for (Hop hop : steps) {
            derived.add(new Hop(hop.column(), hop.from(), hop.to(), hop.rule(), LedgerKind.DERIVED, hop.sure()));
        }
        return new Trail(text, column, derived);
    }

    /** Returns the combination of several texts. */
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
