package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.tables.TableWriter;
import org.waystage.workbooks.WorkbookWriter;

/** The forms in which a catalogue is written; the name of the output selects one. */
public enum CatalogueOutput {
    /** One JSON document. */
    DOCUMENT,
    /** One JSON object on each line. */
    LINES,
    /** CSV tables in a zip archive. */
    ARCHIVE,
    /** CSV tables in a folder. */
    FOLDER,
    /** An Excel workbook. */
    WORKBOOK;

    /** Returns the form for the output that the user named: by its ending, or a folder. */
    public static CatalogueOutput of(String name) {
        return switch (Names.ending(name)) {
            case ".json" -> DOCUMENT;
            case ".ndjson" -> LINES;
            case ".zip" -> ARCHIVE;
            case ".xlsx" -> WORKBOOK;
            default -> {
                if (!isFolder(name)) {
                    throw new Failure(Failure.USE, Phrase.OTHER_ENDING, name);
                }
                yield FOLDER;
            }
        };
    }

    /** Returns whether cases can be written one by one in this form. */
    public boolean isWrittenCaseByCase() {
        return this == LINES || this == DOCUMENT;
    }

    private static boolean isFolder(String name) {
        try {
            return name.endsWith("/")
                    || name.endsWith("\\")
                    || (!name.isEmpty()
                            && !name.equals(CatalogueSource.STANDARD_INPUT)
                            && Files.isDirectory(Path.of(name)));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * Writes a whole catalogue, or nothing if that fails. In a folder, each table is whole.
     *
     * @param name the output as the user named it
     * @param input the file or folder that is read, which must differ from the output
     */
    public void write(Catalogue catalogue, String name, Optional<Path> input, Console console) {
        write(catalogue, name, input.map(List::of).orElse(List.of()), console);
    }

    /**
     * Writes a whole catalogue, or nothing if that fails. In a folder, each table is whole.
     *
     * @param name the output as the user named it
     * @param inputs the files and folders that are read; the output must not be one of them
     */
    public void write(Catalogue catalogue, String name, List<Path> inputs, Console console) {
        if (this == FOLDER) {
            writeFolder(catalogue, name, inputs, console);
            return;
        }
        try (OutputFile target = OutputFile.create(name, inputs, console)) {
            write(catalogue, target);
            target.commit();
        }
    }

    /** Writes a whole catalogue into a file. */
    public void write(Catalogue catalogue, OutputFile target) {
        target.write(out -> {
            switch (this) {
                case DOCUMENT -> CatalogueWriter.pretty().write(catalogue, out);
                case LINES -> {
                    CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, catalogue);
                    for (CaseStudy caseStudy : catalogue.caseStudies()) {
                        lines.write(caseStudy);
                    }
                }
                case ARCHIVE -> TableWriter.toZip(catalogue, out);
                case WORKBOOK -> WorkbookWriter.write(catalogue, out);
                case FOLDER -> throw new IllegalStateException("a folder is no file");
            }
        });
    }

    private static void writeFolder(Catalogue catalogue, String name, List<Path> inputs, Console console) {
        try {
            Path folder = folder(name, inputs, console);
            TableFolder.write(catalogue, folder);
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.CANNOT_REPRESENT, name, String.valueOf(e.getMessage()));
        }
    }

    /** Checks that tables can be written into a folder before anything is read. */
    public void check(String name, Optional<Path> input, Console console) {
        check(name, input.map(List::of).orElse(List.of()), console);
    }

    /** Checks the same where several files and folders are read. */
    public void check(String name, List<Path> inputs, Console console) {
        try {
            if (this == FOLDER) {
                folder(name, inputs, console);
            }
        } catch (IOException e) {
            throw cannotWrite(name, Failures.reason(e, console.language()));
        }
    }

    private static Path folder(String name, List<Path> inputs, Console console) throws IOException {
        Path folder;
        try {
            folder = Path.of(name);
        } catch (InvalidPathException e) {
            throw cannotWrite(name, Names.notAName(console));
        }
        Path above = folder.getParent();
        if (above != null && !Files.isDirectory(above)) {
            throw cannotWrite(name, Phrase.NO_SUCH_FOLDER.in(console.language(), above));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw cannotWrite(name, Phrase.IS_A_FILE.in(console.language()));
        }
        for (Path input : inputs) {
            if (Files.exists(folder) && Files.exists(input) && isReplaced(input, folder)) {
                throw cannotWrite(name, Phrase.IS_THE_INPUT.in(console.language()));
            }
        }
        return folder;
    }

    /** Tells whether an input is the folder, or one of the files in it that are replaced. */
    private static boolean isReplaced(Path input, Path folder) throws IOException {
        boolean table = TableForm.isTable(String.valueOf(input.getFileName())) && !Files.isDirectory(input);
        return Files.isSameFile(input, folder) || (table && Files.isSameFile(input.resolveSibling("."), folder));
    }

    private static Failure cannotWrite(String name, String reason) {
        return new Failure(Failure.USE, Phrase.CANNOT_WRITE, name, reason);
    }
}
