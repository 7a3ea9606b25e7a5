package org.waystage.registers.internal.csv;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows the quotes of cells over the lines of a table, as the table reader does, and finds cells that go on after their closing
 * quote, which the table reader adds to the cell without the quote. Blanks after it are no fault.
 */
final class CellQuotes {
    private final char delimiter;
    private At at = At.BEGINNING;
    private int column;
    /** Whether a cell of the row goes on after its closing quote. */
    private boolean goesOn;

    /** The first such cell of each row that has one, until it is taken. */
    private final Deque<Cell> found = new ArrayDeque<>();

    /** Where the next character is. */
    private enum At {
        BEGINNING,
        /** In a cell that did not begin with a quote. */
        PLAIN,
        IN_QUOTES,
        /** Directly after a quote that closes, or is the first of two that stand for one. */
        CLOSED,
        /** After a further character. */
        AFTER
    }

    /** A cell, by its column and a line on which it stands. */
    private record Cell(long line, int column) {}

    CellQuotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Follows the next character of a line. */
    void follow(char c, long line) {
        if (c == delimiter && at != At.IN_QUOTES) {
            column++;
            at = At.BEGINNING;
            return;
        }
        boolean quote = c == '"';
        boolean beyond = quote ? at == At.AFTER : (at == At.CLOSED || at == At.AFTER) && !isBlank(c);
        if (beyond && !goesOn) {
            goesOn = true;
            found.addLast(new Cell(line, column));
        }
        at = switch (at) {
            case BEGINNING -> quote ? At.IN_QUOTES : At.PLAIN;
            case PLAIN -> At.PLAIN;
            case IN_QUOTES -> quote ? At.CLOSED : At.IN_QUOTES;
            case CLOSED, AFTER -> quote ? At.IN_QUOTES : At.AFTER;
        };
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** Ends a line, and the row unless the line ends in quotes. */
    void endLine() {
        if (at != At.IN_QUOTES) {
            at = At.BEGINNING;
            column = 0;
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
