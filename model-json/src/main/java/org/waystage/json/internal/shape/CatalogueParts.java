package org.waystage.json.internal.shape;

import java.util.List;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.ListCodec;
import org.waystage.json.internal.engine.Output;
import tools.jackson.core.JsonToken;

/** Reads a catalogue in two passes: all but its case studies, and then these one by one. */
public final class CatalogueParts {
    /** The catalogue; its case studies are skipped. */
    public static final Codec<Catalogue> HEAD;

    private static final String CASE_STUDIES = "caseStudies";

    static {
        HeadShape head = new HeadShape();
        head.numberAs(CatalogueShape.CATALOGUE);
        HEAD = head;
    }

    private CatalogueParts() {}

    /**
     * Returns the codec for the second pass.
     *
     * @param caseStudy the codec of a case study
     * @param action takes each case study that can be read, and at which byte of the text it ends
     */
    public static <C> Codec<List<C>> caseStudies(Codec<C> caseStudy, ObjLongConsumer<C> action) {
        return new CaseStudies<>(new EachCodec<>(caseStudy, action));
    }

    private static final class HeadShape extends CatalogueMembers<Catalogue, CaseStudy> {
        @Override
        Codec<CaseStudy> caseStudy() {
            return CaseStudyShapes.CASE_STUDY;
        }

        @Override
        ListCodec<CaseStudy> caseStudies() {
            return new PassedOver<>(caseStudy());
        }

        @Override
        public Catalogue build(Input in, Extras extras) {
            return head(in, extras).build();
        }

        @Override
        public void members(Catalogue value, Output out) {
            throw new UnsupportedOperationException("a head alone is not written by this shape");
        }

        @Override
        public Extras extras(Catalogue value) {
            return value.extras();
        }
    }

    /** A list that the second pass reads. */
    private static final class PassedOver<V> extends ListCodec<V> {
        PassedOver(Codec<V> element) {
            super(element, false);
        }

        @Override
        public @Nullable List<V> read(Input in) {
            if (in.parser.currentToken() != JsonToken.START_ARRAY) {
                return super.read(in);
            }
            in.parser.skipChildren();
            return List.of();
        }
    }

    /** A list whose elements are passed on instead of kept. */
    private static final class EachCodec<V> extends ListCodec<V> {
        private final ObjLongConsumer<V> action;

        EachCodec(Codec<V> element, ObjLongConsumer<V> action) {
            super(element, false);
            this.action = action;
        }

        @Override
        protected void keep(V value, Input in) {
            action.accept(value, in.parser.currentLocation().getByteOffset());
        }

        @Override
        protected void passed(Input in) {
            in.forgetValues();
        }
    }

    /** The first list of case studies in a catalogue; the first pass has read the rest. */
    private static final class CaseStudies<C> extends Codec<List<C>> {
        private final ListCodec<C> list;

        CaseStudies(ListCodec<C> list) {
            this.list = list;
        }

        @Override
        public List<C> read(Input in) {
            boolean found = false;
            if (in.parser.currentToken() != JsonToken.START_OBJECT) {
                return List.of();
            }
            for (String name = in.parser.nextName(); name != null; name = in.parser.nextName()) {
                JsonToken token = in.parser.nextToken();
                if (!found && name.equals(CASE_STUDIES) && token == JsonToken.START_ARRAY) {
                    list.read(in);
                } else {
                    in.parser.skipChildren();
                }
                found |= name.equals(CASE_STUDIES);
            }
            return List.of();
        }

        @Override
        public void write(List<C> value, Output out) {
            throw new UnsupportedOperationException("what was handed on cannot be written");
        }
    }
}
