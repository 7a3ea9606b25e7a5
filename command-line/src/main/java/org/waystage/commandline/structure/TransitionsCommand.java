package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrixBuilder;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.statistics.OutlineCount;
import org.waystage.core.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the moves of cases from stage to stage. */
@Command(footer = {"waystage stats transitions --states phase", "waystage stats transitions --occupation"})
public final class TransitionsCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(names = "--states", paramLabel = "STATES")
    private @Nullable StageLevel level;

    @Option(names = "--scheme", paramLabel = "SCHEME")
    private @Nullable String scheme;

    @Option(names = "--occupation")
    private boolean occupation;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public TransitionsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (scheme != null && level != null) {
            throw new Failure(Failure.USE, StructurePhrases.SCHEME_AND_LEVEL);
        }
        if (!occupation) {
            TransitionsOutput output = new TransitionsOutput(
                    OutlineCount.of(
                                    file,
                                    console,
                                    catalogue -> builder(catalogue, asOf.orIssued(catalogue, file.name(), console)),
                                    TransitionMatrixBuilder::add,
                                    TransitionMatrixBuilder::expect)
                            .builder()
                            .build(),
                    console);
            format.write(output::text, output::result, console);
            return 0;
        }
        if (asOf.asked().isPresent()) {
            throw new Failure(Failure.USE, StructurePhrases.OCCUPATION_AS_OF);
        }
        Catalogue catalogue = file.read(console);
        AsOf.issued(catalogue, file.name()); // refuses a catalogue without an issue date
        OccupationOutput output = occupation(catalogue);
        format.write(output::text, output::result, console);
        return 0;
    }

    private StageLevel level() {
        return level == null ? StageLevel.STAGE : level;
    }

    private TransitionMatrixBuilder builder(Catalogue catalogue, LocalDate day) {
        String words = scheme;
        return words == null
                ? new TransitionMatrixBuilder(catalogue, level(), day, nature.orElse(Natures.USE))
                : SchemeChoice.with(
                        words,
                        catalogue,
                        console,
                        code -> new TransitionMatrixBuilder(catalogue, day, code, nature.orElse(Natures.ALL)));
    }

    private OccupationOutput occupation(Catalogue catalogue) {
        String words = scheme;
        return words == null
                ? new OccupationOutput(StageOccupation.of(catalogue, nature.orElse(Natures.USE)), level(), console)
                : new OccupationOutput(
                        SchemeChoice.with(
                                words,
                                catalogue,
                                console,
                                code -> SchemeOccupation.of(catalogue, code, nature.orElse(Natures.ALL))),
                        console);
    }
}
