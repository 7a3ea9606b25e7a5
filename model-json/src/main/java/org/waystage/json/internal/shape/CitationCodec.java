package org.waystage.json.internal.shape;

import org.jspecify.annotations.Nullable;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import tools.jackson.core.JsonToken;

/** A citation: the bare id of a source, or an object if more is known. */
public final class CitationCodec extends Codec<Citation> {
    public static final CitationCodec CITATION = new CitationCodec();
    static final Shape<Citation> WITH_PLACE = new CitationShape();

    private CitationCodec() {}

    @Override
    @Nullable
    public Citation read(Input in) {
        if (in.parser.currentToken() == JsonToken.START_OBJECT) {
            return WITH_PLACE.read(in);
        }
        return SymbolCodec.CITATION.read(in);
    }

    @Override
    public Codec<Citation> within() {
        return WITH_PLACE;
    }

    @Override
    public void write(Citation value, Output out) {
        if (value.isBare()) {
            SymbolCodec.SOURCE_ID.write(value.source(), out);
        } else {
            WITH_PLACE.write(value, out);
        }
    }

    private static final class CitationShape extends ModelShape<Citation> {
        final Member<SourceId> source = required("source", SymbolCodec.SOURCE_ID);
        final Member<String> where = optional("where", Scalars.STRING);

        CitationShape() {
            super("citation");
        }

        @Override
        public Citation build(Input in, Extras extras) {
            return new Citation(in.get(source), in.find(where), extras);
        }

        @Override
        public void members(Citation value, Output out) {
            out.put(source, value.source());
            out.put(where, value.where());
        }

        @Override
        public Extras extras(Citation value) {
            return value.extras();
        }
    }
}
