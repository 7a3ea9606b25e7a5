package org.waystage.commandline.structure;

import org.waystage.analysis.Selection;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Wording;
import org.waystage.commandline.statistics.SelectionText;
import org.waystage.core.Catalogue;
import org.waystage.results.KeyNames;

/** The text of a statistic: the console that it is written to, and the words and names that it uses. */
abstract class PictureText {
    protected final Catalogue catalogue;
    protected final Console console;
    protected final String language;
    protected final Wording wording;
    protected final KeyNames names;

    PictureText(Catalogue catalogue, Console console) {
        this.catalogue = catalogue;
        this.console = console;
        this.language = console.language();
        this.wording = new Wording(language);
        this.names = wording.names(KeyNames.of(catalogue, language));
    }

    /** Writes the text. */
    abstract void write();

    /** Writes a sentence. */
    final void say(Phrase phrase, Object... values) {
        console.prose(phrase.in(language, values));
    }

    /** Writes which cases count, followed by an empty line. */
    final void say(Selection selection) {
        SelectionText.write(selection, console);
        console.println("");
    }

    /** Returns a number, or an empty text for zero, to keep tables readable. */
    final String countOrBlank(long count) {
        return count == 0 ? "" : wording.count(count);
    }

    /** Returns a stage of the ladder in words; a word of a scheme is returned as it is. */
    final String stage(String code) {
        return wording.code("stage", code);
    }
}
