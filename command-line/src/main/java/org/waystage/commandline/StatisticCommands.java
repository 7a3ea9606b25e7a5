package org.waystage.commandline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.statistics.StagesCommand;
import org.waystage.commandline.statistics.StatisticCommand;
import org.waystage.commandline.statistics.SurveyCommand;
import org.waystage.commandline.statistics.UptakeCommand;
import org.waystage.commandline.structure.StructurePictures;
import org.waystage.commandline.structure.TransitionsCommand;
import org.waystage.commandline.time.TimeToCommand;
import org.waystage.results.CatalogueStatistic;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;
import picocli.CommandLine;

/** The kinds of statistics, which are commands of {@code stats}. A run creates only the one that it needs. */
final class StatisticCommands {
    /** The name of the command that they belong to. */
    static final String NAME = "stats";

    /** The kind of a call that names none. */
    static final String DEFAULT = "stages";

    /** The names of the kinds, in the order in which help lists them. */
    static final List<String> KINDS = List.of(
            DEFAULT,
            "funnel",
            "transitions",
            "together",
            "frequencies",
            "gaps",
            "survey",
            "time-to",
            "uptake",
            "quality");

    private StatisticCommands() {}

    /** Returns the command {@code stats} with some of its kinds. */
    static CommandLine with(List<String> kinds, Console console) {
        CommandLine group = new CommandLine(new StatisticsCommand(console));
        kinds.forEach(kind -> group.addSubcommand(kind, command(kind, console)));
        return group;
    }

    private static CommandLine command(String kind, Console console) {
        return switch (kind) {
            case DEFAULT -> own(kind, new StagesCommand(console));
            case "transitions" -> own(kind, new TransitionsCommand(console));
            case "time-to" -> own(kind, new TimeToCommand(console));
            case "uptake" -> own(kind, new UptakeCommand(console));
            case "survey" -> own(kind, new SurveyCommand(console));
            case "funnel" ->
                StatisticCommand.of(
                        kind,
                        Statistics.FUNNEL,
                        List.of("by", "as-of", "nature", "scheme"),
                        StructurePictures.FUNNEL,
                        console);
            case "together" ->
                StatisticCommand.of(
                        kind,
                        Statistics.CO_OCCURRENCE,
                        List.of("of", "in", "nature", "minimum"),
                        StructurePictures.CO_OCCURRENCE,
                        console);
            case "frequencies" ->
                StatisticCommand.of(
                        kind,
                        Statistics.FREQUENCIES,
                        List.of("of", "by", "as-of", "nature"),
                        StructurePictures.FREQUENCIES,
                        console);
            case "gaps" ->
                StatisticCommand.of(
                        kind,
                        Statistics.GAPS,
                        List.of("body", "peers", "as-of", "nature"),
                        StructurePictures.GAPS,
                        console);
            case "quality" ->
                StatisticCommand.of(
                        kind,
                        Statistics.QUALITY,
                        List.of("by", "as-of", "nature", "years"),
                        StructurePictures.QUALITY,
                        console);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Takes an interface: otherwise the classes of all commands would be loaded to check their type. */
    private static CommandLine own(String kind, Callable<Integer> command) {
        CommandLine commandLine = new CommandLine(command);
        commandLine.getCommandSpec().name(kind).usageMessage().sortOptions(false);
        return commandLine;
    }

    /** Returns the description of a kind. */
    static Statistic described(String kind) {
        return switch (kind) {
            case DEFAULT -> Statistics.STATS;
            case "funnel" -> Statistics.FUNNEL;
            case "transitions" -> Statistics.TRANSITIONS;
            case "together" -> Statistics.CO_OCCURRENCE;
            case "frequencies" -> Statistics.FREQUENCIES;
            case "gaps" -> Statistics.GAPS;
            case "survey" -> Statistics.SURVEY;
            case "time-to" -> Statistics.TIME_TO;
            case "uptake" -> Statistics.DIFFUSION;
            case "quality" -> Statistics.QUALITY;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** Returns what the description of a kind says about an option, if anything. */
    static Optional<String> text(String kind, String option, String language) {
        return described(kind) instanceof CatalogueStatistic<?> found
                ? found.options().stream()
                        .filter(one -> option.equals("--" + one.name()))
                        .map(one -> found.text(one, language))
                        .findFirst()
                : Optional.empty();
    }
}
