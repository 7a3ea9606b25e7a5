package org.waystage.registers.ledger;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;

/**
 * The ledger of a register: a file of every step between its cells and the model.
 *
 * <p>As CSV it is UTF-8 with a header and one step per line; its columns are those of {@link LedgerEntry}, in that
 * order. An unquoted empty cell is absent, {@code ""} is an empty text. A text that a spreadsheet would interpret as a
 * formula is preceded by an apostrophe ({@link FormulaGuard}), which {@link #read} removes. As JSON it is an array of
 * objects with the same members, without the absent ones.
 */
public final class Ledger {
    /** The names of the columns, in order. */
    static final List<String> COLUMNS = List.of(
            "file",
            "record",
            "column",
            "header",
            "sequence",
            "target",
            "from",
            "to",
            "rule",
            "profile",
            "confidence",
            "kind");

    /** How many of the cells without a step are listed. */
    static final int MOST_LISTED = 5;

    private Ledger() {}

    /**
     * Begins a ledger as CSV.
     *
     * @param out the stream to write to, which the writer closes
     * @return a writer
     * @throws IOException if the header cannot be written
     */
    public static LedgerWriter csv(OutputStream out) throws IOException {
        return new LedgerWriter.Csv(out);
    }

    /**
     * Begins a ledger as JSON.
     *
     * @param out the stream to write to, which the writer closes
     * @return a writer
     * @throws IOException if the beginning cannot be written
     */
    public static LedgerWriter json(OutputStream out) throws IOException {
        return new LedgerWriter.Json(out);
    }

    /**
     * Reads a ledger that was written as CSV.
     *
     * @param in the stream to read from, which is not closed
     * @param entries receives the steps, in order
     * @throws IOException if the ledger cannot be read or is not one; the message says where
     */
    public static void read(InputStream in, Consumer<LedgerEntry> entries) throws IOException {
        UnclosedInput kept = new UnclosedInput(in);
        if (kept.first() == '[') {
            throw new IOException("this is a ledger as JSON; it is read back from CSV only");
        }
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (CsvReader<RawEntry> reader = builder.build(new LineHandler(), kept, StandardCharsets.UTF_8)) {
            boolean header = true;
            for (RawEntry line : reader) {
                if (!header) {
                    entries.accept(line.entry());
                } else if (!line.cells().equals(COLUMNS)) {
                    throw new IOException("line 1 is not the header of a ledger: " + String.join(",", COLUMNS));
                }
                header = false;
            }
            if (header) {
                throw new IOException("the file is empty; a ledger has at least its header");
            }
        } catch (CsvParseException e) {
            throw new IOException("this is not a ledger: its cells cannot be separated", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * A cell of a register.
     *
     * @param record the number of its record, from 1
     * @param column the index of its column, from 0
     */
    public record Cell(long record, int column) {}

    /**
     * Applies a ledger backwards: returns the original text of every cell of the register, in the order of the ledger.
     *
     * @param entries the steps
     * @return the texts; empty for withheld cells
     */
    public static Map<Cell, Optional<String>> cells(Iterable<LedgerEntry> entries) {
        Map<Cell, Optional<String>> cells = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.column().isPresent() && entry.sequence() == 0) {
                cells.put(new Cell(entry.record(), entry.column().get()), entry.from());
            }
        }
        return cells;
    }

    /**
     * The result of restoring a register.
     *
     * @param records the number of records written
     * @param withheld the number of cells withheld, in whole or in part, by the header of their column; in the order of
     *     the ledger
     * @param recordsMissing the number of records missing in the ledger, for example because lines were deleted; each
     *     is written as a line with one empty cell
     * @param headersMissing the number of columns whose header is missing in the ledger; each is written with an empty
     *     header
     * @param headers the headers written, in order
     * @param cellsMissing the number of cells of a table that have no step, although other cells of their records have one;
     *     each is written as an empty cell. Cells missing at the end of a record that is shorter than the header
     *     are counted as well, because they cannot be told apart
     * @param firstCellsMissing the first of these cells, at most five
     */
    public record Restored(
            long records,
            Map<String, Long> withheld,
            long recordsMissing,
            long headersMissing,
            List<String> headers,
            long cellsMissing,
            List<Cell> firstCellsMissing) {
        /** Makes immutable copies. */
        public Restored {
            withheld = Collections.unmodifiableMap(new LinkedHashMap<>(withheld));
            headers = List.copyOf(headers);
            firstCellsMissing = List.copyOf(firstCellsMissing);
        }

        /**
         * Returns whether the ledger has a step for every record and cell, and the header of every column. Missing
         * records at the end of a ledger cannot be detected.
         *
         * @return whether nothing is missing, as far as can be detected
         */
        public boolean isComplete() {
            return recordsMissing == 0 && headersMissing == 0 && cellsMissing == 0;
        }
    }

    /**
     * Restores the cells of a register from its ledger, as CSV: UTF-8 with a header, one record per line.
     *
     * <p>Each cell is written as it was, formulas included. A withheld cell has the text that the ledger keeps, with
     * {@code [withheld]} in place of what is missing. For JSON and YAML registers, the header has the JSON Pointers of
     * the members; one that is null in every record has no step, and so no column.
     *
     * @param ledger the ledger, as CSV; it is read twice
     * @param out the stream to write to, which is not closed
     * @return the number of records and cells written, and the cells that remain withheld
     * @throws IOException if the ledger cannot be read or is not one, or if the cells cannot be written
     */
    public static Restored restore(Path ledger, OutputStream out) throws IOException {
        return new RestoredTable(ledger).write(out);
    }

    /** A stream that its owner closes. */
    private static final class UnclosedInput extends PushbackInputStream {
        UnclosedInput(InputStream in) {
            super(in);
        }

        /** Returns the first byte without consuming it, or -1 if the file is empty. */
        int first() throws IOException {
            int first = read();
            if (first >= 0) {
                unread(first);
            }
            return first;
        }

        @Override
        public void close() {
            // left to the caller
        }
    }

    /** A line of a ledger; a null cell is absent. */
    private record RawEntry(long number, List<@Nullable String> cells) {
        /** The most digits of which every number fits into a {@code long}, and into an {@code int}. */
        private static final int LONGEST_NUMBER = 18;

        private static final int LONGEST_INDEX = 9;

        LedgerEntry entry() throws IOException {
            if (cells.size() != COLUMNS.size()) {
                throw fault("it has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", a ledger "
                        + COLUMNS.size());
            }
            return new LedgerEntry(
                    text(0),
                    number(1, LONGEST_NUMBER),
                    optional(2).isEmpty() ? Optional.empty() : Optional.of(Math.toIntExact(number(2, LONGEST_INDEX))),
                    optional(3),
                    Math.toIntExact(number(4, LONGEST_INDEX)),
                    optional(5),
                    optional(6),
                    optional(7),
                    text(8),
                    text(9),
                    confidence(text(10)),
                    kind(text(11)));
        }

        private Optional<String> optional(int cell) {
            return Optional.ofNullable(cells.get(cell));
        }

        private String text(int cell) throws IOException {
            String text = cells.get(cell);
            if (text == null) {
                throw fault("the cell '" + COLUMNS.get(cell) + "' is empty");
            }
            return text;
        }

        private long number(int cell, int most) throws IOException {
            String text = text(cell);
            if (text.length() > most || !text.matches("[0-9]+")) {
                throw fault("'" + text + "' in '" + COLUMNS.get(cell) + "' is not a number");
            }
            return Long.parseLong(text);
        }

        private Confidence confidence(String code) throws IOException {
            if (!Code.isCode(code)) {
                throw fault("'" + code + "' is not a level of confidence");
            }
            return Confidence.of(code);
        }

        private LedgerKind kind(String code) throws IOException {
            for (LedgerKind kind : LedgerKind.values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            throw fault("'" + code + "' is not a kind of step");
        }

        private IOException fault(String problem) {
            return new IOException("line " + number + " is not a line of a ledger: " + problem);
        }
    }

    /** Distinguishes absent cells from empty ones. */
    private static final class LineHandler extends AbstractBaseCsvCallbackHandler<RawEntry> {
        private List<@Nullable String> cells = new ArrayList<>();
        private long number;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>(COLUMNS.size());
            number = startingLineNumber;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells.add(length == 0 && !quoted ? null : FormulaGuard.unguard(new String(buffer, offset, length)));
        }

        @Override
        protected RawEntry buildRecord() {
            return new RawEntry(number, cells);
        }
    }
}
