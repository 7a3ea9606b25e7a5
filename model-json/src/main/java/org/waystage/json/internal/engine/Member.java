package org.waystage.json.internal.engine;

import org.jspecify.annotations.Nullable;
import org.waystage.json.reading.FormatVersion;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.Named;

/** One member of an object: its name, whether it has to be there, and how its value stands in JSON. */
public final class Member<V> implements Named {
    public final int index;
    /** The bit of the index. */
    final long bit;

    public final String name;
    public final boolean required;
    final boolean optional;
    public final Codec<V> codec;
    final SerializedString written;
    /** The minor version of the format that brought the member. */
    private int since;

    Member(int index, String name, boolean required, boolean optional, Codec<V> codec) {
        this.index = index;
        this.bit = 1L << index;
        this.name = name;
        this.required = required;
        this.optional = optional;
        this.codec = codec;
        this.written = new SerializedString(name);
    }

    /** Says that a minor version after 1.0 brought the member; told where it is declared. */
    Member<V> since(int minor) {
        since = minor;
        return this;
    }

    /** Tells whether a version of the format has the member. */
    public boolean isIn(FormatVersion version) {
        return since <= version.minor();
    }

    /** Reads what the member's slot holds: the value, or for what may be absent and is no list an optional with it. */
    @Nullable
    Object read(Input in) {
        V value = codec.read(in);
        return value == null || !optional ? value : codec.optional(value, in);
    }

    /** Writes name and value. */
    @SuppressWarnings("unchecked") // the caller has the value from its own type's accessor for the member
    public void write(Object value, Output out) {
        out.generator.writeName(written);
        codec.write((V) value, out);
    }

    @Override
    public String getName() {
        return name;
    }
}
