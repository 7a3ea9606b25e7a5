package org.waystage.commandline.structure;

import java.util.function.Function;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Suggestions;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Code;

/** A scheme named on the command line, whose words replace the ladder. */
final class SchemeChoice {
    private SchemeChoice() {}

    /** Returns the result of a computation with a scheme; ends the command if the catalogue does not give the order of its words. */
    static <T> T with(String scheme, Catalogue catalogue, Console console, Function<Code, T> make) {
        try {
            return make.apply(Code.of(scheme));
        } catch (IllegalArgumentException e) { // no code, or no crosswalk with words
            throw new Failure(
                    Failure.USE,
                    StructurePhrases.NO_SCHEME,
                    scheme,
                    Suggestions.asked(
                            scheme,
                            catalogue.crosswalks().stream()
                                    .map(crosswalk -> crosswalk.scheme().value()),
                            console.language()));
        }
    }
}
