package org.waystage.commandline.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** A command, with what all commands share: a console, help, and the language of messages. */
public abstract class ConsoleCommand implements Callable<Integer> {
    protected final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100)
    boolean help;

    protected ConsoleCommand(Console console) {
        this.console = console;
    }

    @Option(names = "--lang", paramLabel = "LANG", order = 99)
    void language(Language language) {
        console.language(language.tag());
    }
}
