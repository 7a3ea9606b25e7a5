package org.waystage.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.formats.ReadNode.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The nodes of a JSON-LD document, by address and in its order; nested nodes too. The context may have prefixes, and properties whose values
 * are texts by language, addresses or lists of addresses, as the documents of this module have.
 */
final class Graph {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The maximum length of what a prefix is short for: each use of the prefix takes that much room. */
    private static final int LONGEST = 2_000;

    /** What the strings of a property are, if they are more than literals. */
    private enum Form {
        TEXTS_BY_LANGUAGE,
        ADDRESSES
    }

    /** What the context says of a property, by what its values are. */
    private static final Map<JsonNode, Form> FORMS = Map.of(
            JSON.readTree("{\"@container\": \"@language\"}"), Form.TEXTS_BY_LANGUAGE,
            JSON.readTree("{\"@type\": \"@id\"}"), Form.ADDRESSES,
            JSON.readTree("{\"@type\": \"@id\", \"@container\": \"@list\"}"), Form.ADDRESSES);

    private final Map<String, ReadNode> nodes = new LinkedHashMap<>();
    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private int nameless;

    private Graph() {}

    /** Thrown if a document has a part of JSON-LD that is not read; the message is this part. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String what) {
            super(what);
        }
    }

    /**
     * Reads a document and returns its nodes.
     *
     * @throws JacksonException if it is not JSON
     * @throws Unknown if it has a part of JSON-LD that is not read
     */
    static List<ReadNode> read(byte[] document) throws Unknown {
        JsonNode root = JSON.readTree(document);
        Graph graph = new Graph();
        graph.context(root.path("@context"));
        boolean graphOnly =
                root.has("@graph") && Set.of("@context", "@id", "@graph").containsAll(root.propertyNames());
        graph.tops(graphOnly ? root.path("@graph") : root, graphOnly ? "/@graph" : "");
        return List.copyOf(graph.nodes.values());
    }

    private void context(JsonNode context) throws Unknown {
        if (!context.isObject() && !context.isMissingNode()) {
            throw new Unknown(text(context));
        }
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            String name = entry.getKey();
            JsonNode value = entry.getValue();
            Form form = FORMS.get(value);
            if (form != null && !name.startsWith("@")) {
                forms.put(name, form);
            } else if (value.isString() && !name.startsWith("@") && text(value).length() <= LONGEST) {
                prefixes.put(name, text(value));
            } else if (!name.equals("@version")) {
                throw new Unknown(name);
            }
        }
    }

    /** Returns what a name or an address is short for. */
    private String expand(String name) {
        int colon = name.indexOf(':');
        if (colon < 0 || name.startsWith("//", colon + 1)) {
            return name;
        }
        String namespace = prefixes.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }

    private void tops(JsonNode json, String pointer) throws Unknown {
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            tops(json.get(i), pointer + "/" + i);
        }
        if (json.isObject() && !json.isEmpty()) {
            node(json, pointer);
        }
    }

    /** Reads a node and returns its address. */
    private String node(JsonNode node, String pointer) throws Unknown {
        String name = node.has("@id") ? expand(text(node.get("@id"))) : "_:nameless-" + nameless++;
        ReadNode read = nodes.computeIfAbsent(name, key -> new ReadNode(key, pointer));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String property = entry.getKey();
            JsonNode value = entry.getValue();
            if (property.equals("@type")) {
                (value.isArray() ? value : List.of(value))
                        .forEach(type -> read.types().add(expand(text(type))));
            } else if (!property.startsWith("@")) {
                List<Value> values = read.properties().computeIfAbsent(expand(property), key -> new ArrayList<>());
                values(value, forms.get(property), Optional.empty(), pointer + "/" + escaped(property), values);
            } else if (!property.equals("@id") && !(property.equals("@context") && pointer.isEmpty())) {
                throw new Unknown(property);
            }
        }
        return name;
    }

    /** Adds the values of a property, those of lists in their order; the language is that of the entry in which they stand. */
    private void values(
            JsonNode json, @Nullable Form form, Optional<String> language, String pointer, List<Value> values)
            throws Unknown {
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                values(json.get(i), form, language, pointer + "/" + i, values);
            }
        } else if (json.has("@list")) {
            values(json.get("@list"), form, language, pointer + "/@list", values);
        } else if (json.has("@value")) {
            if (!json.get("@value").isNull()) {
                Optional<String> own = Optional.of(json.path("@language"))
                        .filter(JsonNode::isString)
                        .map(Graph::text);
                values.add(new Value(text(json.get("@value")), own, false, pointer));
            }
        } else if (json.isObject() && form == Form.TEXTS_BY_LANGUAGE && language.isEmpty()) {
            for (Map.Entry<String, JsonNode> entry : json.properties()) {
                String place = pointer + "/" + escaped(entry.getKey());
                values(entry.getValue(), form, Optional.of(entry.getKey()), place, values);
            }
        } else if (json.isObject()) {
            values.add(new Value(node(json, pointer), Optional.empty(), true, pointer));
        } else if (!json.isNull()) {
            boolean isAddress = json.isString() && form == Form.ADDRESSES;
            String text = isAddress ? expand(text(json)) : text(json);
            values.add(new Value(text, language.filter(tag -> !tag.equals(Node.NO_LANGUAGE)), isAddress, pointer));
        }
    }

    private static String text(JsonNode json) {
        return json.isContainer() ? json.toString() : json.asString("");
    }

    /** Returns a name as a part of a JSON Pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
