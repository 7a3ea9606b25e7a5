package org.waystage.core.notice;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that rules themselves put into the holes of their messages, such as what was expected, in French.
 *
 * <p>The values of a notice are English words, which a program can compare; they become French when a message is asked for in
 * French. A {@code #} in both languages stands for any number, so that {@code more than 12 levels} is found as {@code more than
 * # levels}; numbers are kept, in their order. What comes from a document is never looked up: its holes are not among those
 * named.
 *
 * <pre>{@code
 * Rule rule = Rule.of("port-idle", Severity.WARNING, "Nothing moves: {what} is idle.", "Rien ne bouge : {what} à l'arrêt.")
 *         .worded(new RuleWords(Set.of("what"), Map.of("a crane", "une grue")));
 * }</pre>
 *
 * @param holes the names of the holes that hold such words; sorted, immutable
 * @param french the French words by the English, with no-break spaces where French has them; sorted, immutable
 */
public record RuleWords(Set<String> holes, Map<String, String> french) {
    private static final RuleWords NONE = new RuleWords(Set.of(), Map.of());
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Keeps sorted copies, with the spaces of French. */
    public RuleWords {
        holes = Collections.unmodifiableSet(new TreeSet<>(holes));
        Map<String, String> words = new TreeMap<>();
        french.forEach((word, inFrench) -> words.put(word, FrenchSpaces.in(Objects.requireNonNull(inFrench, "word"))));
        french = Collections.unmodifiableMap(words);
    }

    /**
     * Returns that there are no such words.
     *
     * @return no words
     */
    public static RuleWords none() {
        return NONE;
    }

    /** Returns the holes and the number of words: the table would bury whatever a rule is printed with. */
    @Override
    public String toString() {
        return "RuleWords[holes=" + holes + ", french=" + french.size() + " words]";
    }

    /**
     * Returns the value of a hole in French.
     *
     * @param hole the name of the hole
     * @param value the value, in English
     * @return the French words; the value as it is where the hole holds no words, or it is none of them
     */
    public String inFrench(String hole, String value) {
        if (!holes.contains(hole)) {
            return value;
        }
        String word = french.get(value);
        if (word != null) {
            return word;
        }
        word = french.get(NUMBER.matcher(value).replaceAll("#"));
        return word == null ? value : withNumbers(word, NUMBER.matcher(value));
    }

    private static String withNumbers(String word, Matcher numbers) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            boolean hole = word.charAt(i) == '#';
            filled.append(hole && numbers.find() ? numbers.group() : word.substring(i, i + 1));
        }
        return filled.toString();
    }
}
