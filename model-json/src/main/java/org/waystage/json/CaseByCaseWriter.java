package org.waystage.json;

import java.io.IOException;
import java.io.OutputStream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a catalogue as one document in constant memory, taking its case studies one by one. The bytes are those of {@link
 * CatalogueWriter#write(Catalogue, OutputStream)} for the whole catalogue.
 *
 * <p>Not thread-safe.
 */
public final class CaseByCaseWriter {
    private static final CatalogueShape CATALOGUE = CatalogueShape.CATALOGUE;

    private final Catalogue head;
    private final OutputStream out;
    private final boolean pretty;
    private final JsonGenerator generator;
    private final Output output;
    private boolean began;

    CaseByCaseWriter(Catalogue head, OutputStream out, boolean pretty) throws IOException {
        this.head = head;
        this.out = out;
        this.pretty = pretty;
        this.generator = DocumentWriting.open(out, pretty);
        this.output = new Output(generator, false, true);
        DocumentWriting.write(() -> {
            generator.writeStartObject();
            CATALOGUE.membersBefore(head, output);
        });
    }

    /**
     * Writes the next case study.
     *
     * @param caseStudy the case study
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the name of an extra contains a lone surrogate
     */
    public void write(CaseStudy caseStudy) throws IOException {
        DocumentWriting.write(() -> {
            if (!began) {
                CATALOGUE.beginCaseStudies(generator);
                began = true;
            }
            CaseStudyShapes.CASE_STUDY.write(caseStudy, output);
        });
    }

    /**
     * Writes what comes after the case studies, and flushes the stream, which is not closed.
     *
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public void end() throws IOException {
        DocumentWriting.write(() -> {
            if (began) {
                generator.writeEndArray();
            }
            CATALOGUE.membersAfter(head, output);
            output.extras(CATALOGUE, head);
            generator.writeEndObject();
            generator.close();
        });
        if (pretty) {
            out.write('\n');
        }
        out.flush();
    }
}
