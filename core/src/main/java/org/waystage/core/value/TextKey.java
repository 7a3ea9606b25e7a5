package org.waystage.core.value;

import java.nio.CharBuffer;
import java.text.Normalizer;
import org.waystage.core.internal.text.LetterCase;
import org.waystage.core.internal.text.NormalForm;

/**
 * The normalized forms in which texts written by people are compared: names of bodies, titles, words of a register.
 *
 * <p>Two texts are the same if they differ only in case, in the encoding of their letters, in invisible characters, and
 * in blanks. Case is fully folded and letters are normalized to NFKC, as the Unicode Standard defines it for
 * identifiers ({@code NFKC_Casefold}). So {@code STRASSE} and {@code Straße}, {@code №} and {@code No}, and composed
 * and decomposed letters are the same. No letter of any script is dropped, and accents matter: {@code Habo} and
 * {@code Håbo} are two towns. A dotless {@code ı} is not an {@code i}. All apostrophes become {@code '}, including the
 * letter used in Ukrainian ({@code U+02BC}).
 *
 * <p>The form of a form is itself, and the result is the same on every version of Java for all characters of Unicode
 * 13.
 */
public final class TextKey {
    /** Dotless i shares its capital with i, but is another letter, which case folding keeps. */
    private static final char DOTLESS = '\u0131';

    private static final char APOSTROPHE = '\'';

    private TextKey() {}

    /**
     * Returns the letters and digits of a text, folded, with one blank between words and none at the ends.
     *
     * <p>Every character separates words unless it is a letter, a digit or other number, a currency sign, or a mark on
     * one of these: {@code Risk-Engine (v2)} becomes {@code risk engine v2}. A {@code +} or {@code #} at the end of a
     * word belongs to it, as in {@code C++} and {@code C#}. Unassigned and private-use code points count as letters.
     *
     * @param text any text
     * @return the form, or an empty string if the text has neither letters nor digits
     */
    public static String of(String text) {
        if (isKey(text)) {
            return text;
        }
        String folded = folded(text);
        StringBuilder key = new StringBuilder(folded.length());
        boolean gap = false;
        int signsEnd = 0;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            if (isSign(c) && signsEnd <= i) {
                signsEnd = endOfSigns(folded, i);
            }
            i += Character.charCount(c);
            boolean goesOn = !gap && !key.isEmpty();
            if (isLetterOrNumber(c)
                    || Character.getType(c) == Character.CURRENCY_SYMBOL
                    || (goesOn && (isMark(c) || (isSign(c) && endsWord(folded, signsEnd))))) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(c);
            } else if (!isMark(c)) {
                gap = true;
            }
        }
        return key.toString();
    }

    /** Returns whether a text has only small letters and digits of ASCII with single blanks between them, and so is its own form. */
    private static boolean isKey(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /**
     * Returns a text folded, with all its signs, with each run of blanks as one blank and no blanks at the ends.
     *
     * @param text any text
     * @return the form, or an empty string if the text has no visible character
     */
    public static String folded(String text) {
        char[] chars = text.toCharArray();
        int length = foldAscii(chars);
        if (length < 0) {
            return spaced(foldedWords(text));
        }
        return length == chars.length && text.contentEquals(CharBuffer.wrap(chars))
                ? text
                : new String(chars, 0, length);
    }

    /**
     * Folds a text in ASCII in place, with one blank for each run of them and none at the ends.
     *
     * @return the length of the folded text; -1 if the text has other characters
     */
    private static int foldAscii(char[] text) {
        int length = 0;
        boolean gap = false;
        for (char c : text) {
            if (c >= 0x80) {
                return -1;
            }
            if (c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)) {
                gap = true;
                continue;
            }
            if (gap && length > 0) {
                text[length++] = ' ';
            }
            gap = false;
            text[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c == '`' ? APOSTROPHE : c;
        }
        return length;
    }

    /**
     * Folds a text word by word, because most words of most texts are in ASCII. No character composes with a blank before it, and no letter
     * folds differently beside one.
     */
    private static String foldedWords(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int from = 0;
        for (int to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
            append(folded, text.substring(from, to));
            folded.append(' ');
            from = to + 1;
        }
        append(folded, text.substring(from));
        return folded.toString();
    }

    private static void append(StringBuilder folded, String word) {
        char[] chars = word.toCharArray();
        int length = foldAscii(chars);
        if (length == chars.length) {
            folded.append(chars);
        } else {
            folded.append(foldedLetters(word));
        }
    }

    /**
     * Returns whether two texts are the same when folded, including their signs.
     *
     * @param one any text
     * @param other any text
     * @return {@code true} if {@link #folded} returns the same for both
     */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || folded(one).equals(folded(other));
    }

    /**
     * Returns NFKC with full case folding; the steps are in the order of Unicode's caseless matching of identifiers.
     */
    static String foldedLetters(String text) {
        String once = withoutCase(NormalForm.of(shown(text), Normalizer.Form.NFKD));
        String twice = Normalizer.isNormalized(once, Normalizer.Form.NFKD)
                ? once
                : withoutCase(NormalForm.of(shown(once), Normalizer.Form.NFKD));
        return NormalForm.of(shown(twice), Normalizer.Form.NFKC);
    }

    /**
     * Folds case fully using the JDK: lower case, then upper case, which expands letters without a single capital, then
     * lower case again. The test compares the result with ICU's for every character.
     */
    private static String withoutCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int from = 0;
        for (int dotless = text.indexOf(DOTLESS); dotless >= 0; dotless = text.indexOf(DOTLESS, from)) {
            folded.append(withoutCase(text, from, dotless)).append(DOTLESS);
            from = dotless + 1;
        }
        return folded.append(withoutCase(text, from, text.length())).toString();
    }

    private static String withoutCase(String text, int from, int to) {
        return LetterCase.lower(LetterCase.upper(LetterCase.lower(text.substring(from, to))));
    }

    /** Returns a text with one kind of apostrophe and without invisible characters. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isIgnored(c)) {
                shown.appendCodePoint(isApostrophe(c) ? APOSTROPHE : c);
            }
        }
        return shown.toString();
    }

    /**
     * Returns whether a character only affects how its neighbours are displayed: format controls, variation selectors,
     * fillers, and enclosing marks.
     */
    private static boolean isIgnored(int c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.ENCLOSING_MARK
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static String spaced(String text) {
        if (isSpaced(text)) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else {
                if (gap && !spaced.isEmpty()) {
                    spaced.append(' ');
                }
                gap = false;
                spaced.append(c);
            }
        }
        return spaced.toString();
    }

    /** Returns whether a text has single blanks between words and no other ones. */
    private static boolean isSpaced(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank ? before == ' ' : Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Returns whether a character is used as an apostrophe, including those that Unicode classifies as letters. */
    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '`', '\u00B4', '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u2018', '\u2019', '\u201B' -> true;
            default -> false;
        };
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSign(int c) {
        return c == '+' || c == '#';
    }

    /** Returns where the signs end that begin at a place. */
    private static int endOfSigns(String text, int from) {
        int end = from;
        while (end < text.length() && isSign(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns whether no letter or digit is at a place. */
    private static boolean endsWord(String text, int at) {
        return at == text.length() || !isLetterOrNumber(text.codePointAt(at));
    }

    private static boolean isLetterOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
