package org.waystage.history.merge;

import java.util.Collections;
import java.util.List;

/** A record of one side; equal only to itself, because two sides may have equal records. */
final class Node<T> {
    final Side side;
    private final List<T> list;
    /** The position of the record among those of its side. */
    final int position;

    /** Creates a node for a record that need not be in memory: it is taken from a list whenever it is requested. */
    Node(Side side, List<T> list, int position) {
        this.side = side;
        this.list = list;
        this.position = position;
    }

    /** Creates a node for a given record. */
    Node(Side side, T record) {
        this(side, List.of(record), 0);
    }

    /** Returns a node for another form of the record, which keeps its place. */
    Node<T> with(T form) {
        return new Node<>(side, Collections.nCopies(position + 1, form), position);
    }

    T record() {
        return list.get(position);
    }
}
