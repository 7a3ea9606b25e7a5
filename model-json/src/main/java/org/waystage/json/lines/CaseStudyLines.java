package org.waystage.json.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseOutline;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.engine.Shape;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.OutlineShapes;
import org.waystage.json.internal.text.Utf8;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Reads case studies as one JSON object per line (NDJSON), in constant memory whatever their number.
 *
 * <p>The first line is the head: the catalogue without its case studies, so that references to organizations and
 * sources still resolve. Lines without a head are read too, and a notice says that references were not checked. An
 * invalid line yields notices, and reading continues with the next line. A head after the first line, as in joined files, is an error
 * ({@link JsonRules#HEAD_MISPLACED}), even if it equals the first: lines of several files may not fit together. It is
 * skipped, and later lines are still read with the first head. The head states the version of the format of
 * all lines. Blank lines are skipped and counted. Duplicate ids and links between cases are not checked, since that
 * needs all cases at once. Near names are suggested only for the first faults in the first lines, since a file of many
 * invalid lines would take too long.
 *
 * <pre>{@code
 * try (CaseStudyLines lines = CaseStudyLines.open(Path.of("cases.ndjson"))) {
 *     long pilots = lines.stream().parallel()
 *             .flatMap(line -> line.reading().value().stream())
 *             .filter(c -> StageHistory.of(c.stages(), lines.head().orElseThrow().issued()).current().phase().equals(Optional.of(Phase.TRIAL)))
 *             .count();
 * }
 * }</pre>
 */
public final class CaseStudyLines implements AutoCloseable {
    private final InputStream in;
    private final ReadOptions options;
    private final Reading<Catalogue> head;
    private final LineBlocks blocks;
    private boolean streamed;
    private @Nullable ThreadPoolExecutor threads;

    private CaseStudyLines(InputStream in, ReadOptions options) throws IOException {
        this.in = in;
        this.options = options;
        this.blocks = new LineBlocks(in, options);
        this.head = readHead();
    }

    /** Reads further lines with the head of others. */
    private CaseStudyLines(InputStream in, long firstLine, CaseStudyLines others) {
        this.in = in;
        this.options = others.options;
        this.blocks = new LineBlocks(in, options, firstLine);
        this.head = others.head;
    }

    /**
     * One line.
     *
     * @param <T> the type read: the case study, or only its outline
     * @param number the line number in the text, from 1
     * @param reading the value and the notices
     */
    public record Line<T>(long number, Reading<T> reading) {}

    /**
     * Opens a file and reads its head. References are checked if there is a head.
     *
     * @param file the file
     * @return the lines, to be closed after use
     * @throws IOException if the file cannot be read
     */
    public static CaseStudyLines open(Path file) throws IOException {
        return open(file, ReadOptions.defaults());
    }

    /**
     * Opens a file and reads its head.
     *
     * @param file the file
     * @param options the limits, and whether the rules of the model are checked
     * @return the lines, to be closed after use
     * @throws IOException if the file cannot be read
     */
    public static CaseStudyLines open(Path file, ReadOptions options) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return over(in, options);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Reads the head of a stream of lines.
     *
     * @param in the stream, which {@link #close} closes
     * @param options the limits, and whether the rules of the model are checked
     * @return the lines
     * @throws IOException if the stream cannot be read
     */
    public static CaseStudyLines over(InputStream in, ReadOptions options) throws IOException {
        return new CaseStudyLines(in, options);
    }

    /**
     * Reads another part of the same text, which has no head of its own. This way, the machines of a cluster can read a part of the lines
     * each, with the same result as one machine that reads all:
     *
     * <pre>{@code
     * CaseStudyLines head = CaseStudyLines.over(new ByteArrayInputStream(firstLine), options);
     * try (CaseStudyLines part = head.part(in, 5_000_001)) {
     *     part.stream().forEach(line -> line.reading().notices().forEach(System.out::println));
     * }
     * }</pre>
     *
     * <p>Several threads may each read a part at the same time, even after this instance is closed.
     *
     * @param in whole lines, which {@link #close} of the part closes
     * @param firstLine the number of the first of these lines in the text, from 1
     * @return the part, with the head and the options of these lines
     * @throws IllegalArgumentException if the number is not positive
     */
    public CaseStudyLines part(InputStream in, long firstLine) {
        if (firstLine < 1) {
            throw new IllegalArgumentException("lines are numbered from 1, but this one was to be " + firstLine);
        }
        return new CaseStudyLines(in, firstLine, this);
    }

    private Reading<Catalogue> readHead() throws IOException {
        Optional<LineBlocks.RawLine> first = blocks.peek();
        if (first.isPresent() && Utf8.isOtherEncoding(first.get().bytes().start())) {
            // its lines cannot be separated
            return new DocumentReading(options).text(first.get().bytes(), CatalogueShape.CATALOGUE, 1, null);
        }
        String format =
                first.map(line -> LineParsing.format(line.bytes(), options)).orElse(null);
        if (first.isEmpty() || format == null) {
            Place place = new Place("", Optional.of(new Place.Position(1, 1)));
            List<Notice> notices = options.profile().apply(Notice.of(JsonRules.HEAD_MISSING, place, Map.of())).stream()
                    .toList();
            return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
        }
        blocks.skipPeeked();
        if (first.get().bytes().length() > options.limit(ReadOptions.Limit.LINE_BYTES)) {
            return LineParsing.tooLong(first.get(), options);
        }
        Reading<Catalogue> reading = new DocumentReading(options)
                .text(first.get().bytes(), CatalogueShape.CATALOGUE, first.get().number(), this::checkHead);
        boolean withCases = reading.value()
                .filter(catalogue -> !catalogue.caseStudies().isEmpty())
                .isPresent();
        return withCases
                ? new Reading<>(Optional.empty(), reading.notices(), reading.counts(), reading.noticeCounts())
                : reading;
    }

    private void checkHead(Catalogue catalogue, Consumer<Notice> action) {
        if (!catalogue.caseStudies().isEmpty()) {
            action.accept(Notice.of(JsonRules.HEAD_WITH_CASES, Place.of("/caseStudies"), Map.of()));
        }
        if (options.checked()) {
            CatalogueValidator.validate(catalogue, false, options.profile(), action);
        }
    }

    /**
     * Returns the head: the catalogue without case studies, and the notices about it.
     *
     * @return the reading; without a value if the lines have no head or it cannot be read
     */
    public Reading<Catalogue> head() {
        return head;
    }

    /**
     * Lets threads parse lines before the stream hands them out. The stream has the same lines in the same order, but sooner if processors
     * are idle. For each thread, two blocks of 256 kB are in memory, or two lines if these are longer. If the order of lines does not
     * matter, use a parallel stream instead: a stream of lines parsed ahead is not divided.
     *
     * @param count the number of threads, from 1; they end when this is closed
     * @return this
     * @throws IllegalArgumentException if the number is not positive
     * @throws IllegalStateException if the lines were streamed before
     */
    public CaseStudyLines parsedAhead(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 thread is needed, but " + count + " were asked for");
        }
        if (streamed) {
            throw new IllegalStateException("lines can be streamed once");
        }
        threads = LinesAhead.threads(count);
        return this;
    }

    /**
     * Returns the lines with case studies, in order. Lines are read as the stream is consumed; if it is parallel,
     * several threads read blocks of lines. The stream is empty if the head is of another major version, or the first
     * line is in UTF-16 or UTF-32.
     *
     * <p>The stream throws an {@link UncheckedIOException} if the underlying file or stream cannot be read further.
     *
     * @return the lines, once
     * @throws IllegalStateException if the lines were streamed before
     */
    public Stream<Line<CaseStudy>> stream() {
        return lines(
                CaseStudyShapes.CASE_STUDY,
                (caseStudy, head, suggestions, action) ->
                        CatalogueValidator.validate(caseStudy, head, options.profile(), suggestions, action));
    }

    /**
     * Returns the lines as {@link #stream()} does, but only the parts of each case study that a count needs, in about
     * two thirds of the time.
     *
     * <p>The parts of an outline are read and checked as in a full reading. In all other parts, including unknown
     * members, only the following is checked: that they are JSON, within the limits of nesting and length, and that no
     * member of the case study is duplicated or null and no required member is missing. So a null title is an error,
     * but a number as a title is not.
     *
     * @return the lines, once
     * @throws IllegalStateException if the lines were streamed before
     */
    public Stream<Line<CaseOutline>> outlines() {
        return lines(OutlineShapes.CASE_OUTLINE, CatalogueValidator::validate);
    }

    private <T> Stream<Line<T>> lines(Shape<T> shape, LineParsing.Check<T> check) {
        if (streamed) {
            throw new IllegalStateException("lines can be streamed once");
        }
        streamed = true;
        if (isNothingToRead()) {
            return Stream.empty();
        }
        Catalogue catalogue = options.checked() ? head.value().orElse(null) : null;
        LineParsing<T> parsing = new LineParsing<>(options, shape, catalogue, check);
        return StreamSupport.stream(
                threads == null ? new LineSpliterator<>(blocks, parsing) : new LinesAhead<>(blocks, parsing, threads),
                false);
    }

    private boolean isNothingToRead() {
        return head.notices().stream()
                .anyMatch(notice -> notice.rule().equals(JsonRules.FORMAT_OTHER_MAJOR)
                        || (notice.rule().equals(JsonRules.NOT_UTF_8)
                                && notice.values().containsKey("encoding")));
    }

    /** Closes the file or stream, and ends the threads that parse ahead. */
    @Override
    public void close() {
        if (threads != null) {
            LinesAhead.end(threads);
        }
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
