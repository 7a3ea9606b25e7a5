package org.waystage.history.continuity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waystage.history.internal.text.Nearness;

/**
 * Records of two editions that belong together.
 *
 * @param earlier the earlier records, at least one
 * @param later the later records, at least one
 * @param because why
 * @param shape what connects them
 */
record Group(List<Item> earlier, List<Item> later, List<Evidence> because, Shape shape) {
    /** What connects the records of a group. */
    enum Shape {
        /** It is open which record is which. */
        AMBIGUOUS,
        /** One record in each edition, and both are the same thing. */
        MATCHED,
        /** Entries were joined, divided or renamed, as a decision or an edition says. */
        LINKED
    }

    Identity identity() {
        return switch (shape) {
            case AMBIGUOUS -> Identity.AMBIGUOUS;
            case MATCHED -> named(earlier.get(0), later.get(0));
            case LINKED -> linked();
        };
    }

    static Identity named(Item earlier, Item later) {
        return Nearness.isRenamed(earlier.title, later.title) ? Identity.RENAMED : Identity.SAME;
    }

    private Identity linked() {
        List<Item> before = live(earlier);
        List<Item> after = live(later);
        int order = Integer.compare(before.size(), after.size());
        if (order == 0 && (joins(earlier) || joins(later))) {
            order = Integer.compare(earlier.size(), later.size());
        }
        if (order != 0) {
            return order > 0 ? Identity.MERGED : Identity.SPLIT;
        }
        return before.size() == 1 ? named(before.get(0), after.get(0)) : Identity.SAME;
    }

    /** Returns the records that do more than note what they became. */
    private static List<Item> live(List<Item> items) {
        Set<String> ids = ids(items);
        Set<String> notes = new HashSet<>();
        for (Item item : items) {
            for (Item.Link link : item.links) {
                if (ids.contains(link.target()) && !link.target().equals(item.id())) {
                    if (link.kind().equals(Links.MERGED_INTO)) {
                        notes.add(item.id());
                    } else if (link.kind().equals(Links.RENAMED_FROM)) {
                        notes.add(link.target());
                    }
                }
            }
        }
        List<Item> live =
                items.stream().filter(item -> !notes.contains(item.id())).toList();
        return live.isEmpty() ? items : live;
    }

    private static boolean joins(List<Item> items) {
        return items.stream()
                .flatMap(item -> item.links.stream())
                .anyMatch(link ->
                        link.kind().equals(Links.MERGED_INTO) || link.kind().equals(Links.SPLIT_FROM));
    }

    private static Set<String> ids(List<Item> items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.id()));
        return ids;
    }

    boolean isOneToOne() {
        return earlier.size() == 1 && later.size() == 1 && shape != Shape.AMBIGUOUS;
    }
}
