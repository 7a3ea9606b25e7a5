package org.waystage.registers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.ImportSummary;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * The result of reading a whole register.
 *
 * @param catalogue the catalogue; absent if the file could not be read at all, and incomplete if {@code summary} has
 *     errors
 * @param summary the numbers and the notices
 * @param skipped the records that did not become a case
 * @param customs the cases that belong to a Customs administration or are about Customs
 */
public record RegisterImport(
        Optional<Catalogue> catalogue, ImportSummary summary, List<SkippedRecord> skipped, List<CustomsEntry> customs) {
    /** Checks the components and makes immutable copies of the lists. */
    public RegisterImport {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(summary, "summary");
        skipped = List.copyOf(skipped);
        customs = List.copyOf(customs);
    }
}
