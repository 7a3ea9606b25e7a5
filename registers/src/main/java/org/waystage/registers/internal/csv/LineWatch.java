package org.waystage.registers.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

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

    private final char delimiter;
    private final int cells;
    private final Deque<Boolean> lines = new ArrayDeque<>();
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
        for (int i = offset; i < offset + count; i++) {
            watch(buffer[i]);
        }
        if (count < 0 && begun) {
            endLine();
        }
        return count;
    }

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
        } else if (c == '"') {
            mayOpen = quoted; // a quote directly after a closing one is a quote in the text
            quoted = !quoted;
        } else {
            mayOpen = false;
        }
    }

    private void endLine() {
        boolean whole = !quoted && !odd;
        lines.add(whole ? outside == cells - 1 : cells >= MANY && separators == cells - 1);
        separators = 0;
        outside = 0;
        quoted = false;
        odd = false;
        mayOpen = true;
        begun = false;
    }

    /**
     * Takes the lines before a given one.
     *
     * @param until the number of the first line that is not taken, from 1
     * @return for each line taken, whether it looks like a row
     */
    BitSet takeUntil(long until) {
        BitSet taken = new BitSet();
        for (int i = 0; first < until && !lines.isEmpty(); i++) {
            taken.set(i, lines.remove());
            first++;
        }
        return taken;
    }
}
