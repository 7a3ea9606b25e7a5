package org.waystage.history.merge;

/** A record as one side has it; the same only as itself, since two sides may have equal records. */
final class Node<T> {
    final Side side;
    final T record;

    Node(Side side, T record) {
        this.side = side;
        this.record = record;
    }
}
