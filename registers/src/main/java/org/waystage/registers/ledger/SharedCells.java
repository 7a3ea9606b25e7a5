package org.waystage.registers.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Confidence;

/**
 * The cells that the lines of a ledger share where steps of different records do the same, as bytes that are ready. Only the record,
 * its place and the texts are different there.
 */
final class SharedCells {
    /** The most lines whose cells are kept. */
    private static final int MOST = 4096;

    private final CsvBytes bytes;
    /** The lines by column, those of no column first. */
    private final List<List<OfLine>> columns = new ArrayList<>();

    private List<String> headers = List.of();
    private String profile = "";
    private int kept;

    /**
     * Begins without any.
     *
     * @param bytes where cells are put together
     */
    SharedCells(CsvBytes bytes) {
        this.bytes = bytes;
    }

    /** The cells of a line, and what they say. */
    static final class OfLine {
        private final int sequence;
        private final @Nullable String target;
        private final String rule;
        private final Confidence confidence;
        private final LedgerKind kind;
        private final byte[] before;
        private final byte[] below;
        private final byte[] after;

        private OfLine(RecordSteps steps, int step, int sequence, byte[] before, byte[] below, byte[] after) {
            this.sequence = sequence;
            this.target = steps.target(step);
            this.rule = steps.rule(step);
            this.confidence = steps.confidence(step);
            this.kind = steps.kind(step);
            this.before = before;
            this.below = below;
            this.after = after;
        }

        private boolean isOf(RecordSteps steps, int step, int number) {
            return number == sequence
                    && steps.kind(step) == kind
                    && Objects.equals(steps.target(step), target)
                    && steps.rule(step).equals(rule)
                    && steps.confidence(step).equals(confidence);
        }

        @Nullable
        String target() {
            return target;
        }

        /** Returns the cells from the column to the number of the step, and the target unless it is below the place of the record. */
        byte[] before() {
            return before;
        }

        /** Returns what follows the place of the record in the target; nothing if that is not below it. */
        byte[] below() {
            return below;
        }

        /** Returns the cells from the rule to the end of the line. */
        byte[] after() {
            return after;
        }
    }

    /** Begins a record. */
    void begin(RecordSteps steps) {
        if (steps.headers() != headers || !steps.profile().equals(profile)) {
            headers = steps.headers();
            profile = steps.profile();
            clear();
        }
    }

    private void clear() {
        columns.clear();
        kept = 0;
    }

    /** Returns the cells of a step, by its number among those of its cell. */
    OfLine of(RecordSteps steps, int step, int sequence) {
        int column = steps.column(step) + 1;
        if (column < columns.size()) {
            List<OfLine> known = columns.get(column);
            for (int i = 0; i < known.size(); i++) {
                if (known.get(i).isOf(steps, step, sequence)) {
                    return known.get(i);
                }
            }
        }
        if (kept++ == MOST) {
            clear();
        }
        while (columns.size() <= column) {
            columns.add(new ArrayList<>(0));
        }
        OfLine made = make(steps, step, sequence);
        columns.get(column).add(made);
        return made;
    }

    private OfLine make(RecordSteps steps, int step, int sequence) {
        String target = steps.target(step);
        boolean isBelow = target != null && RecordSteps.isBelow(target);
        int start = bytes.length();
        column(steps.column(step));
        bytes.number(sequence);
        bytes.put(',');
        if (!isBelow) {
            if (target != null) {
                bytes.cell(target);
            }
            bytes.put(',');
        }
        byte[] before = bytes.taken(start);
        if (isBelow) {
            bytes.cell('/' + target);
        }
        byte[] below = bytes.taken(start);
        for (String word :
                List.of(steps.rule(step), profile, steps.confidence(step).code())) {
            bytes.cell(word);
            bytes.put(',');
        }
        bytes.cell(steps.kind(step).code());
        bytes.put('\n');
        return new OfLine(steps, step, sequence, before, below, bytes.taken(start));
    }

    private void column(int column) {
        if (column >= 0) {
            bytes.number(column);
        }
        bytes.put(',');
        if (column >= 0 && column < headers.size()) {
            bytes.cell(headers.get(column));
        }
        bytes.put(',');
    }
}
