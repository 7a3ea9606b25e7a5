package org.waystage.core.notice;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The French translations of the words that rules themselves fill into the placeholders of their messages, for example
 * what was expected.
 *
 * <p>The values of a notice are English words, which programs can compare; they are translated when a message is
 * requested in French. A {@code #} in both languages stands for any number: {@code more than 12 levels} matches {@code more than # levels}.
 * In quotes it stands for any name: {@code no 'key' here} matches {@code no '#' here}. Numbers and
 * names are kept, in order. If there is a word {@code '#'}, its quotes replace those of a list of names. Other values from a
 * document are never looked up, since their placeholders are not among the {@code holes}.
 *
 * <pre>{@code
 * Rule rule = Rule.of("port-idle", Severity.WARNING, "Nothing moves: {what} is idle.", "Rien ne bouge : {what} à l’arrêt.")
 *         .worded(new RuleWords(Set.of("what"), Map.of("a crane", "une grue")));
 * }</pre>
 */
public final class RuleWords {
    private static final RuleWords NONE = new RuleWords(Set.of(), Map.of());
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Longer values are no words of a rule; this also bounds the cost. */
    private static final int LONGEST = 10_000;

    /** A name in quotes, or a number. A quote within a name is followed by more of it; the last name of a value may be cut. */
    private static final Pattern HOLE = Pattern.compile("(?s)'(.*?)(?:'(?=[ ,;.)]|$)|(?<=…)$)|\\d+");

    private static final String NAME = "'#'";

    /** A name in a list. */
    private static final Pattern LISTED = Pattern.compile("(?s)'(.*?)(?:'(?=, '|, …$|$)|(?<=…)$)");

    private final Set<String> holes;
    private final Function<String, Map<String, String>> byLanguage;

    /**
     * Makes words that are written in code, with the no-break spaces of French.
     *
     * @param holes the names of the placeholders for such words
     * @param french the French words by the English words
     */
    public RuleWords(Set<String> holes, Map<String, String> french) {
        this(holes, given(french));
    }

    /**
     * Makes words that are looked up when they are needed.
     *
     * @param byLanguage the words of a language by the English, sorted; empty if there are none
     */
    RuleWords(Set<String> holes, Function<String, Map<String, String>> byLanguage) {
        this.holes = Collections.unmodifiableSet(new TreeSet<>(holes));
        this.byLanguage = byLanguage;
    }

    private static Function<String, Map<String, String>> given(Map<String, String> french) {
        Map<String, String> words = new TreeMap<>();
        french.forEach((word, inFrench) -> words.put(word, FrenchSpaces.in(Objects.requireNonNull(inFrench, "word"))));
        return language -> Messages.lookup(language, "fr"::equals).isPresent() ? words : Map.of();
    }

    /**
     * Returns an instance without words.
     *
     * @return no words
     */
    public static RuleWords none() {
        return NONE;
    }

    /**
     * Returns the names of the placeholders for such words.
     *
     * @return the names, sorted, immutable
     */
    public Set<String> holes() {
        return holes;
    }

    /**
     * Returns the French words by the English words.
     *
     * @return the words, sorted, immutable
     */
    public Map<String, String> french() {
        return Collections.unmodifiableMap(byLanguage.apply("fr"));
    }

    /**
     * Returns the value of a placeholder in a language.
     *
     * @param language the language as a BCP 47 tag
     * @param hole the name of the placeholder
     * @param value the value, in English
     * @return the words in that language, or the value unchanged if there are none
     */
    public String in(String language, String hole, String value) {
        if (Messages.lookup(language, "en"::equals).isPresent() || !holes.contains(hole) || value.length() > LONGEST) {
            return value;
        }
        Map<String, String> words = byLanguage.apply(language);
        String word = words.get(value);
        if (word != null) {
            return word;
        }
        word = words.get(NUMBER.matcher(value).replaceAll("#"));
        if (word != null) {
            return filled(word, NUMBER.matcher(value));
        }
        word = words.get(HOLE.matcher(value).replaceAll(found -> found.group(1) == null ? "#" : NAME));
        if (word != null) {
            return filled(word, HOLE.matcher(value));
        }
        word = words.get(NAME);
        return word != null && LISTED.matcher(value).replaceAll("").matches("[, …]*")
                ? LISTED.matcher(value)
                        .replaceAll(Matcher.quoteReplacement(word).replace("#", "$1"))
                : value;
    }

    /** Puts the numbers and names of a value into a word. */
    private static String filled(String word, Matcher holes) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '#' && holes.find()) {
                boolean name = holes.groupCount() > 0 && holes.group(1) != null;
                filled.append(name ? holes.group(1) : holes.group());
            } else {
                filled.append(word.charAt(i));
            }
        }
        return filled.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof RuleWords that && holes.equals(that.holes) && french().equals(that.french()));
    }

    @Override
    public int hashCode() {
        return holes.hashCode();
    }

    /** Returns the placeholders and the number of words; the whole table would drown the rest of a printed rule. */
    @Override
    public String toString() {
        return "RuleWords[holes=" + holes + ", french=" + french().size() + " words]";
    }
}
