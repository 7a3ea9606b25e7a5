package org.waystage.history.internal.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.value.Text;
import org.waystage.core.value.TextKey;

/** Whether texts say the same or something else, by their words in the form of {@link TextKey}. */
public final class Likeness {
    /** Texts of at least this many letters and digits are not the same by chance. */
    private static final int LONG = 80;

    private Likeness() {}

    /** Returns what a text says by language, whose tags are in lower case, because their case means nothing. */
    public static Map<String, String> byLanguage(Text text) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        text.forEach((language, words) -> byLanguage.put(language.toLowerCase(Locale.ROOT), words));
        return byLanguage;
    }

    /**
     * Returns whether two texts share less than half of their words in each language that both have; false if they have no language in
     * common.
     */
    public static boolean differ(Text one, Text other) {
        boolean compared = false;
        Map<String, String> others = byLanguage(other);
        for (Map.Entry<String, String> words : byLanguage(one).entrySet()) {
            String same = others.get(words.getKey());
            if (same != null) {
                compared = true;
                if (shareHalf(words.getValue(), same)) {
                    return false;
                }
            }
        }
        return compared;
    }

    /** Returns whether two texts differ; false if either is unknown. */
    public static boolean differ(Optional<Text> one, Optional<Text> other) {
        return one.isPresent() && other.isPresent() && differ(one.get(), other.get());
    }

    /** Returns whether two texts share at least half of their words. */
    public static boolean shareHalf(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> words = words(TextKey.of(one));
        Set<String> others = words(TextKey.of(other));
        int all = words.size() + others.size();
        words.retainAll(others);
        return 4 * words.size() >= all;
    }

    /** Returns the words of a {@link TextKey}; in scripts without spaces between words, each letter is a word. */
    public static Set<String> words(String key) {
        Set<String> words = new HashSet<>();
        for (String word : key.split(" ", -1)) {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < word.length(); ) {
                int c = word.codePointAt(i);
                i += Character.charCount(c);
                if (isWord(c)) {
                    words.add(Character.toString(c));
                } else {
                    rest.appendCodePoint(c);
                }
            }
            if (!rest.isEmpty()) {
                words.add(rest.toString());
            }
        }
        return words;
    }

    private static boolean isWord(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Returns what a text says in each language; texts that say the same in one language have an element in common. */
    public static List<String> sayings(Text text) {
        List<String> sayings = new ArrayList<>(1);
        byLanguage(text).forEach((language, saying) -> {
            String key = TextKey.of(saying);
            sayings.add(language + ":" + (key.isEmpty() ? saying : key));
        });
        return sayings;
    }

    /** Returns the {@link TextKey} of each language in which a text is too long to equal another by chance. */
    public static List<String> longKeys(Text text) {
        List<String> keys = new ArrayList<>(1);
        text.forEach((language, saying) -> {
            String key = saying.length() < LONG ? "" : TextKey.of(saying);
            if (key.replace(" ", "").length() >= LONG) {
                keys.add(key);
            }
        });
        return keys;
    }
}
