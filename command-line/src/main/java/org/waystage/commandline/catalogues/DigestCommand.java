package org.waystage.commandline.catalogues;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.DigestSink;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.options.CatalogueFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the digest of the canonical form, or writes that form. */
@Command(
        name = "digest",
        sortOptions = false,
        footer = {"waystage digest my-catalogue.json", "waystage digest anything.json --canonical | sha256sum"})
public final class DigestCommand extends ConsoleCommand {
    private static final Phrase OUTPUT_OF_FORM = Phrase.of("digest.output-of-form");

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--canonical")
    private boolean canonical;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable String output;

    public DigestCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (output != null && !canonical) {
            throw Failure.ofAnOption(OUTPUT_OF_FORM);
        }
        try (CatalogueSource source = file.open(console)) {
            if (canonical) {
                writeForm(source);
            } else {
                DigestSink digest = new DigestSink(source.name());
                CanonicalForm.write(source, digest, console);
                console.println(digest.hex());
            }
        }
        return 0;
    }

    private void writeForm(CatalogueSource source) {
        try (OutputFile target =
                output == null ? OutputFile.temporary(console) : OutputFile.create(output, source.file(), console)) {
            CanonicalForm.write(source, target, console);
            if (output == null) {
                target.copyTo(console.out());
            } else {
                target.commit();
            }
        }
    }
}
