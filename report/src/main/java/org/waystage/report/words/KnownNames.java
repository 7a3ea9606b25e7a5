package org.waystage.report.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names that occur in many rows, each made only once. Known names are looked up before one is computed. Safe for use
 * by several threads.
 *
 * @param <T> the type of the things that are named
 */
public final class KnownNames<T> {
    private final Map<T, Linked> known = new ConcurrentHashMap<>();
    private final Function<T, Linked> naming;

    /**
     * Creates an empty set of names.
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
