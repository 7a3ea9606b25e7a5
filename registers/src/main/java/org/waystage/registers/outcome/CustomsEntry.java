package org.waystage.registers.outcome;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;

/**
 * An entry that belongs to a Customs administration or is about Customs.
 *
 * @param id the id of the case
 * @param body the Customs administration to which the entry belongs; empty if it belongs to none
 * @param word the word of the profile that shows that the entry is about Customs; empty if none does
 * @param column the column that contains the word
 */
public record CustomsEntry(
        CaseStudyId id, Optional<OrganizationId> body, Optional<String> word, Optional<String> column) {
    /** Checks the components. */
    public CustomsEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(column, "column");
    }
}
