package org.waystage.editions.facts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of facts: an object with some of the lists of a catalogue, in the form of the catalogue.
 *
 * @param name the name below the folder of facts, such as {@code case-studies/aruba-happy-flow.json}
 * @param content what it holds
 */
record FactFile(String name, JsonNode content) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Files that are no JSON objects in UTF-8; the message has a line for each, which says where it is not. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Reads a file.
     *
     * @throws Unreadable if it is no JSON object in UTF-8
     */
    static FactFile read(Path folder, Path file) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        try {
            String text = Files.readString(file);
            if (text.startsWith("\uFEFF")) {
                throw new Unreadable(name + ": begins with a byte order mark; save it without");
            }
            JsonNode content = MAPPER.readTree(text);
            if (!content.isObject()) {
                throw new Unreadable(name + ": not a JSON object");
            }
            return new FactFile(name, content);
        } catch (CharacterCodingException e) {
            throw new Unreadable(name + ": not in UTF-8");
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new Unreadable(
                    name + " line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    /** Returns the things of a list, such as {@code sources}; none if the file has no such list. */
    List<JsonNode> list(String list) {
        return content.path(list).valueStream().toList();
    }
}
