package org.waystage.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.internal.text.CsvQuotes;

/**
 * Adds notices if a CSV file seems to have been cut off, or to contain a stray quote.
 *
 * <p>A quote at the start of a cell makes the cell continue to the next quote, across the ends of lines, and the rows between become part
 * of it. Most lines within such a cell have as many separators as a row; or the cell consists of the end of one row and the beginning of
 * another, which together have as many.
 */
final class DamagedRows {
    /** The number of columns from which a line of a text is unlikely to look like a row by chance. */
    private static final int FEWEST = 4;

    private final String table;
    private final char separator;
    private final Map<Integer, Integer> goingOn;
    private final CellNotices notices;
    private int width;

    /**
     * Begins a table.
     *
     * @param text the whole file
     */
    DamagedRows(String table, char separator, String text, CellNotices notices) {
        this.table = table;
        this.separator = separator;
        this.goingOn = goingOn(text, separator);
        this.notices = notices;
    }

    /** Takes a row; the first that is not blank is the header. */
    void take(CsvRecord row, int number) {
        int goesOn = goingOn.getOrDefault(number, -1);
        boolean header = width == 0;
        if (header) {
            width = isBlank(row) ? 0 : row.getFieldCount();
        }
        long line = row.getStartingLineNumber();
        for (int column = 0; column < row.getFieldCount(); column++) {
            List<String> lines = row.getField(column).lines().toList();
            boolean swallowing = !header && width >= FEWEST && lines.size() > 1 && isSwallowing(lines, column);
            if (swallowing) {
                notices.add(
                        TableRules.ROWS_SWALLOWED,
                        Grid.cell(table, number, column),
                        Map.of("line", Long.toString(line), "lines", Integer.toString(lines.size())));
            } else if (column == goesOn) {
                notices.add(TableRules.QUOTE_MISPLACED, Grid.cell(table, number, column), Map.of());
            }
            line += lineEnds(row.getField(column));
        }
    }

    private boolean isSwallowing(List<String> lines, int column) {
        int last = lines.size() - 1;
        List<String> between = lines.subList(1, last);
        long rows =
                between.stream().filter(line -> separators(line) == width - 1).count();
        return (rows > 0 && 2 * rows >= between.size())
                || (separators(lines.get(0)) == width - 1 - column && separators(lines.get(last)) == column);
    }

    private long separators(String line) {
        return line.chars().filter(c -> c == separator).count();
    }

    /**
     * Adds a notice that the last row has no line end.
     *
     * @param row the last row
     */
    void lineEndMissing(CsvRecord row, int number) {
        int count = row.getFieldCount();
        if (width == 0 || isBlank(row)) {
            return;
        }
        if (count < width) {
            notices.add(
                    TableRules.ROW_SHORT,
                    Grid.cell(table, number, count),
                    Map.of("count", Integer.toString(count), "expected", Integer.toString(width)));
        } else {
            notices.add(TableRules.LINE_END_MISSING, Grid.cell(table, number, count - 1), Map.of());
        }
    }

    /**
     * Adds a notice that the file ends in a quoted cell.
     *
     * @param row the row with the cell, which is its last
     */
    void cutOff(CsvRecord row, int number) {
        int column = row.getFieldCount() - 1;
        // The line of the mark is ours, and so is the line end before it.
        List<String> lines = row.getField(column).lines().toList();
        int count =
                lines.size() - (lines.size() > 1 && lines.get(lines.size() - 2).isEmpty() ? 2 : 1);
        long line = row.getStartingLineNumber();
        for (String before : row.getFields().subList(0, column)) {
            line += lineEnds(before);
        }
        notices.add(
                TableRules.CUT_OFF,
                Grid.cell(table, number, 0),
                Map.of(
                        "row", Integer.toString(number),
                        "line", Long.toString(line),
                        "lines", Integer.toString(count)));
    }

    private static long lineEnds(String cell) {
        boolean none = cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return none ? 0 : (cell + "|").lines().count() - 1;
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    /** Returns the column of the first cell of each row that continues after its closing quote, by the number of the row, from 1. */
    private static Map<Integer, Integer> goingOn(String text, char separator) {
        Map<Integer, Integer> found = new HashMap<>();
        CsvQuotes quotes = new CsvQuotes(separator);
        int row = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quotes.isInQuotes() || (c != '\r' && c != '\n')) {
                if (quotes.goesOnWith(c)) {
                    found.putIfAbsent(row, quotes.column());
                }
            } else if (c == '\r' || i == 0 || text.charAt(i - 1) != '\r') {
                row++;
                quotes.endRow();
            }
        }
        return found;
    }
}
