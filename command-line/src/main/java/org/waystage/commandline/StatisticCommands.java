package org.waystage.commandline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.statistics.DiffusionCommand;
import org.waystage.commandline.statistics.Picture;
import org.waystage.commandline.statistics.StatisticCommand;
import org.waystage.commandline.statistics.StatsCommand;
import org.waystage.commandline.statistics.SurveyCommand;
import org.waystage.commandline.structure.StructurePictures;
import org.waystage.commandline.structure.TransitionsCommand;
import org.waystage.commandline.time.TimeToCommand;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;
import picocli.CommandLine;

/** The commands of all statistics. A statistic that is not named here also has a command; its text output is a table. */
final class StatisticCommands {
    private final Console console;
    private final Map<Statistic, Supplier<CommandLine>> named = new HashMap<>();

    private StatisticCommands(Console console) {
        this.console = console;
        own(Statistics.STATS, StatsCommand::new);
        own(Statistics.TRANSITIONS, TransitionsCommand::new);
        own(Statistics.TIME_TO, TimeToCommand::new);
        own(Statistics.DIFFUSION, DiffusionCommand::new);
        own(Statistics.SURVEY, SurveyCommand::new);
        pictured(Statistics.FUNNEL, StructurePictures.FUNNEL);
        pictured(Statistics.CO_OCCURRENCE, StructurePictures.CO_OCCURRENCE);
        pictured(Statistics.FREQUENCIES, StructurePictures.FREQUENCIES);
        pictured(Statistics.GAPS, StructurePictures.GAPS);
        pictured(Statistics.STALENESS, StructurePictures.STALENESS);
        pictured(Statistics.QUALITY, StructurePictures.QUALITY);
    }

    /** Returns the commands in the order of {@link Statistics#all}. */
    static List<CommandLine> all(Console console) {
        StatisticCommands commands = new StatisticCommands(console);
        return Statistics.all().stream().map(commands::command).toList();
    }

    /** Returns the command of a statistic; empty if none has the name. */
    static Optional<CommandLine> named(String name, Console console) {
        return Statistics.all().stream()
                .filter(statistic -> statistic.name().equals(name))
                .findFirst()
                .map(new StatisticCommands(console)::command);
    }

    private void own(Statistic statistic, Function<Console, ConsoleCommand> command) {
        named.put(statistic, () -> {
            CommandLine commandLine = new CommandLine(command.apply(console));
            commandLine.getCommandSpec().name(statistic.name()).usageMessage().sortOptions(false);
            return commandLine;
        });
    }

    private <F> void pictured(CatalogueStatistic<F> statistic, Picture<F> picture) {
        named.put(statistic, () -> StatisticCommand.of(statistic, picture, console));
    }

    private CommandLine command(Statistic statistic) {
        Supplier<CommandLine> command = named.get(statistic);
        return command == null ? StatisticCommand.of((CatalogueStatistic<?>) statistic, console) : command.get();
    }
}
