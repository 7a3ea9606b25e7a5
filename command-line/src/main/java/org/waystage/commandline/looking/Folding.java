package org.waystage.commandline.looking;

import java.text.Normalizer;
import org.waystage.core.internal.text.NormalForm;
import org.waystage.core.value.TextKey;

/**
 * Folds texts for comparison in a search: words in lower case without diacritics, in one width, separated by single blanks.
 */
final class Folding {
    private static final int FIRST_MARK = 0x0300;
    private static final int LAST_MARK = 0x036F;

    private Folding() {}

    static String of(String text) {
        String key = TextKey.of(text);
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= 0x80) {
                return withoutMarks(key);
            }
        }
        return key;
    }

    /** Removes diacritics of Latin, Greek and Cyrillic letters; in other scripts, marks are letters. */
    private static String withoutMarks(String key) {
        String apart = NormalForm.of(key, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < FIRST_MARK || c > LAST_MARK) {
                append(c, bare);
            }
        }
        return NormalForm.of(bare.toString(), Normalizer.Form.NFC);
    }

    /** Appends a letter. A letter that Unicode does not decompose is replaced by plain letters. */
    private static void append(char c, StringBuilder bare) {
        switch (c) {
            case 'ø' -> bare.append('o');
            case 'ł' -> bare.append('l');
            case 'đ', 'ð' -> bare.append('d');
            case 'ħ' -> bare.append('h');
            case 'ŧ' -> bare.append('t');
            case 'ı' -> bare.append('i');
            case 'æ' -> bare.append("ae");
            case 'œ' -> bare.append("oe");
            case 'þ' -> bare.append("th");
            default -> bare.append(c);
        }
    }
}
