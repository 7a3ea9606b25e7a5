package org.waystage.json.internal.shape;

import org.jspecify.annotations.Nullable;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Output;
import tools.jackson.core.JsonToken;

/** Unknown members as an object of their own; in a document they are among the members of another object. */
public final class ExtrasCodec extends Codec<Extras> {
    public static final ExtrasCodec EXTRAS = new ExtrasCodec();
    public static final Codec<Extras.Value> VALUE = new ValueCodec();

    private ExtrasCodec() {}

    @Override
    @Nullable
    public Extras read(Input in) {
        if (in.parser.currentToken() != JsonToken.START_OBJECT) {
            in.wrongType("an object");
            return null;
        }
        return in.tree() instanceof Extras.Obj object ? Extras.of(object.members()) : null;
    }

    @Override
    public void write(Extras value, Output out) {
        out.generator.writeStartObject();
        out.extras(value.members());
        out.generator.writeEndObject();
    }

    /** Any JSON value. */
    private static final class ValueCodec extends Codec<Extras.Value> {
        @Override
        public Extras.@Nullable Value read(Input in) {
            return in.tree();
        }

        @Override
        public void write(Extras.Value value, Output out) {
            out.extra(value);
        }
    }
}
