package org.waystage.json;

import org.jspecify.annotations.Nullable;

/**
 * How one type of value stands in JSON, both ways.
 *
 * <p>Stateless and shared: what reading or writing needs to remember is in {@link Input} and {@link Output}.
 */
abstract class Codec<V> {
    /**
     * Reads the value whose first token the parser stands on, and leaves the parser on its last token.
     *
     * @return the value; null if it could not be read, in which case the input holds a notice
     */
    abstract @Nullable V read(Input in);

    abstract void write(V value, Output out);
}
