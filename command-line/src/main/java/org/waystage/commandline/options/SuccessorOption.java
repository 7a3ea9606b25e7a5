package org.waystage.commandline.options;

import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.Successors;
import picocli.CommandLine.Option;

/** The option of commands that count cases: whether the successors of deprecated technologies and codes count in their place. */
public final class SuccessorOption {
    private static final Phrase FOLLOWED = Phrase.of("selection.successors");

    @Option(names = "--successors")
    private boolean followed;

    /** Returns whether they were asked for. */
    public boolean isAsked() {
        return followed;
    }

    /** Returns the successors to put in the place of what is deprecated, and says how many; none unless that was asked for. */
    public Successors of(Catalogue catalogue, Console console) {
        if (!followed) {
            return Successors.none();
        }
        Successors successors = Successors.of(catalogue);
        console.say("waystage: " + FOLLOWED.count(console.language(), successors.size()));
        return successors;
    }
}
