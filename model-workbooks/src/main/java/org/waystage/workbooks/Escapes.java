package org.waystage.workbooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes such as {@code _x000D_}, which represent characters in cells that XML cannot contain. The library reads them
 * but does not write them.
 */
final class Escapes {
    /** The number of characters of an escape. */
    static final int LENGTH = 7;

    private static final Pattern NEEDED =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]");

    private Escapes() {}

    /** Returns the escaped form of a text, which is read back as that text. */
    static String escaped(String text) {
        Matcher found = NEEDED.matcher(text);
        return found.find() ? found.replaceAll(each -> escape(each.group().charAt(0))) : text;
    }

    private static String escape(char c) {
        return String.format("_x%04X_", (int) c);
    }
}
