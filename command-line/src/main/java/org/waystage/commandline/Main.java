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
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Language;
import org.waystage.commandline.console.ProgramVersion;
import org.waystage.commandline.console.StandardOutput;
import org.waystage.commandline.console.Wrapping;
import picocli.CommandLine;

/** Runs a command and exits with its code. */
public final class Main {
    /** The option for the language of help and messages. */
    static final String LANGUAGE = "--lang";

    private Main() {}

    /**
     * Runs a command and exits with its code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        // Messages of the platform, such as those about failing disks, are in English.
        Locale.setDefault(Locale.ROOT);
        // No option has a value of these types, and picocli loads each of them to read one.
        System.setProperty("picocli.converters.excludes", "java.sql.*,java.time.*");
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
            String[] words = Commands.withKind(args, console);
            code = commandLine(Commands.of(words, console), console).execute(words);
            console.out().flush();
        } catch (StandardOutput.Broken | OutOfMemoryError | StackOverflowError e) {
            code = Failures.report(e, console);
        }
        console.err().flush();
        return code;
    }

    /** Returns the requested language, which help and usage errors need before options are parsed; parsing refuses an unknown one. */
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

    /** Returns the program with all its commands. */
    static CommandLine commandLine(Console console) {
        return commandLine(Commands.all(console), console);
    }

    private static CommandLine commandLine(List<Object> commands, Console console) {
        CommandLine commandLine = new CommandLine(new WaystageCommand(console));
        commands.forEach(commandLine::addSubcommand);
        Values.register(commandLine);
        HelpLayout.groupCommands(commandLine, console::language);
        commandLine.getCommandSpec().versionProvider(() -> ProgramVersion.lines(console.language()));
        return commandLine
                .setExpandAtFiles(false) // a word or a file name may begin with an @
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
