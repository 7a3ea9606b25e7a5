package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.registers.internal.tree.TreeParsers;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a list that stands in a cell in brackets: as JSON, else as Python writes a list, else by its commas and quotes.
 *
 * <p>What is no text, such as {@code null} or {@code 1.50}, is taken as it stands there; so is a list or an object within the list.
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
        if (token == null || token.isScalarValue()) {
            return parser.getString();
        }
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        parser.skipChildren();
        return text.substring(start, Math.toIntExact(parser.currentLocation().getCharOffset()));
    }

    /** Returns whether a text has no half of a character, which an escape can make. */
    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Cuts at commas outside of quotes; a backslash stands for itself, but before a quote or another one. */
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
