package org.waystage.json.internal.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file completely or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content of a file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes to a file beside the target, with an unpredictable name, and moves it over the target; on failure, the old
     * file remains and nothing else does.
     */
    public static void write(Path file, Content content) throws IOException {
        Path beside = file.toAbsolutePath().resolveSibling(".waystage-" + UUID.randomUUID() + ".part");
        // created here, so that the deletion below cannot hit another file; with the permissions that a new file gets
        // in its folder
        OutputStream made = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean moved = false;
        try {
            try (OutputStream out = new BufferedOutputStream(made, 1 << 16)) {
                content.writeTo(out);
            }
            move(beside, file);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(beside);
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
