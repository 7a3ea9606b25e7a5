package org.waystage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.waystage.core.decision.Decisions;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.shape.DecisionShapes;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Reads and writes what persons decided about records of two editions ({@link CatalogueSchemas#DECISIONS}).
 *
 * <p>Unknown members are kept, reported and written back.
 */
public final class DecisionsFormat {
    private DecisionsFormat() {}

    /**
     * Reads a document from a file.
     *
     * @param file the file
     * @return the decisions, absent if there are errors, and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<Decisions> read(Path file) throws IOException {
        return read(Bytes.of(file, ReadOptions.defaults().limit(ReadOptions.Limit.DOCUMENT_BYTES)));
    }

    /**
     * Reads a document.
     *
     * @param document the UTF-8 bytes of the document
     * @return the decisions, absent if there are errors, since part of the decisions may mean something else; and the
     *     notices
     */
    public static Reading<Decisions> read(byte[] document) {
        return read(Bytes.of(document));
    }

    private static Reading<Decisions> read(Bytes document) {
        DocumentReading documents = new DocumentReading(ReadOptions.defaults());
        try {
            Reading<Decisions> reading = documents.document(document, DecisionShapes.DECISIONS, null);
            if (!reading.hasErrors()) {
                reading = documents.document(document, DecisionShapes.DECISIONS, Decisions::check);
            }
            return reading.hasErrors()
                    ? new Reading<>(Optional.empty(), reading.notices(), reading.counts(), reading.noticeCounts())
                    : reading;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /**
     * Returns a document as people edit it: an indentation of two blanks, one member or element per line.
     *
     * @param decisions the decisions
     * @return the document in UTF-8; it ends in LF, and {@link #read(byte[])} accepts it
     */
    public static byte[] toBytes(Decisions decisions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DocumentWriting.write(decisions, DecisionShapes.DECISIONS, bytes, true, false);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
