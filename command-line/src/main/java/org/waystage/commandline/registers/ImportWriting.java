package org.waystage.commandline.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/**
 * Writes the parts of a register as they are read; a document is collected and written at the end.
 */
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
     * Creates a sink.
     *
     * @param output the file for the catalogue; null if there is none
     * @param asLines whether the catalogue is written as lines
     * @param ledgerFile the file for the ledger; null if there is none
     * @param ledgerAsJson whether the ledger is written as JSON
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
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) {
        if (progress != null) {
            progress.step();
        }
        if (output != null && asLines) {
            CaseStudyLinesWriter writer = Objects.requireNonNull(lines);
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
        if (ledgerFile != null) {
            ledgerFile.write(out -> ledger(out).write(record));
        }
    }

    private LedgerWriter ledger(OutputStream out) throws IOException {
        if (ledger == null) {
            ledger = ledgerAsJson ? Ledger.json(out) : Ledger.csv(out);
        }
        return ledger;
    }

    @Override
    public void skipped(SkippedRecord record) {
        skipped.merge(record.reason(), 1L, Long::sum);
    }

    /** Puts the files in their places, the ledger first: a catalogue never appears without it. */
    void commit() {
        Catalogue catalogue = head;
        if (output != null && !asLines && catalogue != null) {
            Catalogue whole = catalogue.toBuilder().caseStudies(gathered).build();
            output.write(out -> CatalogueWriter.pretty().write(whole, out));
        }
        OutputFile told = catalogue == null ? null : ledgerFile;
        if (told != null) {
            told.write(out -> ledger(out).close());
        }
        if (output != null) {
            output.finish();
        }
        if (told != null) {
            told.commit();
        }
        if (output != null) {
            output.commit();
        }
    }

    /** Returns how many records were skipped for each reason, in the order of first occurrence. */
    Map<Text, Long> skipped() {
        return skipped;
    }

    /** Returns the number of steps in the ledger. */
    long steps() {
        return steps;
    }
}
