package org.waystage.json;

import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import tools.jackson.core.JsonToken;

/** Members that this version does not know, as an object of their own; in a document they stand among the members of another. */
final class ExtrasCodec extends Codec<Extras> {
    static final ExtrasCodec EXTRAS = new ExtrasCodec();
    static final Codec<Extras.Value> VALUE = new ValueCodec();

    private ExtrasCodec() {}

    @Override
    @Nullable
    Extras read(Input in) {
        if (in.parser.currentToken() != JsonToken.START_OBJECT) {
            in.wrongType("an object");
            return null;
        }
        return in.tree() instanceof Extras.Obj object ? Extras.of(object.members()) : null;
    }

    @Override
    void write(Extras value, Output out) {
        out.generator.writeStartObject();
        out.extras(value.members());
        out.generator.writeEndObject();
    }

    /** Any JSON value. */
    private static final class ValueCodec extends Codec<Extras.Value> {
        @Override
        Extras.@Nullable Value read(Input in) {
            return in.tree();
        }

        @Override
        void write(Extras.Value value, Output out) {
            out.extra(value);
        }
    }
}
