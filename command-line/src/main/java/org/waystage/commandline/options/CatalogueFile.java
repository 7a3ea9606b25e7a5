package org.waystage.commandline.options;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Parameters;

/** The parameter that names the catalogue to read. */
public final class CatalogueFile {
    @Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable String name;

    /** Returns the file as the user named it, or null for the bundled edition. */
    public @Nullable String name() {
        return name;
    }

    /** Opens the catalogue. */
    public CatalogueSource open(Console console) {
        return CatalogueSource.open(name, console);
    }

    /** Reads the whole catalogue; reports its errors and ends the command if there are any. */
    public Catalogue read(Console console) {
        return WholeCatalogue.read(name, console);
    }
}
