package org.waystage.commandline.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What the commands have in common: a console, help, and the language of messages. */
public abstract class ConsoleCommand implements Callable<Integer> {
    protected final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100,
            description = "Show this help and exit.")
    boolean help;

    protected ConsoleCommand(Console console) {
        this.console = console;
    }

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            order = 99,
            description = "Language of messages: en (default) or fr.")
    void language(Language language) {
        console.language(language.tag());
    }
}
