package org.waystage.report.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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

    /** An ideograph is a word, since no spaces tell where longer ones end. */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsIdeographic}|(?:(?!\\p{IsIdeographic})[\\p{L}\\p{M}\\p{N}])+");

    private Folding() {}

    /** Returns a text in lower case and without accents. */
    public static String of(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String bare = LEFT_OUT.matcher(lower).replaceAll("");
        return LETTER.matcher(bare).replaceAll(letter -> PLAIN.getOrDefault(letter.group(), letter.group()));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /**
     * Returns the words of a text, folded, in their order. A single letter or digit of ASCII is no word, such as the
     * elided article in "l’État"; what is longer than forty characters is cut there.
     */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(of(text));
        while (word.find()) {
            String found = word.group();
            if (found.length() > 1 || found.charAt(0) >= 0x80) {
                words.add(cut(found));
            }
        }
        return words;
    }

    private static String cut(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
