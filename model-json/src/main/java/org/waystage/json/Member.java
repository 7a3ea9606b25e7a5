package org.waystage.json;

import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.Named;

/** One member of an object: its name, whether it has to be there, and how its value stands in JSON. */
final class Member<V> implements Named {
    final int index;
    final String name;
    final boolean required;
    final Codec<V> codec;
    final SerializedString written;

    Member(int index, String name, boolean required, Codec<V> codec) {
        this.index = index;
        this.name = name;
        this.required = required;
        this.codec = codec;
        this.written = new SerializedString(name);
    }

    @Override
    public String getName() {
        return name;
    }
}
