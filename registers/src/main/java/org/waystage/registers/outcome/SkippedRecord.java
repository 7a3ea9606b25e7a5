package org.waystage.registers.outcome;

import java.util.Objects;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Text;

/**
 * A record that did not become a case; its cells are in the ledger.
 *
 * @param record the number of the record, from 1
 * @param place the place of the record in the file
 * @param reason the reason why it was skipped
 */
public record SkippedRecord(long record, Place place, Text reason) {
    /** Checks the components. */
    public SkippedRecord {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(reason, "reason");
    }
}
