package org.waystage.history;

import java.util.Objects;
import java.util.Optional;
import org.waystage.history.difference.EditionName;

/**
 * Consecutive editions that have something: from one edition up to another, which no longer has it.
 *
 * @param first the edition that first has it
 * @param withdrawn the edition that no longer has it, or empty if the newest still does
 */
public record Span(EditionName first, Optional<EditionName> withdrawn) {
    /** Checks the components. */
    public Span {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(withdrawn, "withdrawn");
    }
}
