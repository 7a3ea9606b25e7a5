package org.waystage.registers.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.BitSet;

/**
 * A reader that remembers for each line of a text whether it looks like a row of a table when read separately.
 *
 * <p>Such a line has as many cells as the header, according to its separators outside quotes. A line with an unbalanced
 * quote may be a row with a stray quote, or the first or last line of a text; it looks like a row if all its separators
 * add up to that number, and if the header has so many cells that a text is unlikely to match by chance. Lines are
 * forgotten when they are taken, so no more are kept than the table reader reads ahead.
 */
final class LineWatch extends FilterReader {
    /** The number of cells from which a line with an unbalanced quote can look like a row. */
    private static final int MANY = 4;

    private static final int ASCII = 0x80;

    private final char delimiter;
    /** Which characters of ASCII are quotes, separators and line breaks. */
    private final boolean[] marks = new boolean[ASCII];

    private final int cells;
    /** The lines that are not taken yet, as a ring. */
    private boolean[] lines = new boolean[256];

    private int start;
    private int size;
    private long first = 1;
    private int separators;
    private int outside;
    private boolean quoted;
    private boolean odd;
    private boolean mayOpen = true;
    private boolean begun;
    private boolean afterReturn;

    /**
     * Creates a reader that watches a text.
     *
     * @param cells the number of cells of a row; if below two, no line looks like one
     */
    LineWatch(Reader text, char delimiter, int cells) {
        super(text);
        this.delimiter = delimiter;
        this.cells = cells;
        for (char mark : new char[] {'"', '\n', '\r', delimiter}) {
            if (mark < ASCII) {
                marks[mark] = true;
            }
        }
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int count = super.read(buffer, offset, most);
        if (cells < 2) {
            return count;
        }
        int end = offset + count;
        for (int i = offset; i < end; i++) {
            if (isMark(buffer[i])) {
                watch(buffer[i]);
            } else {
                begun = true;
                mayOpen = false;
                afterReturn = false;
                while (i + 1 < end && !isMark(buffer[i + 1])) {
                    i++; // what follows up to the next mark changes nothing
                }
            }
        }
        if (count < 0 && begun) {
            endLine();
        }
        return count;
    }

    /**
     * Returns whether a character is a quote, a separator or a line break: by a table, since blanks stand before the quote in ASCII, so
     * that a comparison with it does not tell them from line breaks.
     */
    private boolean isMark(char c) {
        return c < ASCII ? marks[c] : c == delimiter;
    }

    /** Watches a quote, a separator or a line break. */
    private void watch(char c) {
        if (c == '\n' && afterReturn) {
            afterReturn = false;
            return;
        }
        afterReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            endLine();
            return;
        }
        begun = true;
        if (c == delimiter) {
            separators++;
            outside += quoted ? 0 : 1;
            mayOpen = !quoted;
        } else if (c == '"' && !quoted && !mayOpen) {
            odd = true;
        } else {
            mayOpen = quoted; // a quote directly after a closing one is a quote in the text
            quoted = !quoted;
        }
    }

    private void endLine() {
        boolean whole = !quoted && !odd;
        add(whole ? outside == cells - 1 : cells >= MANY && separators == cells - 1);
        separators = 0;
        outside = 0;
        quoted = false;
        odd = false;
        mayOpen = true;
        begun = false;
    }

    private void add(boolean looksSo) {
        if (size == lines.length) {
            boolean[] longer = new boolean[2 * size];
            for (int i = 0; i < size; i++) {
                longer[i] = lines[start + i & size - 1];
            }
            lines = longer;
            start = 0;
        }
        lines[start + size++ & lines.length - 1] = looksSo;
    }

    /**
     * Takes the lines before a given one.
     *
     * @param until the number of the first line that is not taken, from 1
     * @return for each line taken, whether it looks like a row
     */
    BitSet takeUntil(long until) {
        BitSet taken = new BitSet();
        for (int i = 0; first < until && size > 0; i++) {
            taken.set(i, lines[start]);
            start = start + 1 & lines.length - 1;
            size--;
            first++;
        }
        return taken;
    }
}
