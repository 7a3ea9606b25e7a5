package org.waystage.report.words;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes values as JSON that is also safe inside a script and inside a page: no text can end the element around it or
 * start a new line of code.
 */
public final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** Returns lists, maps, texts and whole numbers as JSON. */
    public static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.out.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            writeAll(map.entrySet(), '{', '}');
        } else if (value instanceof Collection<?> list) {
            writeAll(list, '[', ']');
        } else if (value instanceof Map.Entry<?, ?> entry) {
            text(entry.getKey().toString());
            out.append(':');
            write(entry.getValue());
        } else if (value instanceof Number) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void writeAll(Collection<?> values, char open, char close) {
        out.append(open);
        for (Iterator<?> rest = values.iterator(); rest.hasNext(); ) {
            write(rest.next());
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        out.append(close);
    }

    private void text(String text) {
        String clean = CleanText.closed(CleanText.of(text));
        out.append('"');
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
