package org.waystage.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A node that is written. What is empty is not written, and what stands twice among the values of a property is written once. */
final class Node {
    /** The key for texts whose language is not stated, in a map of texts by language. */
    static final String NO_LANGUAGE = "@none";

    private final ObjectNode members;

    Node(ObjectNode members, String... types) {
        this.members = members;
        values("@type", List.of(types));
    }

    /** Writes a literal or an address; the context says which of the two a property has. */
    Node value(String property, String value) {
        return values(property, List.of(value));
    }

    Node value(String property, Optional<String> value) {
        return values(property, value.stream().toList());
    }

    Node values(String property, Collection<String> values) {
        put(members, property, values);
        return this;
    }

    /** Writes addresses in order; also an empty list, which says that there are none. */
    Node list(String property, Collection<String> addresses) {
        addresses.forEach(members.putArray(property)::add);
        return this;
    }

    Node text(String property, Text text) {
        return texts(property, List.of(text));
    }

    Node text(String property, Optional<Text> text) {
        return texts(property, text.stream().toList());
    }

    Node texts(String property, Collection<Text> texts) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        texts.forEach(text -> text.forEach((language, words) ->
                byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(words)));
        return byLanguage(property, byLanguage);
    }

    /** Writes texts by language; {@link #NO_LANGUAGE} for those whose language is not stated. */
    Node byLanguage(String property, Map<String, List<String>> texts) {
        if (!texts.isEmpty()) {
            ObjectNode languages = members.putObject(property);
            texts.forEach((language, words) -> put(languages, language, words));
        }
        return this;
    }

    /** Writes a value of a type of XML Schema, such as {@code hexBinary}. */
    Node typed(String property, String value, String type) {
        members.putObject(property).put("@type", "xsd:" + type).put("@value", value);
        return this;
    }

    /** Writes a partial date as what it is: a year, a month or a day. */
    Node date(String property, Optional<PartialDate> date) {
        date.map(PartialDate::toString).ifPresent(text -> {
            String type = text.length() == 4 ? "gYear" : text.length() == 7 ? "gYearMonth" : "date";
            typed(property, text, type);
        });
        return this;
    }

    /** Begins a node without an address, as the value of a property. */
    Node inside(String property, String... types) {
        return new Node(members.putObject(property), types);
    }

    private static void put(ObjectNode members, String name, Collection<String> values) {
        Collection<String> distinct = new LinkedHashSet<>();
        values.forEach(value -> distinct.add(wellFormed(value)));
        if (distinct.size() == 1) {
            members.put(name, distinct.iterator().next());
        } else if (!distinct.isEmpty()) {
            ArrayNode array = members.putArray(name);
            distinct.forEach(array::add);
        }
    }

    /** Replaces lone surrogates, which no literal of RDF can contain: the encoder writes another character for them. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }
}
