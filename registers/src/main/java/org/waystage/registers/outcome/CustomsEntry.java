package org.waystage.registers.outcome;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;

/**
 * An entry that belongs to a Customs administration, or is about Customs.
 *
 * @param id the case
 * @param body the Customs administration that it belongs to, where it does
 * @param word the word of the profile that makes it one about Customs, where one does
 * @param column the column in which the word stands
 */
public record CustomsEntry(
        CaseStudyId id, Optional<OrganizationId> body, Optional<String> word, Optional<String> column) {
    /** Checks the parts. */
    public CustomsEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(column, "column");
    }
}
