package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.validation.CaseByCaseValidator;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Codec;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueParts;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.OutlineShapes;
import org.waystage.json.internal.text.Bytes;
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
 * ({@link FormatVersion#of}). For another major version there is a single error.
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
        this.options = options;
        this.documents = new DocumentReading(options);
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
        return with(reading.value().map(read -> new Outlines(read.head(), read.caseStudies())), reading);
    }

    /**
     * Takes the parts of a catalogue that is read case by case.
     *
     * @param <C> what is read of each case study
     */
    public interface CaseHandler<C> {
        /**
         * Takes the catalogue without its case studies, before the first of these.
         *
         * @param head the catalogue
         */
        void head(Catalogue head);

        /**
         * Takes the next case study.
         *
         * @param caseStudy the case study, or its outline
         */
        void caseStudy(C caseStudy);

        /**
         * Takes the progress of reading, after each case study. Does nothing unless overridden.
         *
         * @param bytes the number of bytes up to the end of the case study
         */
        default void position(long bytes) {}
    }

    /**
     * Reads a file of any length and passes on its case studies one by one, so not all of them are in memory. A first pass reads everything
     * but the case studies, a second one the case studies. The length of the document is not limited, and the limits on unknown members
     * apply to each case study on its own. About 30 bytes are kept for each case study to check references to it.
     *
     * <p>The notices are those of {@link #read(Path)}; if there are many, near names may be suggested in other ones of them. To find the
     * notices, a document of up to 32 MB is also read as a whole if something in it cannot be read. Case studies are passed on before the
     * notices about them are known, so a caller that needs a catalogue without errors must wait for the end. If the document breaks off or
     * its head cannot be read, nothing is passed on. If a case study exceeds a limit, reading ends there: those before it have been passed
     * on and their notices are kept, with one about the limit, but references between case studies are not checked.
     *
     * @param file the file, which must not change between the passes
     * @param handler takes the head and the case studies that can be read
     * @return the catalogue without its case studies, and all notices
     * @throws IOException if the file cannot be read
     */
    public Reading<Catalogue> readEach(Path file, CaseHandler<CaseStudy> handler) throws IOException {
        CaseByCase<CaseStudy> parts = new CaseByCase<>(
                CaseStudyShapes.CASE_STUDY,
                options.profile(),
                CaseByCaseValidator::add,
                CaseByCaseValidator::finish,
                handler);
        Bytes bytes = Bytes.of(file);
        Reading<Catalogue> reading = inTwoPasses(bytes, parts);
        return DocumentReading.isLookedInto(bytes, reading) ? with(reading.value(), read(bytes)) : reading;
    }

    /**
     * Reads a file of any length as {@link #readEach(Path, CaseHandler)} does, but only the parts that a count needs, as
     * {@link #readOutlines(Path)} does.
     *
     * @param file the file, which must not change between the passes
     * @param handler takes the head and the outlines of the case studies that can be read
     * @return the catalogue without its case studies, and all notices
     * @throws IOException if the file cannot be read
     */
    public Reading<Catalogue> readEachOutline(Path file, CaseHandler<CaseOutline> handler) throws IOException {
        CaseByCase<CaseOutline> parts = new CaseByCase<>(
                OutlineShapes.CASE_OUTLINE,
                ValidationProfile.none(),
                CaseByCaseValidator::add,
                validator -> {},
                handler);
        Bytes bytes = Bytes.of(file);
        Reading<Catalogue> reading = inTwoPasses(bytes, parts);
        return DocumentReading.isLookedInto(bytes, reading) ? with(reading.value(), readOutlines(bytes)) : reading;
    }

    private Reading<Catalogue> inTwoPasses(Bytes bytes, CaseByCase<?> parts) throws IOException {
        return documents.inTwoPasses(
                bytes,
                CatalogueParts.HEAD,
                options.checked()
                        ? (value, action) -> CatalogueValidator.validate(value, false, parts.profile, action)
                        : null,
                parts);
    }

    private static <T> Reading<T> with(Optional<T> value, Reading<?> reading) {
        return new Reading<>(value, reading.notices(), reading.counts(), reading.noticeCounts());
    }

    /** The second pass over a catalogue: checks each case study and passes it on. */
    private final class CaseByCase<C> implements DocumentReading.SecondPass<Catalogue> {
        private final Codec<C> codec;
        private final ValidationProfile profile;
        private final BiConsumer<CaseByCaseValidator, C> check;
        private final Consumer<CaseByCaseValidator> end;
        private final CaseHandler<C> handler;
        private @Nullable CaseByCaseValidator validator;

        CaseByCase(
                Codec<C> codec,
                ValidationProfile profile,
                BiConsumer<CaseByCaseValidator, C> check,
                Consumer<CaseByCaseValidator> end,
                CaseHandler<C> handler) {
            this.codec = codec;
            this.profile = profile;
            this.check = check;
            this.end = end;
            this.handler = handler;
        }

        @Override
        public Codec<?> codec(@Nullable Catalogue head, Consumer<Notice> action) {
            if (head == null) {
                return CatalogueParts.caseStudies(codec, (caseStudy, bytes) -> {});
            }
            CaseByCaseValidator checking = options.checked() ? new CaseByCaseValidator(head, profile, action) : null;
            validator = checking;
            handler.head(head);
            return CatalogueParts.caseStudies(codec, (caseStudy, bytes) -> {
                if (checking != null) {
                    check.accept(checking, caseStudy);
                }
                handler.caseStudy(caseStudy);
                handler.position(bytes);
            });
        }

        @Override
        public void ended() {
            if (validator != null) {
                end.accept(validator);
            }
        }
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
