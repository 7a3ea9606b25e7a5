package org.waystage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.waystage.core.Catalogue;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.WholeFile;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.reading.FormatVersion;

/**
 * Writes whole catalogues: members in a fixed order, numbers with their digits, and unknown members after the known
 * ones of their object, in their original order. Equal catalogues give equal bytes if the languages of their texts and
 * their unknown members are in the same order; {@link CanonicalJson} sorts them. A catalogue that was read in a newer
 * minor version of the format is written in that version ({@link FormatVersion#of}). A lone surrogate in a string,
 * which UTF-8 cannot represent, is written as an escape.
 *
 * <p>A writer has no state between calls and is thread-safe.
 */
public final class CatalogueWriter {
    private static final CatalogueWriter COMPACT = new CatalogueWriter(false);
    private static final CatalogueWriter PRETTY = new CatalogueWriter(true);

    private final boolean pretty;

    private CatalogueWriter(boolean pretty) {
        this.pretty = pretty;
    }

    /**
     * Returns a writer for machines: one line without blanks.
     *
     * @return the writer
     */
    public static CatalogueWriter compact() {
        return COMPACT;
    }

    /**
     * Returns a writer for people: an indentation of two blanks, one member or element per line, and line ends in LF.
     *
     * @return the writer
     */
    public static CatalogueWriter pretty() {
        return PRETTY;
    }

    /**
     * Returns the bytes of a catalogue.
     *
     * @param catalogue the catalogue
     * @return the document in UTF-8; the form for people ends in LF
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public byte[] toBytes(Catalogue catalogue) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            write(catalogue, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a catalogue to a stream.
     *
     * @param catalogue the catalogue
     * @param out the stream, which is flushed but not closed
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public void write(Catalogue catalogue, OutputStream out) throws IOException {
        DocumentWriting.write(catalogue, CatalogueShape.CATALOGUE, out, pretty, false);
        if (pretty) {
            out.write('\n');
        }
        out.flush();
    }

    /**
     * Starts to write a catalogue whose case studies come one by one and need not be in memory.
     *
     * @param head the catalogue; its own case studies are not written
     * @param out the stream, preferably buffered, which is not closed
     * @return the writer, which takes the case studies in their order
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException in the cases of {@link #write(Catalogue, OutputStream)}, then or at the end
     */
    public CaseByCaseWriter caseByCase(Catalogue head, OutputStream out) throws IOException {
        return new CaseByCaseWriter(head, out, pretty);
    }

    /**
     * Writes a catalogue to a file, completely or not at all: it is written to a temporary file beside it, which is
     * then moved.
     *
     * @param catalogue the catalogue
     * @param file the file, which is replaced
     * @throws IOException if the file cannot be written; its previous content is then unchanged
     * @throws IllegalArgumentException if an extra of the catalogue is named {@code format}, or the name of an extra
     *     contains a lone surrogate
     */
    public void write(Catalogue catalogue, Path file) throws IOException {
        WholeFile.write(file, out -> write(catalogue, out));
    }
}
