package org.waystage.registers.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.registers.internal.csv.TableRows;

/**
 * Restores the cells of a register from its ledger.
 *
 * <p>The ledger is read twice, the first time for the header, so only one row is kept in memory.
 */
final class RestoredTable {
    /** The largest number of records without a step; with more, the file is not the ledger of a register. */
    private static final long MOST_MISSING = 100_000;

    private final Path ledger;
    private final List<String> headers = new ArrayList<>();
    private final Map<String, Long> withheld = new LinkedHashMap<>();
    private final List<String> row = new ArrayList<>();
    private long record;
    private long recordsMissing;
    /** The columns that have a step. */
    private final BitSet met = new BitSet();

    private final BitSet headed = new BitSet();
    private final BitSet stepped = new BitSet();
    private long cellsMissing;
    private final List<Ledger.Cell> firstCellsMissing = new ArrayList<>();
    /** Whether the register is a table; known once the headers are. */
    private boolean table;

    RestoredTable(Path ledger) {
        this.ledger = ledger;
    }

    /** Writes the table; the stream is not closed. */
    Ledger.Restored write(OutputStream out) throws IOException {
        read(this::addHeader);
        table = isTable();
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.EMPTY)
                .lineDelimiter(LineDelimiter.LF)
                .build(out, StandardCharsets.UTF_8);
        try {
            if (!headers.isEmpty()) {
                csv.writeRecord(shown(headers));
            }
            read(entry -> addCell(entry, csv));
            writeRow(csv);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Ledger.Restored(
                record,
                withheld,
                recordsMissing,
                shown(headers).size() - headed.cardinality(),
                shown(headers),
                cellsMissing,
                firstCellsMissing);
    }

    private interface Step {
        void take(LedgerEntry entry) throws IOException;
    }

    /** Reads the first step of each cell, which starts from its original text. */
    private void read(Step step) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(ledger))) {
            Ledger.read(in, entry -> {
                if (entry.column().isPresent() && entry.sequence() == 0) {
                    try {
                        step.take(entry);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }

    private void addHeader(LedgerEntry entry) throws IOException {
        int column = column(entry);
        pad(headers, column);
        met.set(column);
        entry.header().ifPresent(header -> {
            headers.set(column, header);
            headed.set(column);
        });
    }

    private void addCell(LedgerEntry entry, CsvWriter csv) throws IOException {
        if (entry.record() < record) {
            throw new IOException("record " + entry.record() + " comes after record " + record
                    + ": the steps are not in the order in which they were written");
        }
        recordsMissing += Math.max(0, entry.record() - record - 1);
        if (recordsMissing > MOST_MISSING) {
            throw new IOException("record " + entry.record() + " comes after record " + record + ": more than "
                    + MOST_MISSING + " records have no step");
        }
        while (record < entry.record()) {
            writeRow(csv);
            record++;
        }
        int column = column(entry);
        pad(row, column);
        stepped.set(column);
        if (entry.kind() == LedgerKind.WITHHELD) {
            withheld.merge(headers.get(column), 1L, Long::sum);
            row.set(column, entry.to().orElse(""));
        } else {
            row.set(column, entry.from().orElse(""));
        }
    }

    /** Returns the index of a column, which is within the limits of a row in a valid ledger. */
    private static int column(LedgerEntry entry) throws IOException {
        int column = entry.column().orElse(0);
        if (column >= TableRows.MOST_CELLS) {
            throw new IOException("column " + column + " is more than a register can have");
        }
        return column;
    }

    private static void pad(List<String> cells, int column) {
        while (cells.size() <= column) {
            cells.add("");
        }
    }

    private void writeRow(CsvWriter csv) {
        if (record > 0) {
            countMissing();
            List<String> cells = new ArrayList<>(shown(row));
            pad(cells, 0);
            csv.writeRecord(cells);
            row.clear();
        }
    }

    /** Returns the cells to write; for JSON and YAML, without the members that are null in every record, because those have no step. */
    private List<String> shown(List<String> cells) {
        if (table) {
            return cells;
        }
        List<String> shown = new ArrayList<>();
        for (int i = met.nextSetBit(0); i >= 0 && i < cells.size(); i = met.nextSetBit(i + 1)) {
            shown.add(cells.get(i));
        }
        return shown;
    }

    /**
     * Counts the cells of a record that have no step, unless no cell has one; in JSON and YAML a record need not have every
     * member.
     */
    private void countMissing() {
        if (!stepped.isEmpty() && table) {
            int next = stepped.nextClearBit(0);
            while (next < headers.size()) {
                cellsMissing++;
                if (firstCellsMissing.size() < Ledger.MOST_LISTED) {
                    firstCellsMissing.add(new Ledger.Cell(record, next));
                }
                next = stepped.nextClearBit(next + 1);
            }
        }
        stepped.clear();
    }

    /** Returns whether the register is a table: in JSON and YAML, all headers are paths. */
    private boolean isTable() {
        return !headers.stream()
                .allMatch(header -> header.isEmpty() || header.startsWith("/") || header.startsWith("../"));
    }
}
