package org.waystage.registers.internal.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, one by one, without blank lines.
 *
 * <p>One row is read ahead, because the last row must be known as such.
 */
public final class TableRows implements Closeable {
    /**
     * The largest number of characters in a cell; without a limit, a quote that is never closed would take in the rest of the file.
     */
    public static final int LONGEST_CELL = 1 << 22;

    /** The largest number of cells in a row. */
    public static final int MOST_CELLS = 1 << 14;

    /** The largest number of characters in all cells of a row. */
    public static final int LONGEST_ROW = 2 * LONGEST_CELL;

    private final LineWatch watch;
    private final EndMarkReader text;
    private final Cells cells = new Cells();
    private final CloseableIterator<TableRow> rows;
    private @Nullable TableRow ahead;
    private int aheadInQuotes;
    private boolean oneLine;
    /** The number of cells of the last row, and how many of them are in quotes. */
    private int found;

    private int inQuotes;
    private int goesOn = -1;

    /**
     * Opens a table.
     *
     * @param width the number of cells of its header; 0 if not known yet, in which case lines are not watched
     */
    public TableRows(Reader text, char delimiter, int width) throws IOException {
        this.watch = new LineWatch(text, delimiter, width);
        this.text = new EndMarkReader(watch);
        this.rows = reader(delimiter).build(cells, this.text).iterator();
        this.ahead = fetch();
    }

    /** FastCSV discourages its option for characters after a closing quote; without it, reading would end at such a row. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(false)
                .maxBufferSize(LONGEST_CELL);
    }

    /** Returns the next row; null after the last. */
    @Nullable
    public TableRow next() throws IOException {
        TableRow row = ahead;
        if (row == null || row.end() == TableRow.End.TOO_LONG) {
            ahead = null;
            oneLine = false;
            return row;
        }
        found = row.cells().size();
        inQuotes = aheadInQuotes;
        ahead = fetch();
        if (ahead == null) {
            oneLine = false;
            return lastOf(row);
        }
        oneLine = ahead.line() == row.line() + 1;
        boolean atEnd = isMark(ahead) && !text.endsInLineBreak();
        return atEnd && !hasNext() ? new TableRow(row.line(), row.cells(), TableRow.End.AT_END) : row;
    }

    /** Returns whether the last row is known to have no line break in a cell, because the next one begins on the next line. */
    public boolean isOnOneLine() {
        return oneLine;
    }

    /**
     * Returns for each line of the last row, including blank lines after it, whether it looks like a row by itself.
     * Must be called after each row or not at all.
     */
    public BitSet looks() {
        long until = ahead == null ? Long.MAX_VALUE : ahead.line();
        BitSet looks = ahead == null ? watch.takeUntil(until) : watch.takeRow(until, found, inQuotes);
        goesOn = watch.takeGoingOn(until);
        return looks;
    }

    /**
     * Returns the column of the first cell of the {@linkplain #looks examined} row that continues after its closing quote, from 0; -1 if
     * there is none, or if lines are not watched.
     */
    public int columnThatGoesOn() {
        return goesOn;
    }

    /** Returns, after the last row, whether the text ends without a line break although every other row has one. */
    public boolean lacksLineEnd() {
        return !text.endsInLineBreak();
    }

    /** Returns the last row without the mark; null if it consists of the mark only. */
    private static @Nullable TableRow lastOf(TableRow row) {
        if (isMark(row)) {
            return null;
        }
        String[] cells = row.cells().toArray(String[]::new);
        String last = cells[cells.length - 1];
        cells[cells.length - 1] = last.substring(0, Math.max(0, last.length() - EndMarkReader.MARK.length() - 1));
        return TableRow.of(row.line(), cells, TableRow.End.IN_QUOTES);
    }

    private static boolean isMark(TableRow row) {
        return row.cells().size() == 1 && row.cells().get(0).equals(EndMarkReader.MARK);
    }

    private boolean hasNext() throws IOException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            return true;
        }
    }

    private @Nullable TableRow fetch() throws IOException {
        try {
            while (rows.hasNext()) {
                TableRow row = rows.next();
                if (!row.isBlank()) {
                    aheadInQuotes = cells.inQuotes;
                    return row;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            return cells.tooLong();
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** Collects the cells of one row at a time. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<TableRow> {
        private String[] row = new String[32];
        private int count;
        private int characters;
        private int inQuotes;
        private long line = 1;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            count = 0;
            characters = 0;
            inQuotes = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            characters += length;
            inQuotes += quoted ? 1 : 0;
            if (count == MOST_CELLS || characters > LONGEST_ROW) {
                throw new CsvParseException("the row is too long");
            }
            if (count == row.length) {
                row = Arrays.copyOf(row, count * 2);
            }
            row[count++] = length == 0 ? "" : new String(buffer, offset, length);
        }

        @Override
        protected TableRow buildRecord() {
            return TableRow.of(line, Arrays.copyOf(row, count), TableRow.End.WHOLE);
        }

        /** Returns the part of a row that was read before it became too long. */
        TableRow tooLong() {
            return TableRow.of(line, Arrays.copyOf(row, count), TableRow.End.TOO_LONG);
        }
    }
}
