package org.waystage.commandline.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Technology;
import org.waystage.results.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits a diffusion model to a technology of the catalogue or to a series. */
@Command(
        footer = {
            "waystage stats uptake --technology drones",
            "waystage stats uptake --series recorders.csv --model logistic"
        })
public final class UptakeCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Input input = new Input();

    @Option(names = "--model", paramLabel = "MODEL")
    private DiffusionModel model = DiffusionModel.BASS;

    @Option(names = "--market-size", paramLabel = "M")
    private @Nullable Double marketSize;

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    public UptakeCommand(Console console) {
        super(console);
    }

    /** What the model is fitted to. */
    static final class Input {
        @Option(names = "--technology", required = true, paramLabel = "T")
        private @Nullable String technology;

        @Option(names = "--series", required = true, paramLabel = "FILE.csv")
        private @Nullable String series;
    }

    @Override
    public Integer call() {
        if (marketSize != null && !(marketSize > 0 && Double.isFinite(marketSize))) {
            throw new Failure(Failure.USE, Phrase.NO_MARKET_SIZE, marketSize);
        }
        Optional<TechnologyUptake> uptake;
        DiffusionSeries series;
        if (input.series != null) {
            String name = file.name();
            if (name != null) {
                throw new Failure(Failure.USE, Phrase.SERIES_AND_CATALOGUE, name);
            }
            uptake = Optional.empty();
            series = SeriesCsv.read(input.series, console);
        } else {
            TechnologyUptake found = uptake();
            uptake = Optional.of(found);
            series = found.series();
        }
        DiffusionFit fit = DiffusionFit.of(
                series, model, marketSize == null ? OptionalDouble.empty() : OptionalDouble.of(marketSize));
        format.write(() -> UptakeText.write(fit, uptake, console), () -> result(fit, uptake), console);
        return 0;
    }

    private static Result result(DiffusionFit fit, Optional<TechnologyUptake> uptake) {
        return uptake.map(found -> Result.of(fit, found)).orElseGet(() -> Result.of(fit));
    }

    private TechnologyUptake uptake() {
        Catalogue catalogue = file.read(console);
        String id = String.valueOf(input.technology);
        Technology technology = catalogue.technologies().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.USE,
                        Phrase.NO_TECHNOLOGY,
                        id,
                        Suggestions.askedOrAll(
                                id,
                                catalogue.technologies().stream()
                                        .map(one -> one.id().value()),
                                console.language())));
        Set<String> named = new TreeSet<>();
        catalogue
                .caseStudies()
                .forEach(one -> one.technologies()
                        .forEach(narrow ->
                                catalogue.withBroader(narrow).forEach(broader -> named.add(broader.value()))));
        if (!named.isEmpty() && !named.contains(id)) {
            throw new Failure(
                    Failure.USE,
                    Phrase.TECHNOLOGY_NOT_NAMED,
                    id,
                    Suggestions.askedOrAll(id, named.stream(), console.language()));
        }
        return TechnologyUptake.of(catalogue, technology.id(), Natures.USE);
    }
}
