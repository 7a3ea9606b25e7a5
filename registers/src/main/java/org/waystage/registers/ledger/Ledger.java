package org.waystage.registers.ledger;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.FormulaGuard;

/**
 * The ledger of a register: every step between its cells and the model, as a file.
 *
 * <p>As CSV it is UTF-8 with a header and one step a line, its columns those of {@link LedgerEntry} in that order. A cell
 * without quotes and letters is absent, {@code ""} is an empty text; a text that a spreadsheet would take for a formula has an
 * apostrophe before it ({@link FormulaGuard}), which {@link #read} takes away. As JSON it is an array of objects with the same members;
 * absent ones are left out.
 */
public final class Ledger {
    /** The columns, in order. */
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

    private Ledger() {}

    /**
     * Starts to write a ledger as CSV.
     *
     * @param out where to; the writer closes it
     * @return a writer
     * @throws IOException if the header cannot be written
     */
    public static LedgerWriter csv(OutputStream out) throws IOException {
        return new LedgerWriter.Csv(out);
    }

    /**
     * Starts to write a ledger as JSON.
     *
     * @param out where to; the writer closes it
     * @return a writer
     * @throws IOException if the beginning cannot be written
     */
    public static LedgerWriter json(OutputStream out) throws IOException {
        return new LedgerWriter.Json(out);
    }

    /**
     * Reads a ledger that was written as CSV.
     *
     * @param in the file, which is not closed
     * @param entries what takes the steps, in order
     * @throws IOException if it cannot be read, or is no ledger; the message says where
     */
    public static void read(InputStream in, Consumer<LedgerEntry> entries) throws IOException {
        UnclosedInput kept = new UnclosedInput(in);
        if (kept.first() == '[') {
            throw new IOException("this is a ledger as JSON; it is read back from CSV only");
        }
        CsvReader.CsvReaderBuilder builder =
                CsvReader.builder().allowMissingFields(true).allowExtraFields(true);
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
            throw new IOException("this is no ledger: its cells cannot be told apart", e);
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
     * Applies a ledger backwards: returns what stood in every cell of the register, in the order of the ledger.
     *
     * @param entries the steps
     * @return the texts; absent for the cells that were withheld
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
     * What came of restoring a register.
     *
     * @param records how many records were written
     * @param cells how many cells the ledger tells of
     * @param withheld how many of them are withheld, in whole or in part, by the header of their column; in the order of the ledger
     * @param recordsMissing how many of the records the ledger tells nothing of, as where lines of it were deleted; each is written
     *     as a line with one empty cell
     * @param headersMissing how many columns the ledger has no header of; the header that is written for each is empty
     */
    public record Restored(
            long records, long cells, Map<String, Long> withheld, long recordsMissing, long headersMissing) {
        /** Keeps a copy. */
        public Restored {
            withheld = Collections.unmodifiableMap(new LinkedHashMap<>(withheld));
        }

        /**
         * Tells whether the ledger had a step of every record and the header of every column. Of records at the end that a ledger
         * lacks nothing can be told.
         *
         * @return whether nothing is missing, as far as can be told
         */
        public boolean isComplete() {
            return recordsMissing == 0 && headersMissing == 0;
        }
    }

    /**
     * Writes the cells of a register back from its ledger, as CSV: UTF-8 with a header, one record a line.
     *
     * <p>Each cell is written as it stood, formulas too. Of cells that are withheld it has what the ledger has, with {@code
     * [withheld]} in place of what is missing. Of JSON and YAML the header has the JSON Pointers of the members.
     *
     * @param ledger the ledger, as CSV; it is read twice
     * @param out where to, which is not closed
     * @return how much was written, and what stays withheld
     * @throws IOException if the ledger cannot be read or is none, or the cells cannot be written
     */
    public static Restored restore(Path ledger, OutputStream out) throws IOException {
        return new RestoredTable(ledger).write(out);
    }

    /** A file that whoever opened it closes. */
    private static final class UnclosedInput extends PushbackInputStream {
        UnclosedInput(InputStream in) {
            super(in);
        }

        /** Returns the first byte, which is read again; -1 of an empty file. */
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

    /** A line of a ledger; null is an absent cell. */
    private record RawEntry(long number, List<@Nullable String> cells) {
        LedgerEntry entry() throws IOException {
            if (cells.size() != COLUMNS.size()) {
                throw fault("it has " + cells.size() + " cells, a ledger " + COLUMNS.size());
            }
            return new LedgerEntry(
                    text(0),
                    number(1),
                    optional(2).isEmpty() ? Optional.empty() : Optional.of(Math.toIntExact(number(2))),
                    optional(3),
                    Math.toIntExact(number(4)),
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

        private long number(int cell) throws IOException {
            String text = text(cell);
            if (!text.matches("[0-9]{1,9}")) {
                throw fault("'" + text + "' in '" + COLUMNS.get(cell) + "' is no number");
            }
            return Long.parseLong(text);
        }

        private Confidence confidence(String code) throws IOException {
            if (!Code.isCode(code)) {
                throw fault("'" + code + "' is no confidence");
            }
            return Confidence.of(code);
        }

        private LedgerKind kind(String code) throws IOException {
            for (LedgerKind kind : LedgerKind.values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            throw fault("'" + code + "' is no kind of step");
        }

        private IOException fault(String problem) {
            return new IOException("line " + number + " is no line of a ledger: " + problem);
        }
    }

    /** Keeps apart what is absent and what is empty. */
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
