package org.waystage.commandline;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, as {@code --help} after it does; a word that is no command is told with the nearest one. */
@Command(
        name = HelpCommand.NAME,
        helpCommand = true,
        description = "Show the help of a command.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage help stats",
            "  waystage help profiles show",
            "",
            "Exit codes: 0 shown, 2 there is no such command."
        })
final class HelpCommand implements Runnable {
    static final String NAME = "help";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "The command; all of them if left out.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public void run() {
        CommandLine command = spec.parent().commandLine();
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                throw new CommandLine.UnmatchedArgumentException(command, List.of(word));
            }
            command = next;
        }
        command.usage(spec.parent().commandLine().getOut());
    }
}
