package org.waystage.json.internal.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one type of value stands in JSON, both ways.
 *
 * <p>Stateless and shared: what reading or writing needs to remember is in {@link Input} and {@link Output}.
 */
public abstract class Codec<V> {
    /**
     * Reads the value whose first token the parser stands on, and leaves the parser on its last token.
     *
     * @return the value; null if it could not be read, in which case the input holds a notice
     */
    public abstract @Nullable V read(Input in);

    /** Wraps a value just read, for a member that may be absent; a value that recurs comes in an optional that does too. */
    public Optional<V> optional(V value, Input in) {
        return Optional.of(value);
    }

    /** Returns a value that stands for one that could not be read, where there must be one; null if there is none. */
    @Nullable
    public V standIn() {
        return null;
    }

    /** Returns how what the value is made of stands in JSON, if it is a list or may be an object; null for any other. */
    @Nullable
    public Codec<?> within() {
        return null;
    }

    public abstract void write(V value, Output out);
}
