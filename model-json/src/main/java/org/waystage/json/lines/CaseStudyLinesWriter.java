package org.waystage.json.lines;

import java.io.IOException;
import java.io.OutputStream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.engine.SharedParts;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.reading.FormatVersion;

/**
 * Writes case studies one per line (NDJSON), in constant memory. Before them comes a head with the catalogue that they refer to, unless it
 * is {@linkplain #withoutHead written elsewhere}.
 * The head states the version of the format of the lines, which is the one in which it was read
 * ({@link FormatVersion#of}).
 *
 * <p>Not thread-safe.
 */
public final class CaseStudyLinesWriter {
    private final OutputStream out;
    private final SharedParts parts = new SharedParts();

    private CaseStudyLinesWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes the head and returns a writer for the lines.
     *
     * @param out the stream, preferably buffered, which is not closed
     * @param head the catalogue that the case studies refer to; its own case studies are not written
     * @return the writer
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public static CaseStudyLinesWriter over(OutputStream out, Catalogue head) throws IOException {
        CaseStudyLinesWriter writer = new CaseStudyLinesWriter(out);
        writer.line(head, CatalogueShape.CATALOGUE, true);
        return writer;
    }

    /**
     * Returns a writer that writes no head, for example for an import, which knows the head only when it has seen all cases. The lines are
     * those that {@link #over(OutputStream, Catalogue)} would write after the head. Put the head before them: without it, readers do not
     * check references.
     *
     * @param out the stream, preferably buffered, which is not closed; nothing is written to it yet
     * @return the writer
     */
    public static CaseStudyLinesWriter withoutHead(OutputStream out) {
        return new CaseStudyLinesWriter(out);
    }

    private <T> void line(T value, Shape<T> shape, boolean headOnly) throws IOException {
        DocumentWriting.write(
                value, shape, out, false, generator -> new Output(generator, headOnly, true).sharing(parts));
        out.write('\n');
    }

    /**
     * Writes a line.
     *
     * @param caseStudy the case study
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the name of an extra contains a lone surrogate
     */
    public void write(CaseStudy caseStudy) throws IOException {
        line(caseStudy, CaseStudyShapes.CASE_STUDY, false);
    }

    /**
     * Writes a catalogue as lines: its head, then its case studies.
     *
     * @param catalogue the catalogue
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public static void writeAll(Catalogue catalogue, OutputStream out) throws IOException {
        CaseStudyLinesWriter lines = over(out, catalogue);
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            lines.write(caseStudy);
        }
        out.flush();
    }
}
