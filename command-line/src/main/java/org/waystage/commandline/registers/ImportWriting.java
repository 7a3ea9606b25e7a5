package org.waystage.commandline.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.OutputFile;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Text;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerWriter;
import org.waystage.registers.ledger.RecordSteps;
import org.waystage.registers.outcome.SkippedRecord;

/** Writes the parts of a register as they are read; a document is gathered and written at the end. */
final class ImportWriting implements RegisterImporter.Sink {
    private final @Nullable OutputFile output;
    private final boolean asLines;
    private final @Nullable OutputFile ledgerFile;
    private final boolean ledgerAsJson;
    private final Map<Text, Long> skipped = new LinkedHashMap<>();
    private final List<CaseStudy> gathered = new ArrayList<>();

    private @Nullable Progress progress;
    private @Nullable Catalogue head;
    private @Nullable CaseStudyLinesWriter lines;
    private @Nullable LedgerWriter ledger;
    private long steps;

    /**
     * Starts to write.
     *
     * @param output where the catalogue goes, if anywhere
     * @param asLines whether as lines
     * @param ledgerFile where the ledger goes, if anywhere
     * @param ledgerAsJson whether as JSON
     */
    ImportWriting(@Nullable OutputFile output, boolean asLines, @Nullable OutputFile ledgerFile, boolean ledgerAsJson) {
        this.output = output;
        this.asLines = asLines;
        this.ledgerFile = ledgerFile;
        this.ledgerAsJson = ledgerAsJson;
    }

    void countOn(Progress counter) {
        progress = counter;
    }

    @Override
    public void head(Catalogue catalogue) {
        head = catalogue;
        if (output != null && asLines) {
            output.write(out -> lines = CaseStudyLinesWriter.over(out, catalogue));
        }
        if (ledgerFile != null) {
            ledgerFile.write(out -> ledger = ledgerAsJson ? Ledger.json(out) : Ledger.csv(out));
        }
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) {
        if (progress != null) {
            progress.step();
        }
        CaseStudyLinesWriter writer = lines;
        if (output != null && writer != null) {
            output.write(out -> writer.write(caseStudy));
        } else if (output != null) {
            gathered.add(caseStudy);
        }
    }

    @Override
    public boolean takesLedger() {
        return ledgerFile != null;
    }

    @Override
    public void ledger(RecordSteps record) {
        steps += record.size();
        LedgerWriter writer = ledger;
        if (ledgerFile != null && writer != null) {
            ledgerFile.write(out -> writer.write(record));
        }
    }

    @Override
    public void skipped(SkippedRecord record) {
        skipped.merge(record.reason(), 1L, Long::sum);
    }

    /** Puts the files in their places, the ledger first: a catalogue is never there without it. */
    void commit() {
        Catalogue catalogue = head;
        if (output != null && !asLines && catalogue != null) {
            Catalogue whole = catalogue.toBuilder().caseStudies(gathered).build();
            output.write(out -> CatalogueWriter.pretty().write(whole, out));
        }
        LedgerWriter writer = ledger;
        if (ledgerFile != null && writer != null) {
            ledgerFile.write(out -> writer.close());
        }
        if (output != null) {
            output.finish();
        }
        if (ledgerFile != null && writer != null) {
            ledgerFile.commit();
        }
        if (output != null) {
            output.commit();
        }
    }

    /** Returns how many records were skipped for which reason, in the order in which they were met. */
    Map<Text, Long> skipped() {
        return skipped;
    }

    /** Returns how many steps the ledger has. */
    long steps() {
        return steps;
    }
}
