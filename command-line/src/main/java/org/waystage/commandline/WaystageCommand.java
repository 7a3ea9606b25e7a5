package org.waystage.commandline;

import org.waystage.commandline.console.ProgramVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a command: shows what there is. */
@Command(
        name = "waystage",
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "How far Customs administrations and their partners have come with disruptive technologies.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage report --output waystage-report",
            "      writes a report of the bundled edition, as web pages",
            "  waystage stats",
            "      counts the cases of the same edition by technology group",
            "  waystage validate my-catalogue.json",
            "      shows what is wrong with a file, and where",
            "  waystage import --profile us-omb-2024 inventory.csv --output inventory.json",
            "      turns a public register into a catalogue",
            "  waystage help stats",
            "      shows the help of one command",
            "",
            "Where no FILE is named, the bundled edition is read; - stands for standard input. A catalogue is a JSON document, lines of JSON (NDJSON), an Excel workbook (.xlsx), or CSV tables in a folder or zip archive; its content decides, not its name.",
            "",
            "Exit codes: 0 success (warnings included), 1 the data has errors, 2 wrong use, or a file that cannot be read or written."
        })
final class WaystageCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of program, format and bundled edition and exit.")
    boolean version;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "no command is named");
    }
}
