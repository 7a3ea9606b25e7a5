package org.waystage.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;

/** The first bundled edition as a file: it was issued and never changes, so a test can state its numbers. */
public final class FirstEdition {
    private FirstEdition() {}

    /** Writes the edition into a folder, unless it is there, and returns the path of the file. */
    public static String in(Path folder) {
        Path file = folder.resolve("first-edition.json");
        try {
            if (!Files.exists(file)) {
                Files.write(file, CatalogueWriter.pretty().toBytes(Editions.of("2026-11")));
            }
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
