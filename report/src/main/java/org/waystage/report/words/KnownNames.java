package org.waystage.report.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names that stand in many rows, each made once. What is known is asked for first, as decision 100 says. Safe for use by several threads.
 *
 * @param <T> the type of what is named
 */
public final class KnownNames<T> {
    private final Map<T, Linked> known = new ConcurrentHashMap<>();
    private final Function<T, Linked> naming;

    /**
     * Begins without names.
     *
     * @param naming makes the name of a thing
     */
    public KnownNames(Function<T, Linked> naming) {
        this.naming = naming;
    }

    /** Returns the name of a thing. */
    public Linked of(T thing) {
        Linked name = known.get(thing);
        return name == null ? known.computeIfAbsent(thing, naming) : name;
    }
}
