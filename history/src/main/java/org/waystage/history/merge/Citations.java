package org.waystage.history.merge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.waystage.history.difference.RecordKind;

/** Gathers all ids of the records that pass through it, and those that they refer to. */
final class Citations extends Renaming {
    private final Map<RecordKind, Set<String>> cited = new EnumMap<>(RecordKind.class);

    @Override
    boolean isEmpty() {
        return false;
    }

    @Override
    String id(RecordKind kind, String id) {
        cited.computeIfAbsent(kind, one -> new HashSet<>()).add(id);
        return id;
    }

    boolean has(RecordKind kind, String id) {
        return cited.getOrDefault(kind, Set.of()).contains(id);
    }
}
