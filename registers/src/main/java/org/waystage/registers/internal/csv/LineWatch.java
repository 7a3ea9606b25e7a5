package org.waystage.registers.internal.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A reader that finds out for each line of a text whether it looks like a row of a table by itself, and which cells continue after their
 * closing quote.
 *
 * <p>A line that looks like a row has as many cells as the header, according to its separators outside quotes. A line with an
 * unbalanced quote may be a row with a stray quote, or the first or last line of a text; it looks like a row if all its separators
 * add up to that number, and if the header has so many cells that a text is unlikely to match by chance.
 *
 * <p>The text is kept until its lines are taken: no more than the table reader reads ahead. For long rows and many blank lines, only the
 * answers are kept.
 */
final class LineWatch extends FilterReader {
    /** The number of cells from which a line with an unbalanced quote can look like a row. */
    private static final int MANY = 4;

    /** The largest number of characters that wait until their lines are taken. */
    private static final int MOST_WAITING = 1 << 18;

    private static final int[] NO_ENDS = {};

    private final char delimiter;
    private final int cells;
    /** The text that was read and not examined yet, in the pieces in which it was read. */
    private final Deque<String> pieces = new ArrayDeque<>();

    private int waiting;
    /** The index of the next character in the first piece. */
    private int at;
    /** The index of the next carriage return in the first piece, and of the next quote; unknown while less than {@link #at}. */
    private int nextReturn = -1;

    private int nextQuote = -1;

    private boolean afterReturn;

    private boolean ended;
    /** The number of the next line to take. */
    private long next = 1;
    /** The answers for lines that were examined before they were taken. */
    private final BitSet answers = new BitSet();

    private int answered;
    private int answersTaken;

    /** Whether the first characters of the next line were examined, and what was found in them. */
    private boolean begun;

    private int separators;
    private int outside;
    private boolean quoted;
    private boolean odd;
    private boolean mayOpen;

    private final CellQuotes quotes;

    /**
     * Creates a reader that watches a text.
     *
     * @param cells the number of cells of a row; if below two, no line looks like one
     */
    LineWatch(Reader text, char delimiter, int cells) {
        super(text);
        this.delimiter = delimiter;
        this.cells = cells;
        this.quotes = new CellQuotes(delimiter);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int count = super.read(buffer, offset, most);
        if (count > 0 && cells >= 2) {
            pieces.addLast(new String(buffer, offset, count));
            waiting += count;
            if (waiting > MOST_WAITING) {
                answerWhatWaits();
            }
        }
        ended = count < 0;
        return count;
    }

    private void answerWhatWaits() {
        while (pass()) {
            answers.set(answered++, looksLikeRow());
        }
    }

    /**
     * Takes the lines of a row, and blank lines after it.
     *
     * <p>If it has two quotes for each quoted cell, and a separator or the end of a line after every second quote, all its quotes and
     * separators are where they belong, and the characters between them need not be examined.
     *
     * @param until the number of the first line that is not taken, from 1
     * @param found the number of cells of the row
     * @param quotedCells how many of them are in quotes
     * @return for each line taken, whether it looks like a row
     */
    BitSet takeRow(long until, int found, int quotedCells) {
        boolean atStart = next < until && answered == 0 && !begun && isMore();
        if (atStart && until == next + 1 && passRow(quotedCells)) {
            next = until;
            BitSet taken = new BitSet();
            taken.set(0, found == cells);
            return taken;
        }
        if (atStart && until > next + 1) {
            BitSet taken = passLines(until - next, quotedCells);
            if (taken != null) {
                next = until;
                return taken;
            }
        }
        return takeUntil(until);
    }

    /**
     * Passes over the line if its quotes are where they belong and it ends in one of the first two pieces.
     *
     * @return whether it did
     */
    private boolean passRow(int quotedCells) {
        String first = pieces.getFirst();
        int end = endOfLine(first);
        if (end == first.length()) {
            return passBrokenRow(first, quotedCells);
        }
        if (nextQuote < at) {
            nextQuote = indexOf('"', first, at);
        }
        if (quotesAroundCells(first, nextQuote, end) != 2 * quotedCells) {
            return false;
        }
        passUntil(end);
        return true;
    }

    private boolean passBrokenRow(String first, int quotedCells) {
        Iterator<String> all = pieces.iterator(); // a stream would be slow to compile here, on the path of every row
        all.next();
        String second = all.hasNext() ? all.next() : "";
        int end = Math.min(indexOf('\n', second, 0), indexOf('\r', second, 0));
        if (end == second.length()) {
            return false;
        }
        String line = first.substring(at).concat(second.substring(0, end));
        int found = quotesAroundCells(line, indexOf('"', line, 0), line.length());
        nextQuote = -1; // the index is relative to the line
        if (found != 2 * quotedCells) {
            return false;
        }
        dropFirst();
        passUntil(end);
        return true;
    }

    /**
     * Passes over the lines of a row if its quotes are where they belong and it ends in one of the first two pieces.
     *
     * @return for each line, whether it looks like a row; null if nothing was passed over
     */
    private @Nullable BitSet passLines(long lines, int quotedCells) {
        String first = pieces.getFirst();
        int[] ends = ends(first, at, lines);
        if (ends.length > 0) {
            int last = ends[ends.length - 1];
            if (quotesAroundCells(first, indexOf('"', first, at), last) != 2 * quotedCells) {
                return null;
            }
            BitSet looks = looks(first, at, ends);
            passUntil(last);
            return looks;
        }
        if (pieces.size() == 1) {
            return null;
        }
        Iterator<String> all = pieces.iterator();
        all.next();
        String both = first.substring(at).concat(all.next());
        ends = ends(both, 0, lines);
        int last = ends.length == 0 ? -1 : ends[ends.length - 1];
        int inSecond = last - (first.length() - at);
        if (inSecond < 0) {
            return null;
        }
        int found = quotesAroundCells(both, indexOf('"', both, 0), last);
        nextQuote = -1; // the index is relative to both pieces
        if (found != 2 * quotedCells) {
            return null;
        }
        BitSet looks = looks(both, 0, ends);
        dropFirst();
        passUntil(inSecond);
        return looks;
    }

    /** Returns the indexes at which lines end; none if the text does not have so many, or ends between a carriage return and what follows. */
    private static int[] ends(String text, int start, long lines) {
        if (lines > text.length() - start) {
            return NO_ENDS;
        }
        int[] ends = new int[(int) lines];
        int lineFeed = -1;
        int carriageReturn = -1;
        int from = start;
        for (int line = 0; line < ends.length; line++) {
            lineFeed = lineFeed < from ? indexOf('\n', text, from) : lineFeed;
            carriageReturn = carriageReturn < from ? indexOf('\r', text, from) : carriageReturn;
            int end = Math.min(lineFeed, carriageReturn);
            if (end == text.length() || (end == carriageReturn && end + 1 == text.length())) {
                return NO_ENDS;
            }
            ends[line] = end;
            from = end == carriageReturn && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
        }
        return ends;
    }

    /** Returns for each line whether it looks like a row; only lines with enough separators are examined. */
    private BitSet looks(String text, int start, int[] ends) {
        BitSet looks = new BitSet();
        int from = start;
        for (int line = 0; line < ends.length; line++) {
            if (hasSeparators(text, from, ends[line])) {
                begin();
                for (int i = from; i < ends[line]; i++) {
                    watch(text.charAt(i));
                }
                begun = false;
                looks.set(line, looksLikeRow());
            }
            from = ends[line] + 1;
            from += text.charAt(from - 1) == '\r' && text.startsWith("\n", from) ? 1 : 0;
        }
        return looks;
    }

    /** Returns whether a line has at least as many separators as a row. */
    private boolean hasSeparators(String text, int from, int end) {
        int left = cells - 1;
        for (int i = from; left > 0 && end - i >= left; i++) {
            i = indexOf(delimiter, text, i);
            left -= i < end ? 1 : 0;
        }
        return left == 0;
    }

    private void passUntil(int end) {
        afterReturn = pieces.getFirst().charAt(end) == '\r';
        at = end + 1;
    }

    /**
     * Takes the lines before a given one.
     *
     * @param until the number of the first line that is not taken, from 1
     * @return for each line taken, whether it looks like a row
     */
    BitSet takeUntil(long until) {
        BitSet taken = new BitSet();
        for (int i = 0; next < until && (answersTaken < answered || pass()); i++) {
            taken.set(i, answersTaken < answered ? answers.get(answersTaken++) : looksLikeRow());
            next++;
        }
        if (answersTaken == answered) {
            answers.clear();
            answered = 0;
            answersTaken = 0;
        }
        return taken;
    }

    /**
     * Removes and returns what was found in the lines before a given one; the lines must have been taken.
     *
     * @return the column of the first cell that continues after its closing quote, from 0; -1 if there is none
     */
    int takeGoingOn(long until) {
        return quotes.take(until);
    }

    /**
     * Returns whether there is more text, and moves to its next character: past the second character of a line break, and past the end of a
     * piece.
     */
    private boolean isMore() {
        while (!pieces.isEmpty()) {
            String piece = pieces.getFirst();
            if (at == piece.length()) {
                dropFirst();
            } else if (afterReturn && piece.charAt(at) == '\n') {
                at++;
                afterReturn = false;
            } else {
                afterReturn = false;
                return true;
            }
        }
        return false;
    }

    private void dropFirst() {
        waiting -= pieces.removeFirst().length();
        at = 0;
        nextReturn = -1;
        nextQuote = -1;
    }

    /** Returns the index of the end of the line in the first piece; the length of the piece if the end is not in it. */
    private int endOfLine(String piece) {
        if (nextReturn < at) {
            nextReturn = indexOf('\r', piece, at);
        }
        return Math.min(indexOf('\n', piece, at), nextReturn);
    }

    /**
     * Passes over the quotes of a line.
     *
     * @param first the index of the first quote; at or after the end if there is none
     * @return the number of quotes; -1 if not every second one is before a separator or the end
     */
    private int quotesAroundCells(String text, int first, int end) {
        int quotes = 0;
        int quote = first;
        for (; quote < end; quote = indexOf('"', text, quote + 1)) {
            quotes++;
            if (quotes % 2 == 0 && quote + 1 < end && !endsCell(text.charAt(quote + 1))) {
                return -1;
            }
        }
        nextQuote = quote;
        return quotes;
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** Returns the index of a character; the length of the piece if it does not have it. */
    private static int indexOf(char c, String piece, int from) {
        int found = piece.indexOf(c, from);
        return found < 0 ? piece.length() : found;
    }

    /** Passes over the line and watches its characters; returns whether its end was read. */
    private boolean pass() {
        while (isMore()) {
            if (!begun) {
                begin();
            }
            String piece = pieces.getFirst();
            while (at < piece.length()) {
                char c = piece.charAt(at++);
                if (c == '\n' || c == '\r') {
                    afterReturn = c == '\r';
                    begun = false;
                    quotes.endLine();
                    return true;
                }
                watch(c);
                quotes.follow(c, next + answered - answersTaken);
            }
        }
        boolean last = begun && ended;
        begun &= !ended;
        return last;
    }

    private void begin() {
        begun = true;
        separators = 0;
        outside = 0;
        quoted = false;
        odd = false;
        mayOpen = true;
    }

    private void watch(char c) {
        if (c == delimiter) {
            separators++;
            outside += quoted ? 0 : 1;
            mayOpen = !quoted;
        } else if (c != '"') {
            mayOpen = false;
        } else if (!quoted && !mayOpen) {
            odd = true;
        } else {
            mayOpen = quoted; // a quote directly after a closing one is a quote in the text
            quoted = !quoted;
        }
    }

    private boolean looksLikeRow() {
        boolean whole = !quoted && !odd;
        return whole ? outside == cells - 1 : cells >= MANY && separators == cells - 1;
    }
}
