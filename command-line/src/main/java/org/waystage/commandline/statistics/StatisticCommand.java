package org.waystage.commandline.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.HelpTexts;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.OneOf;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.options.SuccessorOption;
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
    private final @Nullable Picture<F> picture;
    private final Map<StatisticOption, OptionSpec> options = new LinkedHashMap<>();

    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Mixin
    private final SuccessorOption followed = new SuccessorOption();

    @Mixin
    private final OutputFormat format = new OutputFormat(OutputFormat.Form.JSON, OutputFormat.Form.CSV);

    private StatisticCommand(CatalogueStatistic<F> statistic, @Nullable Picture<F> picture, Console console) {
        super(console);
        this.statistic = statistic;
        this.picture = picture;
    }

    /** Returns the command of a statistic; its text output is a table. */
    public static <F> CommandLine of(CatalogueStatistic<F> statistic, Console console) {
        return new StatisticCommand<>(statistic, null, console).commandLine();
    }

    /** Returns the command of a statistic whose text output is a picture. */
    public static <F> CommandLine of(CatalogueStatistic<F> statistic, Picture<F> picture, Console console) {
        return new StatisticCommand<>(statistic, picture, console).commandLine();
    }

    private CommandLine commandLine() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(this);
        spec.name(statistic.name()).usageMessage().sortOptions(false);
        for (StatisticOption option : statistic.options()) {
            OptionSpec added = option(option);
            options.put(option, added);
            spec.addOption(added);
        }
        return new CommandLine(spec);
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
                        followed,
                        catalogue -> {
                            checkDay(catalogue, choices);
                            return statistic.count(catalogue, choices);
                        },
                        CaseCount::add,
                        CaseCount::expect);
                write(counted.builder().found(), choices, counted.catalogue());
            } else {
                Catalogue read = file.read(console);
                Catalogue catalogue = followed.of(read, console).apply(read);
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
                () -> writeText(found, choices, catalogue),
                () -> statistic.result(found, choices).named(KeyNames.of(catalogue, console.language())),
                console);
    }

    private void writeText(F found, StatisticChoices choices, Catalogue catalogue) {
        if (picture != null) {
            picture.write(found, choices, catalogue, console);
        } else {
            StatisticTable.write(
                    heading(choices, catalogue),
                    statistic,
                    statistic
                            .result(found, choices)
                            .named(new Wording(console.language()).names(KeyNames.of(catalogue, console.language()))),
                    console);
        }
    }

    private String heading(StatisticChoices choices, Catalogue catalogue) {
        String language = console.language();
        String title = statistic.title(language);
        return Optional.of(StatisticOption.AS_OF)
                .filter(options::containsKey)
                .map(option -> Phrase.AS_OF.in(language, title, choices.day(catalogue)))
                .orElse(title);
    }
}
