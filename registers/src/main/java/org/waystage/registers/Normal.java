package org.waystage.registers;

import java.text.Normalizer;

/**
 * The form in which names and titles are compared: NFKD, what is not ASCII dropped, small letters, every run of anything but
 * letters and digits one blank, none around.
 */
final class Normal {
    private Normal() {}

    /** Returns the form with blanks between words; empty if nothing is left. */
    static String of(String text) {
        return of(text, ' ');
    }

    /** Returns the form with hyphens between words, as ids have it; empty if nothing is left. */
    static String slug(String text) {
        return of(text, '-');
    }

    private static String of(String text, char between) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder normal = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c >= 0x80) {
                continue;
            }
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9')) {
                if (gap && normal.length() > 0) {
                    normal.append(between);
                }
                gap = false;
                normal.append(small);
            } else {
                gap = true;
            }
        }
        return normal.toString();
    }
}
