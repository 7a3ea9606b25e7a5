package org.waystage.registers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Rows of a table that stray quotes made part of a cell.
 *
 * <p>Between such quotes there is no other quote, so that nearly all lines within the cell are rows; of a text of several lines a few at
 * most have as many separators as the header by chance. Of two rows that were joined no line is within the cell, but the line on which
 * it begins and that on which it ends both look like rows.
 *
 * @param column the index of the cell
 * @param first the first line that is part of it
 * @param last the last line that is part of it
 * @param count how many of them look like rows
 */
record SwallowedRows(int column, long first, long last, int count) {
    /**
     * Finds them in the cells of a row.
     *
     * @param looks of each line of the row, from its first, whether it looks like a row by itself
     */
    static List<SwallowedRows> in(TableRow row, BitSet looks) {
        List<SwallowedRows> found = new ArrayList<>();
        int start = 0;
        for (int column = 0; column < row.cells().size() && looks.nextSetBit(start) >= 0; column++) {
            int end = start + breaks(row.cells().get(column));
            if (end > start) {
                int inner = looks.get(start + 1, end).cardinality();
                boolean mostly = inner > 0 && 2 * inner >= end - start - 1;
                if (mostly || (looks.get(start) && looks.get(end))) {
                    int count = inner + (looks.get(end) ? 1 : 0);
                    long last = row.line() + (looks.get(end) ? end : looks.previousSetBit(end));
                    found.add(new SwallowedRows(column, row.line() + looks.nextSetBit(start + 1), last, count));
                }
            }
            start = end;
        }
        return found;
    }

    private static int breaks(String cell) {
        int breaks = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || (c == '\r' && !cell.startsWith("\n", i + 1))) {
                breaks++;
            }
        }
        return breaks;
    }
}
