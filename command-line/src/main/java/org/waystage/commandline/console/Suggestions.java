package org.waystage.commandline.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waystage.core.internal.text.NearMiss;
import picocli.CommandLine;

/** Names that the user may have meant. */
public final class Suggestions {
    /** How many names are suggested at most. */
    public static final int MOST = 3;

    /** How many names are listed at most if none is near. */
    private static final int LISTED = 12;

    /** The least length of a part: a shorter one is in too many names by chance. */
    private static final int SHORTEST_PART = 3;

    private Suggestions() {}

    /** Returns the nearest names of options, or else of commands, to an unknown word, the nearest first. */
    static List<String> of(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        String name = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        Collection<String> names = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        return near(name, names.stream());
    }

    /** Returns the nearest names of options, or else of commands, as words to add to a sentence; empty if none is near. */
    public static String asked(String word, CommandLine command, String language) {
        return asked(of(word, command), language);
    }

    /** Returns the nearest of some names as words to add to a sentence; empty if none is near. */
    public static String asked(String word, Stream<String> names, String language) {
        return asked(near(word, names), language);
    }

    /** Returns names as words to add to a sentence; empty if there are none. */
    public static String asked(List<String> names, String language) {
        return names.isEmpty() ? "" : Phrase.DID_YOU_MEAN.in(language, Phrase.or(names, language));
    }

    /** Returns the nearest of some names as {@link #asked} does; if none is near and there are few, all of them. */
    public static String askedOrAll(String word, Stream<String> names, String language) {
        List<String> all = names.toList();
        String asked = asked(word, all.stream(), language);
        return asked.isEmpty() && !all.isEmpty() && all.size() <= MOST
                ? Phrase.ONLY_THERE.in(language, String.join(", ", all))
                : asked;
    }

    /** Returns the nearest of some names as {@link #asked} does; if none is near, all of them, or the first ones and the total. */
    public static String askedOrListed(String word, List<String> names, String language) {
        String asked = asked(word, names.stream(), language);
        if (!asked.isEmpty() || names.isEmpty()) {
            return asked;
        }
        return names.size() <= LISTED
                ? Phrase.ONLY_THERE.in(language, String.join(", ", names))
                : Phrase.SUCH_AS.in(language, (long) names.size(), String.join(", ", names.subList(0, LISTED)));
    }

    /** Returns the nearest names, or otherwise those in which a word begins with it, the shortest first. */
    private static List<String> near(String word, Stream<String> names) {
        List<String> all = names.distinct().toList();
        List<String> near = NearMiss.of(word, all, MOST);
        if (!near.isEmpty()) {
            return near;
        }
        String part = word.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(name ->
                        part.length() >= SHORTEST_PART && ("-" + name.toLowerCase(Locale.ROOT)).contains("-" + part))
                .sorted(Comparator.comparingInt(String::length))
                .limit(MOST)
                .toList();
    }
}
