package org.waystage.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in the XML of a workbook, where {@code _x000D_} stands for a character that XML cannot hold. */
final class XmlText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XmlText() {}

    /** Appends the text of an element or attribute. */
    static void append(String text, StringBuilder out) {
        Matcher escapes = ESCAPE.matcher(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.append(c);
                case '_' -> out.append(escapes.region(i, text.length()).lookingAt() ? "_x005F_" : "_");
                default -> {
                    if (c < ' ' || c >= '\ufffe') {
                        out.append("_x")
                                .append(hex(c >> 12))
                                .append(hex(c >> 8))
                                .append(hex(c >> 4))
                                .append(hex(c))
                                .append('_');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit & 0xf, 16));
    }

    /** Returns a text of an element with the characters that escapes stand for. */
    static String plain(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
