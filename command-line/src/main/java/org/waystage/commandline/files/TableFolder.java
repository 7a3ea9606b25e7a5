package org.waystage.commandline.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.report.files.Draft;
import org.waystage.tables.TableWriter;

/** Writes tables into a folder. All of them are on disk beside it before the first is moved into place. */
final class TableFolder {
    private TableFolder() {}

    /**
     * Writes the tables of a catalogue.
     *
     * @param folder the folder; a new one appears with all tables or not at all, in an existing one tables of the same names are
     *     replaced one by one
     */
    static void write(Catalogue catalogue, Path folder) throws IOException {
        Path target = Files.isDirectory(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
        if (target.getParent() == null) {
            throw new AccessDeniedException(target.toString());
        }
        try (Draft draft = Draft.folder(target)) {
            Path ready = draft.path().resolve("tables");
            TableWriter.toFolder(catalogue, ready);
            List<Path> tables;
            try (Stream<Path> files = Files.list(ready)) {
                tables = files.sorted().toList();
            }
            for (Path table : tables) {
                try (FileChannel channel = FileChannel.open(table, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
            draft.publish(() -> {
                if (!isMoved(ready, target)) {
                    replace(tables, target);
                }
            });
        }
    }

    /** Moves the folder to its place, where none was; another run may have made one meanwhile. */
    private static boolean isMoved(Path ready, Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Draft.move(ready, target);
            return true;
        } catch (IOException e) {
            if (Files.isDirectory(target)) {
                return false;
            }
            throw e;
        }
    }

    private static void replace(List<Path> tables, Path target) throws IOException {
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        for (Path table : tables) {
            Path place = target.resolve(table.getFileName());
            if (Files.isDirectory(place)) {
                throw new FileAlreadyExistsException(
                        place.toString(), null, "'" + place.getFileName() + "' in it is a folder");
            }
        }
        for (Path table : tables) {
            Draft.move(table, target.resolve(table.getFileName()));
        }
    }
}
