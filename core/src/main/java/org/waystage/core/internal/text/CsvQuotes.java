package org.waystage.core.internal.text;

/**
 * Follows the quotes of the cells of CSV text, character by character, and finds cells that continue after their closing quote. In a cell
 * that begins with a quote, each quote opens or closes; a separator or line break outside quotes ends the cell.
 */
public final class CsvQuotes {
    private final char separator;
    private At at = At.BEGINNING;
    private int column;

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

    public CsvQuotes(char separator) {
        this.separator = separator;
    }

    /** Returns the column of the next character, from 0. */
    public int column() {
        return column;
    }

    /** Returns whether the next character is in quotes, so that a line break does not end the row. */
    public boolean isInQuotes() {
        return at == At.IN_QUOTES;
    }

    /**
     * Passes over the next character of a row, and returns whether the cell continues with it after its closing quote. Blanks there do not
     * count.
     */
    public boolean goesOnWith(char c) {
        if (c == separator && at != At.IN_QUOTES) {
            column++;
            at = At.BEGINNING;
            return false;
        }
        boolean quote = c == '"';
        boolean goesOn = quote ? at == At.AFTER : (at == At.CLOSED || at == At.AFTER) && !isBlank(c);
        at = switch (at) {
            case BEGINNING -> quote ? At.IN_QUOTES : At.PLAIN;
            case PLAIN -> At.PLAIN;
            case IN_QUOTES -> quote ? At.CLOSED : At.IN_QUOTES;
            case CLOSED, AFTER -> quote ? At.IN_QUOTES : At.AFTER;
        };
        return goesOn;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    /** Passes over the end of a row. */
    public void endRow() {
        column = 0;
        at = At.BEGINNING;
    }
}
