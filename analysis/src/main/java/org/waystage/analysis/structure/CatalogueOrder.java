package org.waystage.analysis.structure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.OrganizationKind;

/** The order in which a catalogue lists the keys of a dimension. */
final class CatalogueOrder {
    private CatalogueOrder() {}

    /** Returns the order: that of the catalogue, then keys that it does not list, then that there is none. */
    static Comparator<String> of(Catalogue catalogue, Dimension by) {
        Map<String, Integer> places = new HashMap<>();
        keys(catalogue, by).forEach(key -> places.putIfAbsent(key, places.size()));
        return Comparator.<String, Boolean>comparing(Dimension.NONE::equals)
                .thenComparing(key -> places.getOrDefault(key, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private static Stream<String> keys(Catalogue catalogue, Dimension by) {
        return switch (by) {
            case TECHNOLOGY, GROUP ->
                catalogue.technologies().stream()
                        .map(technology -> technology.id().value());
            case REGION -> codes(catalogue, "country-groups");
            case COUNTRY -> codes(catalogue, "countries");
            case PROCESS -> codes(catalogue, "customs-processes");
            case KIND -> Stream.of(OrganizationKind.Listed.values()).map(OrganizationKind::code);
            case NATURE -> Stream.of(Nature.Listed.values()).map(Nature::code);
            case LDC -> Stream.of("ldc", "other");
            case WTO -> Stream.of("wto", "other");
        };
    }

    private static Stream<String> codes(Catalogue catalogue, String list) {
        return catalogue.codeList(CodeListId.of(list)).map(CodeList::codes).orElse(List.of()).stream()
                .map(entry -> entry.code().value());
    }
}
