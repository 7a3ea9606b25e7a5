package org.waystage.history.continuity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision on each of some earlier records with each of some later ones, whose pairs may be too many to be held one by one. The same only as
 * itself.
 */
final class ManyToMany {
    final long number;
    /** Whether the records are different; else somebody left open whether they are. */
    final boolean isApart;

    final List<Item> earlierItems;
    final Set<RecordRef> earlier;
    final Set<RecordRef> later;

    ManyToMany(long number, boolean isApart, List<Item> earlier, List<Item> later) {
        this.number = number;
        this.isApart = isApart;
        this.earlierItems = List.copyOf(earlier);
        this.earlier = refs(earlier);
        this.later = refs(later);
    }

    private static Set<RecordRef> refs(List<Item> items) {
        return items.stream().map(item -> item.ref).collect(Collectors.toUnmodifiableSet());
    }

    boolean isInto(int edition) {
        return later.iterator().next().edition() == edition;
    }
}
