package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts which benefits, challenges, needs or objectives cases state. */
@Command(
        name = "frequencies",
        sortOptions = false,
        description = {
            "Count which benefits, challenges, needs or objectives the cases of a catalogue state.",
            "A case counts once for each code that it gives. Cases that state something in words only are told",
            "apart, since nobody has read their words for codes. The share of a code is one of the cases that",
            "give any code, with Wilson's interval.",
            "",
            "Do not use it for how often benefits or challenges occur: it counts what sources chose to write,",
            "and of success more is written. Before keys are compared, look at how many of their cases state any."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage frequencies --of challenges",
            "  waystage frequencies --of benefits --by group --format csv > benefits.csv",
            "",
            "Exit codes: 0 counted, 1 the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class FrequenciesCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--of", paramLabel = "WHAT", description = "benefits (default), challenges, needs or objectives.")
    private Frequencies.Kind of = Frequencies.Kind.BENEFITS;

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            description = "Also by technology, group, region, country, kind, process, ldc, wto or nature.")
    private @Nullable Dimension by;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public FrequenciesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Catalogue catalogue = file.read(console);
        LocalDate day = asOf.orIssued(catalogue, file.name());
        Frequencies found = Frequencies.of(
                catalogue,
                of,
                by == null ? Dimension.NATURE : by,
                day,
                nature.orElse(by == null ? Natures.USE : Natures.by(by)));
        FrequenciesOutput output = new FrequenciesOutput(found, by != null, catalogue, console);
        format.write(output::text, output::result, console);
        return 0;
    }
}
