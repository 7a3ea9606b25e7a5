package org.waystage.commandline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.statistics.DiffusionCommand;
import org.waystage.commandline.statistics.Picture;
import org.waystage.commandline.statistics.StatisticCommand;
import org.waystage.commandline.statistics.StatisticHelp;
import org.waystage.commandline.statistics.StatsCommand;
import org.waystage.commandline.statistics.SurveyCommand;
import org.waystage.commandline.structure.StructurePictures;
import org.waystage.commandline.structure.TransitionsCommand;
import org.waystage.commandline.time.TimeToCommand;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;
import picocli.CommandLine;

/** The commands of all statistics. A statistic that is not named here has a command too, whose text is a table. */
final class StatisticCommands {
    private final Console console;
    private final Map<Statistic, CommandLine> named = new HashMap<>();

    private StatisticCommands(Console console) {
        this.console = console;
    }

    /** Returns the commands in the order of {@link Statistics#all}. */
    static List<CommandLine> all(Console console) {
        StatisticCommands commands = new StatisticCommands(console);
        commands.own(Statistics.STATS, new StatsCommand(console));
        commands.own(Statistics.TRANSITIONS, new TransitionsCommand(console));
        commands.own(Statistics.TIME_TO, new TimeToCommand(console));
        commands.own(Statistics.DIFFUSION, new DiffusionCommand(console));
        commands.own(Statistics.SURVEY, new SurveyCommand(console));
        commands.pictured(Statistics.FUNNEL, StructurePictures.FUNNEL);
        commands.pictured(Statistics.CO_OCCURRENCE, StructurePictures.CO_OCCURRENCE);
        commands.pictured(Statistics.FREQUENCIES, StructurePictures.FREQUENCIES);
        commands.pictured(Statistics.GAPS, StructurePictures.GAPS);
        commands.pictured(Statistics.STALENESS, StructurePictures.STALENESS);
        return Statistics.all().stream().map(commands::command).toList();
    }

    private void own(Statistic statistic, ConsoleCommand command) {
        named.put(statistic, StatisticHelp.command(statistic, command, console.language()));
    }

    private <F> void pictured(CatalogueStatistic<F> statistic, Picture<F> picture) {
        named.put(statistic, StatisticCommand.of(statistic, picture, console));
    }

    private CommandLine command(Statistic statistic) {
        CommandLine command = named.get(statistic);
        return command == null ? StatisticCommand.of((CatalogueStatistic<?>) statistic, console) : command;
    }
}
