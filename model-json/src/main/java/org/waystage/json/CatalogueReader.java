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
 * <p>Reading does not stop at the first fault: it gives the value and every notice, each with its JSON Pointer, line and
 * column. An element that cannot be read is left out of the smallest list around it, and the notice says so; members and
 * codes that this version does not know are kept. Only where the text is not JSON at all nothing can be read beyond that
 * place.
 *
 * <pre>{@code
 * Reading<Catalogue> reading = new CatalogueReader().read(Path.of("catalogue.json"));
 * reading.notices().forEach(System.out::println);
 * Catalogue catalogue = reading.orElseThrow();
 * }</pre>
 *
 * <p>A document of a newer minor version is read, what it brings is kept, and it is written back as of that version ({@link
 * FormatVersion#of}). One of an older major version is upgraded step by step where there are steps, for which it is held in
 * memory whole; notices are then of the original, or of the nearest value around where a step brought something in. Any other
 * major version is one error.
 *
 * <p>A reader holds no state between calls and is safe for use by several threads. A UTF-8 byte order mark is accepted.
 */
public final class CatalogueReader {
    private final DocumentReading documents;
    private final ReadOptions options;

    /** Creates a reader that checks the rules of the model too. */
    public CatalogueReader() {
        this(ReadOptions.defaults());
    }

    /**
     * Creates a reader.
     *
     * @param options limits, and whether the rules of the model are checked
     */
    public CatalogueReader(ReadOptions options) {
        this(options, Upgrades.OF_CATALOGUES);
    }

    /** Creates a reader that reads older versions by the steps given. */
    CatalogueReader(ReadOptions options, Upgrades upgrades) {
        this.options = options;
        this.documents = new DocumentReading(options, upgrades);
    }

    /**
     * Reads a file. It is read once; a second time, in part, if there is something to notice.
     *
     * @param file the file
     * @return the catalogue and what was noticed
     * @throws IOException if the file cannot be read
     */
    public Reading<Catalogue> read(Path file) throws IOException {
        return read(Bytes.of(file));
    }

    /**
     * Reads a document from memory.
     *
     * @param document the UTF-8 bytes of the document
     * @return the catalogue and what was noticed
     */
    public Reading<Catalogue> read(byte[] document) {
        try {
            return read(Bytes.of(document));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /**
     * Reads a stream to its end, whole into memory; {@link #read(Path)} needs less for a large document. Of a stream that does not
     * end no more is taken than a document may have ({@link ReadOptions.Limit#DOCUMENT_BYTES}).
     *
     * @param document the stream, which is not closed
     * @return the catalogue and what was noticed
     * @throws IOException if the stream cannot be read
     */
    public Reading<Catalogue> read(InputStream document) throws IOException {
        long most = options.limit(ReadOptions.Limit.DOCUMENT_BYTES);
        return read(Bytes.of(document.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE))));
    }

    /**
     * What a count needs of a catalogue.
     *
     * @param head the catalogue without its case studies
     * @param caseStudies the outlines of its case studies, in order
     */
    public record Outlines(Catalogue head, List<CaseOutline> caseStudies) {
        /** Checks the parts and keeps an immutable copy of the list. */
        public Outlines {
            Objects.requireNonNull(head, "head");
            caseStudies = List.copyOf(caseStudies);
        }
    }

    /**
     * Reads only what a count needs of a file: the catalogue without its case studies, and their outlines.
     *
     * <p>What an outline has is read and checked as in a whole reading. Of what it has not, members that this version does not
     * know included, only these are checked: that it is JSON, within the limits of nesting and lengths, and that no member
     * of a case study stands twice or is null and no required one is missing; so a title that is null is an error, one that is
     * a number is not. References to case studies are not checked.
     *
     * @param file the file
     * @return head and outlines, and what was noticed
     * @throws IOException if the file cannot be read
     */
    public Reading<Outlines> readOutlines(Path file) throws IOException {
        return readOutlines(Bytes.of(file));
    }

    /**
     * Reads only what a count needs of a document in memory, as {@link #readOutlines(Path)} does.
     *
     * @param document the UTF-8 bytes of the document
     * @return head and outlines, and what was noticed
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
                options.checked() ? (value, action) -> CatalogueValidator.validate(value, true, action) : null);
    }
}
