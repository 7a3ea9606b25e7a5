package org.waystage.core.redaction;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.waystage.core.value.TextKey;

/**
 * Splits a text into the words in which names are searched.
 *
 * <p>A word ends where {@link TextKey} has a blank and where another script begins. In scripts that are written without
 * blanks between words, or that join small words to a name, each character is a word, with its marks. Digits belong to
 * the letters around them, but not to such characters.
 */
final class Words {
    /** Han and Hangul, related scripts, and the scripts that Unicode's line breaking calls complex. */
    private static final Set<UnicodeScript> BY_CHARACTER = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TAI_VIET);

    private Words() {}

    /** Returns the words of a text, folded. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String key = TextKey.of(text);
        for (int from = 0; from < key.length(); ) {
            int blank = key.indexOf(' ', from);
            int end = blank < 0 ? key.length() : blank;
            String run = key.substring(from, end);
            if (isAscii(run)) {
                words.add(run);
            } else {
                cut(run, words);
            }
            from = end + 1;
        }
        return words;
    }

    /** Returns whether all characters are ASCII: they are of one script, or of all scripts. */
    private static boolean isAscii(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static void cut(String run, List<String> words) {
        int from = 0;
        UnicodeScript before = UnicodeScript.COMMON;
        for (int i = 0; i < run.length(); ) {
            int c = run.codePointAt(i);
            if (!isMark(c)) {
                UnicodeScript script = script(c, before);
                boolean another = before != UnicodeScript.COMMON && script != before;
                if (i > from && (another || BY_CHARACTER.contains(script))) {
                    words.add(run.substring(from, i));
                    from = i;
                }
                before = script;
            }
            i += Character.charCount(c);
        }
        words.add(run.substring(from));
    }

    /** Returns the script of a character, or that of the preceding one if the character belongs to all scripts. */
    private static UnicodeScript script(int c, UnicodeScript before) {
        if (Character.isIdeographic(c)) {
            return UnicodeScript.HAN;
        }
        UnicodeScript script = UnicodeScript.of(c);
        if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
            return script;
        }
        return BY_CHARACTER.contains(before) && !Character.isLetter(c) ? UnicodeScript.COMMON : before;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
