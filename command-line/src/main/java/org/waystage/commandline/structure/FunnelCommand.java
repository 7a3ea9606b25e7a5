package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.paths.FunnelBuilder;
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

/** Counts how many cases reached at least each stage. */
@Command(
        name = "funnel",
        sortOptions = false,
        description = {
            "Count how many cases reached at least each stage, and which share went on to the next.",
            "A case reached a stage if a record by the day is at it or beyond, whatever came later. The share is",
            "of the cases that reached the stage before, with Wilson's interval; the first stage has none. Cases",
            "that do not say how far they came are left out and told, which makes shares too high where these",
            "failed; 'deployed' does not state its extent and is open at deployed-full. A stage that no record",
            "names is marked: all that count there were recorded beyond it.",
            "",
            "Do not use it for how long things take (see 'time-to'), nor to compare groups of which one began",
            "later: its cases have had less time. What failed early is often not recorded at all."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage funnel",
            "  waystage funnel --by group --as-of 2022-06-30 --format csv > funnel.csv",
            "  waystage funnel landscape.json --scheme cncf-maturity",
            "",
            "Exit codes: 0 counted, 1 the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class FunnelCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = "--by",
            paramLabel = "DIMENSION",
            description = "Also by technology, group, region, country, kind, process, ldc, wto or nature.")
    private @Nullable Dimension by;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            description = "Count along the words of this scheme, such as cncf-maturity, in place of the ladder.")
    private @Nullable String scheme;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public FunnelCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        OutlineCount<FunnelBuilder> count = OutlineCount.of(
                file,
                catalogue -> asOf.orIssued(catalogue, file.name()),
                console,
                this::builder,
                FunnelBuilder::add,
                FunnelBuilder::expect);
        Funnel funnel = count.builder().build();
        FunnelOutput output = new FunnelOutput(funnel, by != null, count.catalogue(), console);
        format.write(output::text, output::result, console);
        return 0;
    }

    private FunnelBuilder builder(Catalogue catalogue, LocalDate day) {
        Dimension dimension = by == null ? Dimension.NATURE : by;
        String words = scheme;
        if (words == null) {
            Natures natures = nature.orElse(by == null ? Natures.USE : Natures.by(by));
            return new FunnelBuilder(catalogue, dimension, day, natures);
        }
        Natures natures = nature.orElse(Natures.ALL);
        return SchemeChoice.with(
                words, catalogue, console, code -> new FunnelBuilder(catalogue, dimension, day, code, natures));
    }
}
