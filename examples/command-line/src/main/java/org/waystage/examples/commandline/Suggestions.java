package org.waystage.examples.commandline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Names that a person may have meant. */
final class Suggestions {
    /** How many names are suggested at most. */
    static final int MOST = 3;

    private static final int LONGEST = 100;

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
        List<String> near = near(word, names.filter(name -> name.length() <= LONGEST));
        return word.length() > LONGEST ? "" : asked(near, language);
    }

    /** Returns names as words to add to a sentence; empty if there are none. */
    static String asked(List<String> names, String language) {
        return names.stream()
                .reduce((a, b) -> Phrase.OR.in(language, a, b))
                .map(all -> Phrase.DID_YOU_MEAN.in(language, all))
                .orElse("");
    }

    private static List<String> near(String word, Stream<String> names) {
        int most = Math.max(1, word.length() / 3);
        return names.filter(name -> name.length() > 2 && distance(word, name) <= most)
                .sorted(Comparator.comparingInt((String name) -> distance(word, name)))
                .limit(MOST)
                .toList();
    }

    /** Returns how many letters have to be added, left out, replaced or swapped with their neighbour. */
    static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int k = 0; k <= to.length(); k++) {
                if (i == 0 || k == 0) {
                    steps[i][k] = i + k;
                    continue;
                }
                boolean same = from.charAt(i - 1) == to.charAt(k - 1);
                steps[i][k] =
                        Math.min(Math.min(steps[i - 1][k], steps[i][k - 1]) + 1, steps[i - 1][k - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && k > 1
                        && from.charAt(i - 1) == to.charAt(k - 2)
                        && from.charAt(i - 2) == to.charAt(k - 1);
                if (swapped) {
                    steps[i][k] = Math.min(steps[i][k], steps[i - 2][k - 2] + 1);
                }
            }
        }
        return steps[from.length()][to.length()];
    }
}
