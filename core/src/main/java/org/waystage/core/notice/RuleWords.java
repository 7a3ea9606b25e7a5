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
 * The French translations of the words that rules themselves fill into the placeholders of their messages, for example
 * what was expected.
 *
 * <p>The values of a notice are English words, which programs can compare; they are translated when a message is
 * requested in French. A {@code #} in both languages stands for any number, so that {@code more than 12 levels} matches
 * {@code more than # levels}; the numbers are kept, in order. Values from a document are never looked up, since their
 * placeholders are not among the {@code holes}.
 *
 * <pre>{@code
 * Rule rule = Rule.of("port-idle", Severity.WARNING, "Nothing moves: {what} is idle.", "Rien ne bouge : {what} à l'arrêt.")
 *         .worded(new RuleWords(Set.of("what"), Map.of("a crane", "une grue")));
 * }</pre>
 *
 * @param holes the names of the placeholders that hold such words; sorted, immutable
 * @param french the French words by the English words, with the no-break spaces of French; sorted, immutable
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
     * Returns an instance without words.
     *
     * @return no words
     */
    public static RuleWords none() {
        return NONE;
    }

    /** Returns the placeholders and the number of words; the whole table would bury whatever a rule is printed with. */
    @Override
    public String toString() {
        return "RuleWords[holes=" + holes + ", french=" + french.size() + " words]";
    }

    /**
     * Returns the value of a placeholder in French.
     *
     * @param hole the name of the placeholder
     * @param value the value, in English
     * @return the French words, or the value unchanged if the placeholder holds no such words or the value is none of
     *     them
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
