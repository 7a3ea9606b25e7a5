package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.Natures;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.CoOccurrenceBuilder;
import org.waystage.analysis.structure.PairTest;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts which technologies occur together. */
@Command(
        name = "co-occurrence",
        sortOptions = false,
        description = {
            "Count which technologies, groups or processes occur together, in a case or with an adopter.",
            "The index of Jaccard is the share of what has either that has both. The lift is how many times as",
            "often two occur together as the product of their shares. If they had nothing to do with each other it",
            "would be below 1, since what has none is not counted: hold it against the number that is said.",
            "The interval of the lift is by the delta method and needs large numbers: none below five with both.",
            "p tells how often chance alone is as far from what is expected, with how many have each and how many",
            "each has as they are, by permutation; Holm and BH (Benjamini and Hochberg) adjust it over all pairs.",
            "",
            "Do not use it to say that one leads to the other, or that they work in one system: a case names what",
            "its source chose to name. Of many pairs some are high by chance; ask for a --minimum."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage co-occurrence --of group",
            "  waystage co-occurrence --of technology --in adopter --minimum 3 --format csv > pairs.csv",
            "",
            "A pair stands once, the lesser key first; the table is symmetric.",
            "Exit codes: 0 counted, 1 the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class CoOccurrenceCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--of", paramLabel = "DIMENSION", description = "technology (default), group or process.")
    private Dimension of = Dimension.TECHNOLOGY;

    @Option(names = "--in", paramLabel = "UNIT", description = "case (default) or adopter.")
    private CoOccurrence.Unit unit = CoOccurrence.Unit.CASE;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "Only pairs that occur at least so many times; 1 if left out.")
    private long minimum = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "What chance begins with in the test of pairs; 1 if left out. The same gives the same result.")
    private long seed = PairTest.SEED;

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public CoOccurrenceCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (minimum < 1) {
            throw new Failure(Failure.USE, StructurePhrases.MINIMUM, minimum);
        }
        OutlineCount<CoOccurrenceBuilder> count = OutlineCount.of(
                file,
                catalogue -> LocalDate.EPOCH, // no day makes a difference
                console,
                (catalogue, day) -> builder(catalogue),
                CoOccurrenceBuilder::add,
                CoOccurrenceBuilder::expect);
        CoOccurrenceOutput output = new CoOccurrenceOutput(
                pairs(count.builder()),
                count.builder().test(seed, PairTest.PERMUTATIONS),
                minimum,
                count.catalogue(),
                console);
        format.write(output::text, output::result, console);
        return 0;
    }

    private static CoOccurrence pairs(CoOccurrenceBuilder builder) {
        try {
            return builder.build();
        } catch (IllegalStateException e) { // of more pairs than can be kept
            throw new Failure(Failure.USE, StructurePhrases.TOO_MANY_PAIRS, CoOccurrenceBuilder.MAX_PAIRS);
        }
    }

    private CoOccurrenceBuilder builder(Catalogue catalogue) {
        try {
            return new CoOccurrenceBuilder(catalogue, of, unit, nature.orElse(Natures.USE));
        } catch (IllegalArgumentException e) { // of a dimension that is not paired
            throw new Failure(Failure.USE, StructurePhrases.NOT_PAIRED, of);
        }
    }
}
