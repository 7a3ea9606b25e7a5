package org.waystage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A node of a document that is read, with all that the document says about it. */
final class ReadNode {
    /** The address; begins with {@code _:} if the node has none of its own. */
    final String address;

    /** The first place at which the document mentions it. */
    final String pointer;

    final Set<String> types = new LinkedHashSet<>();
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();

    /** A value of a property, with its place. */
    sealed interface Value {
        /** Returns the JSON Pointer of the value. */
        String pointer();
    }

    /** A text, in a language if one is stated, or the written form of another value. */
    record Literal(String text, Optional<String> language, String pointer) implements Value {}

    /** A reference to a node. */
    record Link(String address, String pointer) implements Value {}

    /** Values in order. */
    record Ordered(List<Value> values, String pointer) implements Value {
        Ordered {
            values = List.copyOf(values);
        }
    }

    ReadNode(String address, String pointer) {
        this.address = address;
        this.pointer = pointer;
    }

    /** Returns whether an address is that of a node without one of its own, which means nothing outside the document. */
    static boolean isNameless(String address) {
        return address.startsWith("_:");
    }

    void add(String property, List<Value> values) {
        properties.computeIfAbsent(property, key -> new ArrayList<>()).addAll(values);
    }

    Map<String, List<Value>> properties() {
        return properties;
    }

    List<Value> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    Stream<Literal> literals(String property) {
        return values(property).stream().filter(Literal.class::isInstance).map(Literal.class::cast);
    }

    Stream<Link> links(String property) {
        return values(property).stream().filter(Link.class::isInstance).map(Link.class::cast);
    }

    boolean linksTo(String property, String target) {
        return links(property).anyMatch(link -> link.address().equals(target));
    }
}
