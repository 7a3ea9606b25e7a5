package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;

/**
 * Collects a schema and all that it refers to under the names of one place. The values are trees of our own reader, since
 * a mapper would need annotations of a certain version.
 */
final class SchemaBundle {
    private static final String DEFINITIONS = "#/$defs/";
    /** The keywords that say something about the document itself, not about a value. */
    private static final Set<String> OF_DOCUMENTS = Set.of("$schema", "$id", "$comment", "$defs");
    /** The keywords that say nothing about a value except through another definition. */
    private static final Set<String> SAYING_NOTHING =
            Set.of("$schema", "$id", "$comment", "$defs", "$ref", "title", "description", "examples");

    private final String prefix;
    private final Map<String, Map<String, Extras.Value>> documents = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Queue<String> open = new ArrayDeque<>();

    SchemaBundle(String prefix) {
        this.prefix = prefix;
        RecordReader<Extras> reader = RecordReader.of(Extras.class);
        for (CatalogueSchemas schema : CatalogueSchemas.values()) {
            documents.put(
                    schema.id(),
                    reader.read(schema.text().getBytes(UTF_8)).orElseThrow().members());
        }
    }

    String of(CatalogueSchemas schema) {
        Map<String, Extras.Value> bundle = new LinkedHashMap<>();
        String first = target(schema.id(), "");
        known.add(first);
        open.add(first);
        for (String next = open.poll(); next != null; next = open.poll()) {
            bundle.put(name(next), embedded(next));
        }
        return new String(RecordWriter.of(Extras.class).pretty().toBytes(Extras.of(bundle)), UTF_8);
    }

    /**
     * Returns where a reference leads, as the id of a document and a definition in it. A document that is only another
     * name for a definition counts as that definition.
     */
    private String target(String from, String reference) {
        String whole = reference.startsWith("#") || reference.isEmpty() ? from + reference : reference;
        if (whole.contains("#")) {
            return whole;
        }
        Map<String, Extras.Value> document = document(whole);
        return document.get("$ref") instanceof Extras.Str alias && SAYING_NOTHING.containsAll(document.keySet())
                ? target(whole, alias.text())
                : whole;
    }

    private Map<String, Extras.Value> document(String id) {
        Map<String, Extras.Value> document = documents.get(id);
        if (document == null) {
            throw new IllegalStateException("no schema has the id " + id);
        }
        return document;
    }

    /** Returns a definition, whose references lead to names of the bundle. */
    private Extras.Value embedded(String target) {
        String id = idOf(target);
        if (id.equals(target)) {
            Map<String, Extras.Value> document = new LinkedHashMap<>(document(id));
            document.keySet().removeAll(OF_DOCUMENTS);
            return renamed(new Extras.Obj(document), id);
        }
        Extras.Value definitions = document(id).get("$defs");
        Extras.@Nullable Value definition = definitions instanceof Extras.Obj object
                ? object.members().get(target.substring(target.indexOf(DEFINITIONS) + DEFINITIONS.length()))
                : null;
        if (definition == null) {
            throw new IllegalStateException("there is no definition " + target);
        }
        return renamed(definition, id);
    }

    private Extras.Value renamed(Extras.Value value, String id) {
        if (value instanceof Extras.Arr array) {
            List<Extras.Value> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(renamed(element, id)));
            return new Extras.Arr(elements);
        }
        if (!(value instanceof Extras.Obj object)) {
            return value;
        }
        Map<String, Extras.Value> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> {
            boolean refers = name.equals("$ref") && member instanceof Extras.Str;
            members.put(name, refers ? reference(((Extras.Str) member).text(), id) : renamed(member, id));
        });
        return new Extras.Obj(members);
    }

    private Extras.Value reference(String reference, String id) {
        String target = target(id, reference);
        if (known.add(target)) {
            open.add(target);
        }
        return new Extras.Str(prefix + name(target));
    }

    private static String idOf(String target) {
        int end = target.indexOf('#');
        return end < 0 ? target : target.substring(0, end);
    }

    /**
     * Returns the name of a definition: the one in its document, capitalized as code generators write classes. The name
     * of the document comes before it, unless that is the one of catalogues or notices or is the same name.
     */
    private static String name(String target) {
        String document = capitals(idOf(target).split(":", -1)[3]);
        if (!target.contains("#")) {
            return document;
        }
        String definition = capitals(target.substring(target.lastIndexOf('/') + 1));
        boolean plain = document.equals("Catalogue") || document.equals("Notices") || document.equals(definition);
        return plain ? definition : document + definition;
    }

    private static String capitals(String name) {
        StringBuilder capitals = new StringBuilder();
        for (String word : name.split("-", -1)) {
            capitals.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return capitals.toString();
    }
}
