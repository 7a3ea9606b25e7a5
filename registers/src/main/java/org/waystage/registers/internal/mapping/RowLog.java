package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Confidence;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.ledger.RecordSteps;

/**
 * Collects the ledger of a record while it is mapped, and counts corrections. If no ledger is kept, only what counts is collected: the
 * corrections, and which cells have a step.
 */
public final class RowLog {
    private final @Nullable RecordSteps steps;
    private final boolean[] noted;
    private final boolean[] arrived;
    private final boolean[] withheld;
    private final List<String> corrections = new ArrayList<>(0);
    private final Set<Trail.Hop> corrected = new HashSet<>(0);
    private int withheldSteps;

    private RowLog(@Nullable RecordSteps steps, int columns) {
        this.steps = steps;
        this.noted = new boolean[columns];
        this.arrived = new boolean[columns];
        this.withheld = new boolean[columns];
    }

    /** Begins to collect the steps of a record with the given number of cells. */
    public static RowLog recording(RecordSteps steps, int columns) {
        return new RowLog(steps, columns);
    }

    /** Begins to count the steps of a record with the given number of cells, without a ledger. */
    public static RowLog counting(int columns) {
        return new RowLog(null, columns);
    }

    /** Returns the ledger of the record; null if none is kept. */
    @Nullable
    public RecordSteps steps() {
        return steps;
    }

    /** Returns whether a ledger is kept. */
    boolean isRecording() {
        return steps != null;
    }

    /** Records a step that is followed by another one. */
    void step(Trail.Hop hop) {
        add(hop, null);
    }

    /** Records a step that is followed by another one. */
    void step(int column, @Nullable String from, @Nullable String to, String rule, LedgerKind kind) {
        add(column, from, to, rule, kind, true, null);
    }

    /** Records that a cell is withheld. */
    void withhold(int column, String text) {
        step(column, null, text, "withhold", LedgerKind.WITHHELD);
    }

    /** Records how a text became a value. */
    void arrive(Trail trail, Target target, @Nullable String value, String rule) {
        arrive(trail, target, value, rule, trail.column() < 0 ? LedgerKind.DERIVED : LedgerKind.READ);
    }

    /** Records how a text became a value by a last step of some kind. */
    void arrive(Trail trail, Target target, @Nullable String value, String rule, LedgerKind kind) {
        List<Trail.Hop> hops = trail.steps();
        for (int i = 0; i < hops.size(); i++) {
            add(hops.get(i), target);
        }
        boolean there = !hops.isEmpty() && trail.text().equals(value) && kind != LedgerKind.DERIVED;
        if (!there) {
            add(trail.column(), trail.text(), value, rule, kind, kind == LedgerKind.READ, target);
        }
    }

    /** Records an inference that is not part of the trail of a text. */
    void derive(int column, @Nullable String from, Target target, String value, String rule) {
        add(column, from, value, rule, LedgerKind.DERIVED, true, target);
    }

    private void add(
            int column,
            @Nullable String from,
            @Nullable String to,
            String rule,
            LedgerKind kind,
            boolean sure,
            @Nullable Target target) {
        if (kind == LedgerKind.CORRECTED) {
            add(new Trail.Hop(column, from, to, rule, kind, sure), target);
        } else if (note(column, kind, target)) {
            record(column, from, to, rule, kind, sure, target);
        }
    }

    private void add(Trail.Hop hop, @Nullable Target target) {
        if (!note(hop.column(), hop.kind(), target)) {
            return;
        }
        if (hop.kind() == LedgerKind.CORRECTED) {
            if (!corrected.add(hop)) {
                return;
            }
            corrections.add(hop.rule());
        }
        record(hop.column(), hop.from(), hop.to(), hop.rule(), hop.kind(), hop.sure(), target);
    }

    private void record(
            int column,
            @Nullable String from,
            @Nullable String to,
            String rule,
            LedgerKind kind,
            boolean sure,
            @Nullable Target target) {
        if (steps != null) {
            Confidence confidence =
                    column < 0 ? Confidence.Listed.LOW : sure ? Confidence.Listed.HIGH : Confidence.Listed.MEDIUM;
            steps.add(column, target == null ? null : target.pointer(), from, to, rule, confidence, kind);
        }
    }

    /** Notes a step; returns whether it is a new one, because a cell is withheld only once, whichever columns of the profile read it. */
    private boolean note(int column, LedgerKind kind, @Nullable Target target) {
        if (column >= 0) {
            noted[column] = true;
            arrived[column] |= target != null;
        }
        if (kind != LedgerKind.WITHHELD) {
            return true;
        }
        boolean first = !withheld[column];
        withheld[column] = true;
        withheldSteps += first ? 1 : 0;
        return first;
    }

    /** Returns whether any step was recorded for a column. */
    boolean isNoted(int column) {
        return noted[column];
    }

    /** Returns whether a text of a column became a value. */
    boolean isArrived(int column) {
        return arrived[column];
    }

    /** Returns the number of steps that withhold data. */
    public int withheldSteps() {
        return withheldSteps;
    }

    /** Counts the corrections by rule. */
    public void countCorrections(Map<String, Long> counts) {
        corrections.forEach(rule -> counts.merge(rule, 1L, Long::sum));
    }
}
