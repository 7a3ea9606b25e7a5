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
        name = "diffusion",
        sortOptions = false,
        description = {
            "Fit a model of diffusion to a technology or series, and say if it may be used.",
            "The model of Bass takes adopters to come by themselves (p) and by imitation (q), up to a market",
            "size m. The curve nearest to the series by least squares gives p, q and m, each with a standard",
            "error and an interval. Where the series cannot carry this, the fit is refused with the reasons.",
            "",
            "Do not use it before the peak of adoption is past, unless the market size is known (--market-size),",
            "nor for what came in several waves, was withdrawn, or whose dates say when cases were recorded."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage diffusion --technology drones --market-size 187",
            "  waystage diffusion --series sales.csv --model bass --method nls-increments --format json",
            "",
            "From a catalogue, organizations are counted by the year in which they first reached operation; who",
            "is left out, and why, is said. The verdict stands before the numbers. A series is a CSV file with the header 'period,value', one line for",
            "each period, values not cumulated. The methods give different numbers, so the result names its own.",
            "Exit codes: 0 fitted (also if refused), 1 the data has errors, 2 wrong use or a file that cannot be",
            "read."
        })
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
