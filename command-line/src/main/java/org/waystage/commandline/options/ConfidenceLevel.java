package org.waystage.commandline.options;

import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import picocli.CommandLine.Option;

/** The option that gives the confidence level of intervals. */
public final class ConfidenceLevel {
    @Option(names = "--level", paramLabel = "LEVEL")
    private double level = 0.95;

    /** Returns the level; ends the command if it is not between 0 and 1. */
    public double checked() {
        if (!(level > 0 && level < 1)) {
            throw new Failure(Failure.USE, Phrase.LEVEL, level);
        }
        return level;
    }
}
