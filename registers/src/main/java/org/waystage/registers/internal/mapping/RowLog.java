package org.waystage.registers.internal.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Confidence;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;

/** Collects the ledger of a record while it is mapped, and counts corrections. */
public final class RowLog {
    private final String file;
    private final String profile;
    private final List<Line> lines = new ArrayList<>();
    private final boolean[] noted;
    private final boolean[] arrived;
    private final boolean[] withheld;
    private final Set<Trail.Hop> corrected = new HashSet<>();

    private record Line(Trail.Hop hop, @Nullable String target) {}

    /** Begins the ledger of a record with the given number of cells. */
    public RowLog(String file, String profile, int columns) {
        this.file = file;
        this.profile = profile;
        this.noted = new boolean[columns];
        this.arrived = new boolean[columns];
        this.withheld = new boolean[columns];
    }

    /** Records a step that is followed by another one. */
    void step(Trail.Hop hop) {
        add(hop, null);
    }

    /** Records that a cell is withheld. */
    void withhold(int column, String text) {
        if (withheld[column]) {
            return;
        }
        step(new Trail.Hop(column, null, text, "withhold", LedgerKind.WITHHELD, true));
        withheld[column] = true;
    }

    /** Records how a text became a value. */
    void arrive(Trail trail, String target, @Nullable String value, String rule) {
        arrive(trail, target, value, rule, trail.column() < 0 ? LedgerKind.DERIVED : LedgerKind.READ);
    }

    /** Records how a text became a value by a last step of some kind. */
    void arrive(Trail trail, String target, @Nullable String value, String rule, LedgerKind kind) {
        for (Trail.Hop hop : trail.steps()) {
            add(hop, target);
        }
        boolean there = !trail.steps().isEmpty() && trail.text().equals(value) && kind != LedgerKind.DERIVED;
        if (!there) {
            add(new Trail.Hop(trail.column(), trail.text(), value, rule, kind, kind == LedgerKind.READ), target);
        }
    }

    /** Records an inference that is not part of the trail of a text. */
    void derive(int column, @Nullable String from, String target, String value, String rule) {
        add(new Trail.Hop(column, from, value, rule, LedgerKind.DERIVED, true), target);
    }

    private void add(Trail.Hop hop, @Nullable String target) {
        if (hop.column() >= 0) {
            noted[hop.column()] = true;
            arrived[hop.column()] |= target != null;
        }
        if (hop.kind() == LedgerKind.CORRECTED && !corrected.add(hop)) {
            return;
        }
        lines.add(new Line(hop, target));
    }

    /** Returns whether any step was recorded for a column. */
    boolean isNoted(int column) {
        return noted[column];
    }

    /** Returns whether a text of a column became a value. */
    boolean isArrived(int column) {
        return arrived[column];
    }

    /** Counts the corrections by rule. */
    public void countCorrections(Map<String, Long> corrections) {
        for (Line line : lines) {
            if (line.hop().kind() == LedgerKind.CORRECTED) {
                corrections.merge(line.hop().rule(), 1L, Long::sum);
            }
        }
    }

    /** Receives the steps of a ledger. */
    public interface Steps {
        void take(LedgerEntry entry) throws IOException;
    }

    /** Passes on the entries, cell by cell. */
    public void giveTo(Steps ledger, long record, List<String> headers) throws IOException {
        int[] sequence = new int[noted.length + 1];
        List<Line> ordered = new ArrayList<>(lines);
        ordered.sort((a, b) -> Integer.compare(place(a), place(b)));
        for (Line line : ordered) {
            Trail.Hop hop = line.hop();
            Optional<Integer> column = hop.column() < 0 ? Optional.empty() : Optional.of(hop.column());
            ledger.take(new LedgerEntry(
                    file,
                    record,
                    column,
                    column.filter(index -> index < headers.size()).map(headers::get),
                    sequence[place(line)]++,
                    Optional.ofNullable(line.target()),
                    Optional.ofNullable(hop.from()),
                    Optional.ofNullable(hop.to()),
                    hop.rule(),
                    profile,
                    confidence(hop),
                    hop.kind()));
        }
    }

    private int place(Line line) {
        return line.hop().column() < 0 ? noted.length : line.hop().column();
    }

    private static Confidence confidence(Trail.Hop hop) {
        if (hop.column() < 0) {
            return Confidence.Listed.LOW;
        }
        return hop.sure() ? Confidence.Listed.HIGH : Confidence.Listed.MEDIUM;
    }
}
