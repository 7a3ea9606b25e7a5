package org.waystage.commandline.completion;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Parameters;

/** Writes a script by which a shell completes the commands of the program. */
@Command(
        name = "completion",
        footer = {
            "waystage completion bash > ~/.waystage-completion && . ~/.waystage-completion",
            "waystage completion zsh > ~/.waystage-completion",
            "waystage completion fish > ~/.config/fish/completions/waystage.fish"
        })
public final class CompletionCommand extends ConsoleCommand {
    private final Supplier<CommandLine> program;
    private final Function<ArgSpec, List<String>> values;

    /** The shells that there is a script for. */
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
     * @param values returns the words that an option or a parameter can be; none if it can be any
     */
    public CompletionCommand(Supplier<CommandLine> program, Function<ArgSpec, List<String>> values, Console console) {
        super(console);
        this.program = program;
        this.values = values;
    }

    @Override
    public Integer call() {
        List<Completed> commands = Completed.of(program.get(), values);
        console.print(
                switch (shell) {
                    case BASH -> BashScript.of(commands, "bash");
                    case ZSH -> BashScript.of(commands, "zsh");
                    case FISH -> FishScript.of(commands);
                });
        return 0;
    }
}
