package org.waystage.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.tables.internal.csv.CsvRows;

/**
 * Writes a catalogue as CSV tables, without loss: one file for each kind of object, in a folder or in a zip archive.
 *
 * <p>Beside them is {@code datapackage.json}, which describes them as a Data Package for programs that do not know the
 * format: the columns with their types, and which columns refer to which. {@link TableReader} does not need it.
 *
 * <p>Tables are UTF-8 with a byte order mark. The README of this module documents their contents. The same catalogue
 * always gives the same bytes.
 *
 * <pre>{@code
 * TableWriter.toFolder(catalogue, Path.of("tables"));
 * Catalogue same = TableReader.fromFolder(Path.of("tables")).orElseThrow();
 * }</pre>
 */
public final class TableWriter {
    private TableWriter() {}

    /**
     * Writes the tables into a folder. They are first written next to it and then moved, so no table is ever
     * incomplete; other files in the folder are kept.
     *
     * @param catalogue the catalogue to write
     * @param folder the folder, which is created if it does not exist; files with the same names are replaced
     * @throws IOException if the folder cannot be written
     * @throws IllegalArgumentException if a table has more columns or cells, or a longer cell, than {@link TableReader} reads
     */
    public static void toFolder(Catalogue catalogue, Path folder) throws IOException {
        Map<String, byte[]> files = files(catalogue);
        Path target = folder.toAbsolutePath();
        Path above = target.getParent();
        if (above == null) {
            throw new IOException("tables cannot be written to the root of a file system");
        }
        Files.createDirectories(above);
        Path beside = Files.createTempDirectory(above, ".tables-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(beside.resolve(file.getKey()), file.getValue());
            }
            Files.createDirectories(target);
            for (String name : files.keySet()) {
                move(beside.resolve(name), target.resolve(name));
            }
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(beside.resolve(name));
            }
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Writes the tables as a zip archive.
     *
     * @param catalogue the catalogue to write
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if a table has more columns or cells, or a longer cell, than {@link TableReader} reads
     */
    public static void toZip(Catalogue catalogue, OutputStream out) throws IOException {
        Archive.write(files(catalogue), out);
    }

    private static Map<String, byte[]> files(Catalogue catalogue) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Grid> grids = GridMaker.of(catalogue, Integer.MAX_VALUE);
        grids.forEach(TableWriter::check);
        grids.forEach(grid -> files.put(grid.name() + CsvTable.ENDING, CsvTable.bytes(grid)));
        files.put(TablePackage.FILE, TablePackage.of(catalogue, grids));
        return files;
    }

    private static void check(Grid grid) {
        int columns = grid.rows().get(0).cells().size();
        long cells = (long) columns * grid.rows().size();
        if (columns > CsvTable.MOST_COLUMNS || cells > Grid.MOST_CELLS) {
            throw new IllegalArgumentException("the table '" + grid.name() + "' has " + columns + " columns and "
                    + cells
                    + " cells; only tables with at most " + CsvTable.MOST_COLUMNS + " and " + Grid.MOST_CELLS
                    + " can be read");
        }
        if (grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.length() > CsvRows.LONGEST_CELL)) {
            throw new IllegalArgumentException("the table '" + grid.name() + "' has a cell of more than "
                    + CsvRows.LONGEST_CELL + " characters, which cannot be read");
        }
    }
}
