package org.waystage.commandline.statistics;

import org.waystage.analysis.Sampling;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;

/** The meaning of a catalogue's shares, if the catalogue states its coverage. */
public final class CoverageText {
    private CoverageText() {}

    public static void write(Catalogue catalogue, Console console) {
        Sampling.of(catalogue)
                .code()
                .ifPresent(code -> console.prose(Phrase.of("coverage." + code).in(console.language())));
    }
}
