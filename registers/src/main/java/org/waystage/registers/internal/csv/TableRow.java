package org.waystage.registers.internal.csv;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row of a table, or the header.
 *
 * @param line the line on which it starts, from 1
 * @param cells its cells, possibly more or fewer than the header has
 * @param end how the row ends
 */
public record TableRow(long line, List<String> cells, End end) {
    /** How a row ends. */
    public enum End {
        /** With a line break, or before another row. */
        WHOLE,
        /** At the end of the text, without a line break. */
        AT_END,
        /** At the end of the text, inside quotes that were never closed. */
        IN_QUOTES,
        /** Where it became too long to read. */
        TOO_LONG
    }

    static TableRow of(long line, String[] cells, End end) {
        return new TableRow(line, Collections.unmodifiableList(Arrays.asList(cells)), end);
    }

    /** Returns the line on which a cell begins, which is where its quote opens if it has one. */
    public long lineOf(int column) {
        long at = line;
        for (String cell : cells.subList(0, column)) {
            at += lineBreaks(cell);
        }
        return at;
    }

    /** Returns how many lines of the text a cell takes up, without an empty one at its end. */
    public static long lines(String cell) {
        boolean open = cell.endsWith("\n") || cell.endsWith("\r");
        return lineBreaks(cell) + (open ? 0 : 1);
    }

    private static long lineBreaks(String cell) {
        long breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            breaks += c == '\n' || (c == '\r' && !cell.startsWith("\n", i + 1)) ? 1 : 0;
        }
        return breaks;
    }

    /** Returns whether no cell contains a line break. */
    boolean isOnOneLine() {
        for (String cell : cells) {
            if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
                return false;
            }
        }
        return true;
    }

    boolean isBlank() {
        return cells.size() == 1 && cells.get(0).isBlank();
    }
}
