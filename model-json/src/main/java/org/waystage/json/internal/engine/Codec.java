package org.waystage.json.internal.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of one type of value in JSON, for reading and writing.
 *
 * <p>Stateless and shared: the state of reading and writing is in {@link Input} and {@link Output}.
 */
public abstract class Codec<V> {
    /**
     * Reads the value whose first token the parser is on, and leaves the parser on its last token.
     *
     * @return the value, or null if it could not be read; the input then has a notice
     */
    public abstract @Nullable V read(Input in);

    /** Wraps a value just read, for an optional member; values that recur share their optional. */
    public Optional<V> optional(V value, Input in) {
        return Optional.of(value);
    }

    /** Returns a stand-in for a required value that could not be read, or null if there is none. */
    @Nullable
    public V standIn() {
        return null;
    }

    /** Returns the codec of the parts of the value, if it is a list or may be an object; otherwise null. */
    @Nullable
    public Codec<?> within() {
        return null;
    }

    public abstract void write(V value, Output out);
}
