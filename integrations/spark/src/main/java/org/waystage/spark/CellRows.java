package org.waystage.spark;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.tables.TableRules;
import org.waystage.tables.internal.csv.CsvRows;

/**
 * The rows of a table, except blank ones, read as on one machine. Where one machine would report an error of the file,
 * reading ends with an exception.
 */
final class CellRows implements Iterator<String[]>, Closeable {
    private final String table;
    private final InputStream file;
    private final long mostCells;
    private @Nullable CsvRows rows;
    private String @Nullable [] ahead;
    private int number;
    private long cells;

    private CellRows(String table, InputStream file, long mostCells) {
        this.table = table;
        this.file = file;
        this.mostCells = mostCells;
    }

    /**
     * Opens a table.
     *
     * @param mostCells the largest number of cells, including blank rows; a table of cases may have any number, because its rows are not
     *     kept
     */
    static CellRows open(String table, String path, Configuration settings, long mostCells) throws IOException {
        Path file = new Path(path);
        return new CellRows(table, file.getFileSystem(settings).open(file), mostCells);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            Optional<CsvRecord> row = read();
            if (row.isEmpty()) {
                return false;
            }
            if (row.get().getFields().stream().anyMatch(cell -> !cell.isEmpty())) {
                ahead = row.get().getFields().toArray(String[]::new);
            }
        }
        return true;
    }

    @Override
    public String[] next() {
        String[] row = hasNext() ? ahead : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }

    private Optional<CsvRecord> read() {
        try {
            if (rows == null) {
                rows = CsvRows.of(file);
            }
            CsvRecord row = rows.next();
            number++;
            cells += row == null ? 0 : row.getFieldCount();
            if (row == null ? rows.isCutOff() : cells > mostCells) {
                throw error(TableRules.CUT_OFF, Map.of("row", Integer.toString(number)));
            }
            return Optional.ofNullable(row);
        } catch (CharacterCodingException e) {
            throw error(TableRules.NOT_UTF_8, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalArgumentException error(Rule rule, Map<String, String> values) {
        return new IllegalArgumentException("the table " + table + " has an error: "
                + Notice.of(rule, Place.of(""), values).message());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
