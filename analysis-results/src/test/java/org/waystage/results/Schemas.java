package org.waystage.results;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema in a validator: as it is, or with unknown members refused, so that none is written which it does not describe. */
enum Schemas {
    OPEN(Result.schema()),
    CLOSED(closed(Result.schema()));

    private final String id;
    private final SchemaRegistry registry;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    Schemas(String text) {
        id = JsonMapper.shared().readTree(text).get("$id").asString();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(id, text))
                        .schemaLoader(
                                loader -> loader.allow(asked -> asked.toString().equals(id))));
    }

    private static String closed(String text) {
        JsonNode tree = JsonMapper.shared().readTree(text);
        close(tree);
        return tree.toString();
    }

    private static void close(JsonNode node) {
        node.forEach(Schemas::close);
        if (node instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && (object.has("properties") || object.has("allOf"))) {
            object.put("unevaluatedProperties", false);
        }
    }

    /** Returns what is wrong with a result of any shape. */
    List<String> faults(String json) {
        return faultsAt("", json);
    }

    /** Returns what is wrong with a result of a shape. */
    List<String> faults(String shape, String json) {
        return faultsAt("#/$defs/" + shape, json);
    }

    private List<String> faultsAt(String pointer, String json) {
        return known
                .computeIfAbsent(pointer, place -> registry.getSchema(SchemaLocation.of(id + place)))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
