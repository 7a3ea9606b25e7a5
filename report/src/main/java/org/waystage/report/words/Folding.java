package org.waystage.report.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts as a reader looks for them: in lower case and without accents. The script {@code find.js} does the same, step by
 * step, to what a reader types.
 */
public final class Folding {
    /** The largest number of characters by which a word is told from another. */
    private static final int LONGEST = 40;

    private static final Pattern LEFT_OUT = Pattern.compile("[\\u0300-\\u036f\\p{Cf}]+");

    /** The letters that Unicode does not take apart, as a plain keyboard has them. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ı", "i"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("þ", "th"),
            Map.entry("ß", "ss"),
            Map.entry("ς", "σ"));

    private static final Pattern LETTER = Pattern.compile("[øłđðħŧıæœþßς]");

    /** The kinds of characters of words: letters, marks and numbers. */
    private static final int IN_WORDS = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private Folding() {}

    /** Returns a text in lower case and without accents. */
    public static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String bare = LEFT_OUT.matcher(lower).replaceAll("");
        return LETTER.matcher(bare).replaceAll(letter -> PLAIN.getOrDefault(letter.group(), letter.group()));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the words of a text, folded, in their order. A single letter or digit of ASCII is no word, such as the
     * elided article in "l’État"; what is longer than forty characters is cut there.
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String folded = of(text);
        int from = 0; // of the word that is being read
        int at = 0;
        while (at < folded.length()) {
            int point = folded.codePointAt(at);
            int next = at + Character.charCount(point);
            // an ideograph is a word, since no spaces tell where longer ones end
            boolean ideograph = Character.isIdeographic(point);
            if (ideograph || (IN_WORDS >> Character.getType(point) & 1) == 0) {
                add(words, folded, from, at);
                add(words, folded, ideograph ? at : next, next);
                from = next;
            }
            at = next;
        }
        add(words, folded, from, at);
        return words;
    }

    private static void add(List<String> words, String text, int from, int to) {
        if (to - from > 1 || (to > from && text.charAt(from) >= 0x80)) {
            words.add(cut(text.substring(from, to)));
        }
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
