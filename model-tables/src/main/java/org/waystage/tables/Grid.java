package org.waystage.tables;

import java.util.List;

/**
 * A table of a catalogue as cells, whatever file it stands in.
 *
 * @param name the name of the table, which is that of its file or sheet
 * @param rows its rows in their order, that of the headers first
 */
public record Grid(String name, List<Row> rows) {
    /** How many cells of a table are read, empty ones between others included. */
    public static final int MOST_CELLS = 20_000_000;

    /** Makes an immutable copy. */
    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number its number as a spreadsheet counts, from one
     * @param cells the texts of its cells from the first column; empty where there is none
     */
    public record Row(int number, List<String> cells) {
        /** Makes an immutable copy. */
        public Row {
            cells = List.copyOf(cells);
        }

        /**
         * Returns the text of a cell.
         *
         * @param column its column, which counts from zero
         * @return the text; empty beyond the last cell
         */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /**
         * Returns whether nothing stands in it.
         *
         * @return true if all its cells are empty
         */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Returns a table that begins with its first row that is not blank. */
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
     * @param row the number of its row, from one
     * @param column its column, from zero
     * @return the name, by which notices name their place
     */
    public String cell(int row, int column) {
        return cell(name, row, column);
    }

    /**
     * Returns the name of a cell of a table.
     *
     * @param table the name of the table
     * @param row the number of its row, from one
     * @param column its column, from zero
     * @return the name, by which notices name their place
     */
    public static String cell(String table, int row, int column) {
        return table + "!" + letters(column) + row;
    }

    /** Returns the letters of a column, which counts from zero. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
