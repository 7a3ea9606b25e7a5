package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.OneOf;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.results.CaseCount;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.KeyNames;
import org.waystage.results.RefusedChoiceException;
import org.waystage.results.StatisticChoices;
import org.waystage.results.StatisticOption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The command of a statistic, made from its description.
 *
 * @param <F> the type of the result
 */
public final class StatisticCommand<F> extends ConsoleCommand {
    private static final Phrase AT_MOST = Phrase.of("statistic.at-most");
    private static final Phrase TRY = Phrase.of("statistic.try");

    private final CatalogueStatistic<F> statistic;
    private final Picture<F> picture;
    private final Map<StatisticOption, OptionSpec> options = new LinkedHashMap<>();

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    private StatisticCommand(CatalogueStatistic<F> statistic, Picture<F> picture, Console console) {
        super(console);
        this.statistic = statistic;
        this.picture = picture;
    }

    /**
     * Returns the command of a statistic.
     *
     * @param name the name of the command
     * @param chosen the names of the options that it has, in the order of its help
     * @param picture writes the result as text
     */
    public static <F> CommandLine of(
            String name, CatalogueStatistic<F> statistic, List<String> chosen, Picture<F> picture, Console console) {
        return new StatisticCommand<>(statistic, picture, console).commandLine(name, chosen);
    }

    private CommandLine commandLine(String name, List<String> chosen) {
        CommandSpec spec = CommandSpec.forAnnotatedObject(this);
        spec.name(name).usageMessage().sortOptions(false).footer(examples(name));
        for (String one : chosen) {
            StatisticOption option = statistic.options().stream()
                    .filter(known -> known.name().equals(one))
                    .findFirst()
                    .orElseThrow();
            OptionSpec added = option(option);
            options.put(option, added);
            spec.addOption(added);
        }
        return new CommandLine(spec);
    }

    /** Returns example calls: those of the library, by the name of the command. */
    private String[] examples(String name) {
        return statistic.examples().stream()
                .limit(2)
                .map(example -> example.replaceFirst("waystage (stats )?[a-z-]+", "waystage stats " + name))
                .toArray(String[]::new);
    }

    private OptionSpec option(StatisticOption option) {
        OptionSpec.Builder builder = OptionSpec.builder("--" + option.name())
                .paramLabel(option.placeholder())
                .required(option.isRequired());
        return (switch (option.kind()) {
                    case CHOICE ->
                        builder.type(String.class)
                                .completionCandidates(option.choices())
                                .converters((CommandLine.ITypeConverter<String>)
                                        text -> OneOf.of(text, option.choices(), word -> word));
                    case NUMBER -> builder.type(long.class);
                    case DAY -> builder.type(LocalDate.class);
                    case WORD -> builder.type(String.class);
                })
                .build();
    }

    @Override
    public Integer call() {
        StatisticChoices choices = choices();
        try {
            if (statistic.isOneByOne()) {
                OutlineCount<CaseCount<F>> counted = OutlineCount.of(
                        file,
                        console,
                        catalogue -> {
                            checkDay(catalogue, choices);
                            return statistic.count(catalogue, choices);
                        },
                        CaseCount::add,
                        CaseCount::expect);
                write(counted.builder().found(), choices, counted.catalogue());
            } else {
                Catalogue catalogue = file.read(console);
                checkDay(catalogue, choices);
                write(statistic.of(catalogue, choices), choices, catalogue);
            }
        } catch (RefusedChoiceException e) {
            throw new Failure(Failure.USE, Phrase.of("statistic.refused"), reason(e));
        }
        return 0;
    }

    private StatisticChoices choices() {
        Map<String, String> values = new LinkedHashMap<>();
        options.forEach((option, spec) -> {
            Object value = spec.getValue();
            if (value instanceof Long number) {
                check(option, number);
            }
            if (value != null) {
                values.put(option.name(), value.toString());
            }
        });
        return statistic.choose(values);
    }

    private static void check(StatisticOption option, long number) {
        if (number < option.least()) {
            throw Failure.ofAnOption(Phrase.AT_LEAST, option.name(), option.least(), number);
        } else if (number > option.most()) {
            throw Failure.ofAnOption(AT_MOST, option.name(), option.most(), number);
        }
    }

    /** Checks the day of a statistic that has one: ends the command if neither the person nor the catalogue names it. */
    private void checkDay(Catalogue catalogue, StatisticChoices choices) {
        if (options.containsKey(StatisticOption.AS_OF)) {
            Optional<LocalDate> asked =
                    choices.text(StatisticOption.AS_OF.name()).map(LocalDate::parse);
            AsOf.orIssued(asked, catalogue, file.name(), console);
        }
    }

    private String reason(RefusedChoiceException e) {
        String language = console.language();
        String instead = e.word().isEmpty()
                ? e.option().map(option -> instead(option, e.known())).orElse("")
                : Suggestions.askedOrListed(e.word(), e.known(), language);
        return HelpTexts.typed(e.text(language), language) + instead;
    }

    private String instead(String option, List<String> values) {
        String options =
                values.stream().map(value -> "--" + option + " " + value).collect(Collectors.joining(", "));
        return options.isEmpty() ? "" : TRY.in(console.language(), options);
    }

    private void write(F found, StatisticChoices choices, Catalogue catalogue) {
        format.write(
                () -> picture.write(found, choices, catalogue, console),
                () -> statistic.result(found, choices).named(KeyNames.of(catalogue, console.language())),
                console);
    }
}
