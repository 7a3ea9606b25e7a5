package org.waystage.commandline.statistics;

import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;

/** What the shares of a catalogue mean, where it says that it holds but a part of what it speaks about. */
public final class CoverageText {
    private static final Phrase COLLECTION = Phrase.of("coverage.collection");
    private static final Phrase SAMPLE = Phrase.of("coverage.sample");

    private CoverageText() {}

    public static void write(Catalogue catalogue, Console console) {
        catalogue.coverage().ifPresent(coverage -> {
            if (coverage == Coverage.Listed.COLLECTION) {
                console.prose(COLLECTION.in(console.language()));
            } else if (coverage == Coverage.Listed.SAMPLE) {
                console.prose(SAMPLE.in(console.language()));
            }
        });
    }
}
