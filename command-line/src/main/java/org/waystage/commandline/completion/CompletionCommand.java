package org.waystage.commandline.completion;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Writes a script with which a shell completes the commands of the program. */
@Command(
        name = "completion",
        footer = {
            "waystage completion bash > ~/.waystage-completion && . ~/.waystage-completion",
            "waystage completion fish > ~/.config/fish/completions/waystage.fish"
        })
public final class CompletionCommand extends ConsoleCommand {
    private final Supplier<CommandLine> program;
    private final Words words;

    /** What shells complete and show. */
    public interface Words {
        /** Returns what a command does. */
        String summary(CommandSpec command);

        /** Returns the options that can follow a command. */
        Stream<OptionSpec> options(CommandLine command);

        /** Returns what an option or a parameter of a command is for. */
        String summary(CommandSpec command, ArgSpec arg);

        /** Returns the values that an option or a parameter of a command can have; empty if it can have any. */
        List<String> values(CommandSpec command, ArgSpec arg);
    }

    /** The shells for which there is a script. */
    public enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "SHELL")
    private Shell shell = Shell.BASH;

    /**
     * Creates the command.
     *
     * @param program makes the program with all its commands
     * @param words what is completed and shown
     */
    public CompletionCommand(Supplier<CommandLine> program, Words words, Console console) {
        super(console);
        this.program = program;
        this.words = words;
    }

    @Override
    public Integer call() {
        List<Completed> commands = Completed.of(program.get(), words);
        console.print(
                switch (shell) {
                    case BASH -> BashScript.of(commands, "bash");
                    case ZSH -> BashScript.of(commands, "zsh");
                    case FISH -> FishScript.of(commands);
                });
        return 0;
    }
}
