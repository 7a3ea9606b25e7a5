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
        description = {
            "Write the canonical form (RFC 8785) of a catalogue or any JSON document.",
            "No line end follows it. Equal catalogues have equal canonical bytes, whether they are written as a document or as lines. If the document has errors, nothing is written."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage canonical my-catalogue.json --output my-catalogue.canonical.json",
            "  waystage canonical anything.json | sha256sum",
            "",
            "Exit codes: 0 written, 1 the document has errors, 2 a file cannot be read or written."
        })
public final class CanonicalCommand extends ConsoleCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The catalogue or JSON document; the bundled edition if left out.")
    private @Nullable String file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write; standard output if left out.")
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
