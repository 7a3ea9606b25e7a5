package org.waystage.json.delta;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.json.internal.canonical.CanonicalForm;
import org.waystage.json.internal.shape.RecordList;

/** Applies the operations on one list, in one pass over its records. */
final class ListPatch<T> {
    private final RecordList<T> list;
    private final Iterator<? extends T> base;
    private final Operations operations;
    private final Target<T> target;
    private @Nullable T next;
    private byte[] canonical = {};
    private final InexactNumbers inexact;
    /** The notices about the next record, which count only if it stays. */
    private final List<Notice> ofNext = new ArrayList<>();

    private long position = -1;
    /** The id of the record written last; null before the first. */
    private @Nullable String tail;

    /** Takes the records of both editions. */
    interface Target<T> {
        /** Takes the next record of the base, whatever becomes of it. */
        void base(byte[] canonical);

        /** Takes a record that stays. */
        void copy(T record, byte[] canonical) throws IOException;

        /** Takes a record of an operation. */
        void put(T record, byte[] canonical) throws IOException;
    }

    ListPatch(
            RecordList<T> list,
            Iterator<? extends T> base,
            Operations operations,
            Target<T> target,
            InexactNumbers inexact) {
        this.list = list;
        this.base = base;
        this.operations = operations;
        this.target = target;
        this.inexact = inexact;
        advance();
    }

    private void advance() {
        next = base.hasNext() ? base.next() : null;
        ofNext.clear();
        if (next != null) {
            position++;
            canonical = CanonicalForm.of(next, list.shape, "/" + list.name + "/" + position, ofNext::add);
            target.base(canonical);
        }
    }

    /** Goes through the whole base; after a fault, only to digest it. */
    void run() throws IOException {
        for (Operation<?> one = operations.peek(list.name); one != null; one = operations.peek(list.name)) {
            @SuppressWarnings("unchecked") // operations on a list were read with the shape of its records
            Operation<T> operation = (Operation<T>) one;
            if (operation.was().isPresent() ? change(operation) : add(operation)) {
                operations.take();
            } else {
                operations.outOfPlace();
            }
        }
        while (next != null) {
            copy(next);
        }
    }

    /** Replaces or removes the record that an operation names; false if there is none. */
    private boolean change(Operation<T> operation) throws IOException {
        long left = operation.skip().orElse(0L);
        while (next != null) {
            T record = next;
            String id = list.id(record);
            if (id.equals(operation.id().orElse("")) && left-- == 0) {
                if (!CanonicalForm.digest(canonical).equals(operation.digestBefore())) {
                    return false;
                }
                if (operation.record().isPresent()
                        && !put(operation, operation.record().get())) {
                    return false;
                }
                advance();
                return true;
            }
            copy(record);
        }
        return false;
    }

    /** Adds the record of an operation in its place; false if there is none. */
    private boolean add(Operation<T> operation) throws IOException {
        String after = operation.after().orElse(null);
        if (after == null) {
            return tail == null && added(operation);
        }
        long left = operation.skip().orElse(0L);
        while (true) {
            if (after.equals(tail) && left-- == 0) {
                return added(operation);
            }
            if (next == null) {
                return false;
            }
            copy(next);
        }
    }

    private boolean added(Operation<T> operation) throws IOException {
        return operation.record().isPresent()
                && put(operation, operation.record().get());
    }

    /** Puts the record of an operation; false if the operation states something else about it. */
    private boolean put(Operation<T> operation, T record) throws IOException {
        byte[] bytes = CanonicalForm.of(record, list.shape);
        String id = list.id(record);
        operations.check("id", id, operation.id());
        operations.check("is", CanonicalForm.digest(bytes), operation.is());
        if (operations.isFaulty()) {
            return false;
        }
        target.put(record, bytes);
        tail = id;
        return true;
    }

    private void copy(T record) throws IOException {
        if (!operations.isFaulty()) {
            target.copy(record, canonical);
            inexact.addAll(ofNext);
            tail = list.id(record);
        }
        advance();
    }
}
