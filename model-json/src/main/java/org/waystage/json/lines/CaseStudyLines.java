package org.waystage.json.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import org.waystage.json.internal.upgrade.UpgradeStep;
import org.waystage.json.internal.upgrade.Upgrades;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * Case studies, one JSON object a line (NDJSON), in constant memory however many there are.
 *
 * <p>The first line is the head: the catalogue without its case studies, so that organizations and sources still resolve.
 * Lines without a head are read too, and a notice says that references were not checked. A bad line gives notices; the next
 * line is read all the same. The head says in which version of the format all lines are. Blank lines are skipped and
 * counted. That ids stand once, and links between cases, are not checked, since that needs all cases at once. Nearest names are
 * suggested for the first faults of the first lines alone: a file of many bad lines would take too long.
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
    private final Upgrades upgrades;
    private List<UpgradeStep> steps = List.of();
    private boolean streamed;

    private CaseStudyLines(InputStream in, ReadOptions options, Upgrades upgrades) throws IOException {
        this.in = in;
        this.options = options;
        this.upgrades = upgrades;
        this.blocks = new LineBlocks(in, options);
        this.head = readHead();
    }

    /**
     * One line.
     *
     * @param <T> what is read of it: the case study, or only its outline
     * @param number its number in the text, from 1
     * @param reading the value and what was noticed
     */
    public record Line<T>(long number, Reading<T> reading) {}

    /**
     * Opens a file and reads its head; references are checked where there is one.
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
     * @param options limits, and whether the rules of the model are checked
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
     * @param options limits, and whether the rules of the model are checked
     * @return the lines
     * @throws IOException if the stream cannot be read
     */
    public static CaseStudyLines over(InputStream in, ReadOptions options) throws IOException {
        return over(in, options, Upgrades.OF_CATALOGUES);
    }

    /** Reads the head of a stream of lines, and older versions by the steps given. */
    static CaseStudyLines over(InputStream in, ReadOptions options, Upgrades upgrades) throws IOException {
        return new CaseStudyLines(in, options, upgrades);
    }

    private Reading<Catalogue> readHead() throws IOException {
        Optional<LineBlocks.RawLine> first = blocks.peek();
        if (first.isPresent() && Utf8.isOtherEncoding(first.get().bytes().start())) {
            // its lines cannot be told apart
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
        steps = upgrades.from(format);
        if (first.get().bytes().length() > options.limit(ReadOptions.Limit.LINE_BYTES)) {
            return LineParsing.tooLong(first.get(), options);
        }
        Reading<Catalogue> reading = new DocumentReading(options, upgrades)
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
            CatalogueValidator.validate(catalogue, false, action);
        }
    }

    /**
     * Returns the head: the catalogue without case studies, and what was noticed about it.
     *
     * @return the reading; without a value if the lines have no head, or one that cannot be read
     */
    public Reading<Catalogue> head() {
        return head;
    }

    /**
     * Returns the lines with case studies, in order. Lines are read as the stream is; it may be made parallel, and then reads
     * blocks of lines on several threads. After a head of another major version, or where a first line is in UTF-16 or UTF-32, there are
     * none.
     *
     * <p>The stream throws an {@link UncheckedIOException} where the file or stream below it cannot be read on.
     *
     * @return the lines, once
     * @throws IllegalStateException if they were streamed before
     */
    public Stream<Line<CaseStudy>> stream() {
        return lines(CaseStudyShapes.CASE_STUDY, CatalogueValidator::validate);
    }

    /**
     * Returns the lines as {@link #stream()} does, but only what a count needs of each case study, in about two thirds of the
     * time.
     *
     * <p>What an outline has is read and checked as in a whole reading. Of what it has not, members that this version does not
     * know included, only these are checked: that it is JSON, within the limits of nesting and lengths, and that no member
     * of the case study stands twice or is null and no required one is missing; so a title that is null is an error, one that
     * is a number is not.
     *
     * @return the lines, once
     * @throws IllegalStateException if they were streamed before
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
        LineParsing<T> parsing = new LineParsing<>(options, shape, steps, catalogue, check);
        return StreamSupport.stream(new LineSpliterator<>(blocks, parsing), false);
    }

    private boolean isNothingToRead() {
        return head.notices().stream()
                .anyMatch(notice -> notice.rule().equals(JsonRules.FORMAT_OTHER_MAJOR)
                        || (notice.rule().equals(JsonRules.NOT_UTF_8)
                                && notice.values().containsKey("encoding")));
    }

    /**
     * Returns how many blank lines were skipped so far.
     *
     * @return how many
     */
    public long blankLines() {
        return blocks.blankLines();
    }

    /** Closes the file or stream. */
    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
