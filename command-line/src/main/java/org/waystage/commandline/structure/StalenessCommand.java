package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = "--years",
            paramLabel = "N",
            description = "From how many years on evidence is old, a whole number from 0 on; 5 if left out.")
    private int years = 5;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public StalenessCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (years < 0) {
            throw new Failure(Failure.USE, StructurePhrases.YEARS, years);
        }
        Catalogue catalogue = file.read(console);
        LocalDate day = asOf.orIssued(catalogue, file.name());
        StalenessOutput output = new StalenessOutput(
                Staleness.of(catalogue, day, years, nature.orElse(Natures.USE)), catalogue, console);
        format.write(output::text, output::result, console);
        return 0;
    }
}
