package org.waystage.commandline.catalogues;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.DigestSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the digest of the canonical form. */
@Command(
        name = "digest",
        description = {
            "Print the SHA-256 digest of a catalogue or JSON document.",
            "It is the digest of the canonical form, which 'waystage canonical' writes, as 64 lower-case hexadecimal digits. Catalogues that say the same have the same digest."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage digest my-catalogue.json",
            "",
            "Exit codes: 0 written, 1 the document has errors, 2 a file cannot be read."
        })
public final class DigestCommand extends ConsoleCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The catalogue or JSON document; the bundled edition if left out.")
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
