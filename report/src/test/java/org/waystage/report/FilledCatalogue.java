package org.waystage.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A catalogue with every member that the schema of the format has, made by walking the schema: a member that a later
 * version adds is filled by itself.
 */
final class FilledCatalogue {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode SCHEMA = schema();

    /** The lists from which the report takes the names of codes. */
    private static final List<String> LISTS = List.of(
            "countries",
            "country-groups",
            "customs-processes",
            "tfa-articles",
            "wco-instruments",
            "benefits",
            "challenges",
            "needs");

    private final String id;
    private final String code;
    private final UnaryOperator<String> text;
    private final Set<String> filled = new LinkedHashSet<>();

    /**
     * A catalogue, and the places of the schema that hold a free text in it.
     *
     * @param catalogue the catalogue, as it is read from its document
     * @param written the catalogue, written again
     * @param places the places, such as {@code source.address}
     */
    record Filled(Catalogue catalogue, String written, Set<String> places) {}

    private FilledCatalogue(String id, String code, UnaryOperator<String> text) {
        this.id = id;
        this.code = code;
        this.text = text;
    }

    /**
     * Makes a catalogue.
     *
     * @param id the id of everything
     * @param code the code of everything
     * @param text the text for a place
     */
    static Filled of(String id, String code, UnaryOperator<String> text) {
        FilledCatalogue filling = new FilledCatalogue(id, code, text);
        ObjectNode document = (ObjectNode)
                filling.variants(SCHEMA.at("/$defs/catalogue"), "catalogue").get(0);
        ObjectNode list = (ObjectNode) document.get("codeLists").get(0);
        ArrayNode lists = document.putArray("codeLists");
        LISTS.forEach(each -> lists.add(list.deepCopy().put("id", each)));
        Catalogue catalogue = new CatalogueReader()
                .read(MAPPER.writeValueAsBytes(document))
                .value()
                .orElseThrow();
        String written =
                new String(CatalogueWriter.compact().toBytes(catalogue), java.nio.charset.StandardCharsets.UTF_8);
        return new Filled(catalogue, written, filling.filled);
    }

    private static JsonNode schema() {
        return MAPPER.readTree(CatalogueSchemas.CATALOGUE.text());
    }

    /** Returns values that together have every member; more than one if some members exclude each other. */
    private List<JsonNode> variants(JsonNode schema, String place) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString().replace("#/$defs/", "");
            boolean named = !name.equals("text") && SCHEMA.at("/$defs/" + name).has("properties");
            return switch (name) {
                case "id" -> one(JsonNodeFactory.instance.stringNode(id));
                case "code" -> one(JsonNodeFactory.instance.stringNode(code));
                default -> variants(SCHEMA.at("/$defs/" + name), named ? name : place);
            };
        }
        if (schema.has("properties")) {
            return objects(schema, place);
        }
        if (schema.has("additionalProperties")) {
            ObjectNode texts = JsonNodeFactory.instance.objectNode();
            Stream.of("en", "fr").forEach(language -> texts.put(language, text(place)));
            return one(texts);
        }
        if (schema.path("type").asString("").equals("array")) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            array.addAll(variants(schema.get("items"), place));
            return one(array);
        }
        boolean free =
                schema.path("type").asString("").equals("string") && !schema.has("pattern") && !schema.has("enum");
        if (free) {
            return one(JsonNodeFactory.instance.stringNode(text(place)));
        }
        JsonNode listed = schema.at("/anyOf/0/enum/0");
        return one(listed.isMissingNode() ? schema.get("examples").get(0) : listed);
    }

    private static List<JsonNode> one(JsonNode node) {
        return List.of(node);
    }

    private String text(String place) {
        filled.add(place);
        return text.apply(place);
    }

    private List<JsonNode> objects(JsonNode schema, String type) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
            JsonNode value = property.getValue();
            whole.set(
                    property.getKey(),
                    value.has("$ref") || value.has("type") || value.has("anyOf")
                            ? variants(value, type + "." + property.getKey()).get(0)
                            : value.get("examples").get(0));
        }
        whole.put("unknown-to-all", text(type + ".unknown"));
        List<JsonNode> variants = new ArrayList<>();
        ObjectNode without = whole.deepCopy();
        for (Map.Entry<String, JsonNode> dependent :
                schema.path("dependentSchemas").properties()) {
            if (whole.has(dependent.getKey())) {
                for (Map.Entry<String, JsonNode> other :
                        dependent.getValue().path("properties").properties()) {
                    if (other.getValue().isBoolean() && !other.getValue().asBoolean()) {
                        whole.remove(other.getKey());
                    }
                }
                without.remove(dependent.getKey());
            }
        }
        variants.add(whole);
        if (!without.equals(whole) && type.equals("partner")) {
            variants.add(without);
        }
        return variants;
    }
}
