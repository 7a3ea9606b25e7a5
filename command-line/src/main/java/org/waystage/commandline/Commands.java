package org.waystage.commandline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.catalogues.CanonicalCommand;
import org.waystage.commandline.catalogues.CodesCommand;
import org.waystage.commandline.catalogues.ConvertCommand;
import org.waystage.commandline.catalogues.DigestCommand;
import org.waystage.commandline.catalogues.LinkedDataCommand;
import org.waystage.commandline.catalogues.RedactCommand;
import org.waystage.commandline.catalogues.ReportCommand;
import org.waystage.commandline.catalogues.ValidateCommand;
import org.waystage.commandline.completion.CompletionCommand;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Language;
import org.waystage.commandline.editions.ContinuityCommand;
import org.waystage.commandline.editions.DecideCommand;
import org.waystage.commandline.editions.DiffCommand;
import org.waystage.commandline.editions.HistoryCommand;
import org.waystage.commandline.editions.MergeCommand;
import org.waystage.commandline.editions.TrendCommand;
import org.waystage.commandline.exchange.SignCommand;
import org.waystage.commandline.exchange.VerifyCommand;
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
    /** The commands other than statistics, in the order in which a shell names them. */
    private static final List<String> NAMES = List.of(
            "report",
            "codes",
            "validate",
            "convert",
            "canonical",
            "digest",
            "linked-data",
            "diff",
            "continuity",
            "decide",
            "history",
            "trend",
            "merge",
            "import",
            "profiles",
            "ledger",
            "redact",
            "sign",
            "verify",
            "list",
            "show",
            "search",
            "completion",
            HelpCommand.NAME);

    private Commands() {}

    /** Returns all commands. */
    static List<Object> all(Console console) {
        List<Object> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(Objects.requireNonNull(command(name, console), name));
        }
        all.addAll(StatisticCommands.all(console));
        return all;
    }

    /**
     * Returns the commands that a run needs: the one asked for, and for {@code help} also its subject. If a word is not a command, all
     * are needed, to suggest the nearest. Without any word, {@code help} alone is enough, because it lists the commands without
     * creating them.
     */
    static List<Object> of(String[] args, Console console) {
        Set<String> names = new LinkedHashSet<>();
        int at = word(args, 0);
        names.add(at < args.length ? args[at] : HelpCommand.NAME);
        if (at < args.length && args[at].equals(HelpCommand.NAME)) {
            int about = word(args, at + 1);
            if (about < args.length) {
                names.add(args[about]);
            }
        }
        List<Object> needed = new ArrayList<>();
        for (String name : names) {
            Object command = command(name, console);
            if (command == null) {
                return all(console);
            }
            needed.add(command);
        }
        return needed;
    }

    /** Returns the index of the first word from an index on that is neither an option nor the language, or the length if there is none. */
    private static int word(String[] args, int from) {
        int at = from;
        while (at < args.length && args[at].startsWith("-")) {
            boolean language = args[at].equals(Main.LANGUAGE)
                    && at + 1 < args.length
                    && Language.of(args[at + 1]).isPresent();
            at += language ? 2 : 1;
        }
        return at;
    }

    private static @Nullable Object command(String name, Console console) {
        return switch (name) {
            case "report" -> new ReportCommand(console);
            case "codes" -> new CodesCommand(console);
            case "validate" -> new ValidateCommand(console);
            case "convert" -> new ConvertCommand(console);
            case "canonical" -> new CanonicalCommand(console);
            case "digest" -> new DigestCommand(console);
            case "linked-data" -> new LinkedDataCommand(console);
            case "diff" -> new DiffCommand(console);
            case "continuity" -> new ContinuityCommand(console);
            case "decide" -> new DecideCommand(console);
            case "history" -> new HistoryCommand(console);
            case "trend" -> new TrendCommand(console);
            case "merge" -> new MergeCommand(console);
            case "import" -> new ImportCommand(console);
            case "profiles" -> ProfilesCommand.withSubcommands(console);
            case "ledger" -> new LedgerCommand(console);
            case "redact" -> new RedactCommand(console);
            case "sign" -> new SignCommand(console);
            case "verify" -> new VerifyCommand(console);
            case "list" -> new ListCommand(console);
            case "show" -> new ShowCommand(console);
            case "search" -> new SearchCommand(console);
            case "completion" ->
                new CompletionCommand(() -> Main.commandLine(console), new CompletionWords(console), console);
            case HelpCommand.NAME -> new HelpCommand(console);
            default -> StatisticCommands.named(name, console).orElse(null);
        };
    }
}
