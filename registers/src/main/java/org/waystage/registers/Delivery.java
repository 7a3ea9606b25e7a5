package org.waystage.registers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.registers.internal.mapping.Row;
import org.waystage.registers.internal.mapping.RowLog;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * All that a sink receives of a record.
 *
 * @param record the number of the record
 * @param headers the headers of its cells
 * @param log its ledger
 * @param caseStudy the case; absent if it was skipped
 * @param customs the entry of or about Customs that it is
 * @param skipped the record, if it was skipped
 * @param characters how long its cells are
 */
record Delivery(
        long record,
        List<String> headers,
        RowLog log,
        Optional<CaseStudy> caseStudy,
        Optional<CustomsEntry> customs,
        Optional<SkippedRecord> skipped,
        long characters) {
    static Delivery of(
            Row row,
            List<String> headers,
            Optional<CaseStudy> caseStudy,
            Optional<CustomsEntry> customs,
            Optional<SkippedRecord> skipped) {
        return new Delivery(
                row.source().number(),
                headers,
                row.log(),
                caseStudy,
                customs,
                skipped,
                row.source().characters());
    }

    /** Passes everything on. */
    void to(RegisterImporter.Sink sink) throws IOException {
        if (caseStudy.isPresent()) {
            sink.caseStudy(caseStudy.get());
        }
        log.giveTo(sink::ledger, record, headers);
        if (customs.isPresent()) {
            sink.customs(customs.get());
        }
        if (skipped.isPresent()) {
            sink.skipped(skipped.get());
        }
    }
}
