package org.waystage.registers;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.registers.internal.mapping.Row;
import org.waystage.registers.ledger.RecordSteps;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * Everything that a sink receives about a record.
 *
 * @param steps its ledger lines, if a ledger is kept
 * @param caseStudy the case; absent if it was skipped
 * @param customs the entry of or about Customs, if the record is such an entry
 * @param skipped the record, if it was skipped
 * @param characters the length of its cells
 */
record Delivery(
        @Nullable RecordSteps steps,
        Optional<CaseStudy> caseStudy,
        Optional<CustomsEntry> customs,
        Optional<SkippedRecord> skipped,
        long characters) {
    static Delivery of(
            Row row, Optional<CaseStudy> caseStudy, Optional<CustomsEntry> customs, Optional<SkippedRecord> skipped) {
        return new Delivery(
                row.log().steps(), caseStudy, customs, skipped, row.source().characters());
    }

    /** Passes everything on. */
    void to(RegisterImporter.Sink sink) throws IOException {
        if (caseStudy.isPresent()) {
            sink.caseStudy(caseStudy.get());
        }
        if (steps != null) {
            sink.ledger(steps);
        }
        if (customs.isPresent()) {
            sink.customs(customs.get());
        }
        if (skipped.isPresent()) {
            sink.skipped(skipped.get());
        }
    }
}
