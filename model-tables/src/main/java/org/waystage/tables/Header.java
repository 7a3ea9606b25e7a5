package org.waystage.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a column: the path of names to the member, such as {@code title/en}.
 *
 * <p>In a name, {@code ~0} stands for a tilde, {@code ~1} for a slash, {@code ~2} for a number sign, {@code ~3} for an
 * empty name, and {@code ~u} with four hexadecimal digits for an invisible character or a semicolon. A number sign and a number at the
 * end, as in {@code summary/en#2}, mean that the column continues the previous one.
 *
 * @param path the names on the way to the member, at least one; immutable
 * @param part the part of the text in this column, from 1
 */
record Header(List<String> path, int part) {
    /** The largest number of names of a path; columns of the format have two. */
    static final int MOST_NAMES = 100;

    private static final String ESCAPED = "~/#";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{4}");

    /** Checks that there is at least one name. */
    Header {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a column needs a name");
        }
    }

    /** Parses a header; returns null if the text is not one, or has more names than a path may have. */
    static @Nullable Header find(String text) {
        int mark = text.lastIndexOf('#');
        int part = 1;
        if (mark >= 0) {
            String digits = text.substring(mark + 1);
            if (!digits.matches("[1-9][0-9]{0,8}")) {
                return null;
            }
            part = Integer.parseInt(digits);
        }
        List<String> path = new ArrayList<>();
        for (String name : (mark < 0 ? text : text.substring(0, mark)).split("/", -1)) {
            path.add(unescape(name));
        }
        return path.size() > MOST_NAMES ? null : new Header(path, part);
    }

    /** Returns the text of the header. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String name : path) {
            if (text.length() > 0) {
                text.append('/');
            }
            escape(name, text);
        }
        if (part > 1) {
            text.append('#').append(part);
        }
        return text.toString();
    }

    private static void escape(String name, StringBuilder out) {
        if (name.isEmpty()) {
            out.append("~3");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int escape = ESCAPED.indexOf(c);
            boolean edge = i == 0 || i == name.length() - 1;
            if (escape >= 0) {
                out.append('~').append(escape);
            } else if (c == ';' || Character.isISOControl(c) || c >= '\ufffe' || (edge && isBlank(c))) {
                // Semicolons would be taken for the separators of a file if there are more of them than commas.
                out.append("~u").append(String.format("%04x", (int) c));
            } else {
                out.append(c);
            }
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    private static String unescape(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char next = c == '~' && i + 1 < name.length() ? name.charAt(i + 1) : ' ';
            if (next >= '0' && next <= '2') {
                plain.append(ESCAPED.charAt(next - '0'));
                i++;
            } else if (next == '3') {
                i++;
            } else if (next == 'u'
                    && HEX.matcher(name).region(i + 2, name.length()).lookingAt()) {
                plain.append((char) Integer.parseInt(name.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
