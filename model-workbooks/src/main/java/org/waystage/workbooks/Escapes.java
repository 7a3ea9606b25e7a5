package org.waystage.workbooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Escapes such as {@code _x000D_}, by which cells hold characters that XML cannot. The library reads but does not write them. */
final class Escapes {
    /** How many characters an escape has. */
    static final int LENGTH = 7;

    private static final Pattern NEEDED =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]");

    private Escapes() {}

    /** Returns a text with escapes, which is read as that text. */
    static String escaped(String text) {
        Matcher found = NEEDED.matcher(text);
        return found.find() ? found.replaceAll(each -> escape(each.group().charAt(0))) : text;
    }

    private static String escape(char c) {
        return String.format("_x%04X_", (int) c);
    }
}
