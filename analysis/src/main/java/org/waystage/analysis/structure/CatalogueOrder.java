package org.waystage.analysis.structure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.waystage.analysis.Dimension;
import org.waystage.core.Catalogue;

/** The order in which a catalogue lists the keys of a dimension. */
final class CatalogueOrder {
    private CatalogueOrder() {}

    /** Returns the order: that of the catalogue, then keys that it does not list, then the key of cases without one. */
    static Comparator<String> of(Catalogue catalogue, Dimension by) {
        Map<String, Integer> places = new HashMap<>();
        by.keys(catalogue).forEach(key -> places.putIfAbsent(key, places.size()));
        return Comparator.<String, Boolean>comparing(Dimension.NONE::equals)
                .thenComparing(key -> places.getOrDefault(key, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }
}
