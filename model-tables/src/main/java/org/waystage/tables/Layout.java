package org.waystage.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.json.CatalogueSchemas;

/**
 * The tables of the format, derived from the schema of the wire format: a list of objects is a table, an object or a
 * text in several languages is a group of columns, and anything else is a cell.
 */
final class Layout {
    private static final List<String> KEYS = List.of("id", "code", "scheme");
    private static final Layout CURRENT = new Layout();

    private final Map<String, Extras.Value> definitions;
    private final Map<String, TableLayout> tables = new LinkedHashMap<>();

    private Layout() {
        Extras.Obj schema = object(
                Json.find(CatalogueSchemas.CATALOGUE.text()).orElseThrow(() -> new IllegalStateException("no schema")));
        this.definitions = object(schema.members().get("$defs")).members();
        add(null, TableLayout.CATALOGUE, resolve(definitions.get("catalogue")));
    }

    /**
     * Returns the tables in order, starting with the head of the catalogue; each precedes the tables that depend on it.
     */
    static List<TableLayout> tables() {
        return List.copyOf(CURRENT.tables.values());
    }

    /** Returns the table of the head of the catalogue. */
    static TableLayout root() {
        return find(TableLayout.CATALOGUE).orElseThrow();
    }

    /** Finds a table. */
    static Optional<TableLayout> find(String name) {
        return Optional.ofNullable(CURRENT.tables.get(name));
    }

    /** Finds the table of a list in a row. */
    static Optional<TableLayout> child(TableLayout parent, String member) {
        return find(parent.parent().isEmpty() ? member : parent.name() + "." + member);
    }

    private void add(@Nullable TableLayout parent, String member, Extras.Obj schema) {
        Field row = field(schema, "");
        List<Extras.Value> required =
                schema.members().get("required") instanceof Extras.Arr list ? list.elements() : List.of();
        Optional<String> key = KEYS.stream()
                .filter(name -> required.contains(new Extras.Str(name)))
                .findFirst();
        List<String> needed = required.stream()
                .map(name -> ((Extras.Str) name).text())
                .filter(name -> row.member(name).kind() != Field.Kind.TABLE)
                .toList();
        TableLayout table = new TableLayout(parent, member, row, key, needed);
        tables.put(table.name(), table);
        if (schema.members().get("properties") instanceof Extras.Obj properties) {
            properties.members().forEach((name, value) -> {
                if (row.member(name).kind() == Field.Kind.TABLE) {
                    add(table, name, resolve(resolve(value).members().get("items")));
                }
            });
        }
    }

    private Field field(Extras.Obj schema, String description) {
        String type = text(schema, "type");
        if (type.equals("object") && !(schema.members().get("properties") instanceof Extras.Obj)) {
            return new Field(Field.Kind.LANGUAGES, description, List.of(), "", Map.of());
        }
        if (type.equals("object")) {
            return new Field(Field.Kind.OBJECT, description, List.of(), "", members(schema));
        }
        if (type.equals("array")) {
            Extras.Obj item = resolve(schema.members().get("items"));
            Field.Kind kind = switch (text(item, "type")) {
                case "object" -> Field.Kind.TABLE;
                case "" -> item.members().get("type") instanceof Extras.Arr ? Field.Kind.CITATIONS : Field.Kind.LIST;
                default -> Field.Kind.LIST;
            };
            return new Field(kind, description, List.of(), "", Map.of());
        }
        Field.Kind kind = switch (type) {
            case "integer" -> Field.Kind.WHOLE;
            case "number" -> Field.Kind.NUMBER;
            default -> Field.Kind.TEXT;
        };
        return new Field(kind, description, choices(schema), text(schema, "pattern"), Map.of());
    }

    private Map<String, Field> members(Extras.Obj schema) {
        Map<String, Field> members = new LinkedHashMap<>();
        object(schema.members().get("properties"))
                .members()
                .forEach((name, value) -> members.put(name, field(resolve(value), text(object(value), "description"))));
        return Collections.unmodifiableMap(members);
    }

    private static List<String> choices(Extras.Obj schema) {
        List<String> choices = new ArrayList<>();
        if (schema.members().get("anyOf") instanceof Extras.Arr alternatives) {
            for (Extras.Value alternative : alternatives.elements()) {
                if (object(alternative).members().get("enum") instanceof Extras.Arr words) {
                    words.elements().forEach(word -> choices.add(((Extras.Str) word).text()));
                }
            }
        }
        return List.copyOf(choices);
    }

    private Extras.Obj resolve(Extras.@Nullable Value schema) {
        Extras.Obj object = object(schema);
        while (object.members().get("$ref") instanceof Extras.Str reference) {
            object = object(definitions.get(reference.text().substring("#/$defs/".length())));
        }
        return object;
    }

    private static Extras.Obj object(Extras.@Nullable Value value) {
        if (value instanceof Extras.Obj object) {
            return object;
        }
        throw new IllegalStateException("the schema has no object where one is expected");
    }

    private static String text(Extras.Obj object, String member) {
        return object.members().get(member) instanceof Extras.Str string ? string.text() : "";
    }
}
