package org.waystage.history.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.history.merge.outcome.Unified;

/** Records of several sides that are the same thing; at most one of each side, unless somebody decided otherwise. */
final class Group<T> {
    /**
     * Two records that a rule unified, together with everything that was unified with each of them before.
     *
     * @param one the one record
     * @param other the other record
     * @param rule the rule
     */
    record Tie<T>(Node<T> one, Node<T> other, Unified.Rule rule) {}

    /** The records of inputs, in the order of the sides. */
    final List<Node<T>> nodes;

    final Optional<Node<T>> base;

    /** The connections between the records, including those of other versions of the thing: one fewer than records, without a circle. */
    final List<Tie<T>> ties;

    Group(List<Node<T>> nodes, Optional<Node<T>> base, List<Tie<T>> ties) {
        this.nodes = List.copyOf(nodes);
        this.base = base;
        this.ties = List.copyOf(ties);
    }

    static <T> Group<T> of(List<Node<T>> all, List<Tie<T>> ties) {
        List<Node<T>> nodes = new ArrayList<>(all.size());
        Optional<Node<T>> base = Optional.empty();
        for (Node<T> node : all) {
            if (node.side.isBase()) {
                base = Optional.of(node);
            } else {
                nodes.add(node);
            }
        }
        return new Group<>(nodes, base, ties);
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

    /** Returns whether somebody decided that records are the same. */
    boolean isDecided() {
        return ties.stream().anyMatch(tie -> tie.rule() == Unified.Rule.DECISION);
    }

    /** Returns the rule by which each record except the first was unified with it, or with another that was. */
    Map<Node<T>, Unified.Rule> rulesFrom(Node<T> first) {
        Map<Node<T>, List<Tie<T>>> byEnd = new HashMap<>();
        for (Tie<T> tie : ties) {
            byEnd.computeIfAbsent(tie.one(), end -> new ArrayList<>(1)).add(tie);
            byEnd.computeIfAbsent(tie.other(), end -> new ArrayList<>(1)).add(tie);
        }
        Map<Node<T>, Unified.Rule> rules = new HashMap<>();
        Deque<Node<T>> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Node<T> node = open.remove();
            for (Tie<T> tie : byEnd.getOrDefault(node, List.of())) {
                Node<T> next = tie.one() == node ? tie.other() : tie.one();
                if (next != first && rules.putIfAbsent(next, tie.rule()) == null) {
                    open.add(next);
                }
            }
        }
        return rules;
    }
}
