package org.waystage.commandline.files;

import java.io.IOException;
import java.io.OutputStream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CaseByCaseWriter;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Writes a catalogue case by case, in lines or as a document. */
public interface CaseStudySink {
    /** Writes the next case. */
    void write(CaseStudy caseStudy) throws IOException;

    /** Writes what follows the last case. */
    void end() throws IOException;

    /** Begins lines or a document. */
    static CaseStudySink of(CatalogueOutput form, Catalogue head, OutputStream out) throws IOException {
        return form == CatalogueOutput.LINES
                ? of(CaseStudyLinesWriter.over(out, head))
                : document(CatalogueWriter.pretty(), head, out);
    }

    /** Returns a sink for lines after a head that has been written. */
    static CaseStudySink of(CaseStudyLinesWriter lines) {
        return new CaseStudySink() {
            @Override
            public void write(CaseStudy caseStudy) throws IOException {
                lines.write(caseStudy);
            }

            @Override
            public void end() {
                // the last line is the end
            }
        };
    }

    /** Begins a document. */
    static CaseStudySink document(CatalogueWriter writer, Catalogue head, OutputStream out) throws IOException {
        CaseByCaseWriter document = writer.caseByCase(head, out);
        return new CaseStudySink() {
            @Override
            public void write(CaseStudy caseStudy) throws IOException {
                document.write(caseStudy);
            }

            @Override
            public void end() throws IOException {
                document.end();
            }
        };
    }
}
