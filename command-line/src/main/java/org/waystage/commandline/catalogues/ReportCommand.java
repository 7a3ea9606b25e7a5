package org.waystage.commandline.catalogues;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.Catalogue;
import org.waystage.core.redaction.Redacted;
import org.waystage.report.AdoptionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a report of a catalogue as web pages. */
@Command(
        name = "report",
        footer = {
            "waystage report --output waystage-report",
            "waystage report my-catalogue.json --output my-report",
            "waystage report my-catalogue.json --audience restricted --output all-we-know",
            "waystage report my-catalogue.json --cleared --output cleared"
        })
public final class ReportCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR")
    private String output = "";

    @Mixin
    private final Audience audience = new Audience();

    public ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        audience.check(console);
        Redacted redacted = cut();
        Catalogue catalogue = redacted.catalogue();
        try {
            Path folder = Path.of(output);
            Path page = AdoptionReport.of(catalogue).write(folder);
            console.println(Printable.line(Phrase.REPORT_WRITTEN.in(console.language(), asGiven(page, folder))));
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_WRITE, output, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_WRITE, output, Names.notAName(console));
        }
        redacted.report().note().ifPresent(note -> console.say(Printable.line(note.in(console.language()))));
        return 0;
    }

    private Redacted cut() {
        try (CatalogueSource source = file.open(console)) {
            return audience.cut(source, audience.redaction(), console);
        }
    }

    /** Returns the path of a page, starting with the folder as the person named it. */
    private static Path asGiven(Path page, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path inside = page.toAbsolutePath().normalize();
        return inside.startsWith(absolute) ? folder.resolve(absolute.relativize(inside)) : page;
    }
}
