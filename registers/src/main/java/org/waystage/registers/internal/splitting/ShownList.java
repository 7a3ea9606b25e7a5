package org.waystage.registers.internal.splitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.shared.Blanks;
import org.waystage.registers.internal.tree.TreeParsers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Parses a list in brackets in a cell: as JSON, otherwise as Python notation, otherwise by its commas and quotes.
 *
 * <p>Elements that are not texts, such as {@code true} or {@code 1.50}, are kept as written, and so are lists and
 * objects within the list. {@code null} and {@code None} are empty.
 */
final class ShownList {
    private ShownList() {}

    /**
     * Returns the elements.
     *
     * @param text a text that begins with {@code [} and ends with {@code ]}
     */
    static List<String> read(String text) {
        return json(text).or(() -> PythonList.read(text)).orElseGet(() -> plain(text));
    }

    private static Optional<List<String>> json(String text) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = TreeParsers.open(text)) {
            parser.nextToken();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                elements.add(element(parser, token, text));
            }
            return parser.nextToken() == null && elements.stream().allMatch(ShownList::isWhole)
                    ? Optional.of(elements)
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static String element(JsonParser parser, @Nullable JsonToken token, String text) {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        } else if (token == null || token.isScalarValue()) {
            return parser.getString();
        }
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        parser.skipChildren();
        return text.substring(start, Math.toIntExact(parser.currentLocation().getCharOffset()));
    }

    /** Returns whether a text is free of unpaired surrogates, which an escape can create. */
    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Splits at commas outside quotes; a backslash is literal, except before a quote or another backslash. */
    private static List<String> plain(String text) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean blank = true;
        char quote = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (quote != 0 && c == '\\' && i + 2 < text.length() && "\\'\"".indexOf(text.charAt(i + 1)) >= 0) {
                element.append(text.charAt(++i));
                blank = false;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'') && blank) {
                quote = c;
                element.setLength(0);
            } else if (quote == 0 && c == ',') {
                elements.add(element.toString());
                element.setLength(0);
                blank = true;
            } else {
                element.append(c);
                blank &= Blanks.isBlank(c);
            }
        }
        elements.add(element.toString());
        return elements;
    }
}
