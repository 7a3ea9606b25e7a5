package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.OutlineShapes;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.internal.upgrade.Upgrades;
import org.waystage.json.reading.FormatVersion;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Reads whole catalogues.
 *
 * <p>Reading does not stop at the first fault: it returns the value and all notices, each with its JSON Pointer, line
 * and column. If an element cannot be read, the smallest list element that contains it is left out, and the notice says
 * so. Unknown members and codes are kept. Reading stops only where the text is not JSON.
 *
 * <pre>{@code
 * Reading<Catalogue> reading = new CatalogueReader().read(Path.of("catalogue.json"));
 * reading.notices().forEach(System.out::println);
 * Catalogue catalogue = reading.orElseThrow();
 * }</pre>
 *
 * <p>A document of a newer minor version is read with its additions kept, and written back in that version
 * ({@link FormatVersion#of}). A document of an older major version is upgraded step by step if there are steps, which
 * holds it in memory as a whole; notices then refer to the original, or to the nearest containing value of the original
 * if a step added something. For any other major version there is a single error.
 *
 * <p>A reader has no state between calls and is thread-safe. A UTF-8 byte order mark is accepted.
 */
public final class CatalogueReader {
    private final DocumentReading documents;
    private final ReadOptions options;

    /** Creates a reader that also checks the rules of the model. */
    public CatalogueReader() {
        this(ReadOptions.defaults());
    }

    /**
     * Creates a reader.
     *
     * @param options the limits, and whether the rules of the model are checked
     */
    public CatalogueReader(ReadOptions options) {
        this(options, Upgrades.OF_CATALOGUES);
    }

    /** Creates a reader with the given steps for older versions. */
    CatalogueReader(ReadOptions options, Upgrades upgrades) {
        this.options = options;
        this.documents = new DocumentReading(options, upgrades);
    }

    /**
     * Reads a file. If there is something to report, part of the file is read a second time.
     *
     * @param file the file
     * @return the catalogue and the notices
     * @throws IOException if the file cannot be read
     */
    public Reading<Catalogue> read(Path file) throws IOException {
        return read(Bytes.of(file));
    }

    /**
     * Reads a document in memory.
     *
     * @param document the UTF-8 bytes of the document
     * @return the catalogue and the notices
     */
    public Reading<Catalogue> read(byte[] document) {
        try {
            return read(Bytes.of(document));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /**
     * Reads a stream to its end, as a whole into memory; {@link #read(Path)} needs less memory for a large document. At
     * most the maximum length of a document ({@link ReadOptions.Limit#DOCUMENT_BYTES}) is read, so a stream may be
     * endless.
     *
     * @param document the stream, which is not closed
     * @return the catalogue and the notices
     * @throws IOException if the stream cannot be read
     */
    public Reading<Catalogue> read(InputStream document) throws IOException {
        return read(Bytes.of(document, options.limit(ReadOptions.Limit.DOCUMENT_BYTES)));
    }

    /**
     * The parts of a catalogue that a count needs.
     *
     * @param head the catalogue without its case studies
     * @param caseStudies the outlines of its case studies, in order
     */
    public record Outlines(Catalogue head, List<CaseOutline> caseStudies) {
        /** Checks the components and keeps an immutable copy of the list. */
        public Outlines {
            Objects.requireNonNull(head, "head");
            caseStudies = List.copyOf(caseStudies);
        }
    }

    /**
     * Reads only the parts of a file that a count needs: the catalogue without its case studies, and their outlines.
     *
     * <p>The parts of an outline are read and checked as in a full reading. In all other parts, including unknown
     * members, only the following is checked: that they are JSON, within the limits of nesting and length, and that no
     * member of a case study is duplicated or null and no required member is missing. So a null title is an error, but
     * a number as a title is not. References to case studies are not checked.
     *
     * @param file the file
     * @return the head and the outlines, and the notices
     * @throws IOException if the file cannot be read
     */
    public Reading<Outlines> readOutlines(Path file) throws IOException {
        return readOutlines(Bytes.of(file));
    }

    /**
     * Reads only the parts of a document in memory that a count needs, as {@link #readOutlines(Path)} does.
     *
     * @param document the UTF-8 bytes of the document
     * @return the head and the outlines, and the notices
     */
    public Reading<Outlines> readOutlines(byte[] document) {
        try {
            return readOutlines(Bytes.of(document));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private Reading<Outlines> readOutlines(Bytes bytes) throws IOException {
        Reading<OutlineShapes.Outlined> reading = documents.text(
                bytes,
                OutlineShapes.OUTLINES,
                1,
                options.checked()
                        ? (value, action) -> CatalogueValidator.validate(value.head(), value.caseStudies(), action)
                        : null);
        return new Reading<>(
                reading.value().map(read -> new Outlines(read.head(), read.caseStudies())),
                reading.notices(),
                reading.counts(),
                reading.noticeCounts());
    }

    private Reading<Catalogue> read(Bytes bytes) throws IOException {
        return documents.document(
                bytes,
                CatalogueShape.CATALOGUE,
                options.checked()
                        ? (value, action) -> CatalogueValidator.validate(value, true, options.profile(), action)
                        : null);
    }
}
