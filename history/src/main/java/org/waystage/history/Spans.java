package org.waystage.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.history.difference.EditionName;

/** Gathers the editions that have something into spans, edition by edition. */
final class Spans {
    private final List<Span> closed = new ArrayList<>(1);
    private @Nullable EditionName first;

    void next(EditionName edition, boolean isThere) {
        if (isThere && first == null) {
            first = edition;
        } else if (!isThere && first != null) {
            closed.add(new Span(first, Optional.of(edition)));
            first = null;
        }
    }

    /** Returns whether the last edition has it. */
    boolean isOpen() {
        return first != null;
    }

    List<Span> all() {
        List<Span> all = new ArrayList<>(closed);
        if (first != null) {
            all.add(new Span(first, Optional.empty()));
        }
        return List.copyOf(all);
    }
}
