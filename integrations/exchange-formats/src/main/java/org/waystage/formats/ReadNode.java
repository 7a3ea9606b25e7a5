package org.waystage.formats;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A node of a document that is read, with all that the document says about it.
 *
 * @param address the address; begins with {@code _:} if the node has none of its own
 * @param pointer the first place at which the document mentions it
 * @param types the addresses of its types
 * @param properties its values, by the addresses of properties
 */
record ReadNode(String address, String pointer, Set<String> types, Map<String, List<Value>> properties) {
    /** A value of a property, with its place: the address of a node, or a text in a language if one is stated. */
    record Value(String text, Optional<String> language, boolean isAddress, String pointer) {}

    ReadNode(String address, String pointer) {
        this(address, pointer, new LinkedHashSet<>(), new LinkedHashMap<>());
    }

    /** Returns whether an address is that of a node without one of its own, which means nothing outside the document. */
    static boolean isNameless(String address) {
        return address.startsWith("_:");
    }
}
