package org.waystage.commandline;

import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command under which all statistics are; without a kind it counts cases by stage. */
@Command(
        name = StatisticCommands.NAME,
        customSynopsis = "waystage stats [KIND] [OPTIONS] [FILE]",
        footer = {"waystage stats --by region", "waystage stats time-to --to deployed --calendar 2015-01-01"})
final class StatisticsCommand extends ConsoleCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    StatisticsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
