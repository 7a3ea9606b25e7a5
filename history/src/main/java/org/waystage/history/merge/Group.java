package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.history.merge.outcome.Unified;

/** Records of several sides that are the same thing; at most one of each side, unless somebody decided otherwise. */
final class Group<T> {
    /** The records of inputs, in the order of the sides. */
    final List<Node<T>> nodes;

    final Optional<Node<T>> base;
    final Unified.Rule rule;

    Group(List<Node<T>> nodes, Optional<Node<T>> base, Unified.Rule rule) {
        this.nodes = List.copyOf(nodes);
        this.base = base;
        this.rule = rule;
    }

    static <T> Group<T> of(List<Node<T>> all, Unified.Rule rule) {
        List<Node<T>> nodes = new ArrayList<>(all.size());
        Optional<Node<T>> base = Optional.empty();
        for (Node<T> node : all) {
            if (node.side.isBase()) {
                base = Optional.of(node);
            } else {
                nodes.add(node);
            }
        }
        return new Group<>(nodes, base, rule);
    }

    /** Returns all records, that of the base last. */
    List<Node<T>> all() {
        List<Node<T>> all = new ArrayList<>(nodes);
        base.ifPresent(all::add);
        return all;
    }

    boolean isIn(Side side) {
        return nodes.stream().anyMatch(node -> node.side == side);
    }
}
