package org.waystage.history.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waystage.history.merge.outcome.Unified;

/**
 * Finds which records of a kind are the same thing: those with a common key, rule by rule, unless their content contradicts this. Takes
 * time linear in the number of records, if few share a key.
 *
 * <p>A key that several things of one side have is not used for that side. The result therefore does not depend on the order of records;
 * the order of sides only decides what is named first.
 */
final class Grouping<T> {
    private final List<Node<T>> nodes;
    private final BiPredicate<Node<T>, Node<T>> apart;
    /** The things with several records; any other record is a separate thing. */
    private final Map<Node<T>, Cluster<T>> clusters = new HashMap<>();

    /** Whether somebody decided that a record is different from others. */
    private Predicate<Node<T>> decided = node -> false;

    private BiPredicate<Node<T>, Node<T>> different = (one, other) -> false;

    /** Starts with each record as a separate thing; {@code apart} says whether two cannot be the same. */
    Grouping(List<Node<T>> nodes, BiPredicate<Node<T>, Node<T>> apart) {
        this.nodes = nodes;
        this.apart = apart;
    }

    private static final class Cluster<T> {
        private final List<Node<T>> nodes = new ArrayList<>(2);
        /** The records that somebody decided to be different from others. */
        private final List<Node<T>> decided = new ArrayList<>(0);

        private final Deque<Group.Tie<T>> ties = new ArrayDeque<>(1);
        private boolean isGroup;

        Cluster(Node<T> first, boolean isDecided) {
            nodes.add(first);
            if (isDecided) {
                decided.add(first);
            }
        }
    }

    /** Returns the records. */
    List<Node<T>> nodes() {
        return nodes;
    }

    /** Keeps records apart, whatever the rules say: among the given records, those that are different. */
    void keepApart(Predicate<Node<T>> some, BiPredicate<Node<T>, Node<T>> areDifferent) {
        decided = some;
        different = areDifferent;
    }

    /** Unifies two records unless somebody decided that they are different; returns whether they are unified now. */
    boolean decide(Node<T> one, Node<T> other) {
        Cluster<T> to = cluster(one);
        Cluster<T> from = cluster(other);
        if (one == other || to == from) {
            return true;
        }
        if (isForbidden(to, from)) {
            return false;
        }
        join(to, from, new Group.Tie<>(one, other, Unified.Rule.DECISION));
        return true;
    }

    /** Unifies the records that have a key in common and are not kept apart. */
    void unify(Unified.Rule rule, Function<Node<T>, ? extends Iterable<?>> keys) {
        unify(rule, keys, (one, other) -> false);
    }

    /** Unifies the records that have a key in common, are not kept apart, and are not excluded from this rule. */
    void unify(Unified.Rule rule, Function<Node<T>, ? extends Iterable<?>> keys, BiPredicate<Node<T>, Node<T>> barred) {
        Map<Object, List<Node<T>>> byKey = new LinkedHashMap<>();
        for (Node<T> node : nodes) {
            for (Object key : keys.apply(node)) {
                byKey.computeIfAbsent(key, one -> new ArrayList<>(2)).add(node);
            }
        }
        for (List<Node<T>> sharing : byKey.values()) {
            if (sharing.size() > 1) {
                unify(rule, clear(sharing), barred);
            }
        }
    }

    private void unify(Unified.Rule rule, List<Node<T>> sharing, BiPredicate<Node<T>, Node<T>> barred) {
        Map<Cluster<T>, Node<T>> seen = new LinkedHashMap<>();
        Set<Node<T>> alone = new HashSet<>();
        for (Node<T> node : sharing) {
            Cluster<T> own = cluster(node);
            if (seen.containsKey(own) || !alone.add(node)) {
                continue;
            }
            Cluster<T> home = seen.keySet().stream()
                    .filter(cluster -> fit(cluster, own, barred))
                    .findFirst()
                    .orElse(own);
            Node<T> there = seen.remove(home);
            if (there == null) {
                seen.put(own, node);
            } else {
                seen.put(join(home, own, new Group.Tie<>(there, node, rule)), there);
            }
        }
    }

    /** Leaves out the records of a side in which several things have the key. */
    private List<Node<T>> clear(List<Node<T>> sharing) {
        Map<Side, Set<Object>> things = new HashMap<>();
        for (Node<T> node : sharing) {
            Object thing = clusters.containsKey(node) ? cluster(node) : node;
            things.computeIfAbsent(node.side, side -> new HashSet<>(2)).add(thing);
        }
        return sharing.stream()
                .filter(node -> things.getOrDefault(node.side, Set.of()).size() == 1)
                .toList();
    }

    private boolean fit(Cluster<T> one, Cluster<T> other, BiPredicate<Node<T>, Node<T>> barred) {
        for (Node<T> node : one.nodes) {
            for (Node<T> another : other.nodes) {
                if (node.side == another.side || apart.test(node, another) || barred.test(node, another)) {
                    return false;
                }
            }
        }
        return !isForbidden(one, other);
    }

    private boolean isForbidden(Cluster<T> one, Cluster<T> other) {
        return one.decided.stream()
                .anyMatch(node -> other.decided.stream().anyMatch(another -> different.test(node, another)));
    }

    /**
     * Joins two things and returns the whole. The smaller one is added to the larger one, since a thing of thousands of records would
     * otherwise be copied for each. The ties are in the same order either way.
     */
    private Cluster<T> join(Cluster<T> to, Cluster<T> from, Group.Tie<T> tie) {
        boolean turned = from.nodes.size() > to.nodes.size();
        Cluster<T> whole = turned ? from : to;
        Cluster<T> part = turned ? to : from;
        if (turned) {
            whole.ties.addFirst(tie);
            to.ties.descendingIterator().forEachRemaining(whole.ties::addFirst);
        } else {
            whole.ties.add(tie);
            whole.ties.addAll(from.ties);
        }
        if (whole.nodes.size() == 1) {
            clusters.put(whole.nodes.get(0), whole);
        }
        part.nodes.forEach(node -> clusters.put(node, whole));
        whole.nodes.addAll(part.nodes);
        whole.decided.addAll(part.decided);
        return whole;
    }

    /** Returns the thing that a record belongs to; creates it for a single record. */
    private Cluster<T> cluster(Node<T> node) {
        Cluster<T> cluster = clusters.get(node);
        return cluster == null ? new Cluster<>(node, decided.test(node)) : cluster;
    }

    /** Returns the things found, in the order of the records. */
    List<Group<T>> groups() {
        Map<Side, Integer> sides = new HashMap<>();
        nodes.forEach(node -> sides.putIfAbsent(node.side, sides.size()));
        Comparator<Node<T>> order = Comparator.<Node<T>>comparingInt(node -> sides.getOrDefault(node.side, 0))
                .thenComparingInt(node -> node.position);
        List<Group<T>> groups = new ArrayList<>();
        for (Node<T> node : nodes) {
            Cluster<T> cluster = clusters.get(node);
            if (cluster == null) {
                groups.add(Group.of(List.of(node), List.of()));
            } else if (!cluster.isGroup) {
                cluster.isGroup = true;
                cluster.nodes.sort(order);
                groups.add(Group.of(cluster.nodes, List.copyOf(cluster.ties)));
            }
        }
        return groups;
    }
}
