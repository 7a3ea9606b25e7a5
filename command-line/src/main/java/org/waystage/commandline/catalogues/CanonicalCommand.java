package org.waystage.commandline.catalogues;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the canonical form. */
@Command(
        name = "canonical",
        footer = {
            "waystage canonical my-catalogue.json --output my-catalogue.canonical.json",
            "waystage canonical anything.json | sha256sum"
        })
public final class CanonicalCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE")
    private @Nullable String file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    public CanonicalCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        try (CatalogueSource source = CatalogueSource.open(file, console);
                OutputFile target = output == null
                        ? OutputFile.temporary(console)
                        : OutputFile.create(output, source.file(), console)) {
            CanonicalForm.write(source, target, console);
            if (output == null) {
                target.copyTo(console.out());
            } else {
                target.commit();
            }
        }
        return 0;
    }
}
