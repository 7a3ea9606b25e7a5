package org.waystage.commandline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.catalogues.ConvertCommand;
import org.waystage.commandline.catalogues.DigestCommand;
import org.waystage.commandline.catalogues.ExtractCommand;
import org.waystage.commandline.catalogues.ReportCommand;
import org.waystage.commandline.catalogues.ValidateCommand;
import org.waystage.commandline.completion.CompletionCommand;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Language;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.editions.ContinuityCommand;
import org.waystage.commandline.editions.DecideCommand;
import org.waystage.commandline.editions.DiffCommand;
import org.waystage.commandline.editions.HistoryCommand;
import org.waystage.commandline.editions.MergeCommand;
import org.waystage.commandline.editions.TrendCommand;
import org.waystage.commandline.exchange.SignCommand;
import org.waystage.commandline.exchange.VerifyCommand;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.looking.ListCommand;
import org.waystage.commandline.looking.SearchCommand;
import org.waystage.commandline.looking.ShowCommand;
import org.waystage.commandline.registers.ImportCommand;
import org.waystage.commandline.registers.LedgerCommand;
import org.waystage.commandline.registers.ProfilesCommand;

/**
 * The commands of the program. A run creates only those that it needs: creating all of them takes longer than most of them run.
 */
final class Commands {
    /** The commands that are gone, with those that do their work. */
    static final Map<String, String> SUCCESSORS = Map.ofEntries(
            Map.entry("codes", "list codes"),
            Map.entry("redact", "extract"),
            Map.entry("canonical", "digest --canonical"),
            Map.entry("linked-data", "convert --as skos"),
            Map.entry("funnel", "stats funnel"),
            Map.entry("transitions", "stats transitions"),
            Map.entry("co-occurrence", "stats together"),
            Map.entry("frequencies", "stats frequencies"),
            Map.entry("gaps", "stats gaps"),
            Map.entry("survey", "stats survey"),
            Map.entry("time-to", "stats time-to"),
            Map.entry("compare-times", "stats time-to --by"),
            Map.entry("diffusion", "stats uptake"),
            Map.entry("pooled-diffusion", "stats uptake"),
            Map.entry("pooled-shares", "stats stages"),
            Map.entry("sensitivity", "stats stages"),
            Map.entry("quality", "stats quality"),
            Map.entry("staleness", "stats quality"),
            Map.entry("median-age", "stats quality"),
            Map.entry("cohorts", "trend"),
            Map.entry("delta", "sign"),
            Map.entry("apply", "verify"));

    private Commands() {}

    /** Returns all commands. */
    static List<Object> all(Console console) {
        List<Object> all = new ArrayList<>();
        HelpTopics.ALL.values().stream()
                .flatMap(List::stream)
                .map(name -> Objects.requireNonNull(command(name, StatisticCommands.KINDS, console), name))
                .forEach(all::add);
        all.add(new HelpCommand(console));
        return all;
    }

    /**
     * Returns the commands that a run needs: the one asked for, and for {@code help} also its subject. If a word is not a command, all
     * are needed, to suggest the nearest. Without any word, {@code help} alone is enough, because it lists the commands without
     * creating them.
     */
    static List<Object> of(String[] args, Console console) {
        int at = word(args, 0);
        boolean help = at < args.length && args[at].equals(HelpCommand.NAME);
        List<Object> needed = new ArrayList<>();
        if (at >= args.length || help) {
            needed.add(new HelpCommand(console));
            at = word(args, at + 1);
        }
        if (at < args.length) {
            Object command = command(args[at], kind(args, at).map(List::of).orElse(List.of()), console);
            if (command == null) {
                return all(console);
            }
            needed.add(command);
        }
        return needed;
    }

    /** Returns the words of a call with the kind of statistics, which may be left out: cases are then counted by stage. */
    static String[] withKind(String[] args, Console console) {
        int at = word(args, 0);
        if (at >= args.length
                || !args[at].equals(StatisticCommands.NAME)
                || kind(args, at).isPresent()) {
            return args;
        }
        int next = language(args, at + 1);
        if (next < args.length && (isHelp(args[next]) || isLikeAKind(args[next], console))) {
            return args;
        }
        List<String> words = new ArrayList<>(Arrays.asList(args));
        words.add(at + 1, StatisticCommands.DEFAULT);
        return words.toArray(String[]::new);
    }

    /** Returns the kind of statistics that is named after a command. */
    private static Optional<String> kind(String[] args, int at) {
        int next = language(args, at + 1);
        return next < args.length && StatisticCommands.KINDS.contains(args[next])
                ? Optional.of(args[next])
                : Optional.empty();
    }

    private static boolean isHelp(String word) {
        return word.equals("--help") || word.equals("-h");
    }

    /** Tells whether a word is a misspelt kind and not a file. */
    private static boolean isLikeAKind(String word, Console console) {
        return word.matches("[a-z-]+")
                && !word.startsWith("-")
                && !Names.isEdition(word)
                && !Suggestions.asked(word, StatisticCommands.KINDS.stream(), console.language())
                        .isEmpty();
    }

    /** Returns the index of the first word from an index on that is neither an option nor the language, or the length if there is none. */
    private static int word(String[] args, int from) {
        int at = language(args, from);
        while (at < args.length && args[at].startsWith("-")) {
            at = language(args, at + 1);
        }
        return at;
    }

    /** Returns the index after the options for the language from an index on. */
    private static int language(String[] args, int from) {
        int at = from;
        while (at < args.length) {
            if (args[at].equals(Main.LANGUAGE)
                    && at + 1 < args.length
                    && Language.of(args[at + 1]).isPresent()) {
                at += 2;
            } else if (args[at].startsWith(Main.LANGUAGE + "=")) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static @Nullable Object command(String name, List<String> kinds, Console console) {
        return switch (name) {
            case "report" -> new ReportCommand(console);
            case "list" -> new ListCommand(console);
            case "show" -> new ShowCommand(console);
            case "search" -> new SearchCommand(console);
            case StatisticCommands.NAME -> StatisticCommands.with(kinds, console);
            case "validate" -> new ValidateCommand(console);
            case "convert" -> new ConvertCommand(console);
            case "extract" -> new ExtractCommand(console);
            case "digest" -> new DigestCommand(console);
            case "diff" -> new DiffCommand(console);
            case "continuity" -> new ContinuityCommand(console);
            case "history" -> new HistoryCommand(console);
            case "trend" -> new TrendCommand(console);
            case "decide" -> new DecideCommand(console);
            case "import" -> new ImportCommand(console);
            case "profiles" -> ProfilesCommand.withSubcommands(console);
            case "ledger" -> new LedgerCommand(console);
            case "merge" -> new MergeCommand(console);
            case "sign" -> new SignCommand(console);
            case "verify" -> new VerifyCommand(console);
            case "completion" ->
                new CompletionCommand(() -> Main.commandLine(console), new CompletionWords(console), console);
            default -> null;
        };
    }
}
