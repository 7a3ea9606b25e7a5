package org.waystage.json.delta;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.engine.Input;
import org.waystage.json.internal.engine.Member;
import org.waystage.json.internal.engine.Names;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.RecordList;
import org.waystage.json.internal.shape.Scalars;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A line of a delta below the first.
 *
 * <p>Operations are in the order in which one pass over the base reaches their places. So an id means the next record with that id or, if
 * there are several, one after some others with the same id.
 *
 * @param list the list of records, or {@link #HEAD}
 * @param id the id of the record; empty for the head
 * @param was the digest of the record in the base, which is replaced or removed; empty if the record is added
 * @param after the id of the record after which the record is added; empty if it replaces one or comes first
 * @param skip how many records with the id in question are passed over first, if any
 * @param is the digest of the record in the result; empty if it is removed
 * @param record the record; empty if it is removed
 */
record Operation<T>(
        String list,
        Optional<String> id,
        Optional<String> was,
        Optional<String> after,
        Optional<Long> skip,
        Optional<String> is,
        Optional<T> record) {
    /** The name that stands for the catalogue without its records, instead of that of a list. */
    static final String HEAD = "head";

    static final String PUT = "put";
    static final String REMOVE = "remove";

    private static final Map<String, PutShape<?>> PUTS = new LinkedHashMap<>();
    private static final PutShape<Catalogue> PUT_HEAD = new PutShape<>(new Hidden<>(CatalogueShape.CATALOGUE));
    private static final RemoveShape REMOVES = new RemoveShape();

    static {
        PUTS.put(HEAD, PUT_HEAD);
        for (RecordList<?> list : RecordList.ALL) {
            PUTS.put(list.name, new PutShape<>(new Hidden<>(list.shape)));
        }
    }

    /** Returns the shape of an operation that puts a record of a list. */
    @SuppressWarnings("unchecked") // the map has for each list the shape of its own type
    static <T> Shape<Operation<T>> putting(RecordList<T> list) {
        return (Shape<Operation<T>>) (Shape<?>) Objects.requireNonNull(PUTS.get(list.name), list.name);
    }

    /** Returns the shape of an operation that puts the catalogue without its records. */
    static Shape<Operation<Catalogue>> puttingHead() {
        return PUT_HEAD;
    }

    /** Returns the shapes of the operations that put something, by list. */
    static Map<String, Shape<?>> shapes() {
        return Collections.unmodifiableMap(PUTS);
    }

    /** Returns the shape of the operations that remove a record. */
    static Shape<Operation<Object>> removing() {
        return REMOVES;
    }

    boolean isRemove() {
        return record.isEmpty();
    }

    /** Returns the digest in the base of an operation that has one. */
    String digestBefore() {
        return was.orElse("");
    }

    /** The shape of records of the catalogue format, whose names are not those of deltas. */
    private static final class Hidden<T> extends Codec<T> {
        private final Shape<T> shape;

        Hidden(Shape<T> shape) {
            this.shape = shape;
        }

        @Override
        public @Nullable T read(Input in) {
            return shape.read(in);
        }

        @Override
        public void write(T value, Output out) {
            shape.write(value, out);
        }
    }

    private static final class PutShape<T> extends Shape<Operation<T>> {
        final Member<String> put = required(PUT, Scalars.STRING);
        final Member<String> id = optional("id", Scalars.STRING);
        final Member<String> was = optional("was", Scalars.STRING);
        final Member<String> after = optional("after", Scalars.STRING);
        final Member<Long> skip = optional("skip", Scalars.COUNT);
        final Member<String> is = required("is", Scalars.STRING);
        final Member<T> record;
        private final PropertyNameMatcher names;

        PutShape(Codec<T> codec) {
            super(PUT);
            record = required("record", codec);
            names = Names.of(this);
        }

        @Override
        public PropertyNameMatcher names() {
            return names;
        }

        @Override
        public Operation<T> build(Input in, Extras extras) {
            return new Operation<>(
                    in.get(put),
                    in.find(id),
                    in.find(was),
                    in.find(after),
                    in.find(skip),
                    Optional.of(in.get(is)),
                    Optional.of(in.get(record)));
        }

        @Override
        public void members(Operation<T> value, Output out) {
            out.put(put, value.list);
            out.put(id, value.id);
            out.put(was, value.was);
            out.put(after, value.after);
            out.put(skip, value.skip);
            out.put(is, value.is);
            out.put(record, value.record);
        }

        @Override
        public Extras extras(Operation<T> value) {
            return Extras.none();
        }
    }

    private static final class RemoveShape extends Shape<Operation<Object>> {
        final Member<String> remove = required(REMOVE, Scalars.STRING);
        final Member<String> id = required("id", Scalars.STRING);
        final Member<String> was = required("was", Scalars.STRING);
        final Member<Long> skip = optional("skip", Scalars.COUNT);
        private final PropertyNameMatcher names;

        RemoveShape() {
            super(REMOVE);
            names = Names.of(this);
        }

        @Override
        public PropertyNameMatcher names() {
            return names;
        }

        @Override
        public Operation<Object> build(Input in, Extras extras) {
            return new Operation<>(
                    in.get(remove),
                    Optional.of(in.get(id)),
                    Optional.of(in.get(was)),
                    Optional.empty(),
                    in.find(skip),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public void members(Operation<Object> value, Output out) {
            out.put(remove, value.list);
            out.put(id, value.id);
            out.put(was, value.was);
            out.put(skip, value.skip);
        }

        @Override
        public Extras extras(Operation<Object> value) {
            return Extras.none();
        }
    }
}
