package org.waystage.history.continuity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision on every pair of an earlier and a later record from two sets; the pairs may be too many to store one by one. Equal only to
 * itself.
 */
final class ManyToMany {
    final long number;
    /** Whether the records are different; otherwise somebody left this open. */
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
