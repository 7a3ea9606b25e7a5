package org.waystage.history.merge;

import java.util.List;

/** A record as one side has it; the same only as itself, since two sides may have equal records. */
final class Node<T> {
    final Side side;
    private final List<T> list;
    /** Where the record stands among those of its side. */
    final int position;

    /** A record that need not be in memory: it is taken from a list whenever it is asked for. */
    Node(Side side, List<T> list, int position) {
        this.side = side;
        this.list = list;
        this.position = position;
    }

    /** What has become of a record. */
    Node(Side side, T record) {
        this(side, List.of(record), 0);
    }

    T record() {
        return list.get(position);
    }
}
