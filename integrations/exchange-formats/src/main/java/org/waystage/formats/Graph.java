package org.waystage.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.formats.Context.Form;
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

    /** What the context says of a property, by what its values are. */
    private static final Map<JsonNode, Form> FORMS = Map.of(
            JSON.readTree("{\"@container\": \"@language\"}"), Form.TEXT,
            JSON.readTree("{\"@type\": \"@id\"}"), Form.ADDRESS,
            JSON.readTree("{\"@type\": \"@id\", \"@container\": \"@list\"}"), Form.LIST);

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
     * Reads a document.
     *
     * @throws JacksonException if it is not JSON
     * @throws Unknown if it has a part of JSON-LD that is not read
     */
    static Graph of(byte[] document) throws Unknown {
        JsonNode root = JSON.readTree(document);
        Graph graph = new Graph();
        graph.context(root.path("@context"));
        JsonNode nodes = root.path("@graph");
        if (nodes.isMissingNode()) {
            graph.each(root, "", graph::top);
            return graph;
        }
        for (String name : root.propertyNames()) {
            if (!name.equals("@context") && !name.equals("@id") && !name.equals("@graph")) {
                throw new Unknown(name);
            }
        }
        graph.each(nodes, "/@graph", graph::top);
        return graph;
    }

    List<ReadNode> nodes() {
        return List.copyOf(nodes.values());
    }

    Optional<ReadNode> node(String address) {
        return Optional.ofNullable(nodes.get(address));
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

    private void top(JsonNode node, String pointer) throws Unknown {
        if (node.isObject() && !node.isEmpty()) {
            node(node, pointer);
        }
    }

    /** Reads a node and returns its address. */
    private String node(JsonNode node, String pointer) throws Unknown {
        String name = node.has("@id") ? expand(text(node.get("@id"))) : "_:nameless-" + nameless++;
        ReadNode read = nodes.computeIfAbsent(name, key -> new ReadNode(key, pointer));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String property = entry.getKey();
            String place = pointer + "/" + escaped(property);
            if (property.equals("@type")) {
                each(entry.getValue(), place, (type, at) -> read.types.add(expand(text(type))));
            } else if (!property.startsWith("@")) {
                read.add(expand(property), values(entry.getValue(), forms.get(property), place));
            } else if (!property.equals("@id") && !(property.equals("@context") && pointer.isEmpty())) {
                throw new Unknown(property);
            }
        }
        return name;
    }

    private List<Value> values(JsonNode json, @Nullable Form form, String pointer) throws Unknown {
        List<Value> values = new ArrayList<>();
        if (form == Form.TEXT && json.isObject()) {
            for (Map.Entry<String, JsonNode> entry : json.properties()) {
                Optional<String> language =
                        Optional.of(entry.getKey()).filter(tag -> !tag.equals(NodeWriter.NO_LANGUAGE));
                each(entry.getValue(), pointer + "/" + escaped(entry.getKey()), (one, at) -> {
                    if (one.isContainer()) {
                        values.add(value(one, form, at)); // not a text, which is reported where one is expected
                    } else if (!one.isNull()) {
                        values.add(new ReadNode.Literal(text(one), language, at));
                    }
                });
            }
            return values;
        }
        each(json, pointer, (one, at) -> {
            if (!one.isNull() && !one.path("@value").isNull()) {
                values.add(value(one, form, at));
            }
        });
        boolean isList = json.isObject() && values.stream().allMatch(ReadNode.Ordered.class::isInstance);
        return form == Form.LIST && !isList ? List.of(new ReadNode.Ordered(values, pointer)) : values;
    }

    private Value value(JsonNode json, @Nullable Form form, String pointer) throws Unknown {
        if (json.has("@value")) {
            Optional<String> language =
                    json.path("@language").isString() ? Optional.of(text(json.get("@language"))) : Optional.empty();
            return new ReadNode.Literal(text(json.get("@value")), language, pointer);
        }
        if (json.has("@list")) {
            Form ofElements = form == Form.LIST ? Form.ADDRESS : form;
            return new ReadNode.Ordered(values(json.get("@list"), ofElements, pointer + "/@list"), pointer);
        }
        if (json.isObject()) {
            return new ReadNode.Link(node(json, pointer), pointer);
        }
        boolean isAddress = json.isString() && (form == Form.ADDRESS || form == Form.LIST);
        return isAddress
                ? new ReadNode.Link(expand(text(json)), pointer)
                : new ReadNode.Literal(text(json), Optional.empty(), pointer);
    }

    private static String text(JsonNode json) {
        return json.isContainer() ? json.toString() : json.asString("");
    }

    /** What is done with a value at its place. */
    private interface Step {
        void take(JsonNode value, String pointer) throws Unknown;
    }

    private void each(JsonNode json, String pointer, Step step) throws Unknown {
        if (!json.isArray()) {
            step.take(json, pointer);
            return;
        }
        for (int i = 0; i < json.size(); i++) {
            step.take(json.get(i), pointer + "/" + i);
        }
    }

    /** Returns a name as a part of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
