package org.waystage.examples.commandline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class FrequenciesCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The catalogue; the bundled edition if left out.")
    private @Nullable String file;

    @Option(names = "--of", paramLabel = "WHAT", description = "benefits (default), challenges, needs or objectives.")
    private Frequencies.Kind of = Frequencies.Kind.BENEFITS;

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            description = "Also by technology, group, region, country, kind, process, ldc, wto or nature.")
    private @Nullable Dimension by;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day for which regions and the like are told; the issue date if left out.")
    private @Nullable LocalDate asOf;

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or csv.")
    private StatsCommand.Format format = StatsCommand.Format.TEXT;

    FrequenciesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Catalogue catalogue = WholeCatalogue.read(file, console);
        LocalDate day = OutlineCount.day(asOf, catalogue, String.valueOf(file));
        Frequencies found = Frequencies.of(
                catalogue,
                of,
                by == null ? Dimension.NATURE : by,
                day,
                nature.orElse(by == null ? Natures.USE : Natures.by(by)));
        FrequenciesOutput output = new FrequenciesOutput(found, by != null, catalogue, console);
        switch (format) {
            case TEXT -> output.text();
            case JSON -> output.json();
            case CSV -> output.csv();
        }
        return 0;
    }
}
