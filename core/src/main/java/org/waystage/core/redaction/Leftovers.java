package org.waystage.core.redaction;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Extras;

/** Removes the smaller marked parts from what is kept of a catalogue, and the marked unknown members. */
final class Leftovers extends CatalogueWalk {
    private final Cut cut;
    private final Set<CodeListId> codeLists;
    /** Whether a part of the current case is left out that source fields may repeat. */
    private boolean lost;

    /**
     * Creates the walk.
     *
     * @param codeLists the code lists that are left out
     */
    Leftovers(Cut cut, Set<CodeListId> codeLists) {
        this.cut = cut;
        this.codeLists = codeLists;
    }

    @Override
    CaseStudy caseStudy(CaseStudy value) {
        lost = false;
        CaseStudy kept = super.caseStudy(value);
        return lost
                ? kept.toBuilder()
                        .sourceFields(
                                cut.without(RedactionReport.Content.SOURCE_FIELDS, kept.sourceFields(), field -> true))
                        .build()
                : kept;
    }

    @Override
    <T> Optional<T> element(T value, Function<T, T> walk) {
        boolean leads = value instanceof CodeList.Link link && codeLists.contains(link.list());
        if (leads || cut.isMarked(value)) {
            cut.count(RedactionReport.Content.OTHER_PARTS, 1);
            lost |= !(value instanceof CaseStudy.SourceField);
            return Optional.empty();
        }
        return super.element(value, walk);
    }

    @Override
    Extras extras(Extras value) {
        Extras open = UnreadMarks.withoutMarked(value, cut.audience());
        lost |= !open.equals(value);
        cut.count(
                RedactionReport.Content.UNKNOWN_MEMBERS,
                value.members().size() - open.members().size());
        return open;
    }
}
