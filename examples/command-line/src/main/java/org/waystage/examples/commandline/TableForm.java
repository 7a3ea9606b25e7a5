package org.waystage.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.waystage.core.Catalogue;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Rule;
import org.waystage.core.Severity;
import org.waystage.json.ReadOptions;
import org.waystage.json.Reading;
import org.waystage.tables.TableReader;
import org.waystage.workbooks.WorkbookReader;

/** How a catalogue stands in tables. Told by the content, since endings are often wrong. */
enum TableForm {
    /** A folder of CSV tables. */
    FOLDER,
    /** A zip archive of CSV tables. */
    ARCHIVE,
    /** An Excel workbook. */
    WORKBOOK,
    /** A zip archive of something else. */
    OTHER_ARCHIVE;

    /** Says that an archive holds no tables. */
    static final Rule NO_TABLES = Rule.of(
                    "archive-without-tables",
                    Severity.ERROR,
                    "This is a zip archive, but neither an Excel workbook (.xlsx) nor one of tables such as 'catalogue.csv'. Nothing was"
                            + " read.",
                    "Ceci est une archive zip, mais ni un classeur Excel (.xlsx) ni une archive de tables comme « catalogue.csv »."
                            + " Rien n'a été lu.")
            .explained(
                    "An archive is read as a catalogue only if it is a workbook or holds CSV tables with the names of "
                            + "the form. Check that it is the right file, and that the tables in it end in .csv; 'waystage "
                            + "convert' writes an archive as it should be.",
                    "Une archive n'est lue comme catalogue que si c'est un classeur ou si elle contient des tables CSV "
                            + "aux noms du format. Vérifiez que c'est le bon fichier et que ses tables se terminent en .csv ; « "
                            + "waystage convert » écrit une archive comme il faut.");

    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};
    /** How encrypted workbooks and those of old versions of Excel begin, which are read so that this is said. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Returns the form of a file or folder; empty where it is not of tables. */
    static Optional<TableForm> of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Optional.of(FOLDER);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ENTRY.length);
        }
        if (Arrays.equals(start, COMPOUND)) {
            return Optional.of(WORKBOOK);
        }
        boolean archive = Arrays.equals(start, ENTRY) || Arrays.equals(start, EMPTY_ARCHIVE);
        return archive ? Optional.of(ofArchive(file)) : Optional.empty();
    }

    /** Tells whether a folder has any tables. */
    static boolean hasTables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> isTable(String.valueOf(file.getFileName())));
        }
    }

    /** Tells whether a folder is a catalogue in tables. */
    static boolean isFolderOfTables(Path folder) {
        return Files.isRegularFile(folder.resolve("catalogue.csv"));
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv");
    }

    private static TableForm ofArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (archive.getEntry("xl/workbook.xml") != null) {
                return WORKBOOK;
            }
            return archive.stream().map(ZipEntry::getName).anyMatch(TableForm::isTable) ? ARCHIVE : OTHER_ARCHIVE;
        } catch (ZipException e) {
            // A damaged archive, of which the readers tell more; its name is all that is left to go by.
            return Names.ending(String.valueOf(file.getFileName())).equals(".xlsx") ? WORKBOOK : ARCHIVE;
        }
    }

    /** Reads a catalogue from tables of this form. */
    Reading<Catalogue> read(Path file, ReadOptions options) throws IOException {
        return switch (this) {
            case FOLDER -> TableReader.fromFolder(file, options);
            case ARCHIVE -> TableReader.fromZip(file, options);
            case WORKBOOK -> WorkbookReader.read(file, options);
            case OTHER_ARCHIVE -> {
                List<Notice> notices = List.of(Notice.of(NO_TABLES, Place.of(""), Map.of()));
                yield new Reading<>(Optional.empty(), notices, new Reading.Counts(1, 0, 0));
            }
        };
    }
}
