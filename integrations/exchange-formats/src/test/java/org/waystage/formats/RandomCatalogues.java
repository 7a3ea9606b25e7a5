package org.waystage.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.reading.ReadOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random catalogues by the schema, the same for the same seed, with unknown members and codes and with awkward texts. */
final class RandomCatalogues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            " blanks around ",
            "\"quoted\" <b>",
            "\u0000\u0001\u001f\u007f\u0085\u2028\ufeff",
            "œuvre – 区块链 🛃",
            "_:b0",
            "@id",
            "skos:Concept",
            "https://example.org/a b",
            "https://example.org/x?y=1#z",
            "urn:example:1",
            "prov:Entity",
            "../up",
            "100 %");
    private static final List<String> TAGS = List.of("en", "fr", "zh-Hant", "und", "x-klingon");
    private static final List<String> CODES =
            List.of("AE", "00", "-x", "faster-clearance", "7.4", ".", "..", "x.later");
    private static final JsonNode DEFINITIONS =
            JsonMapper.shared().readTree(CatalogueSchemas.CATALOGUE.text()).get("$defs");

    private final Random random;
    private int ids;

    private RandomCatalogues(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a catalogue; what breaks a rule of the reader has been left out of it. */
    static Catalogue of(long seed) {
        JsonNode document = new RandomCatalogues(seed).value("catalogue");
        return new CatalogueReader(ReadOptions.defaults().unchecked())
                .read(document.toString().getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private JsonNode value(String name) {
        return switch (name) {
            case "id" -> text("id-" + ids++);
            case "code" -> text(any(CODES));
            case "date" -> text(any(List.of("2019", "2019-03", "2019-03-14")));
            case "languageTag" -> text(any(TAGS));
            case "int" -> JsonNodeFactory.instance.numberNode(random.nextInt(1000));
            case "number" -> JsonNodeFactory.instance.numberNode(random.nextInt(1000) / 8.0);
            case "text" -> languages();
            default -> value(DEFINITIONS.get(name));
        };
    }

    private JsonNode languages() {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i <= random.nextInt(3); i++) {
            texts.put(any(TAGS), any(TEXTS));
        }
        return texts;
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("$ref")) {
            return value(schema.get("$ref").stringValue().substring("#/$defs/".length()));
        }
        if (schema.has("anyOf") && !schema.has("properties")) {
            JsonNode words = schema.get("anyOf").get(0).get("enum");
            return chance(80) ? words.get(random.nextInt(words.size())) : text("x-later");
        }
        if (schema.get("type").isArray()) {
            return chance(50) ? value("id") : object(schema);
        }
        return switch (schema.get("type").stringValue()) {
            case "object" -> object(schema);
            case "array" -> list(schema.get("items"));
            default ->
                text(
                        schema.path("pattern").asString("").contains("waystage-catalogue")
                                ? "waystage-catalogue/1.0"
                                : any(TEXTS));
        };
    }

    private JsonNode list(JsonNode items) {
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i <= random.nextInt(3); i++) {
            elements.add(value(items));
        }
        return elements;
    }

    private JsonNode object(JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::stringValue).toList();
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        schema.get("properties").forEachEntry((name, member) -> {
            if (required.contains(name) || chance(45)) {
                members.set(name, value(member));
            }
        });
        if (chance(20)) {
            members.put("x-later", any(TEXTS));
        }
        return members;
    }
}
