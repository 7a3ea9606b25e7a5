package org.waystage.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.internal.csv.CsvRows;

/**
 * Reads a catalogue from CSV tables, as written by {@link TableWriter} or edited by people.
 *
 * <p>Reading continues after a fault. Each notice names the cell that it is about, such as
 * {@code caseStudies.stages!F17}. Rows are sorted by position, whatever their order in the file; those without a
 * position come last. Semicolons and tabs are accepted as separators if the first row has more of them than commas.
 */
public final class TableReader {
    private static final String FORM = "zip";

    private TableReader() {}

    /**
     * Reads the tables of a folder.
     *
     * @param folder the folder; other files in it cause notices and are ignored
     * @return the catalogue and the notices
     * @throws IOException if the folder or a file cannot be read
     */
    public static Reading<Catalogue> fromFolder(Path folder) throws IOException {
        return fromFolder(folder, ReadOptions.defaults());
    }

    /**
     * Reads the tables of a folder with options.
     *
     * @param folder the folder; other files in it cause notices and are ignored
     * @param options the limits for the catalogue in the tables, whether the rules of the model are checked, and the
     *     profile, which also applies to notices about tables
     * @return the catalogue and the notices
     * @throws IOException if the folder or a file cannot be read
     */
    public static Reading<Catalogue> fromFolder(Path folder, ReadOptions options) throws IOException {
        CellNotices notices = new CellNotices(options);
        GridAssembly assembly = new GridAssembly(notices);
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile)
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
        }
        long left = Archive.MOST_BYTES;
        for (Path file : files) {
            if (!isTable(name(file))) {
                ignore(name(file), assembly);
                continue;
            }
            left -= Files.size(file);
            if (left < 0) {
                return notices.reading(Archive.tooLong(notices));
            }
            add(name(file), Files.readAllBytes(file), assembly, notices);
        }
        return assembly.read();
    }

    /**
     * Reads the tables of a zip archive, at its top level or in folders. Nothing is unpacked to disk.
     *
     * @param file the zip archive
     * @return the catalogue and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<Catalogue> fromZip(Path file) throws IOException {
        return fromZip(file, ReadOptions.defaults());
    }

    /**
     * Reads the tables of a zip archive with options, as {@link #fromZip(Path)} does.
     *
     * @param file the zip archive
     * @param options as for {@link #fromFolder(Path, ReadOptions)}
     * @return the catalogue and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<Catalogue> fromZip(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return fromZip(Archive.bytes(in), options);
        }
    }

    /**
     * Reads the tables of a zip archive in memory.
     *
     * @param archive the bytes of the archive
     * @return the catalogue and the notices
     */
    public static Reading<Catalogue> fromZip(byte[] archive) {
        return fromZip(archive, ReadOptions.defaults());
    }

    private static Reading<Catalogue> fromZip(byte[] archive, ReadOptions options) {
        CellNotices notices = new CellNotices(options);
        Optional<Map<String, byte[]>> entries = Archive.read(archive, FORM, notices);
        if (entries.isEmpty()) {
            return notices.reading(Optional.empty());
        }
        GridAssembly assembly = new GridAssembly(notices);
        entries.get().forEach((path, content) -> {
            String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            String name = whole.substring(whole.lastIndexOf('/') + 1);
            if (isTable(name)) {
                add(name, content, assembly, notices);
            } else {
                ignore(name, assembly);
            }
        });
        return assembly.read();
    }

    private static void add(String file, byte[] content, GridAssembly assembly, CellNotices notices) {
        String name = file.substring(0, file.length() - CsvTable.ENDING.length());
        if (Layout.find(name).isPresent()) {
            CsvTable.read(name, content, notices).ifPresentOrElse(assembly::add, () -> assembly.refused(name));
        } else {
            assembly.unknown(name, CsvRows.header(content));
        }
    }

    /**
     * Adds a notice about a file that is not a table, unless it is one that operating systems create or the description
     * that was written with the tables.
     */
    private static void ignore(String name, GridAssembly assembly) {
        if (!name.startsWith(".") && !name.equals(TablePackage.FILE)) {
            assembly.unknown(name, List.of());
        }
    }

    private static boolean isTable(String name) {
        return name.endsWith(CsvTable.ENDING) && !name.startsWith(".");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
