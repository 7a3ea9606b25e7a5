package org.waystage.commandline.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.options.SharedHelp;
import org.waystage.results.Statistic;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The help of commands for statistics, which says what the descriptions of these say. */
public final class StatisticHelp {
    private static final Phrase EXAMPLES = Phrase.of("help.examples");
    private static final Phrase EXIT_CODES = Phrase.of("help.exit-codes");

    private StatisticHelp() {}

    /** Returns the command of a statistic that has a class of its own, which states only what the description does not. */
    public static CommandLine command(Statistic statistic, ConsoleCommand command, String language) {
        CommandLine commandLine = new CommandLine(command);
        describe(commandLine.getCommandSpec(), statistic, language);
        return commandLine;
    }

    /** Gives a command its name, description, examples, notes and exit codes; those that it has itself stay at the end. */
    static void describe(CommandSpec spec, Statistic statistic, String language) {
        List<String> footer = new ArrayList<>();
        statistic.examples().forEach(call -> call.lines().forEach(line -> footer.add("  " + line)));
        footer.add("");
        statistic.notes(language).ifPresent(notes -> notes.lines().forEach(footer::add));
        List<String> own = Arrays.asList(spec.usageMessage().footer());
        footer.addAll(own.isEmpty() ? List.of(EXIT_CODES.in(language)) : own);
        SharedHelp.translate(spec, language);
        spec.name(statistic.name())
                .usageMessage()
                .sortOptions(false)
                .description(
                        literal(statistic.summary(language)),
                        literal(statistic.counted(language)),
                        literal(statistic.method(language)),
                        "",
                        literal(statistic.caution(language)))
                .footerHeading(EXAMPLES.in(language))
                .footer(footer.stream().map(StatisticHelp::literal).toArray(String[]::new));
    }

    /** Returns a text as picocli, which takes it for a format, writes it. */
    static String literal(String text) {
        return typed(text).replace("%", "%%");
    }

    /** Returns a text with the quotes that one types in a terminal; lines are also broken after the others. */
    static String typed(String text) {
        return text.replace('’', '\'').replace('“', '\'').replace('”', '\'');
    }
}
