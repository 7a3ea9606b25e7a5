package org.waystage.registers.internal.splitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses a list in Python notation, such as {@code ['it\'s', "caf\xe9", None]}.
 *
 * <p>Texts in single or double quotes may contain Python escapes, except octal and named ones ({@code \101},
 * {@code \N{DASH}}); adjacent texts without a comma are joined. {@code None} is empty; {@code True}, {@code False}
 * and numbers are kept as written, and so are nested brackets.
 */
final class PythonList {
    private static final Pattern WORD =
            Pattern.compile("None|True|False|[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?");

    private final String text;
    private int at = 1;
    private boolean sound = true;

    private PythonList(String text) {
        this.text = text;
    }

    /**
     * Returns the elements of a list; empty if the text is not one.
     *
     * @param text a text that begins with {@code [}
     */
    static Optional<List<String>> read(String text) {
        PythonList list = new PythonList(text);
        List<String> elements = list.elements();
        return list.sound && list.at == text.length() && elements.stream().allMatch(ShownList::isWhole)
                ? Optional.of(elements)
                : Optional.empty();
    }

    private List<String> elements() {
        List<String> elements = new ArrayList<>();
        skipBlanks();
        while (sound && peek() != ']') {
            elements.add(element());
            skipBlanks();
            if (peek() == ',') {
                at++;
                skipBlanks();
            } else if (peek() != ']') {
                sound = false;
            }
        }
        at++;
        return elements;
    }

    private String element() {
        char c = peek();
        if (c == '[' || c == '{' || c == '(') {
            return bracketed();
        }
        return isQuote(c) || c == 'u' ? texts() : word();
    }

    /** Reads adjacent texts. */
    private String texts() {
        StringBuilder joined = new StringBuilder();
        do {
            if (peek() == 'u') {
                at++;
            }
            if (!isQuote(peek())) {
                sound = false;
                break;
            }
            quoted(joined);
            skipBlanks();
        } while (sound && (isQuote(peek()) || peek() == 'u'));
        return joined.toString();
    }

    private void quoted(StringBuilder to) {
        char quote = text.charAt(at++);
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escape(to);
            } else {
                to.append(c);
            }
        }
        sound &= at < text.length();
        at++;
    }

    private void escape(StringBuilder to) {
        char c = peek();
        at++;
        switch (c) {
            case '\\', '\'', '"' -> to.append(c);
            case 'n' -> to.append('\n');
            case 'r' -> to.append('\r');
            case 't' -> to.append('\t');
            case 'a' -> to.append('\u0007');
            case 'b' -> to.append('\b');
            case 'f' -> to.append('\f');
            case 'v' -> to.append('\u000B');
            case 'x' -> character(2, to);
            case 'u' -> character(4, to);
            case 'U' -> character(8, to);
            case 'N', '0', '1', '2', '3', '4', '5', '6', '7' -> sound = false;
            default -> to.append('\\').append(c);
        }
    }

    /** Reads a character given by its hexadecimal digits. */
    private void character(int digits, StringBuilder to) {
        int code = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(peek(), 16);
            sound &= digit >= 0 && peek() < 0x80 && code <= Character.MAX_CODE_POINT;
            code = code * 16 + digit;
            at++;
        }
        sound &= Character.isValidCodePoint(code);
        if (sound) {
            to.appendCodePoint(code);
        }
    }

    /** Reads nested brackets as written. */
    private String bracketed() {
        int start = at;
        int depth = 0;
        StringBuilder unused = new StringBuilder();
        do {
            char c = peek();
            if (isQuote(c)) {
                unused.setLength(0);
                quoted(unused);
            } else {
                depth += "[{(".indexOf(c) >= 0 ? 1 : "]})".indexOf(c) >= 0 ? -1 : 0;
                at++;
            }
        } while (depth > 0 && at < text.length());
        sound &= depth == 0;
        return sound ? text.substring(start, at) : "";
    }

    private String word() {
        int start = at;
        while (at < text.length() && ",]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        sound &= WORD.matcher(word).matches();
        return word.equals("None") ? "" : word;
    }

    /** Returns the next character; NUL at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
