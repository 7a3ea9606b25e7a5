package org.waystage.history.merge.outcome;

import java.util.Objects;
import org.waystage.history.difference.RecordKind;

/**
 * A record of the common base that is not in the merged catalogue.
 *
 * @param kind the kind of the record
 * @param id its id in the base
 */
public record Removed(RecordKind kind, String id) {
    /** Checks the components. */
    public Removed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }
}
