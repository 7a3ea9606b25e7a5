package org.waystage.registers.internal.csv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Rows of a table that became part of a cell because of stray quotes.
 *
 * <p>There is no other quote between such quotes, so nearly all lines within the cell are rows; in a genuine text, at
 * most a few lines have as many separators as the header by chance. If only two rows were joined, no line lies within
 * the cell, but its first and last lines both look like rows. An incomplete row has fewer separators; in its line, only separators count
 * that are typical of a table and not of a sentence: those not followed by a blank and not between digits.
 *
 * @param column the index of the cell
 * @param opened the line on which the cell begins, and so its quote
 * @param first the first line that is part of the cell
 * @param last the last line that is part of the cell
 * @param count the number of these lines that look like rows
 */
public record SwallowedRows(int column, long opened, long first, long last, int count) {
    /**
     * The search for such rows in the cells of a row.
     *
     * @param delimiter the separator of cells
     * @param headers the header, whose cells show whether cells begin with blanks
     * @param wary whether a single separator in a line of a cell makes it part of a row; otherwise a line needs at
     *     least half as many as a row has, and at least two if a row has more than two
     */
    public record Search(char delimiter, List<String> headers, boolean wary) {
        /**
         * Finds the swallowed rows of a row.
         *
         * @param looks for each line of the row, from its first, whether it looks like a row by itself
         */
        public List<SwallowedRows> in(TableRow row, BitSet looks) {
            if (row.isOnOneLine()) {
                return List.of();
            }
            List<SwallowedRows> found = new ArrayList<>();
            int start = 0;
            for (int column = 0; column < row.cells().size(); column++) {
                List<String> lines = lines(row.cells().get(column));
                int end = start + lines.size() - 1;
                if (end > start) {
                    int inner = looks.get(start + 1, end).cardinality();
                    boolean mostly = inner > 0 && 2 * inner >= end - start - 1;
                    BitSet rows = looks.get(start, end + 1);
                    rows.clear(0);
                    if (!mostly && !(looks.get(start) && looks.get(end))) {
                        rows = parts(lines);
                    }
                    if (!rows.isEmpty()) {
                        long first = row.line() + start;
                        found.add(new SwallowedRows(
                                column,
                                first,
                                first + rows.nextSetBit(0),
                                first + rows.length() - 1,
                                rows.cardinality()));
                    }
                }
                start = end;
            }
            return found;
        }

        /**
         * Returns the lines of a cell that look like parts of rows, where index 0 is the line on which the cell begins;
         * empty if there are few.
         */
        private BitSet parts(List<String> lines) {
            BitSet parts = new BitSet();
            int separators = headers.size() - 1;
            boolean blanks = separators > 0 && headers.stream().skip(1).allMatch(header -> header.startsWith(" "));
            int least = Math.max(1, Math.min(2, separators - 1));
            for (int i = 1; separators > 0 && i < lines.size(); i++) {
                int there = separators(lines.get(i), blanks);
                boolean half = there >= least && 2 * there >= separators && there <= separators;
                parts.set(i, wary ? there > 0 : half);
            }
            if (!wary && 2 * parts.cardinality() < lines.size() - 1) {
                parts.clear();
            }
            return parts;
        }

        private int separators(String line, boolean blanks) {
            int count = 0;
            for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
                boolean last = at + 1 == line.length();
                boolean loose = last || line.charAt(at + 1) == ' ' || line.charAt(at + 1) == '\u00A0';
                boolean number = at > 0 && !last && isDigit(line.charAt(at - 1)) && isDigit(line.charAt(at + 1));
                count += (blanks || !loose) && !number ? 1 : 0;
            }
            return count;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static List<String> lines(String cell) {
            int lineFeed = cell.indexOf('\n');
            int carriageReturn = cell.indexOf('\r');
            if (lineFeed < 0 && carriageReturn < 0) {
                return List.of(cell);
            }
            List<String> lines = new ArrayList<>();
            int from = 0;
            while (lineFeed >= 0 || carriageReturn >= 0) {
                boolean feed = carriageReturn < 0 || (lineFeed >= 0 && lineFeed < carriageReturn);
                int end = feed ? lineFeed : carriageReturn;
                lines.add(cell.substring(from, end));
                from = end + (!feed && lineFeed == end + 1 ? 2 : 1);
                lineFeed = lineFeed >= 0 && lineFeed < from ? cell.indexOf('\n', from) : lineFeed;
                carriageReturn =
                        carriageReturn >= 0 && carriageReturn < from ? cell.indexOf('\r', from) : carriageReturn;
            }
            lines.add(cell.substring(from));
            return lines;
        }
    }
}
