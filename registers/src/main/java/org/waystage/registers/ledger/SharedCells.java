package org.waystage.registers.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.value.Confidence;

/**
 * The cells that the lines of a ledger share if steps of different records do the same, as bytes ready to be written. Such lines differ
 * only in the record, its place, the number of the step and the texts.
 *
 * <p>Each group of cells is stored only by what determines it: in a register with many empty cells, there could be as many pairs of column
 * and target as the square of the number of columns.
 */
final class SharedCells {
    /** The largest number of targets that are kept, and of rules; those of others are made again each time. */
    static final int MOST = 4096;

    private final CsvBytes bytes;
    /** The cells of the columns found so far: the index and the header. */
    private final List<byte[]> columns = new ArrayList<>();
    /** The part of a target that follows the place of its record. */
    private final Map<String, byte[]> belows = new HashMap<>();
    /** The ends of lines, by rule. */
    private final Map<String, List<End>> ends = new HashMap<>();

    private List<String> headers = List.of();
    private String profile = "";

    /**
     * Creates an empty store.
     *
     * @param bytes where cells are put together
     */
    SharedCells(CsvBytes bytes) {
        this.bytes = bytes;
    }

    /** The cells from the rule to the end of a line. */
    private static final class End {
        final Confidence confidence;
        final LedgerKind kind;
        final byte[] cells;

        End(Confidence confidence, LedgerKind kind, byte[] cells) {
            this.confidence = confidence;
            this.kind = kind;
            this.cells = cells;
        }
    }

    /** Begins a record. */
    void begin(RecordSteps steps) {
        if (steps.headers() != headers) {
            headers = steps.headers();
            columns.clear();
        }
        if (!steps.profile().equals(profile)) {
            profile = steps.profile();
            ends.clear();
        }
    }

    /** Returns the index of a column and its header, both empty for no column. */
    byte[] column(int column) {
        while (columns.size() <= column + 1) {
            columns.add(makeColumn(columns.size() - 1));
        }
        return columns.get(column + 1);
    }

    private byte[] makeColumn(int column) {
        int start = bytes.length();
        if (column >= 0) {
            bytes.number(column);
        }
        bytes.put(',');
        if (column >= 0 && column < headers.size()) {
            bytes.cell(headers.get(column));
        }
        bytes.put(',');
        return bytes.taken(start);
    }

    /** Returns the part of a target that follows the place of the record. */
    byte[] below(String target) {
        byte[] known = belows.get(target);
        if (known == null) {
            int start = bytes.length();
            bytes.cell('/' + target);
            known = bytes.taken(start);
            if (belows.size() < MOST) {
                belows.put(target, known);
            }
        }
        return known;
    }

    /** Returns the cells from the rule of a step to the end of its line. */
    byte[] end(RecordSteps steps, int step) {
        String rule = steps.rule(step);
        LedgerKind kind = steps.kind(step);
        Confidence confidence = steps.confidence(step);
        List<End> known = ends.get(rule);
        for (int i = 0; known != null && i < known.size(); i++) {
            End end = known.get(i);
            if (end.kind == kind && end.confidence.equals(confidence)) {
                return end.cells;
            }
        }
        byte[] made = makeEnd(rule, confidence, kind);
        if (ends.size() < MOST) {
            ends.computeIfAbsent(rule, any -> new ArrayList<>(2)).add(new End(confidence, kind, made));
        }
        return made;
    }

    private byte[] makeEnd(String rule, Confidence confidence, LedgerKind kind) {
        int start = bytes.length();
        for (String word : List.of(rule, profile, confidence.code())) {
            bytes.cell(word);
            bytes.put(',');
        }
        bytes.cell(kind.code());
        bytes.put('\n');
        return bytes.taken(start);
    }
}
