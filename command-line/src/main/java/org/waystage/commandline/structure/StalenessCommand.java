package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.ResultFormat;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.statistics.NatureOption;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how old the evidence for the recorded stages is. */
@Command(
        name = "staleness",
        sortOptions = false,
        description = {
            "Tell how old the evidence for the recorded stage of each case is, and which cases to look at again.",
            "The evidence is the latest record that the recorded stage rests on. It is old if the last day that",
            "its date can mean lies more than so many years before the day asked for. Cases that are over do not",
            "age; those whose evidence has no date, or of which nothing is recorded yet, are told apart.",
            "",
            "Do not use it to say that cases are doubtful or over: a system in service for ten years is none the",
            "worse for having been recorded once. Nor does it tell who was last asked: a date is the record's."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage staleness",
            "  waystage staleness inventory.json --years 3 --as-of 2025-12-31 --format csv > ages.csv",
            "",
            "Text lists the cases with old evidence, the oldest first, and those without a date; csv and json",
            "have all cases, in the order of their ids.",
            "Exit codes: 0 told, 1 the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class StalenessCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The catalogue; the bundled edition if left out.")
    private @Nullable String file;

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "From how many years on evidence is old, a whole number from 0 on; 5 if left out.")
    private int years = 5;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day as of which to tell, such as 2022-06-30; the issue date if left out.")
    private @Nullable LocalDate asOf;

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private ResultFormat format = ResultFormat.TEXT;

    public StalenessCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (years < 0) {
            throw new Failure(Failure.USE, StructurePhrases.YEARS, years);
        }
        Catalogue catalogue = WholeCatalogue.read(file, console);
        LocalDate day = OutlineCount.day(asOf, catalogue, String.valueOf(file));
        StalenessOutput output = new StalenessOutput(
                Staleness.of(catalogue, day, years, nature.orElse(Natures.USE)), catalogue, console);
        switch (format) {
            case TEXT -> output.text();
            case JSON -> output.json();
            case CSV -> output.csv();
        }
        return 0;
    }
}
