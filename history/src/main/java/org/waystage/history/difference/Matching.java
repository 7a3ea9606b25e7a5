package org.waystage.history.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.waystage.core.internal.text.LongestAscent;
import org.waystage.core.value.Extras;

/**
 * Finds which elements of two lists belong together: equal ones first, then those with a common key. Lists are multisets here: a second
 * equal element gets a second partner, or none.
 *
 * <p>The result is the same whichever list comes first, and whatever their order. One pass takes time linear in the
 * number of elements, except for sorting those that share a key with others.
 */
final class Matching<V> {
    private static final int NONE = -1;

    private final Form<V> form;
    private final List<? extends V> before;
    private final List<? extends V> after;
    private final int[] partners;
    private final boolean[] taken;
    /** Maps the key of an element in the first list to its key in the second. */
    private final UnaryOperator<Extras.Value> keyAfter;

    private Matching(
            Form<V> form, List<? extends V> before, List<? extends V> after, UnaryOperator<Extras.Value> keyAfter) {
        this.form = form;
        this.keyAfter = keyAfter;
        this.before = before;
        this.after = after;
        partners = nobody(before.size());
        taken = new boolean[after.size()];
    }

    static <V> Matching<V> of(Form<V> form, List<? extends V> before, List<? extends V> after, Renewal renewal) {
        return of(form, before, after, renewal, UnaryOperator.identity());
    }

    static <V> Matching<V> of(
            Form<V> form,
            List<? extends V> before,
            List<? extends V> after,
            Renewal renewal,
            UnaryOperator<Extras.Value> keyAfter) {
        Matching<V> matching = new Matching<>(form, before, after, keyAfter);
        if (before.isEmpty() || after.isEmpty()) {
            return matching;
        }
        View alike = renewal.sourcesAlike();
        if (form.hasOneKey()) {
            matching.takeUnique(alike);
        }
        matching.takeEqual();
        if (!renewal.isTrivial()) {
            UnaryOperator<Extras.Value> same = UnaryOperator.identity();
            matching.take(alike, alike, (element, view) -> List.of(form.value(element, view)), same);
            matching.take(
                    renewal.before(), renewal.after(), (element, view) -> List.of(form.value(element, view)), same);
        }
        matching.take(alike, alike, form::keys, keyAfter);
        if (renewal.datesMove()) {
            matching.take(renewal.before(), renewal.after(), form::keys, keyAfter);
        }
        return matching;
    }

    /** Returns the positions of the partners of the given number of elements, none of which has one yet. */
    static int[] nobody(int elements) {
        int[] partners = new int[elements];
        Arrays.fill(partners, NONE);
        return partners;
    }

    /** Returns the position in the second list of the partner of an element of the first; negative if there is none. */
    int partner(int position) {
        return partners[position];
    }

    /** Returns the positions of the elements that only the second list has. */
    int[] added() {
        int[] added = new int[taken.length];
        int count = 0;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                added[count++] = i;
            }
        }
        return Arrays.copyOf(added, count);
    }

    /**
     * Returns the positions in the first list of the elements that have moved: the smallest set of common elements
     * without which the others are in the same order.
     */
    int[] moved() {
        return moved(partners);
    }

    /** Returns the same as {@link #moved()}, given the positions in the second list of all elements of the first. */
    static int[] moved(int[] partners) {
        BitSet stays = LongestAscent.of(partners);
        int[] moved = new int[partners.length];
        int count = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != NONE && !stays.get(i)) {
                moved[count++] = i;
            }
        }
        return Arrays.copyOf(moved, count);
    }

    private void match(int earlier, int later) {
        partners[earlier] = later;
        taken[later] = true;
    }

    /** Matches elements by their only key, if it occurs once in each list, without looking at anything else. */
    private void takeUnique(View view) {
        Map<Extras.Value, Integer> places = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            places.merge(key(after.get(i), view), i, (one, other) -> NONE);
        }
        Map<Extras.Value, Integer> seen = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            seen.merge(keyAfter.apply(key(before.get(i), view)), i, (one, other) -> NONE);
        }
        seen.forEach((key, earlier) -> {
            int later = places.getOrDefault(key, NONE);
            if (earlier != NONE && later != NONE) {
                match(earlier, later);
            }
        });
    }

    private Extras.Value key(V element, View view) {
        return form.keys(element, view).get(0);
    }

    private void takeEqual() {
        Map<V, List<Integer>> equal = new HashMap<>();
        for (int i = after.size() - 1; i >= 0; i--) {
            if (!taken[i]) {
                equal.computeIfAbsent(after.get(i), element -> new ArrayList<>(1))
                        .add(i);
            }
        }
        if (equal.isEmpty()) {
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            if (partners[i] == NONE) {
                List<Integer> places = equal.getOrDefault(before.get(i), List.of());
                if (!places.isEmpty()) {
                    match(i, places.remove(places.size() - 1));
                }
            }
        }
    }

    /** Matches elements with a common key, in an order that depends on their content only. */
    private void take(
            View viewBefore,
            View viewAfter,
            BiFunction<V, View, List<Extras.Value>> keys,
            UnaryOperator<Extras.Value> toLater) {
        Map<Extras.Value, List<Integer>> later = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (!taken[i]) {
                index(keys.apply(after.get(i), viewAfter), i, later);
            }
        }
        if (later.isEmpty()) {
            return;
        }
        Map<Extras.Value, List<Integer>> earlier = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (partners[i] == NONE) {
                List<Extras.Value> own = keys.apply(before.get(i), viewBefore);
                index(own.stream().map(toLater).toList(), i, earlier);
            }
        }
        earlier.keySet().stream()
                .filter(later::containsKey)
                .sorted(ValueOrder.INSTANCE)
                .forEach(key -> pair(
                        sorted(earlier.getOrDefault(key, List.of()), before, viewBefore),
                        sorted(later.getOrDefault(key, List.of()), after, viewAfter)));
    }

    private static void index(List<Extras.Value> keys, int place, Map<Extras.Value, List<Integer>> places) {
        for (Extras.Value key : keys) {
            places.computeIfAbsent(key, one -> new ArrayList<>(1)).add(place);
        }
    }

    private List<Integer> sorted(List<Integer> places, List<? extends V> list, View view) {
        return places.size() < 2
                ? places
                : places.stream()
                        .sorted(Comparator.comparing(place -> form.value(list.get(place), view), ValueOrder.INSTANCE))
                        .toList();
    }

    private void pair(List<Integer> earlier, List<Integer> later) {
        int next = 0;
        for (int place : earlier) {
            while (next < later.size() && taken[later.get(next)]) {
                next++;
            }
            if (next < later.size() && partners[place] == NONE) {
                match(place, later.get(next));
            }
        }
    }
}
