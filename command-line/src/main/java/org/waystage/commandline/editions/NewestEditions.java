package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Printable;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;

/**
 * Chooses the catalogues to merge if some are editions of one series: the newest of each series, because what it no longer has was
 * withdrawn and what it states differently was corrected.
 */
final class NewestEditions {
    private NewestEditions() {}

    /**
     * Returns the catalogues that count, and reports which do not.
     *
     * @param inputs the catalogues
     * @param names their names, in the same order; those of the others are removed
     * @throws Failure if it is not certain which edition of a series is the newest
     */
    static List<Catalogue> of(List<Catalogue> inputs, List<String> names, Console console) {
        Map<CatalogueId, Map<Catalogue, String>> series = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            series.computeIfAbsent(inputs.get(i).id(), id -> new LinkedHashMap<>())
                    .putIfAbsent(inputs.get(i), names.get(i));
        }
        List<Catalogue> counting = new ArrayList<>();
        series.forEach((id, editions) -> {
            Catalogue newest = newest(id, editions);
            counting.add(newest);
            editions.forEach((edition, name) -> {
                if (!edition.equals(newest)) {
                    String words =
                            MergePhrases.OLDER.in(console.language(), name, editions.getOrDefault(newest, ""), id);
                    console.say("waystage: " + Printable.line(words));
                }
            });
        });
        List<Catalogue> left = new ArrayList<>();
        for (int i = inputs.size() - 1; i >= 0; i--) {
            if (counting.contains(inputs.get(i))) {
                left.add(0, inputs.get(i));
            } else {
                names.remove(i);
            }
        }
        return left;
    }

    private static Catalogue newest(CatalogueId id, Map<Catalogue, String> editions) {
        return editions.keySet().stream()
                .filter(one -> editions.keySet().stream().allMatch(other -> one.equals(other) || isAfter(one, other)))
                .findFirst()
                .orElseThrow(() ->
                        new Failure(Failure.USE, MergePhrases.ORDER_OPEN, String.join(", ", editions.values()), id));
    }

    /** Tells whether an edition certainly comes after another: by position or, if one has none, by issue date. */
    private static boolean isAfter(Catalogue one, Catalogue other) {
        if (one.sequence().isPresent() && other.sequence().isPresent()) {
            return one.sequence().get() > other.sequence().get();
        }
        return one.issued().isPresent()
                && other.issued().isPresent()
                && one.issued().get().isAfter(other.issued().get());
    }
}
