package org.waystage.commandline.catalogues;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.DigestSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the digest of the canonical form. */
@Command(name = "digest", footer = "waystage digest my-catalogue.json")
public final class DigestCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable String file;

    public DigestCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (CatalogueSource source = CatalogueSource.open(file, console)) {
            DigestSink digest = new DigestSink(source.name());
            CanonicalForm.write(source, digest, console);
            console.println(digest.hex());
        }
        return 0;
    }
}
