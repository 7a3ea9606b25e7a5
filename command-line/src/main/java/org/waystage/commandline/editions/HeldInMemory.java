package org.waystage.commandline.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;

/** Refuses catalogues that do not fit into memory, before they are read. */
final class HeldInMemory {
    /** How much memory comparing takes, as a multiple of the size of the files. */
    static final int OF_DIFF = 2;

    /** How much memory merging takes, as a multiple of the size of the files. */
    static final int OF_MERGE = 4;

    private static final Phrase TOO_LARGE = Phrase.of("editions.too-large");
    private static final long MEGABYTE = 1_000_000;

    private HeldInMemory() {}

    /** Ends the command if the memory of the program is not a multiple of the size of some files. */
    static void check(List<CatalogueSource> sources, int times, Console console) {
        long size = 0;
        for (CatalogueSource source : sources) {
            size += size(source, console);
        }
        long needed = times * size;
        long most = Runtime.getRuntime().maxMemory();
        if (needed > most) {
            throw new Failure(Failure.USE, TOO_LARGE, needed / MEGABYTE, most / MEGABYTE, needed / MEGABYTE + 1);
        }
    }

    private static long size(CatalogueSource source, Console console) {
        Optional<Path> file = source.file().filter(Files::isRegularFile);
        try {
            return file.isPresent() ? Files.size(file.get()) : 0;
        } catch (IOException e) {
            throw CatalogueSource.cannotRead(source.name(), e, console);
        }
    }
}
