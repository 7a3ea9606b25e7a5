package org.waystage.json;

import java.io.IOException;
import java.io.OutputStream;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;

/**
 * Writes case studies one a line (NDJSON), after a head with the catalogue that they refer to; in constant memory.
 *
 * <p>Not for use by several threads at once.
 */
public final class CaseStudyLinesWriter {
    private final OutputStream out;

    private CaseStudyLinesWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes the head and returns a writer for the lines.
     *
     * @param out the stream, which is not closed; best a buffered one
     * @param head the catalogue that the case studies refer to; its own case studies are not written
     * @return the writer
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra bears the name of a known member, or one that holds half a surrogate pair
     */
    public static CaseStudyLinesWriter over(OutputStream out, Catalogue head) throws IOException {
        CatalogueWriter.write(head, CatalogueShape.CATALOGUE, out, false, true);
        out.write('\n');
        return new CaseStudyLinesWriter(out);
    }

    /**
     * Writes a line.
     *
     * @param caseStudy the case study
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra bears the name of a known member, or one that holds half a surrogate pair
     */
    public void write(CaseStudy caseStudy) throws IOException {
        CatalogueWriter.write(caseStudy, CaseStudyShapes.CASE_STUDY, out, false, false);
        out.write('\n');
    }

    /**
     * Writes a catalogue as lines: its head, then its case studies.
     *
     * @param catalogue the catalogue
     * @param out the stream, which is flushed and not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra bears the name of a known member, or one that holds half a surrogate pair
     */
    public static void writeAll(Catalogue catalogue, OutputStream out) throws IOException {
        CaseStudyLinesWriter lines = over(out, catalogue);
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            lines.write(caseStudy);
        }
        out.flush();
    }
}
