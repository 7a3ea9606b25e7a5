package org.waystage.commandline;

import java.util.ArrayList;
import java.util.List;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the help of a command, as {@code --help} does, and suggests the nearest command for an unknown one. */
@Command(
        name = HelpCommand.NAME,
        helpCommand = true,
        footer = {"waystage help stats", "waystage help profiles show"})
final class HelpCommand extends ConsoleCommand {
    static final String NAME = "help";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND")
    private List<String> words = new ArrayList<>();

    HelpCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        CommandLine command = spec.parent().commandLine();
        for (String word : words) {
            CommandLine next = command.getSubcommands().get(word);
            if (next == null) {
                throw new CommandLine.UnmatchedArgumentException(command, List.of(word));
            }
            command = next;
        }
        command.usage(spec.parent().commandLine().getOut());
        return 0;
    }
}
