package org.waystage.registers.internal.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.csv.TableRows;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Converts scalars to text. */
final class TreeScalar {
    /** The texts that YAML 1.2 reads as null and the parser returns as text, quoted or not. */
    private static final Set<String> NULLS = Set.of("", "~", "Null", "NULL");

    /** The replacement for a character that could not be read. */
    private static final char LOST = '\uFFFD';

    private TreeScalar() {}

    /** Returns the text of the current scalar, with the original digits of numbers; null for null. */
    static @Nullable String text(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> {
                String text = whole(parser.getString());
                if (text.length() > TableRows.LONGEST_CELL) {
                    throw new TreeLimit("a text is too long to be read");
                }
                yield parser instanceof StyledYaml.Parser yaml && NULLS.contains(text) && yaml.isPlain() ? null : text;
            }
        };
    }

    /**
     * Returns a text with the replacement character for each half of a surrogate pair, which an escape can create and no file can contain.
     */
    static String whole(String text) {
        @Nullable StringBuilder whole = null;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, LOST);
            }
            i += Character.charCount(c);
        }
        return whole == null ? text : whole.toString();
    }

    /** Appends a scalar in JSON notation. */
    static void append(StringBuilder json, JsonToken token, @Nullable String text) {
        if (text == null) {
            json.append("null");
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            json.append('"');
            for (int i = 0; i < text.length(); i++) {
                append(json, text.charAt(i));
            }
            json.append('"');
        } else {
            json.append(text);
        }
    }

    private static void append(StringBuilder json, char c) {
        switch (c) {
            case '"', '\\' -> json.append('\\').append(c);
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < 0x20) {
                    json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
