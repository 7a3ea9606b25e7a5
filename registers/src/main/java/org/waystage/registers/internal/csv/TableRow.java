package org.waystage.registers.internal.csv;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table, the header included.
 *
 * @param line the line on which it starts, from 1
 * @param cells its cells, which may be more or fewer than the header has
 * @param end how the row ends
 */
public record TableRow(long line, List<String> cells, End end) {
    /** How a row ends. */
    public enum End {
        /** In a line break, or before one more row. */
        WHOLE,
        /** At the end of the text, without a line break. */
        AT_END,
        /** At the end of the text, in quotes that were never closed. */
        IN_QUOTES,
        /** Where it became too long to be read. */
        TOO_LONG
    }

    static TableRow of(long line, String[] cells, End end) {
        return new TableRow(line, Collections.unmodifiableList(Arrays.asList(cells)), end);
    }

    boolean isBlank() {
        return cells.size() == 1 && cells.get(0).isBlank();
    }
}
