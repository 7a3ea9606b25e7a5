package org.waystage.json.internal.engine;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.Named;

/** One member of an object: its name, whether it is required, and the form of its value in JSON. */
public final class Member<V> implements Named {
    public final int index;
    /** The bit for the index. */
    final long bit;

    public final String name;
    public final boolean required;
    final boolean optional;
    public final Codec<V> codec;
    final SerializedString written;

    Member(int index, String name, boolean required, boolean optional, Codec<V> codec) {
        this.index = index;
        this.bit = 1L << index;
        this.name = name;
        this.required = required;
        this.optional = optional;
        this.codec = codec;
        this.written = new SerializedString(name);
    }

    /**
     * Reads the content of the member's slot: the value or, for an optional member that is not a list, an optional of
     * it.
     */
    @Nullable
    Object read(Input in) {
        V value = codec.read(in);
        return value == null || !optional ? value : codec.optional(value, in);
    }

    /** Writes the name and the value. */
    @SuppressWarnings("unchecked") // the caller has the value from the accessor of the member in its own type
    public void write(Object value, Output out) {
        out.generator.writeName(written);
        codec.write((V) value, out);
    }

    @Override
    public String getName() {
        return name;
    }
}
