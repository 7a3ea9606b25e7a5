package org.waystage.editions.facts;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The texts of a document, objects whose members are languages. */
final class BilingualTexts {
    /** A language tag, as the members of a text have them. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private BilingualTexts() {}

    /** Gives each text to a visitor, with its place in the document. */
    static void each(JsonNode document, BiConsumer<String, JsonNode> visitor) {
        walk("", document, visitor);
    }

    private static void walk(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()
                && !node.isEmpty()
                && node.propertyNames().stream()
                        .allMatch(name -> LANGUAGE.matcher(name).matches())
                && !pointer.endsWith("/period")) {
            visitor.accept(pointer, node);
            return;
        }
        if (node.isObject()) {
            node.forEachEntry((name, value) -> walk(pointer + "/" + name, value, visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i), visitor);
            }
        }
    }
}
