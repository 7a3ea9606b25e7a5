package org.waystage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.json.reading.Reading;

/** The notices of a document; a property that is not read is reported once, with the number of nodes that have it. */
final class ReadNotices {
    private final List<Notice> notices = new ArrayList<>();
    private final Map<String, List<String>> unread = new LinkedHashMap<>();

    void add(Rule rule, String pointer, Map<String, String> values) {
        notices.add(Notice.of(rule, Place.of(pointer), values));
    }

    /** Reports a value that the model cannot represent. */
    void value(ReadNode.Value value, String written) {
        add(LinkedDataRules.VALUE_UNREAD, value.pointer(), Map.of("value", written));
    }

    /** Reports a value of a property that the model cannot represent. */
    void value(ReadNode node, String property, String written) {
        String pointer = node.values(property).stream()
                .findFirst()
                .map(ReadNode.Value::pointer)
                .orElse(node.pointer);
        add(LinkedDataRules.VALUE_UNREAD, pointer, Map.of("value", written));
    }

    /** Notes the properties of a node that are not among those read. */
    void properties(ReadNode node, Set<String> read) {
        node.properties().forEach((property, values) -> {
            if (!read.contains(property)) {
                unread.computeIfAbsent(property, key -> new ArrayList<>())
                        .add(values.isEmpty() ? node.pointer : values.get(0).pointer());
            }
        });
    }

    /** Reports the properties noted. */
    void unread() {
        unread.forEach((property, places) -> add(
                LinkedDataRules.PROPERTY_UNREAD,
                places.get(0),
                Map.of("property", property, "count", Integer.toString(places.size()))));
    }

    Reading<Taxonomy> reading(Optional<Taxonomy> taxonomy) {
        return new Reading<>(taxonomy, notices, Reading.Counts.of(notices));
    }
}
