package org.waystage.core.redaction;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Extras;

/** Removes the smaller marked parts from what is kept of a catalogue, and the marked or all unknown members. */
final class Leftovers extends CatalogueWalk {
    private final Cut cut;
    private final boolean extras;
    private final Set<CodeListId> codeLists;

    /**
     * Creates the walk.
     *
     * @param extras whether unmarked unknown members are kept
     * @param codeLists the code lists that are left out
     */
    Leftovers(Cut cut, boolean extras, Set<CodeListId> codeLists) {
        this.cut = cut;
        this.extras = extras;
        this.codeLists = codeLists;
    }

    @Override
    <T> Optional<T> element(T value, Function<T, T> walk) {
        boolean leads = value instanceof CodeList.Link link && codeLists.contains(link.list());
        if (leads || cut.isMarked(value)) {
            cut.count(RedactionReport.Content.OTHER_PARTS, 1);
            return Optional.empty();
        }
        return super.element(value, walk);
    }

    @Override
    Extras extras(Extras value) {
        Extras kept = extras ? UnreadMarks.withoutMarked(value, cut.audience()) : Extras.none();
        cut.count(
                RedactionReport.Content.UNKNOWN_MEMBERS,
                value.members().size() - kept.members().size());
        return kept;
    }
}
