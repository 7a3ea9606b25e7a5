package org.waystage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.formats.ReadContext.Term;
import org.waystage.formats.ReadNode.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nodes of a JSON-LD document, by address and in its order; nested nodes too. */
final class Graph {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<String, ReadNode> nodes = new LinkedHashMap<>();
    private final ReadContext context = new ReadContext();
    private boolean hasContext;
    private int nameless;

    private Graph() {}

    /**
     * Reads a document.
     *
     * @throws JacksonException if it is not JSON
     * @throws ReadContext.Unknown if the context is not known
     */
    static Graph of(byte[] document) throws ReadContext.Unknown {
        Graph graph = new Graph();
        JsonNode root = JSON.readTree(document);
        graph.top(root, "");
        return graph;
    }

    List<ReadNode> nodes() {
        return List.copyOf(nodes.values());
    }

    Optional<ReadNode> node(String address) {
        return Optional.ofNullable(nodes.get(address));
    }

    private void top(JsonNode node, String pointer) throws ReadContext.Unknown {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                top(node.get(i), pointer + "/" + i);
            }
            return;
        }
        if (!node.isObject()) {
            return;
        }
        JsonNode own = node.get("@context");
        if (own != null) {
            // A second one would apply to a part of the document only.
            if (hasContext) {
                throw new ReadContext.Unknown("@context " + pointer);
            }
            hasContext = true;
            context.add(own);
        }
        boolean graphOnly = true;
        for (String name : node.propertyNames()) {
            String keyword = context.expand(name);
            if (keyword.equals("@graph")) {
                top(node.get(name), pointer + "/" + escaped(name));
            } else {
                graphOnly &= keyword.equals("@context") || keyword.equals("@id");
            }
        }
        if (!graphOnly) {
            node(node, pointer, own != null);
        }
    }

    /** Reads a node and returns its address. */
    private String node(JsonNode node, String pointer, boolean contextRead) throws ReadContext.Unknown {
        if (!contextRead && node.has("@context")) {
            throw new ReadContext.Unknown("@context " + pointer);
        }
        String address = null;
        for (String name : node.propertyNames()) {
            if (context.expand(name).equals("@id")) {
                address = context.expandAddress(node.get(name).asString(""));
            }
        }
        String name = address != null ? address : "_:nameless-" + nameless++;
        ReadNode read = nodes.computeIfAbsent(name, key -> new ReadNode(key, pointer));
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Term term = context.term(entry.getKey());
            String place = pointer + "/" + escaped(entry.getKey());
            switch (term.address()) {
                case "@id", "@context", "@graph", "@index" -> {}
                case "@type" -> types(entry.getValue(), read);
                case "@included" -> top(entry.getValue(), place);
                default -> read.add(term.address(), values(entry.getValue(), term, place));
            }
        }
        return name;
    }

    private void types(JsonNode types, ReadNode read) {
        if (types.isArray()) {
            types.forEach(type -> read.types.add(context.expand(type.asString(""))));
        } else {
            read.types.add(context.expand(types.asString("")));
        }
    }

    private List<Value> values(JsonNode json, Term term, String pointer) throws ReadContext.Unknown {
        List<Value> values = new ArrayList<>();
        if ("@language".equals(term.container()) && json.isObject()) {
            for (Map.Entry<String, JsonNode> entry : json.properties()) {
                Optional<String> language = Optional.of(entry.getKey())
                        .filter(tag -> !context.expand(tag).equals(NodeWriter.NO_LANGUAGE));
                String place = pointer + "/" + escaped(entry.getKey());
                each(entry.getValue(), place, (one, at) -> {
                    if (one.isContainer()) {
                        values.add(value(one, term, at)); // not a text, which is reported where one is expected
                    } else if (!one.isNull()) {
                        values.add(new ReadNode.Literal(one.asString(""), language, at));
                    }
                });
            }
            return values;
        }
        each(json, pointer, (one, at) -> {
            if (one.path("@set").isArray()) {
                values.addAll(values(one.get("@set"), term, at + "/@set"));
            } else if (!isNull(one)) {
                values.add(value(one, term, at));
            }
        });
        boolean isList = json.isObject() && values.stream().allMatch(ReadNode.Ordered.class::isInstance);
        return "@list".equals(term.container()) && !isList ? List.of(new ReadNode.Ordered(values, pointer)) : values;
    }

    private boolean isNull(JsonNode json) {
        String value = named(json, "@value");
        return json.isNull() || (value != null && json.get(value).isNull());
    }

    /** Returns the name that a keyword has in an object; null if it is not there. */
    private @Nullable String named(JsonNode json, String keyword) {
        for (String name : json.propertyNames()) {
            if (context.expand(name).equals(keyword)) {
                return name;
            }
        }
        return null;
    }

    /** What is done with a value at its place. */
    private interface Step {
        void take(JsonNode value, String pointer) throws ReadContext.Unknown;
    }

    private static void each(JsonNode json, String pointer, Step step) throws ReadContext.Unknown {
        if (!json.isArray()) {
            step.take(json, pointer);
            return;
        }
        for (int i = 0; i < json.size(); i++) {
            step.take(json.get(i), pointer + "/" + i);
        }
    }

    private Value value(JsonNode json, Term term, String pointer) throws ReadContext.Unknown {
        if (json.isObject()) {
            return object(json, term, pointer);
        }
        String text = text(json);
        if ("@id".equals(term.type()) && json.isString()) {
            return new ReadNode.Link(context.expandAddress(text), pointer);
        }
        if ("@vocab".equals(term.type()) && json.isString()) {
            return new ReadNode.Link(context.expand(text), pointer);
        }
        Optional<String> language = term.language() != null
                ? Optional.of(term.language()).filter(tag -> !tag.isEmpty())
                : context.language();
        return new ReadNode.Literal(text, language.filter(tag -> json.isString() && term.type() == null), pointer);
    }

    private static String text(JsonNode json) {
        return json.isContainer() ? json.toString() : json.asString("");
    }

    private Value object(JsonNode json, Term term, String pointer) throws ReadContext.Unknown {
        String value = named(json, "@value");
        if (value != null) {
            Optional<String> language = Optional.ofNullable(named(json, "@language"))
                    .map(json::get)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue);
            return new ReadNode.Literal(text(json.get(value)), language, pointer);
        }
        String list = named(json, "@list");
        if (list != null) {
            Term element = new Term(term.address(), term.type(), term.language(), null);
            return new ReadNode.Ordered(values(json.get(list), element, pointer + "/" + escaped(list)), pointer);
        }
        return new ReadNode.Link(node(json, pointer, false), pointer);
    }

    /** Returns a name as a part of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
