package org.waystage.examples.commandline;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.examples.report.AdoptionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a catalogue as web pages. */
@Command(
        name = "report",
        description = {
            "Write a report of a catalogue, as web pages in English and French.",
            "The pages work without script and without a network, print, and are made for screen readers too."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage report --output waystage-report",
            "  waystage report my-catalogue.json --output my-report",
            "",
            "Exit codes: 0 written, 1 the catalogue has errors, 2 a file cannot be read or written."
        })
final class ReportCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The catalogue; the bundled edition if left out.")
    private @Nullable String file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "The folder to write: a new or empty one, or that of an earlier report.")
    private String output = "";

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Catalogue catalogue = WholeCatalogue.read(file, console);
        try {
            Path folder = Path.of(output);
            Path page = AdoptionReport.write(catalogue, folder);
            console.println(Printable.line(Phrase.REPORT_WRITTEN.in(console.language(), asGiven(page, folder))));
        } catch (IOException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_WRITE, output, Failures.reason(e, console.language()));
        } catch (InvalidPathException e) {
            throw new Failure(Failure.USE, Phrase.CANNOT_WRITE, output, Names.notAName(console));
        }
        return 0;
    }

    /** Returns where a page is, beginning with the folder as the person named it. */
    private static Path asGiven(Path page, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path inside = page.toAbsolutePath().normalize();
        return inside.startsWith(absolute) ? folder.resolve(absolute.relativize(inside)) : page;
    }
}
