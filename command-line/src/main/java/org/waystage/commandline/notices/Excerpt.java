package org.waystage.commandline.notices;

import java.util.List;
import org.waystage.commandline.console.Printable;
import org.waystage.core.internal.text.CharacterWidth;

/**
 * The part of a line of a text around a place.
 *
 * @param text the part, as it is in the file
 * @param from the column at which it begins, from 1
 * @param caret the index of the place in it, from 0; its length if the place is after the end of the line
 * @param goesOn whether the line continues after it
 */
public record Excerpt(String text, int from, int caret, boolean goesOn) {
    private static final int TAB = 4;
    private static final String CUT = "…";

    /** Tells whether this is the whole line. */
    boolean isWholeLine() {
        return from == 1 && !goesOn;
    }

    /** Returns how many UTF-16 units the character at the place takes; 1 after the end of the line. */
    int widthAtCaret() {
        return caret < text.length() ? Character.charCount(text.codePointAt(caret)) : 1;
    }

    /** Returns two lines for a terminal: the text, and below it a caret under the place. */
    List<String> lines() {
        StringBuilder shown = new StringBuilder(from > 1 ? CUT : "");
        int width = shown.length();
        int under = -1;
        for (int i = 0; i < text.length(); ) {
            if (i >= caret && under < 0) {
                under = width;
            }
            int c = text.codePointAt(i);
            int before = shown.length();
            if (c == '\t') {
                shown.append(" ".repeat(TAB - width % TAB));
                width += shown.length() - before;
            } else {
                Printable.append(c, shown);
                width += Printable.isHarmful(c) ? shown.length() - before : CharacterWidth.of(c);
            }
            i += Character.charCount(c);
        }
        under = under < 0 ? width : under;
        return List.of((shown + (goesOn ? CUT : "")).stripTrailing(), " ".repeat(under) + "^");
    }
}
