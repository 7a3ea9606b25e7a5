package org.waystage.registers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.SkippedRecord;

/** Takes down everything in the order in which it comes. */
class Taking implements RegisterImporter.Sink {
    final List<Object> taken = new ArrayList<>();

    /** Returns what is of a type, in order. */
    final <T> List<T> all(Class<T> type) {
        return taken.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void head(Catalogue head) {
        taken.add(head);
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) throws IOException {
        taken.add(caseStudy);
    }

    @Override
    public void ledger(LedgerEntry entry) {
        taken.add(entry);
    }

    @Override
    public void skipped(SkippedRecord skipped) {
        taken.add(skipped);
    }

    @Override
    public void customs(CustomsEntry entry) {
        taken.add(entry);
    }
}
