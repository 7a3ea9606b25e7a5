package org.waystage.commandline;

import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: lists the commands. */
@Command(
        name = "waystage",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"waystage report --output waystage-report", "waystage help stats"})
final class WaystageCommand extends ConsoleCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    WaystageCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new Failure(Failure.USE, Phrase.of("use.no-command"));
    }
}
