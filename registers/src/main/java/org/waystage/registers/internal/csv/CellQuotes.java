package org.waystage.registers.internal.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import org.waystage.core.internal.text.CsvQuotes;

/**
 * Follows the quotes of cells over the lines of a table, as the table reader does, and keeps the first cell of each row that goes on
 * after its closing quote, which the table reader adds to the cell without the quote.
 */
final class CellQuotes {
    private final CsvQuotes quotes;
    /** Whether the row has such a cell. */
    private boolean goesOn;

    private final Deque<Cell> found = new ArrayDeque<>();

    /** A cell, by its column and a line on which it stands. */
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
     * Takes what was found in the lines before a given one.
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
