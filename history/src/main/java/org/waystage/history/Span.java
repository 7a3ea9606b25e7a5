package org.waystage.history;

import java.util.Objects;
import java.util.Optional;
import org.waystage.history.difference.EditionName;

/**
 * Consecutive editions that have something, from the first edition up to, but not including, the one that no longer has it.
 *
 * @param first the edition that first has it
 * @param withdrawn the edition that no longer has it; empty if the newest still does
 */
public record Span(EditionName first, Optional<EditionName> withdrawn) {
    /** Checks the components. */
    public Span {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(withdrawn, "withdrawn");
    }
}
