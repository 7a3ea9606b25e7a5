package org.waystage.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Changes to a list of records that have keys. */
final class Edit {
    private Edit() {}

    /** Returns the list with a record, which replaces the first one with its key or is added at the end. */
    static <T, K> List<T> put(List<T> records, T record, Function<T, K> key) {
        Objects.requireNonNull(record, "record");
        List<T> changed = new ArrayList<>(records.size() + 1);
        changed.addAll(records);
        for (int i = 0; i < changed.size(); i++) {
            if (key.apply(changed.get(i)).equals(key.apply(record))) {
                changed.set(i, record);
                return changed;
            }
        }
        changed.add(record);
        return changed;
    }

    /** Returns the list without the records that have a key. */
    static <T, K> List<T> remove(List<T> records, K removed, Function<T, K> key) {
        Objects.requireNonNull(removed, "key");
        return records.stream()
                .filter(record -> !key.apply(record).equals(removed))
                .toList();
    }
}
