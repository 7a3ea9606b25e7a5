package org.waystage.registers.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the steps of a ledger by kind, rule and column; not for use by several threads at once. */
public final class LedgerSummary {
    private static final int EXAMPLES = 3;

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    /** Starts from nothing. */
    public LedgerSummary() {}

    private record Key(LedgerKind kind, String rule, String column) {}

    private static final class Tally {
        private long count;
        private final List<Change> examples = new ArrayList<>(EXAMPLES);
    }

    /**
     * What a step made of what.
     *
     * @param from what it started from; absent if there was nothing
     * @param to what it led to; absent if nothing remained
     */
    public record Change(Optional<String> from, Optional<String> to) {}

    /**
     * How often a rule did something in a column.
     *
     * @param kind what kind of step it is
     * @param rule the rule
     * @param column what the file calls the column; empty for what is said of every record
     * @param count how often
     * @param examples the first few different steps
     */
    public record RuleCount(LedgerKind kind, String rule, String column, long count, List<Change> examples) {
        /** Keeps an immutable copy of the examples. */
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
     * Returns the counts: by kind, corrections first, then the most frequent first, then by rule and column.
     *
     * @return the lines
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
