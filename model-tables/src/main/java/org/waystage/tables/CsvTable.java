package org.waystage.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as a CSV file. */
final class CsvTable {
    /** The file name extension. */
    static final String ENDING = ".csv";

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String SEPARATORS = ",;\t";
    private static final int LONGEST_CELL = 1 << 24;
    private static final int LONGEST_HEADER = 1 << 16;

    /** A final line that reveals a quote left open, which would put the rest of the file into a single cell. */
    private static final String END_MARK = "\uffff#end";

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

    /** Returns the first row of a file that is not blank, by which a renamed table is known; empty if there is none. */
    static List<String> header(byte[] bytes) {
        int length = Math.min(bytes.length, LONGEST_HEADER);
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        text = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        try (CsvReader<CsvRecord> records =
                reader(separator(text)).skipEmptyLines(true).ofCsvRecord(text)) {
            for (CsvRecord line : records) {
                if (line.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return line.getFields();
                }
            }
            return List.of();
        } catch (CsvParseException e) {
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
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
        char separator = separator(text);
        DamagedRows damaged = new DamagedRows(name, separator, text, notices);
        try (CsvReader<CsvRecord> records =
                reader(separator).skipEmptyLines(false).ofCsvRecord(text + "\r\n" + END_MARK)) {
            int left = Grid.MOST_CELLS;
            CsvRecord before = null;
            CsvRecord last = null;
            for (CsvRecord line : records) {
                left -= line.getFieldCount();
                if (left < 0) {
                    throw new CsvParseException("too many cells");
                }
                if (last != null) {
                    damaged.take(last, rows.size());
                }
                rows.add(new Grid.Row(rows.size() + 1, line.getFields()));
                before = last;
                last = line;
            }
            Grid.Row mark = rows.remove(rows.size() - 1);
            if (last != null && !mark.cells().equals(List.of(END_MARK))) {
                damaged.cutOff(last, mark.number());
            } else if (before != null && !text.endsWith("\n") && !text.endsWith("\r")) {
                damaged.lineEndMissing(before, rows.size());
            }
        } catch (CsvParseException e) {
            cutOff(name, rows.size() + 1, notices);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        return Optional.of(Grid.of(name, rows));
    }

    /** FastCSV warns of its option for characters after a closing quote; without it, such a row would end the reading. */
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_CELL);
    }

    private static void cutOff(String name, int row, CellNotices notices) {
        notices.add(TableRules.CUT_OFF, name + "!A" + row, Map.of("row", Integer.toString(row)));
    }

    /** Returns the separator of cells; in many locales, spreadsheets write semicolons. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        for (int i = 0; i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i++) {
            int which = SEPARATORS.indexOf(text.charAt(i));
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
