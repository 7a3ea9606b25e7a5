package org.waystage.history.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waystage.core.value.Text;

/** Whether texts say the same or something else, by their words: case, signs and spaces do not matter. */
final class Likeness {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONG = 80;

    private Likeness() {}

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    /** Returns whether texts share under half of their words in each language that both have; at least one. */
    static boolean disagree(Text one, Text other) {
        Map<String, String> others = other.byLanguage();
        boolean compared = false;
        for (Map.Entry<String, String> entry : one.byLanguage().entrySet()) {
            String text = others.get(entry.getKey());
            if (text != null) {
                compared = true;
                if (!disagree(entry.getValue(), text)) {
                    return false;
                }
            }
        }
        return compared;
    }

    static boolean disagree(Optional<Text> one, Optional<Text> other) {
        return one.isPresent() && other.isPresent() && disagree(one.get(), other.get());
    }

    /** Returns whether any of some texts shares at least half of its words with any of others, in whatever language. */
    static boolean anyAlike(List<String> some, List<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> !disagree(one, other)));
    }

    private static boolean disagree(String one, String other) {
        Set<String> words = new HashSet<>(words(one));
        Set<String> others = new HashSet<>(words(other));
        int most = Math.max(words.size(), others.size());
        words.retainAll(others);
        return !one.equals(other) && words.size() * 2 < most;
    }

    /** Returns what a text says in each language, so that texts which say the same in one language have it in common. */
    static List<String> sayings(Text text) {
        List<String> sayings = new ArrayList<>(1);
        text.forEach((language, saying) -> {
            List<String> words = words(saying);
            sayings.add(language + ":" + (words.isEmpty() ? saying : String.join(" ", words)));
        });
        return sayings;
    }

    /** Returns what a text says in each language in which it is so long that nobody says the same by chance. */
    static List<String> longSayings(Text text) {
        return sayings(text).stream()
                .filter(saying ->
                        saying.codePoints().filter(Character::isLetter).count() >= LONG)
                .toList();
    }
}
