package org.waystage.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the tests read and write it: numbers exact, one thing a line. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static JsonNode tree(Path file) {
        return MAPPER.readTree(file);
    }

    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /** Returns a list with an element a line. */
    static String lines(List<String> elements, String indent) {
        return elements.isEmpty()
                ? "[]"
                : elements.stream()
                                .map(element -> indent + "  " + element)
                                .collect(Collectors.joining(",\n", "[\n", "\n"))
                        + indent + "]";
    }
}
