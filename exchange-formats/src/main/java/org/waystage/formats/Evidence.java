package org.waystage.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;

/**
 * How a statement follows from its sources: it was derived from each of them, and a source published by the body concerned is its primary
 * source. A place in a source has a derivation of its own.
 */
final class Evidence {
    private final Catalogue catalogue;
    private final Addresses addresses;

    Evidence(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
    }

    void write(List<Citation> citations, NodeWriter nodes) {
        Set<String> derived = new LinkedHashSet<>();
        List<String> primary = new ArrayList<>();
        Map<Citation, String> places = new LinkedHashMap<>();
        for (Citation citation : citations) {
            String address = addresses.source(citation.source());
            derived.add(address);
            if (isPrimary(citation.source())) {
                primary.add(address);
            }
            citation.where().ifPresent(where -> places.put(citation, where));
        }
        nodes.addresses("prov:wasDerivedFrom", derived).addresses("prov:hadPrimarySource", primary);
        if (places.isEmpty()) {
            return;
        }
        nodes.beginList("prov:qualifiedDerivation");
        places.forEach((citation, where) -> nodes.beginElement("prov:Derivation")
                .address("prov:entity", addresses.source(citation.source()))
                .literal("bibo:locator", where)
                .end());
        nodes.endList();
    }

    private boolean isPrimary(SourceId id) {
        return catalogue
                .source(id)
                .flatMap(Source::reliability)
                .filter(Reliability.Listed.PUBLISHER::equals)
                .isPresent();
    }
}
