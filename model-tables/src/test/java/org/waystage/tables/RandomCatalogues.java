package org.waystage.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.reading.ReadOptions;

/** Random catalogues by the schema, the same for the same seed, with unknown members and codes and with awkward texts. */
final class RandomCatalogues {
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            " blanks around ",
            "a | b",
            "a; b, c",
            "\"quoted\" 'text'",
            "=HYPERLINK(\"http://example.org\")",
            "+1",
            "-2.50",
            "@cmd",
            "\tTab",
            "\rReturn",
            "\nLine\r\nend",
            "'",
            "''",
            "'=1",
            "'tis",
            "json:",
            "json:null",
            "json:{\"a\":1}",
            "#help",
            "#1",
            "_x000D_ _x005F_x0041_",
            "00123",
            "1E5",
            "2019-03",
            "TRUE",
            "null",
            "œuvre – 区块链 🛃",
            "\u0000\u0001\u001f\u007f\u0085\u2028\ufeff\ufffe\uffff",
            "<a>&amp;</a> ]]>",
            "half \ud83d",
            "\ufeffmark",
            "\uff1dwide");
    private static final List<String> NAMES =
            List.of("x-later", "", "a/b", "m~n", "#", "#help", "naïve 🛃", "=1", " x ", "~3", "json:", "\u0000", "x#2");
    private static final List<String> NUMBERS =
            List.of("0", "2.50", "-0.001", "1e3", "1E+03", "-0", "123456789012345678901234567890", "0.10");
    private static final List<String> TAGS = List.of("en", "fr", "zh-Hant", "und", "x-klingon");

    private final Random random;
    private final Map<String, Extras.Value> definitions;
    private int ids;

    private RandomCatalogues(long seed) {
        this.random = new Random(seed);
        this.definitions =
                members(members(Json.find(CatalogueSchemas.CATALOGUE.text()).orElseThrow())
                        .get("$defs"));
    }

    /** Returns a catalogue; what breaks a rule of the reader has been left out of it. */
    static Catalogue of(long seed) {
        RandomCatalogues catalogues = new RandomCatalogues(seed);
        byte[] document = Json.text(catalogues.value("catalogue")).getBytes(StandardCharsets.UTF_8);
        return new CatalogueReader(ReadOptions.defaults().unchecked())
                .read(document)
                .value()
                .orElseThrow();
    }

    private static Map<String, Extras.Value> members(Extras.Value value) {
        return ((Extras.Obj) value).members();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Extras.Value value(String name) {
        return switch (name) {
            case "id" -> string("id-" + (chance(90) ? ids++ : 0));
            case "code" -> string(any(List.of("AE", "00", "1E5", "-x", "faster-clearance", "7.4", "x.later")));
            case "date" -> string(any(List.of("2019", "2019-03", "2019-03-14")));
            case "languageTag" -> string(any(TAGS));
            case "int" -> new Extras.Num(Integer.toString(random.nextInt(1000)));
            case "number" -> new Extras.Num(any(NUMBERS));
            case "text" -> languages();
            default -> value(definitions.get(name));
        };
    }

    private static Extras.Str string(String text) {
        return new Extras.Str(text);
    }

    private Extras.Value languages() {
        Map<String, Extras.Value> texts = new LinkedHashMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            texts.put(any(TAGS), string(any(TEXTS)));
        }
        return new Extras.Obj(texts);
    }

    private Extras.Value value(Extras.Value schema) {
        Map<String, Extras.Value> members = members(schema);
        if (members.get("$ref") instanceof Extras.Str reference) {
            return value(reference.text().substring("#/$defs/".length()));
        }
        if (members.get("anyOf") instanceof Extras.Arr alternatives && !members.containsKey("properties")) {
            List<Extras.Value> words =
                    ((Extras.Arr) members(alternatives.elements().get(0)).get("enum")).elements();
            return chance(80) ? any(words) : string("x-later");
        }
        if (members.get("type") instanceof Extras.Arr) {
            return chance(50) ? value("id") : object(members);
        }
        return switch (((Extras.Str) members.get("type")).text()) {
            case "object" -> object(members);
            case "array" -> list(members.get("items"));
            default ->
                string(
                        members.containsKey("pattern")
                                        && members.get("pattern").toString().contains("waystage-catalogue")
                                ? "waystage-catalogue/1.0"
                                : any(TEXTS));
        };
    }

    private Extras.Value list(Extras.Value items) {
        List<Extras.Value> elements = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            elements.add(value(items));
        }
        return new Extras.Arr(elements);
    }

    private Extras.Value object(Map<String, Extras.Value> schema) {
        List<Extras.Value> required = schema.get("required") instanceof Extras.Arr list ? list.elements() : List.of();
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        members(schema.get("properties")).forEach((name, member) -> {
            if (required.contains(string(name)) || chance(45)) {
                members.put(name, value(member));
            }
        });
        if (chance(25)) {
            members.putIfAbsent(any(NAMES), unknown(0));
        }
        return new Extras.Obj(members);
    }

    private Extras.Value unknown(int depth) {
        return switch (random.nextInt(depth > 2 ? 4 : 7)) {
            case 0 -> string(any(TEXTS));
            case 1 -> new Extras.Num(any(NUMBERS));
            case 2 -> new Extras.Bool(chance(50));
            case 3 -> Extras.Null.NULL;
            case 4 -> new Extras.Arr(chance(30) ? List.of() : List.of(unknown(depth + 1), unknown(depth + 1)));
            default -> new Extras.Obj(chance(30) ? Map.of() : Map.of(any(NAMES), unknown(depth + 1)));
        };
    }
}
