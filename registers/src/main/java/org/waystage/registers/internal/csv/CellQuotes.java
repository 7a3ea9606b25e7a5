package org.waystage.registers.internal.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import org.waystage.core.internal.text.CsvQuotes;

/**
 * Follows the quotes of cells over the lines of a table, as the table reader does, and notes the first cell of each row that continues
 * after its closing quote. The table reader adds the continuation to the cell without the quote.
 */
final class CellQuotes {
    private final CsvQuotes quotes;
    /** Whether the row has such a cell. */
    private boolean goesOn;

    private final Deque<Cell> found = new ArrayDeque<>();

    /** A cell, by its column and one of its lines. */
    private record Cell(long line, int column) {}

    CellQuotes(char delimiter) {
        quotes = new CsvQuotes(delimiter);
    }

    /** Follows the next character of a line. */
    void follow(char c, long line) {
        if (quotes.goesOnWith(c) && !goesOn) {
            goesOn = true;
            found.addLast(new Cell(line, quotes.column()));
        }
    }

    /** Ends a line, and the row unless the line ends in quotes. */
    void endLine() {
        if (!quotes.isInQuotes()) {
            quotes.endRow();
            goesOn = false;
        }
    }

    /**
     * Removes and returns what was found in the lines before a given one.
     *
     * @return the column of the first cell, from 0; -1 if there is none
     */
    int take(long until) {
        int first = -1;
        while (!found.isEmpty() && found.getFirst().line() < until) {
            int one = found.removeFirst().column();
            first = first < 0 ? one : first;
        }
        return first;
    }
}
