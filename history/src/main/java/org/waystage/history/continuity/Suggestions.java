package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.waystage.core.value.Text;
import org.waystage.history.internal.text.Nearness;
import org.waystage.history.internal.text.Resemblance;

/** Collects the pairs of records of two editions that may be the same thing, although nothing else matched them. */
final class Suggestions {
    private record Ends(RecordRef earlier, RecordRef later) {}

    private static final class Found {
        final Item earlier;
        final Item later;
        int permille;
        final SortedSet<Evidence> because = new TreeSet<>();

        Found(Item earlier, Item later) {
            this.earlier = earlier;
            this.later = later;
        }
    }

    private final BiPredicate<Item, Item> refused;
    private final Resemblance<Item> resemblance = new Resemblance<>(item -> item.title, item -> item.bodies);
    private final Map<Ends, Found> found = new LinkedHashMap<>();

    /**
     * Creates a collection without suggestions.
     *
     * @param refused whether a person decided that two records are different
     */
    Suggestions(BiPredicate<Item, Item> refused) {
        this.refused = refused;
    }

    private void add(Item earlier, Item later, int permille, Evidence because) {
        if (!refused.test(earlier, later)) {
            Found pair = found.computeIfAbsent(new Ends(earlier.ref, later.ref), ends -> new Found(earlier, later));
            pair.permille = Math.max(pair.permille, permille);
            pair.because.add(because);
        }
    }

    /**
     * Suggests records whose titles are nearly the same.
     *
     * @param likely whether two records may be one thing at all
     */
    void byTitle(List<Item> earlier, List<Item> later, BiPredicate<Item, Item> likely) {
        Evidence title = new Evidence(Evidence.Kind.TITLE, "");
        resemblance.byTitle(earlier, later, likely, (one, other, permille) -> add(one, other, permille, title));
    }

    /** Suggests records with the same long text. */
    void byText(List<Item> earlier, List<Item> later, Function<Item, List<Text>> texts) {
        Evidence text = new Evidence(Evidence.Kind.TEXT, "");
        resemblance.byText(earlier, later, texts, (one, other, permille) -> add(one, other, permille, text));
    }

    /** Suggests bodies if the name of one is the initials of the other, or gives the other in parentheses. */
    void byInitials(List<Item> earlier, List<Item> later, BiPredicate<Item, Item> likely) {
        resemblance.byInitials(
                earlier,
                later,
                likely,
                (one, other, initials) ->
                        add(one, other, Nearness.NEAR, new Evidence(Evidence.Kind.INITIALS, initials)));
    }

    /**
     * Suggests pairs of bodies where most entries of one became entries of the other.
     *
     * @param shared for the record of each earlier body, how many of its entries are now entries of each later body
     * @param entries the number of entries of each earlier body in both editions
     */
    void byEntries(Map<Item, Map<Item, Integer>> shared, Map<Item, Integer> entries) {
        shared.forEach((body, others) -> others.forEach((other, count) -> {
            int all = entries.getOrDefault(body, count);
            if (2 * count >= all) {
                add(body, other, (int) (1000L * count / all), new Evidence(Evidence.Kind.ENTRIES, count + "/" + all));
            }
        }));
    }

    /** Returns what was found, by the records. */
    List<Suggestion> list() {
        Map<RecordRef, List<Found>> byEarlier = new TreeMap<>();
        found.values()
                .forEach(pair -> byEarlier
                        .computeIfAbsent(pair.earlier.ref, ref -> new ArrayList<>(1))
                        .add(pair));
        List<Suggestion> list = new ArrayList<>();
        byEarlier
                .values()
                .forEach(pairs -> pairs.stream()
                        .sorted((one, other) -> one.later.ref.compareTo(other.later.ref))
                        .forEach(pair -> list.add(new Suggestion(
                                pair.earlier.kind,
                                pair.earlier.ref,
                                pair.later.ref,
                                pair.permille,
                                List.copyOf(pair.because)))));
        return list;
    }

    long skipped() {
        return resemblance.skipped();
    }
}
