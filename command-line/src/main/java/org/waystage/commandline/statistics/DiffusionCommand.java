package org.waystage.commandline.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.DiffusionMethod;
import org.waystage.analysis.diffusion.DiffusionModel;
import org.waystage.analysis.diffusion.DiffusionSeries;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Technology;
import org.waystage.results.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits a diffusion model. */
@Command(
        footer =
                "Exit codes: 0 fitted (also if refused), 1 the data has errors, 2 wrong use or a file that cannot be read.")
public final class DiffusionCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Input input = new Input();

    @Option(names = "--model", paramLabel = "MODEL", description = "bass (default), logistic or gompertz.")
    private DiffusionModel model = DiffusionModel.BASS;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = {
                "ols (bass only), nls-increments (default), nls-hazard, density or nls-cumulative.",
                "The last is for comparison with published fits: it has no intervals and is never usable."
            })
    private DiffusionMethod method = DiffusionMethod.NLS_INCREMENTS;

    @Option(
            names = "--market-size",
            paramLabel = "M",
            description = "The market size, in the units of the series; estimated if left out.")
    private @Nullable Double marketSize;

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public DiffusionCommand(Console console) {
        super(console);
    }

    /** What is fitted. */
    static final class Input {
        @Option(
                names = "--technology",
                required = true,
                paramLabel = "T",
                description = "A technology of the catalogue (its id); narrower ones count with it.")
        private @Nullable String technology;

        @Option(
                names = "--series",
                required = true,
                paramLabel = "FILE.csv",
                description = "A series of values by period, in place of a catalogue.")
        private @Nullable String series;
    }

    @Override
    public Integer call() {
        if (!method.fits(model)) {
            throw new Failure(Failure.USE, Phrase.METHOD_OF_BASS, method, model);
        }
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
                series, model, method, marketSize == null ? OptionalDouble.empty() : OptionalDouble.of(marketSize));
        format.write(() -> DiffusionText.write(fit, uptake, console), () -> result(fit, uptake), console);
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
        return TechnologyUptake.of(catalogue, technology.id(), nature.orElse(Natures.USE));
    }
}
