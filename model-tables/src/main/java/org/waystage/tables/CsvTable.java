package org.waystage.tables;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.tables.internal.csv.CsvRows;

/** A table as a CSV file. */
final class CsvTable {
    /** The file name extension. */
    static final String ENDING = ".csv";

    /** The largest number of cells of a row that is read, which is that of FastCSV. */
    static final int MOST_COLUMNS = 16_384;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvTable() {}

    /**
     * Returns the bytes of a file: UTF-8 with a byte order mark, without which Excel assumes another encoding, and
     * lines ending in CR LF as in RFC 4180.
     */
    static byte[] bytes(Grid grid) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            grid.rows().forEach(row -> writer.writeRecord(row.cells()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the encoding of a file that is not UTF-8, if its byte order mark or zero bytes at its beginning reveal
     * it.
     */
    private static Map<String, String> otherEncoding(byte[] bytes) {
        if (bytes.length < 2) {
            return Map.of();
        }
        boolean little = bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        boolean big = bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return little || bytes[1] == 0
                ? Map.of("encoding", "UTF-16LE")
                : big || bytes[0] == 0 ? Map.of("encoding", "UTF-16BE") : Map.of();
    }

    /** Reads a file; if it is not UTF-8, adds a notice and returns nothing. */
    static Optional<Grid> read(String name, byte[] bytes, CellNotices notices) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            notices.add(TableRules.NOT_UTF_8, name + "!A1", otherEncoding(bytes));
            return Optional.empty();
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        List<Grid.Row> rows = new ArrayList<>();
        try (CsvRows records = CsvRows.of(new ByteArrayInputStream(bytes))) {
            DamagedRows damaged = new DamagedRows(name, records.separator(), text, notices);
            int left = Grid.MOST_CELLS;
            CsvRecord last = null;
            for (CsvRecord row = records.next(); row != null; row = records.next()) {
                left -= row.getFieldCount();
                if (left < 0) {
                    cutOff(name, rows.size() + 1, notices);
                    return Optional.of(Grid.of(name, rows));
                }
                rows.add(new Grid.Row(rows.size() + 1, row.getFields()));
                damaged.take(row, rows.size());
                last = row;
            }
            if (records.isCutOff()) {
                int next = rows.size() + 1;
                records.leftOpen().ifPresentOrElse(row -> damaged.cutOff(row, next), () -> cutOff(name, next, notices));
            } else if (last != null && !text.endsWith("\n") && !text.endsWith("\r")) {
                damaged.lineEndMissing(last, rows.size());
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        return Optional.of(Grid.of(name, rows));
    }

    private static void cutOff(String name, int row, CellNotices notices) {
        notices.add(TableRules.CUT_OFF, name + "!A" + row, Map.of("row", Integer.toString(row)));
    }
}
