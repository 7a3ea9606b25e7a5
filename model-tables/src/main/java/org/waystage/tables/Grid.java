package org.waystage.tables;

import java.util.List;

/**
 * A table of a catalogue as cells, independent of the file format.
 *
 * @param name the name of the table, which is that of its file or sheet
 * @param rows the rows in order, starting with the header; immutable
 */
public record Grid(String name, List<Row> rows) {
    /** The largest number of cells read from a table, including empty ones between others. */
    public static final int MOST_CELLS = 20_000_000;

    /** Makes an immutable copy. */
    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number the number of the row as in a spreadsheet, from 1
     * @param cells the texts of the cells from the first column; empty for an empty cell; immutable
     */
    public record Row(int number, List<String> cells) {
        /** Makes an immutable copy. */
        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * Returns the text of a cell.
         *
         * @param column the index of the column, from 0
         * @return the text; empty beyond the last cell
         */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /**
         * Returns whether the row is blank.
         *
         * @return whether all cells are empty
         */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Returns a table that begins with its first non-blank row. */
    static Grid of(String name, List<Row> rows) {
        int first = 0;
        while (first < rows.size() && rows.get(first).isBlank()) {
            first++;
        }
        return new Grid(name, rows.subList(first, rows.size()));
    }

    /**
     * Returns the name of a cell of this table, such as {@code caseStudies.stages!F17}.
     *
     * @param row the number of the row, from 1
     * @param column the index of the column, from 0
     * @return the name, which notices use as their place
     */
    public String cell(int row, int column) {
        return cell(name, row, column);
    }

    /**
     * Returns the name of a cell of a table.
     *
     * @param table the name of the table
     * @param row the number of the row, from 1
     * @param column the index of the column, from 0
     * @return the name, which notices use as their place
     */
    public static String cell(String table, int row, int column) {
        return table + "!" + letters(column) + row;
    }

    /** Returns the letters of a column, given its index from 0. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
