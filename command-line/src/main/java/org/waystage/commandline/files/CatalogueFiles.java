package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.notices.WrittenNotices;

/** The catalogues meant by the names of files and folders. */
public final class CatalogueFiles {
    private static final Set<String> ENDINGS = Set.of(".json", ".ndjson", ".jsonl", ".xlsx", ".zip");

    private final @Nullable String output;
    private final Console console;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private int code;

    private CatalogueFiles(@Nullable String output, Console console) {
        this.output = output;
        this.console = console;
    }

    /**
     * A file or a folder of tables.
     *
     * @param name its name, which starts as the user wrote it
     * @param found whether it was found in a folder, where there may be files of other kinds
     */
    public record Entry(String name, boolean found) {}

    /**
     * Finds the catalogues meant by some names. A file means itself; a folder means all catalogues below it, sorted by name, except in
     * hidden files and folders. Reports what cannot be read.
     *
     * @param output the file to write; if it holds the result of an earlier run, it is skipped silently
     */
    public static CatalogueFiles of(List<String> names, @Nullable String output, Console console) {
        CatalogueFiles files = new CatalogueFiles(output, console);
        for (String name : names) {
            try {
                files.add(name);
            } catch (Failure e) {
                files.report(e);
            }
        }
        return files;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Returns the files found in folders that are not catalogues. */
    public List<String> skipped() {
        return skipped;
    }

    /** Returns the exit code so far. */
    public int code() {
        return code;
    }

    /** Reports that a file found in a folder is not a catalogue. */
    public void skip(String name) {
        skipped.add(name);
        say(Phrase.NOT_A_CATALOGUE, name);
    }

    private void say(Phrase why, String name) {
        console.say("waystage: " + Printable.line(why.in(console.language(), name)));
    }

    private void report(Failure failure) {
        code = Math.max(code, Failures.report(failure, console));
    }

    private void add(String name) {
        try {
            if (name.isEmpty() || name.equals(CatalogueSource.STANDARD_INPUT) || !Files.isDirectory(Path.of(name))) {
                entries.add(new Entry(name, false));
                return;
            }
            int before = entries.size();
            walk(Path.of(name));
            if (entries.size() == before) {
                // Tables without 'catalogue.csv' are read, so that this is reported; anything else is not a catalogue.
                if (!TableForm.hasTables(Path.of(name))) {
                    String reason = Phrase.FOLDER_WITHOUT_CATALOGUES.in(console.language());
                    throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, reason);
                }
                entries.add(new Entry(name, false));
            }
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(name, e, console);
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_READ, name, Names.notAName(console));
        }
    }

    private void walk(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                if (!directory.equals(folder) && isHidden(directory)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (TableForm.isFolderOfTables(directory)) {
                    found.add(directory);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // A link to a file counts as one; links to folders are not followed, because they may lead in a circle.
                if (ENDINGS.contains(Names.ending(file.toString()))
                        && !isHidden(file)
                        && !TableForm.isDescriptionOfTables(file)
                        && Files.isRegularFile(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                report(CatalogueSource.cannotRead(file.toString(), problem, console));
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(file -> file.toString().replace('\\', '/')));
        for (Path file : found) {
            addFound(file);
        }
    }

    private void addFound(Path file) {
        try {
            if (TableForm.of(file).filter(TableForm.JSON_ARCHIVE::equals).isPresent()) {
                skipped.add(file.toString());
                say(Phrase.ARCHIVE_OF_JSON_SKIPPED, file.toString());
            } else if (!Files.isDirectory(file) && isOther(file)) {
                if (!isEarlierResult(file)) {
                    skip(file.toString());
                }
            } else {
                entries.add(new Entry(file.toString(), true));
            }
        } catch (IOException e) {
            report(CatalogueSource.cannotRead(file.toString(), e, console));
        }
    }

    /** Tells whether a file was written by an earlier run and is to be replaced by this one. */
    private boolean isEarlierResult(Path file) throws IOException {
        return output != null
                && Names.isFile(output)
                && Files.isSameFile(file, Path.of(output))
                && WrittenNotices.isIn(file);
    }

    /** Tells whether the content of a file shows that it is not a catalogue. */
    private static boolean isOther(Path file) throws IOException {
        Optional<TableForm> form = TableForm.of(file);
        return (form.isEmpty() || form.get() == TableForm.OTHER_FILE)
                ? InputForm.isOther(file)
                : form.get() == TableForm.OTHER_ARCHIVE;
    }

    private static boolean isHidden(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
