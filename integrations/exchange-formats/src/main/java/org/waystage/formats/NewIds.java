package org.waystage.formats;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.core.id.Id;

/** The ids of nodes: the part of the address after the base, or else an id that is made. */
final class NewIds {
    private NewIds() {}

    /** Returns the id in an address below a beginning, if it is one. */
    static Optional<String> below(String beginning, String address) {
        return Addresses.behind(beginning, address).filter(Id::isSlug);
    }

    /** Returns the id of a node; reports an id that was made, and a node for which none can be made. */
    static Optional<String> of(ReadNode node, String beginning, String identifier, ReadNotices notices) {
        Optional<String> own = below(beginning, node.address);
        if (own.isPresent()) {
            return own;
        }
        Optional<String> made = Stream.concat(
                        node.literals(identifier).map(ReadNode.Literal::text), Stream.of(end(node.address)))
                .map(NewIds::slug)
                .filter(Id::isSlug)
                .findFirst();
        if (made.isPresent()) {
            notices.add(LinkedDataRules.ID_MADE, node.pointer, Map.of("address", node.address, "id", made.get()));
        } else {
            notices.add(LinkedDataRules.ID_MISSING, node.pointer, Map.of("address", node.address));
        }
        return made;
    }

    /** Returns the part of an address after the last separator; empty for a node without an address. */
    private static String end(String address) {
        if (ReadNode.isNameless(address)) {
            return "";
        }
        int at = Math.max(address.lastIndexOf('/'), Math.max(address.lastIndexOf('#'), address.lastIndexOf(':')));
        return address.substring(at + 1);
    }

    /** Makes a slug from a text: in lower case, with a hyphen for each run of anything but letters of ASCII and digits. */
    private static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int length = slug.length();
        return length > 0 && slug.charAt(length - 1) == '-' ? slug.substring(0, length - 1) : slug.toString();
    }
}
