package org.waystage.examples.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A folder beside another, in which something is made ready before it is moved there. What is left of it goes when it is
 * closed, and also when the program is interrupted.
 */
public final class DraftFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit;

    private DraftFolder(Path path) {
        this.path = path;
        this.atExit = new Thread(
                () -> {
                    try {
                        delete(path);
                    } catch (IOException e) {
                        // there is nobody left to tell
                    }
                },
                "draft-folder");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Makes a folder beside another.
     *
     * @param target the other, which need not be there; it is no root of a file system
     * @return the folder, empty
     * @throws IOException if it cannot be made
     */
    public static DraftFolder beside(Path target) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return new DraftFolder(
                        Files.createDirectory(target.resolveSibling("." + target.getFileName() + ".new-" + i)));
            } catch (FileAlreadyExistsException e) {
                // the next name may be free
            }
        }
    }

    /**
     * Returns where it is.
     *
     * @return the folder
     */
    public Path path() {
        return path;
    }

    /**
     * Removes what is left of it.
     *
     * @throws IOException if it cannot be removed
     */
    @Override
    public void close() throws IOException {
        delete(path);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the program is ending, and the folder has gone
        }
    }

    /** Removes a folder with all that is in it; nothing if it is not there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
