package org.waystage.registers.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the steps of a ledger by kind, rule and column. Not safe for use by several threads at once. */
public final class LedgerSummary {
    private static final int EXAMPLES = 3;

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    /** Creates an empty summary. */
    public LedgerSummary() {}

    private record Key(LedgerKind kind, String rule, String column) {}

    private static final class Tally {
        private long count;
        private final List<Change> examples = new ArrayList<>(EXAMPLES);
    }

    /**
     * A change that a step made.
     *
     * @param from the text before the step; absent if there was none
     * @param to the text after the step; absent if nothing remained
     */
    public record Change(Optional<String> from, Optional<String> to) {}

    /**
     * The number of times that a rule was applied in a column.
     *
     * @param kind the kind of step
     * @param rule the rule
     * @param column the name of the column in the file; empty for a value common to all records
     * @param count the number of steps
     * @param examples the first few different changes; immutable
     */
    public record RuleCount(LedgerKind kind, String rule, String column, long count, List<Change> examples) {
        /** Makes an immutable copy of the examples. */
        public RuleCount {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Counts a step.
     *
     * @param entry the step
     */
    public void add(LedgerEntry entry) {
        Tally tally = tallies.computeIfAbsent(
                new Key(entry.kind(), entry.rule(), entry.header().orElse("")), key -> new Tally());
        tally.count++;
        if (tally.examples.size() < EXAMPLES) {
            Change change = new Change(entry.from(), entry.to());
            if (!tally.examples.contains(change)) {
                tally.examples.add(change);
            }
        }
    }

    /**
     * Returns the counts: by kind, corrections first; then by frequency, the most frequent first; then by rule and
     * column.
     *
     * @return the counts
     */
    public List<RuleCount> lines() {
        List<RuleCount> lines = new ArrayList<>();
        tallies.forEach((key, tally) ->
                lines.add(new RuleCount(key.kind(), key.rule(), key.column(), tally.count, tally.examples)));
        lines.sort(Comparator.comparingInt((RuleCount line) -> order(line.kind()))
                .thenComparing(Comparator.comparingLong(RuleCount::count).reversed())
                .thenComparing(RuleCount::rule)
                .thenComparing(RuleCount::column));
        return lines;
    }

    private static int order(LedgerKind kind) {
        return switch (kind) {
            case CORRECTED -> 0;
            case WITHHELD -> 1;
            case LEFT_OUT -> 2;
            case DERIVED -> 3;
            case READ -> 4;
        };
    }
}
