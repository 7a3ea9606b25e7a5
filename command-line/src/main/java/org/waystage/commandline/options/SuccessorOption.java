package org.waystage.commandline.options;

import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.Successors;
import picocli.CommandLine.Option;

/** The option of commands that count cases: whether deprecated technologies and codes count under their successors. */
public final class SuccessorOption {
    private static final Phrase FOLLOWED = Phrase.of("selection.successors");

    @Option(names = "--successors")
    private boolean followed;

    /** Returns whether successors were requested. */
    public boolean isAsked() {
        return followed;
    }

    /** Returns the successors of deprecated technologies and codes, and reports how many; none unless requested. */
    public Successors of(Catalogue catalogue, Console console) {
        if (!followed) {
            return Successors.none();
        }
        Successors successors = Successors.of(catalogue);
        console.say("waystage: " + FOLLOWED.count(console.language(), successors.size()));
        return successors;
    }
}
