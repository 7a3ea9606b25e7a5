package org.waystage.examples.commandline;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.waystage.core.NearMiss;
import picocli.CommandLine;

/** Names that a person may have meant. */
final class Suggestions {
    /** How many names are suggested at most. */
    static final int MOST = 3;

    private Suggestions() {}

    /** Returns the nearest names of options, or else of commands, to a word that is neither; the nearest first. */
    static List<String> of(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        String name = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Collection<String> names = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        return near(name, names.stream());
    }

    /** Returns the nearest of some names as words to add to a sentence; empty if none is near. */
    static String asked(String word, Stream<String> names, String language) {
        return asked(near(word, names), language);
    }

    /** Returns names as words to add to a sentence; empty if there are none. */
    static String asked(List<String> names, String language) {
        return names.stream()
                .reduce((a, b) -> Phrase.OR.in(language, a, b))
                .map(all -> Phrase.DID_YOU_MEAN.in(language, all))
                .orElse("");
    }

    private static List<String> near(String word, Stream<String> names) {
        return NearMiss.of(word, names.toList(), MOST);
    }
}
