package org.waystage.commandline;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waystage.commandline.catalogues.CanonicalCommand;
import org.waystage.commandline.catalogues.CodesCommand;
import org.waystage.commandline.catalogues.ConvertCommand;
import org.waystage.commandline.catalogues.DigestCommand;
import org.waystage.commandline.catalogues.RedactCommand;
import org.waystage.commandline.catalogues.ReportCommand;
import org.waystage.commandline.catalogues.ValidateCommand;
import org.waystage.commandline.completion.CompletionCommand;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.StandardOutput;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.editions.SignCommand;
import org.waystage.commandline.editions.VerifyCommand;
import org.waystage.commandline.looking.ListCommand;
import org.waystage.commandline.looking.LookingHelp;
import org.waystage.commandline.looking.SearchCommand;
import org.waystage.commandline.looking.ShowCommand;
import org.waystage.commandline.registers.ImportCommand;
import org.waystage.commandline.registers.LedgerCommand;
import org.waystage.commandline.registers.ProfilesCommand;
import picocli.CommandLine;

/** Runs a command and exits with its code. */
public final class Main {
    /** Options that had another name before each name meant one thing in all commands. */
    private static final Map<String, String> RENAMED = Map.of(
            "validate --profile", "--rules",
            "transitions --level", "--states",
            "import --all-notices", "--all",
            "codes --file", "the second parameter, as in 'waystage codes technologies FILE',");

    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        // Messages of picocli and of the platform are in English, as ours are unless --lang says otherwise.
        Locale.setDefault(Locale.ROOT);
        int code = run(
                args,
                new Console(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                        new FileOutputStream(FileDescriptor.out),
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                        Console.isErrorATerminal()));
        System.exit(code);
    }

    /** Runs a command with the streams of a console, and returns its exit code. */
    static int run(String[] args, Console console) {
        int code;
        try {
            console.language(language(args));
            code = commandLine(console, args.length == 0 ? "" : args[0]).execute(args);
            console.out().flush();
        } catch (StandardOutput.Broken | OutOfMemoryError | StackOverflowError e) {
            code = Failures.report(e, console);
        }
        console.err().flush();
        return code;
    }

    /** Returns the language that is asked for, which help is in too; whether it is one is found out with all other options. */
    private static String language(String[] args) {
        List<String> all = Arrays.asList(args);
        int asked = all.indexOf("--lang");
        return all.contains("--lang=fr")
                        || (asked >= 0 && all.subList(asked, all.size()).indexOf("fr") == 1)
                ? "fr"
                : "en";
    }

    /** Returns the program with all its commands. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, "");
    }

    /** Returns the program as a run needs it: of the statistics, which take time to make, only the one that is asked for. */
    private static CommandLine commandLine(Console console, String asked) {
        CommandLine commandLine = new CommandLine(new WaystageCommand())
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new CodesCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new CanonicalCommand(console))
                .addSubcommand(new DigestCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(ProfilesCommand.withSubcommands(console))
                .addSubcommand(new LedgerCommand(console))
                .addSubcommand(new RedactCommand(console))
                .addSubcommand(new SignCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(LookingHelp.command(new ListCommand(console), console.language()))
                .addSubcommand(LookingHelp.command(new ShowCommand(console), console.language()))
                .addSubcommand(LookingHelp.command(new SearchCommand(console), console.language()))
                .addSubcommand(LookingHelp.command(
                        new CompletionCommand(() -> commandLine(console), ClosedValues::of, console),
                        console.language()))
                .addSubcommand(new HelpCommand());
        if (!commandLine.getSubcommands().containsKey(asked) || asked.equals(HelpCommand.NAME)) {
            StatisticCommands.named(asked, console)
                    .map(List::of)
                    .orElseGet(() -> StatisticCommands.all(console))
                    .forEach(commandLine::addSubcommand);
        }
        Values.register(commandLine);
        commandLine.getSubcommands().values().forEach(Main::nameOptions);
        HelpLayout.groupCommands(commandLine);
        return commandLine
                .setHelpFactory(HelpLayout::help)
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Wrapping.WIDTH)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, console));
    }

    private static void nameOptions(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .parameterListHeading("%nOptions:%n")
                .optionListHeading(
                        command.getCommandSpec().positionalParameters().isEmpty() ? "%nOptions:%n" : "");
        command.getSubcommands().values().forEach(Main::nameOptions);
    }

    /** Returns what a missing option is for, as words to add to the message; empty where it is another fault. */
    private static String missing(CommandLine.ParameterException e) {
        return e instanceof CommandLine.MissingParameterException missing
                        && missing.getMissing().size() == 1
                        && missing.getMissing().get(0).description().length > 0
                ? "; " + missing.getMissing().get(0).description()[0]
                : "";
    }

    /** Returns what may have been meant, as words to add to the message; empty where nothing is near. */
    private static String hint(String word, CommandLine command) {
        String renamed = RENAMED.get(command.getCommandName() + " " + word.replaceFirst("=.*", ""));
        if (renamed != null) {
            return "; it is " + renamed + " now";
        }
        List<String> suggestions = Suggestions.of(word, command);
        return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
    }

    private static int wrongUse(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            String what =
                    word.startsWith("-") ? "option" : command.getSubcommands().isEmpty() ? "parameter" : "command";
            err.println("waystage: there is no " + what + " '" + Printable.line(word) + "' here" + hint(word, command));
        } else {
            err.println("waystage: " + Printable.line(e.getMessage() + missing(e)));
        }
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }
}
