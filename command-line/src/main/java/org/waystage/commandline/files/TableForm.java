package org.waystage.commandline.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.tables.TableReader;
import org.waystage.workbooks.WorkbookReader;

/** The form of a catalogue in tables. Detected from the content, because file extensions are often wrong. */
public enum TableForm {
    /** A folder of CSV tables. */
    FOLDER,
    /** A zip archive of CSV tables. */
    ARCHIVE,
    /** An Excel workbook. */
    WORKBOOK,
    /** A zip archive of JSON. */
    JSON_ARCHIVE,
    /** A zip archive of something else. */
    OTHER_ARCHIVE,
    /** A file with the name of a workbook or archive that is neither, nor JSON. */
    NO_ARCHIVE,
    /** A file that cannot be a catalogue. */
    OTHER_FILE;

    /** Reports that an archive holds no tables. */
    public static final Rule NO_TABLES = Rule.ofReading(
                    "archive-without-tables",
                    "This is a zip archive, but neither an Excel workbook (.xlsx) nor one of tables such as 'catalogue.csv'. Nothing was"
                            + " read.",
                    "Ceci est une archive zip, mais ni un classeur Excel (.xlsx) ni une archive de tables comme « catalogue.csv »."
                            + " Rien n’a été lu.")
            .explained(
                    "An archive is read as a catalogue only if it is a workbook or holds CSV tables with the names of "
                            + "the form. Check that it is the right file, and that the tables in it end in .csv; 'waystage "
                            + "convert' writes an archive as it should be.",
                    "Une archive n’est lue comme catalogue que si c’est un classeur ou si elle contient des tables CSV "
                            + "aux noms du format. Vérifiez que c’est le bon fichier et que ses tables se terminent en .csv ; « "
                            + "waystage convert » écrit une archive comme il faut.");

    /** Reports that an archive holds JSON. */
    public static final Rule HOLDS_JSON = Rule.ofReading(
                    "archive-of-json",
                    "This is a zip archive that holds JSON ('{entry}'). Unpack it and name that file. Nothing was read.",
                    "Ceci est une archive zip qui contient du JSON (« {entry} »). Décompressez-la et nommez ce fichier. Rien n’a"
                            + " été lu.")
            .explained(
                    "Of archives only workbooks and those of CSV tables are read. A catalogue in JSON is read as the file "
                            + "itself, not packed: unpack the archive and name the file in it.",
                    "Parmi les archives, seuls les classeurs et celles de tables CSV sont lus. Un catalogue en JSON se lit "
                            + "tel quel, non compressé : décompressez l’archive et nommez le fichier qu’elle contient.");

    /** Reports that a file is not what its extension says. */
    public static final Rule NOT_AN_ARCHIVE = Rule.ofReading(
                    "archive-damaged",
                    "The name ends in '{ending}', but this is neither an Excel workbook nor a zip archive. Nothing was read.",
                    "Le nom se termine par « {ending} », mais ce n’est ni un classeur Excel ni une archive zip. Rien n’a été lu.")
            .explained(
                    "A workbook or archive begins with marks of its own, which this file lacks: it was cut off at its "
                            + "beginning, is another kind of file under this name, or is empty. Save it again from the program that "
                            + "made it, or fetch it again.",
                    "Un classeur ou une archive commence par des marques propres, qui manquent ici : le début est perdu, "
                            + "c’est un autre type de fichier sous ce nom, ou il est vide. Réenregistrez-le depuis le programme qui "
                            + "l’a fait, ou récupérez-le à nouveau.");

    /** Reports that a file is not a catalogue. */
    public static final Rule NO_CATALOGUE = OtherFile.RULE;

    private static final Set<String> JSON_ENDINGS = Set.of(".json", ".ndjson", ".jsonl");
    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final Set<String> ARCHIVE_ENDINGS = Set.of(".xlsx", ".zip");
    private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};
    /** The beginning of encrypted workbooks and of those from old versions of Excel; they are read so that this is reported. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Returns the form of a file or folder; empty if it has no tables. */
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
        if (archive) {
            return Optional.of(ofArchive(file));
        }
        String ending = Names.ending(String.valueOf(file.getFileName()));
        // A text named as JSON is read as JSON, which reports the place where it is not.
        boolean calledJson = JSON_ENDINGS.contains(ending);
        if (other(file).filter(found -> !calledJson || found.whateverItsName()).isPresent()) {
            return Optional.of(OTHER_FILE);
        }
        boolean named = ARCHIVE_ENDINGS.contains(ending);
        return named && !mayBeJson(start) ? Optional.of(NO_ARCHIVE) : Optional.empty();
    }

    private static Optional<OtherFile> other(Path file) throws IOException {
        return OtherFile.inPlaceOf(OtherFile.Wanted.CATALOGUE, file);
    }

    /** Tells whether a JSON catalogue may begin like this: with a brace, in any encoding, perhaps after a byte order mark or blanks. */
    private static boolean mayBeJson(byte[] start) {
        for (byte b : start) {
            if (b == '{') {
                return true;
            }
            if (b > ' ') {
                return false;
            }
        }
        return start.length > 0;
    }

    /** Tells whether a folder has any tables. */
    static boolean hasTables(Path folder) throws IOException {
        return !tables(folder).isEmpty();
    }

    /** Returns the tables in a folder, in no order. */
    static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isTable(String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    /** Tells whether a folder is a catalogue in tables. */
    static boolean isFolderOfTables(Path folder) {
        return Files.isRegularFile(folder.resolve("catalogue.csv"));
    }

    /** Tells whether a file is the description that is written beside tables. */
    static boolean isDescriptionOfTables(Path file) {
        return file.endsWith("datapackage.json") && isFolderOfTables(file.resolveSibling(""));
    }

    static boolean isTable(String name) {
        return name.endsWith(".csv");
    }

    private static TableForm ofArchive(Path file) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (archive.getEntry("xl/workbook.xml") != null) {
                return WORKBOOK;
            }
            if (archive.stream().map(ZipEntry::getName).anyMatch(TableForm::isTable)) {
                return ARCHIVE;
            }
            return jsonIn(archive).isPresent() ? JSON_ARCHIVE : OTHER_ARCHIVE;
        } catch (ZipException e) {
            // A damaged archive: the readers report more, and only its name shows which reader to use.
            return Names.ending(String.valueOf(file.getFileName())).equals(".xlsx") ? WORKBOOK : ARCHIVE;
        }
    }

    private static Optional<String> jsonIn(ZipFile archive) {
        return archive.stream()
                .map(ZipEntry::getName)
                .filter(name -> JSON_ENDINGS.contains(Names.ending(name)))
                .findFirst();
    }

    private static Reading<Catalogue> nothing(Rule rule, Map<String, String> values) {
        return new Reading<>(
                Optional.empty(), List.of(Notice.of(rule, Place.of(""), values)), new Reading.Counts(1, 0, 0));
    }

    /** Reads a catalogue from tables of this form. */
    Reading<Catalogue> read(Path file, ReadOptions options) throws IOException {
        return switch (this) {
            case FOLDER -> TableReader.fromFolder(file, options);
            case ARCHIVE -> TableReader.fromZip(file, options);
            case WORKBOOK -> WorkbookReader.read(file, options);
            case JSON_ARCHIVE -> {
                try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                    yield nothing(HOLDS_JSON, Map.of("entry", jsonIn(archive).orElseThrow()));
                }
            }
            case OTHER_FILE ->
                nothing(NO_CATALOGUE, other(file).map(OtherFile::holes).orElse(Map.of()));
            case OTHER_ARCHIVE -> nothing(NO_TABLES, Map.of());
            case NO_ARCHIVE ->
                nothing(NOT_AN_ARCHIVE, Map.of("ending", Names.ending(String.valueOf(file.getFileName()))));
        };
    }
}
