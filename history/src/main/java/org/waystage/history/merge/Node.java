package org.waystage.history.merge;

/** A record of one side; equal only to itself, because two sides may have equal records. */
final class Node<T> {
    final Side side;
    private final T record;
    /** The position of the record among those of its side. */
    final int position;

    Node(Side side, T record, int position) {
        this.side = side;
        this.record = record;
        this.position = position;
    }

    /** Creates a node for a record that is alone. */
    Node(Side side, T record) {
        this(side, record, 0);
    }

    /** Returns a node for another form of the record, which keeps its place. */
    Node<T> with(T form) {
        return new Node<>(side, form, position);
    }

    T record() {
        return record;
    }
}
