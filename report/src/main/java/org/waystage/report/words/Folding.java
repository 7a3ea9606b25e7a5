package org.waystage.report.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.internal.text.NormalForm;

/**
 * Folds texts for searching: to lower case and without accents. The script {@code find.js} does the same, step by
 * step, to what a reader types.
 */
public final class Folding {
    /** The largest number of characters that distinguish a word from another. */
    private static final int LONGEST = 40;

    /** The largest number of words that distinguish a name from another. */
    private static final int WORDS_OF_NAME = 12;

    /** A number of an article, such as 7.4 or 11.5-10, but not a date. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}+(?:[.-][0-9]{1,3}+)++");

    private static final Pattern NO_NUMBER = Pattern.compile("(?:(?<![.-])[.-]++)?+[^0-9.-]++[.-]*+|(?<![.-])[.-]++$");

    private static final Pattern LEFT_OUT = Pattern.compile("[\\u0300-\\u036f\\p{Cf}]+");

    /** The letters that Unicode does not decompose, with their plain forms. */
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

    private static final boolean[] ASCII_IN_WORDS = new boolean[0x80];

    static {
        for (int c = 0; c < ASCII_IN_WORDS.length; c++) {
            ASCII_IN_WORDS[c] = isOfWords(c);
        }
    }

    private Folding() {}

    /** Returns whether a character is one of words: a letter, a mark or a number. */
    public static boolean isInWord(int point) {
        return point < ASCII_IN_WORDS.length ? ASCII_IN_WORDS[point] : isOfWords(point);
    }

    private static boolean isOfWords(int point) {
        return (IN_WORDS >> Character.getType(point) & 1) != 0;
    }

    /** Returns a text in lower case and without accents. */
    public static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = LetterCase.lower(NormalForm.of(text, Normalizer.Form.NFKD));
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
     * Returns the words of a text, folded, in order, followed by its numbers with points or hyphens, such as 7.4, as additional
     * words. A single letter or digit of ASCII is not a word, such as the elided article in "l’État"; a word of more than forty
     * characters is cut there.
     */
    public static List<String> words(String text) {
        String folded = of(text);
        List<String> words = runs(folded);
        words.removeIf(word -> word.length() == 1 && word.charAt(0) < 0x80);
        if (mayHaveNumber(folded)) {
            for (String number : NO_NUMBER.split(folded, -1)) {
                if (number.length() > 2 && NUMBER.matcher(number).matches()) {
                    words.add(number);
                }
            }
        }
        return words;
    }

    /** Returns whether a digit precedes a point or a hyphen. */
    private static boolean mayHaveNumber(String folded) {
        boolean digit = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (digit && (c == '.' || c == '-')) {
                return true;
            }
            digit = isDigit(c);
        }
        return false;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Returns the key of a whole name: its first words and single letters, whatever separates them. */
    public static String name(String text) {
        return runs(of(text)).stream().limit(WORDS_OF_NAME).collect(Collectors.joining("_"));
    }

    /** Returns all runs of letters, marks and numbers of a folded text. */
    private static List<String> runs(String folded) {
        List<String> runs = new ArrayList<>();
        int from = 0; // start of the current run
        int at = 0;
        int end = folded.length();
        while (at < end) {
            char c = folded.charAt(at);
            if (c < 0x80) { // nearly all characters
                if (!ASCII_IN_WORDS[c]) {
                    add(runs, folded, from, at);
                    from = at + 1;
                }
                at++;
                continue;
            }
            int point = folded.codePointAt(at);
            int next = at + Character.charCount(point);
            // an ideograph is a word, because no spaces show where longer words end
            boolean ideograph = Character.isIdeographic(point);
            if (ideograph || !isInWord(point)) {
                add(runs, folded, from, at);
                add(runs, folded, ideograph ? at : next, next);
                from = next;
            }
            at = next;
        }
        add(runs, folded, from, at);
        return runs;
    }

    private static void add(List<String> runs, String text, int from, int to) {
        if (to > from) {
            runs.add(cut(text.substring(from, to)));
        }
    }

    private static String cut(String word) {
        return word.length() <= LONGEST || word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
