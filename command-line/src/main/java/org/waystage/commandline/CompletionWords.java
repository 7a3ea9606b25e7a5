package org.waystage.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.analysis.Natures;
import org.waystage.commandline.completion.CompletionCommand;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Language;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.commandline.statistics.Grouping;
import org.waystage.core.casestudy.Nature;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What shells complete and show: the help of commands and options, and the values of options and parameters.
 *
 * @param console gives the language
 */
record CompletionWords(Console console) implements CompletionCommand.Words {
    @Override
    public String summary(CommandSpec command) {
        return new CommandHelp(command, console.language()).summary();
    }

    @Override
    public Stream<OptionSpec> options(CommandLine command) {
        CommandLine usual = command.getSubcommands().get(StatisticCommands.DEFAULT);
        return (usual == null ? command : usual).getCommandSpec().options().stream();
    }

    @Override
    public String summary(CommandSpec command, ArgSpec arg) {
        return new CommandHelp(command, console.language()).text(arg);
    }

    @Override
    public List<String> values(CommandSpec command, ArgSpec arg) {
        if (CommandHelp.name(arg).equals("--format")) {
            return CommandHelp.format(command).map(OutputFormat::words).orElse(List.of());
        }
        Class<?> type = arg.isMultiValue() ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(value -> word((Enum<?>) value))
                    .toList();
        }
        if (type == Natures.class) {
            return Stream.concat(Stream.of(Nature.Listed.values()).map(Nature::code), Stream.of(Values.ALL_NATURES))
                    .toList();
        }
        if (type == Language.class) {
            return Language.tags();
        }
        if (type == Grouping.class) {
            return Grouping.codes();
        }
        List<String> words = new ArrayList<>();
        Optional.ofNullable(arg.completionCandidates()).ifPresent(known -> known.forEach(words::add));
        return words;
    }

    /** Returns the code of a value or, if it has none, its name. */
    private static String word(Enum<?> value) {
        String text = value.toString();
        return text.equals(value.name()) ? text.toLowerCase(Locale.ROOT) : text;
    }
}
