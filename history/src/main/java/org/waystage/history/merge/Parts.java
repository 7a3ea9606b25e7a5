package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.waystage.core.value.Extras;

/**
 * Makes one list from several lists whose elements have no ids. Equal elements are the same, and so are those that say the same, one of
 * them in more languages. What only one side says is kept; with a base, what one side removed and the others left unchanged is removed.
 * Takes time linear in the number of elements, if few say the same in a language.
 */
final class Parts<V> {
    private final Part<V> part;
    private final List<Node<List<V>>> lists;
    private final Map<List<Object>, Same<V>> equal = new LinkedHashMap<>();

    private Parts(Part<V> part, List<Node<List<V>>> lists, Optional<List<V>> base) {
        this.part = part;
        this.lists = lists;
        for (int i = 0; i < lists.size(); i++) {
            Node<List<V>> list = lists.get(i);
            int number = i;
            same(list.record(), (same, one) -> same.nodes.put(number, new Node<>(list.side, one)));
        }
        base.ifPresent(list -> same(list, (same, one) -> same.base = Optional.of(one)));
    }

    /** Elements that are the same, at most one of each list, by the number of the list. */
    private static final class Same<V> {
        private final NavigableMap<Integer, Node<V>> nodes = new TreeMap<>();
        private Optional<V> base = Optional.empty();

        private List<V> all() {
            List<V> all = new ArrayList<>(nodes.size() + 1);
            nodes.values().forEach(node -> all.add(node.record()));
            base.ifPresent(all::add);
            return all;
        }

        private boolean overlaps(Same<V> other) {
            return (base.isPresent() && other.base.isPresent())
                    || nodes.keySet().stream().anyMatch(other.nodes::containsKey);
        }
    }

    private void same(List<V> list, BiConsumer<Same<V>, V> put) {
        Map<V, Integer> counts = new HashMap<>();
        for (V one : list) {
            V plain = part.plain().apply(one);
            int number = counts.merge(plain, 1, Integer::sum);
            put.accept(equal.computeIfAbsent(List.of(plain, number), key -> new Same<>()), one);
        }
    }

    /** Returns the elements of all lists, in the order in which they first occur. */
    static <V> List<V> of(
            Part<V> part, List<Node<List<V>>> lists, Optional<List<V>> base, Settling settling, Settling.Place place) {
        Parts<V> parts = new Parts<>(part, lists, base);
        return parts.joined().stream()
                .flatMap(same -> parts.one(same, settling, place).stream())
                .toList();
    }

    /** Returns the elements, after uniting those that say the same in other languages. */
    private List<Same<V>> joined() {
        Map<Object, Set<Integer>> places = new HashMap<>();
        List<Same<V>> all = new ArrayList<>(equal.size());
        for (Same<V> same : equal.values()) {
            V one = same.all().get(0);
            int place = part.sought(one).stream()
                    .flatMap(key -> places.getOrDefault(key, Set.of()).stream())
                    .distinct()
                    .sorted()
                    .filter(earlier -> !all.get(earlier).overlaps(same) && areAlike(all.get(earlier), same))
                    .findFirst()
                    .orElse(all.size());
            if (place == all.size()) {
                all.add(same);
            } else {
                all.get(place).nodes.putAll(same.nodes);
                all.get(place).base = all.get(place).base.or(() -> same.base);
            }
            for (Object key : part.found(one)) {
                places.computeIfAbsent(key, first -> new HashSet<>(2)).add(place);
            }
        }
        return all;
    }

    private boolean areAlike(Same<V> one, Same<V> other) {
        List<V> all = one.all();
        all.addAll(other.all());
        return part.areAlike(all, one.base.isPresent() || other.base.isPresent());
    }

    /** Returns one element for those that are the same; empty if it was removed. */
    private Optional<V> one(Same<V> same, Settling settling, Settling.Place place) {
        List<Node<V>> nodes = List.copyOf(same.nodes.values());
        Optional<V> before = same.base.map(part.plain());
        boolean changed = nodes.stream()
                .anyMatch(node -> !before.equals(Optional.of(part.plain().apply(node.record()))));
        if (nodes.isEmpty() || (!changed && nodes.size() < lists.size())) {
            return Optional.empty();
        }
        List<V> different = nodes.stream()
                .map(node -> node.record())
                .filter(one -> !same.base.equals(Optional.of(one)))
                .distinct()
                .toList();
        return Optional.of(
                different.size() < 2
                        ? different.stream().findFirst().orElse(nodes.get(0).record())
                        : part.combine()
                                .apply(new Versions<>(
                                        settling, place, one -> new Extras.Obj(Map.of()), nodes, same.base)));
    }
}
