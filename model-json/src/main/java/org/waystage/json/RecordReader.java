package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.ModelTypes;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Reads one record of the model from a document of its own: a case study that somebody submits, an organization, a
 * source, or any other type that {@link WaystageModule} knows.
 *
 * <p>All faults are reported, with pointers, lines and columns of that document. A case study is also checked against
 * the catalogue with the technologies, organizations, sources and code lists that it refers to. The catalogue is
 * read once and serves any number of readings:
 *
 * <pre>{@code
 * Catalogue references = new CatalogueReader().read(Path.of("edition.json")).orElseThrow();
 * RecordReader<CaseStudy> reader = RecordReader.ofCaseStudies(references);
 *
 * Reading<CaseStudy> reading = reader.read(body);
 * }</pre>
 *
 * <p>Duplicate ids and links between cases are not checked, since that needs all cases at once. A reader has no state
 * between calls and is thread-safe.
 *
 * @param <T> the type of the record
 */
public final class RecordReader<T> {
    private final Codec<T> codec;
    private final ReadOptions options;
    private final DocumentReading documents;
    private final @Nullable Check<T> check;

    private RecordReader(Codec<T> codec, ReadOptions options, @Nullable Check<T> check) {
        this.codec = codec;
        this.options = options;
        this.documents = new DocumentReading(options);
        this.check = check;
    }

    /** Returns how a record is checked under the options of a reader. */
    private interface Check<T> {
        DocumentReading.Check<T> under(ReadOptions options);
    }

    /**
     * Returns a reader of case studies that also checks the rules of the model, as {@link
     * CatalogueValidator#validate(CaseStudy, Catalogue)} does.
     *
     * @param references the catalogue with what the case studies refer to; its own case studies are ignored
     * @return the reader
     */
    public static RecordReader<CaseStudy> ofCaseStudies(Catalogue references) {
        Objects.requireNonNull(references, "references");
        return new RecordReader<>(
                CaseStudyShapes.CASE_STUDY,
                ReadOptions.defaults(),
                options -> (caseStudy, action) -> CatalogueValidator.validate(
                        caseStudy, references, options.profile(), NearMiss.MOST_WORDS, action));
    }

    /**
     * Returns a reader of any type of the model. It checks what makes a document readable, but not the rules of the
     * model, which need the rest of the catalogue.
     *
     * @param <T> the type
     * @param type the class of a record such as {@code Organization} or {@code Source}, of a value such as {@code
     *     Quantity}, or of an id or an open list
     * @return the reader
     * @throws IllegalArgumentException if the type has no form in JSON of its own
     */
    public static <T> RecordReader<T> of(Class<T> type) {
        Codec<T> codec = ModelTypes.codec(type);
        if (codec == null) {
            throw new IllegalArgumentException(type.getName() + " has no form in JSON of its own");
        }
        return new RecordReader<>(codec, ReadOptions.defaults(), null);
    }

    /**
     * Returns the types that {@link #of} and {@link RecordWriter#of} take.
     *
     * @return the classes: catalogue, records, values, ids and open lists
     */
    public static List<Class<?>> types() {
        return ModelTypes.all().stream().<Class<?>>map(ModelTypes.Type::type).toList();
    }

    /**
     * Returns a reader like this one with other options.
     *
     * @param other the limits, the profile, and whether the rules of the model are checked
     * @return the reader
     */
    public RecordReader<T> with(ReadOptions other) {
        return new RecordReader<>(codec, Objects.requireNonNull(other, "other"), check);
    }

    /**
     * Reads a document in memory.
     *
     * @param document the UTF-8 bytes of the document
     * @return the record, absent if it has errors, and the notices
     */
    public Reading<T> read(byte[] document) {
        try {
            return read(Bytes.of(document));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /**
     * Reads a stream to its end, but at most {@link ReadOptions.Limit#DOCUMENT_BYTES} of it, so a stream may be endless.
     * A service that accepts documents from anybody should set a limit of its own.
     *
     * @param document the stream, which is not closed
     * @return the record, absent if it has errors, and the notices
     * @throws IOException if the stream cannot be read
     */
    public Reading<T> read(InputStream document) throws IOException {
        return read(Bytes.of(document, options.limit(ReadOptions.Limit.DOCUMENT_BYTES)));
    }

    /**
     * Reads a file. If there is something to report, part of the file is read a second time.
     *
     * @param file the file
     * @return the record, absent if it has errors, and the notices
     * @throws IOException if the file cannot be read
     */
    public Reading<T> read(Path file) throws IOException {
        return read(Bytes.of(file));
    }

    private Reading<T> read(Bytes bytes) throws IOException {
        return documents.document(bytes, codec, check == null || !options.checked() ? null : check.under(options));
    }
}
