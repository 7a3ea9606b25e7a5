package org.waystage.history.continuity;

import java.util.Objects;

/**
 * A reference to a record of one of the editions that were compared.
 *
 * @param edition the position of the edition among those compared, from 0
 * @param id the id of the record in that edition
 */
public record RecordRef(int edition, String id) implements Comparable<RecordRef> {
    /** Checks the components. */
    public RecordRef {
        Objects.requireNonNull(id, "id");
    }

    /** Compares by edition, then by id. */
    @Override
    public int compareTo(RecordRef other) {
        int order = Integer.compare(edition, other.edition);
        return order != 0 ? order : id.compareTo(other.id);
    }
}
