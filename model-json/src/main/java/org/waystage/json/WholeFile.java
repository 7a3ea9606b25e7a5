package org.waystage.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
final class WholeFile {
    private static final int MOST_BESIDE = 100;

    private WholeFile() {}

    /** What writes the content of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes beside the file and moves the result over it; what fails leaves the old file and nothing else. */
    static void write(Path file, Content content) throws IOException {
        Path beside = create(file.toAbsolutePath());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                content.writeTo(out);
            }
            move(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Creates a new file beside another, with the rights that a new file has in its folder. */
    private static Path create(Path file) throws IOException {
        for (int i = 0; ; i++) {
            Path beside = file.resolveSibling("." + file.getFileName() + (i == 0 ? "" : "-" + i) + ".part");
            try {
                return Files.createFile(beside);
            } catch (FileAlreadyExistsException e) {
                if (i == MOST_BESIDE) {
                    throw e;
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
