package org.waystage.commandline;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.waystage.commandline.console.Language;
import org.waystage.commandline.console.ProgramVersion;
import org.waystage.commandline.console.StandardOutput;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.editions.DiffCommand;
import org.waystage.commandline.editions.MergeCommand;
import org.waystage.commandline.editions.SignCommand;
import org.waystage.commandline.editions.VerifyCommand;
import org.waystage.commandline.looking.ListCommand;
import org.waystage.commandline.looking.SearchCommand;
import org.waystage.commandline.looking.ShowCommand;
import org.waystage.commandline.registers.ImportCommand;
import org.waystage.commandline.registers.LedgerCommand;
import org.waystage.commandline.registers.ProfilesCommand;
import picocli.CommandLine;

/** Runs a command and exits with its code. */
public final class Main {
    private static final String LANGUAGE = "--lang";

    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        // Messages of the platform, such as those of failing disks, are in English.
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
            code = commandLine(console, command(args)).execute(args);
            console.out().flush();
        } catch (StandardOutput.Broken | OutOfMemoryError | StackOverflowError e) {
            code = Failures.report(e, console);
        }
        console.err().flush();
        return code;
    }

    /** Returns the language asked for, which help and wrong use need before options are parsed; parsing refuses an unknown one. */
    private static String language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            Optional<Language> asked = args[i].equals(LANGUAGE) && i + 1 < args.length
                    ? Language.of(args[i + 1])
                    : args[i].startsWith(LANGUAGE + "=")
                            ? Language.of(args[i].substring(LANGUAGE.length() + 1))
                            : Optional.empty();
            if (asked.isPresent()) {
                return asked.get().tag();
            }
        }
        return Language.tags().get(0);
    }

    /** Returns the command asked for, which options may precede; empty if there is none. */
    private static String command(String[] args) {
        int first = 0;
        while (first < args.length && args[first].startsWith("-")) {
            first += args[first].equals(LANGUAGE) ? 2 : 1;
        }
        return first < args.length ? args[first] : "";
    }

    /** Returns the program with all its commands. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, "");
    }

    /** Returns the program for a run. Statistics take time to create, so only the one asked for is created, if one is. */
    private static CommandLine commandLine(Console console, String asked) {
        CommandLine commandLine = new CommandLine(new WaystageCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new CodesCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new CanonicalCommand(console))
                .addSubcommand(new DigestCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new MergeCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(ProfilesCommand.withSubcommands(console))
                .addSubcommand(new LedgerCommand(console))
                .addSubcommand(new RedactCommand(console))
                .addSubcommand(new SignCommand(console))
                .addSubcommand(new VerifyCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new CompletionCommand(() -> commandLine(console), new CompletionWords(console), console))
                .addSubcommand(new HelpCommand(console));
        if (!commandLine.getSubcommands().containsKey(asked) || asked.equals(HelpCommand.NAME)) {
            StatisticCommands.named(asked, console)
                    .map(List::of)
                    .orElseGet(() -> StatisticCommands.all(console))
                    .forEach(commandLine::addSubcommand);
        }
        Values.register(commandLine);
        HelpLayout.groupCommands(commandLine, console::language);
        commandLine.getCommandSpec().versionProvider(() -> ProgramVersion.lines(console.language()));
        return commandLine
                .setHelpFactory((command, colors) -> HelpLayout.help(command, colors, console.language()))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Wrapping.WIDTH)
                .setParameterExceptionHandler((e, args) -> WrongUse.report(e, args, console))
                .setExecutionExceptionHandler(
                        (e, command, parsed) -> WrongUse.report(e, command.getCommandSpec(), console));
    }
}
