package org.waystage.json;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Collects a schema and all that it refers to under the names of one place. */
final class SchemaBundle {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    private static final String DEFINITIONS = "#/$defs/";
    /** What a document says of itself, and not of a value. */
    private static final Set<String> OF_DOCUMENTS = Set.of("$schema", "$id", "$comment", "$defs");

    /** What says nothing of a value but by another definition. */
    private static final Set<String> SAYING_NOTHING =
            Set.of("$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "examples");

    private final String prefix;
    private final Map<String, ObjectNode> documents = new HashMap<>();
    private final ObjectNode bundle = MAPPER.createObjectNode();
    private final Set<String> known = new HashSet<>();
    private final Queue<String> open = new ArrayDeque<>();

    SchemaBundle(String prefix) {
        this.prefix = prefix;
        for (CatalogueSchemas schema : CatalogueSchemas.values()) {
            documents.put(schema.id(), (ObjectNode) MAPPER.readTree(schema.text()));
        }
    }

    String of(CatalogueSchemas schema) {
        String first = target(schema.id(), "");
        known.add(first);
        open.add(first);
        for (String next = open.poll(); next != null; next = open.poll()) {
            bundle.set(name(next), embedded(next));
        }
        return MAPPER.writeValueAsString(bundle).replace("\r\n", "\n") + "\n";
    }

    /**
     * Returns where a reference leads, as the id of a document and a definition in it. A document that is only another
     * name of a definition is that definition.
     */
    private String target(String from, String reference) {
        String whole = reference.startsWith("#") || reference.isEmpty() ? from + reference : reference;
        if (whole.contains("#")) {
            return whole;
        }
        ObjectNode document = document(whole);
        boolean says = document.propertyNames().stream().anyMatch(name -> !SAYING_NOTHING.contains(name));
        return says || !document.has("$ref")
                ? whole
                : target(whole, document.get("$ref").asString());
    }

    private ObjectNode document(String id) {
        ObjectNode document = documents.get(id);
        if (document == null) {
            throw new IllegalStateException("no schema has the id " + id);
        }
        return document;
    }

    /** Returns a definition, whose references lead to names of the bundle. */
    private JsonNode embedded(String target) {
        String id = idOf(target);
        if (id.equals(target)) {
            ObjectNode document = document(id).deepCopy();
            document.remove(OF_DOCUMENTS);
            return renamed(document, id);
        }
        JsonNode definition = document(id).get("$defs").get(definitionOf(target));
        if (definition == null) {
            throw new IllegalStateException("there is no definition " + target);
        }
        return renamed(definition.deepCopy(), id);
    }

    private JsonNode renamed(JsonNode node, String id) {
        if (node instanceof ObjectNode object) {
            JsonNode reference = object.get("$ref");
            if (reference != null) {
                String target = target(id, reference.asString());
                object.put("$ref", prefix + name(target));
                if (known.add(target)) {
                    open.add(target);
                }
            }
        }
        node.forEach(each -> renamed(each, id));
        return node;
    }

    private static String idOf(String target) {
        int end = target.indexOf('#');
        return end < 0 ? target : target.substring(0, end);
    }

    private static String definitionOf(String target) {
        return target.substring(target.indexOf(DEFINITIONS) + DEFINITIONS.length());
    }

    /**
     * Returns the name of a definition: that in the catalogue schema, in capitals as generators of code write classes;
     * with the name of its document before it if that is another document and the definition is not what it describes.
     */
    private static String name(String target) {
        String document = capitals(idOf(target).split(":", -1)[3]);
        if (!target.contains("#")) {
            return document;
        }
        String definition = capitals(definitionOf(target));
        boolean plain = document.equals("Catalogue") || document.equals("Notices") || document.equals(definition);
        return plain ? definition : document + definition;
    }

    private static String capitals(String name) {
        StringBuilder capitals = new StringBuilder();
        Arrays.stream(name.split("-", -1))
                .forEach(word -> capitals.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1)));
        return capitals.toString();
    }
}
