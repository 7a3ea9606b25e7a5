package org.waystage.commandline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.statistics.DiffusionCommand;
import org.waystage.commandline.statistics.StatisticCommand;
import org.waystage.commandline.statistics.StatsCommand;
import org.waystage.commandline.statistics.SurveyCommand;
import org.waystage.commandline.structure.StructurePictures;
import org.waystage.commandline.structure.TransitionsCommand;
import org.waystage.commandline.time.TimeToCommand;
import org.waystage.results.Statistics;
import picocli.CommandLine;

/** The commands of all statistics. */
final class StatisticCommands {
    /** The names of the commands, in the order of {@link Statistics#all}. */
    static final List<String> NAMES = List.of(
            "stats",
            "funnel",
            "transitions",
            "co-occurrence",
            "frequencies",
            "gaps",
            "staleness",
            "quality",
            "time-to",
            "survey",
            "diffusion");

    private StatisticCommands() {}

    /** Returns the commands in the order of their names. */
    static List<CommandLine> all(Console console) {
        return NAMES.stream().map(name -> named(name, console).orElseThrow()).toList();
    }

    /** Returns the command of a statistic; empty if none has the name. */
    static Optional<CommandLine> named(String name, Console console) {
        return switch (name) {
            case "stats" -> own(name, new StatsCommand(console));
            case "transitions" -> own(name, new TransitionsCommand(console));
            case "time-to" -> own(name, new TimeToCommand(console));
            case "diffusion" -> own(name, new DiffusionCommand(console));
            case "survey" -> own(name, new SurveyCommand(console));
            case "funnel" -> Optional.of(StatisticCommand.of(Statistics.FUNNEL, StructurePictures.FUNNEL, console));
            case "co-occurrence" ->
                Optional.of(StatisticCommand.of(Statistics.CO_OCCURRENCE, StructurePictures.CO_OCCURRENCE, console));
            case "frequencies" ->
                Optional.of(StatisticCommand.of(Statistics.FREQUENCIES, StructurePictures.FREQUENCIES, console));
            case "gaps" -> Optional.of(StatisticCommand.of(Statistics.GAPS, StructurePictures.GAPS, console));
            case "staleness" ->
                Optional.of(StatisticCommand.of(Statistics.STALENESS, StructurePictures.STALENESS, console));
            case "quality" -> Optional.of(StatisticCommand.of(Statistics.QUALITY, StructurePictures.QUALITY, console));
            default -> Optional.empty();
        };
    }

    /** Takes an interface: otherwise the classes of all commands would be loaded to check their type. */
    private static Optional<CommandLine> own(String name, Callable<Integer> command) {
        CommandLine commandLine = new CommandLine(command);
        commandLine.getCommandSpec().name(name).usageMessage().sortOptions(false);
        return Optional.of(commandLine);
    }
}
