package org.waystage.history.continuity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.value.Identifier;

/** The links between entries by which an edition declares what became of them. */
final class Links {
    static final String MERGED_INTO = LinkKind.Listed.MERGED_INTO.code();
    static final String SPLIT_FROM = LinkKind.Listed.SPLIT_FROM.code();
    static final String RENAMED_FROM = LinkKind.Listed.RENAMED_FROM.code();
    private static final String CONTINUES = LinkKind.Listed.CONTINUES.code();

    /** The detail of the evidence that a case of a merged catalogue and one of another edition of it come from the same record. */
    static final String ORIGIN = "origin";

    private Links() {}

    static List<Item.Link> of(CaseStudy caseStudy) {
        List<Item.Link> links = new ArrayList<>(0);
        for (CaseStudy.Link link : caseStudy.links()) {
            String kind = link.kind().code();
            boolean tells = kind.equals(MERGED_INTO)
                    || kind.equals(SPLIT_FROM)
                    || kind.equals(RENAMED_FROM)
                    || kind.equals(CONTINUES);
            if (tells) {
                link.target().ifPresent(target -> links.add(new Item.Link(kind, target.value())));
            }
        }
        return List.copyOf(links);
    }

    /** Returns where a case comes from, as a merge says by identifiers: each catalogue with the id there. */
    static List<String> origins(CaseStudy caseStudy) {
        return caseStudy.identifiers().stream()
                .filter(Identifier::isOrigin)
                .map(origin -> origin.scheme() + "|" + origin.value())
                .distinct()
                .toList();
    }

    /**
     * Returns the number of the record that a link leads to, or null if it says nothing.
     *
     * <p>A case that continues another of the same edition is a separate entry, so such a link says something only if its
     * edition no longer has the other.
     *
     * @param own the numbers of the records of its edition by id
     * @param other the numbers of those of the other edition
     */
    static @Nullable Integer target(Item.Link link, Map<String, Integer> own, Map<String, Integer> other) {
        Integer beside = own.get(link.target());
        if (beside != null) {
            return link.kind().equals(CONTINUES) ? null : beside;
        }
        return other.get(link.target());
    }
}
