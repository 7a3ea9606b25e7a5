package org.waystage.history.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The things that the records of all sides are, by kind. */
final class Things {
    private final Map<Kind<?>, List<? extends Group<?>>> groups = new HashMap<>();

    <T> void put(Kind<T> kind, List<Group<T>> things) {
        groups.put(kind, things);
    }

    @SuppressWarnings("unchecked") // only put adds, and it has the type
    <T> List<Group<T>> of(Kind<T> kind) {
        return (List<Group<T>>) groups.getOrDefault(kind, List.of());
    }
}
