package org.waystage.tables.internal.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file in UTF-8, one by one, so that a file of any length takes little memory.
 *
 * <p>One row is read ahead, since only the last one shows whether a quote was left open, which would put the rest of the file into a
 * single cell.
 */
public final class CsvRows implements Closeable {
    /** The largest number of characters in which the end of the first line that is not empty is sought. */
    public static final int LONGEST_HEADER = 1 << 16;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String SEPARATORS = ",;\t";
    public static final int LONGEST_CELL = 1 << 24;

    /** A last line of our own: a row if all quotes are closed, and otherwise the end of a cell. */
    private static final String END_MARK = "\uffff#end";

    private static final byte[] LAST_LINE = ("\r\n" + END_MARK).getBytes(StandardCharsets.UTF_8);

    private final char separator;
    private final CloseableIterator<CsvRecord> records;
    private @Nullable CsvRecord ahead;
    private @Nullable CsvRecord leftOpen;
    private boolean cutOff;

    private CsvRows(Reader text, char separator) throws IOException {
        this.separator = separator;
        this.records = reader(separator).skipEmptyLines(false).ofCsvRecord(text).iterator();
        this.ahead = fetch();
    }

    /**
     * Opens a file, with or without a byte order mark.
     *
     * @throws java.nio.charset.CharacterCodingException if the beginning is not UTF-8; {@link #next} throws it for what follows
     */
    public static CsvRows of(InputStream bytes) throws IOException {
        // Without a decoder of its own, the reader would replace what is not UTF-8, and nobody would notice.
        BufferedReader text = new BufferedReader(new InputStreamReader(
                new SequenceInputStream(bytes, new ByteArrayInputStream(LAST_LINE)),
                StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        StringBuilder line = new StringBuilder();
        int c = text.read();
        for (int read = 1; c >= 0 && read < LONGEST_HEADER && !(isLineEnd(c) && line.length() > 0); read++) {
            if (!isLineEnd(c)) {
                line.append((char) c);
            }
            c = text.read();
        }
        text.reset();
        return new CsvRows(text, separator(line));
    }

    private static boolean isLineEnd(int c) {
        return c == '\r' || c == '\n';
    }

    /**
     * Returns the first row that is not blank, by which a renamed table is recognized; empty if there is none.
     *
     * @param beginning the first bytes of a file, in any encoding
     */
    public static List<String> header(byte[] beginning) {
        int length = Math.min(beginning.length, LONGEST_HEADER);
        String text = new String(beginning, 0, length, StandardCharsets.UTF_8);
        text = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
        String line = text.lines().filter(one -> !one.isEmpty()).findFirst().orElse("");
        try (CsvReader<CsvRecord> records =
                reader(separator(line)).skipEmptyLines(true).ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    return record.getFields();
                }
            }
            return List.of();
        } catch (CsvParseException e) {
            return List.of();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
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

    /** In many locales, spreadsheets write semicolons. */
    private static char separator(CharSequence line) {
        long[] counts = SEPARATORS
                .chars()
                .mapToLong(one -> line.chars().filter(c -> c == one).count())
                .toArray();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** Returns the most frequent separator in the first line that is not empty; the comma unless another is more frequent. */
    public char separator() {
        return separator;
    }

    /** Returns the next row, which may be blank; null after the last one that can be read. */
    public @Nullable CsvRecord next() throws IOException {
        CsvRecord row = ahead;
        if (row == null) {
            return null;
        }
        ahead = fetch();
        if (ahead != null || cutOff) {
            return row;
        }
        if (!row.getFields().equals(List.of(END_MARK))) {
            cutOff = true;
            leftOpen = row;
        }
        return null;
    }

    private @Nullable CsvRecord fetch() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            cutOff = true;
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns, after the last row, whether the file continues with something that cannot be read. */
    public boolean isCutOff() {
        return cutOff;
    }

    /** Returns, after the last row, the one whose last cell has a quote that is never closed, with our last line in it. */
    public Optional<CsvRecord> leftOpen() {
        return Optional.ofNullable(leftOpen);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
