package org.waystage.json.delta;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.SourceId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.internal.engine.Output;
import org.waystage.json.internal.engine.WholeFile;
import org.waystage.json.internal.shape.CatalogueShape;
import org.waystage.json.internal.shape.RecordList;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.DeltaManifest;

/**
 * A complete delta ({@code waystage-delta/1.0}): its operations have the digest that its first line states.
 *
 * <p>Applied to the edition that it leads from, it gives the edition that it leads to, with the digest that it states. Applied to anything
 * else, it gives nothing and one error of {@link DeltaRules}. Deltas can be chained: the next one is applied to the result of the one
 * before.
 *
 * <pre>{@code
 * Delta delta = Delta.open(Path.of("2026-12.delta")).orElseThrow();
 * Catalogue next = delta.apply(catalogue).orElseThrow();
 * }</pre>
 *
 * <p>A delta is as trustworthy as its signature ({@link org.waystage.json.signing.DeltaSignature DeltaSignature}). {@link DeltaWriter} makes
 * deltas and describes their form.
 */
public final class Delta {
    private final Opening opening;
    private final DeltaManifest manifest;

    /** Opens the document from its start. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private Delta(Opening opening, DeltaManifest manifest) {
        this.opening = opening;
        this.manifest = manifest;
    }

    /**
     * Opens a delta in a file, and goes through it once to check its digest.
     *
     * @param file the file, which must not change while the delta is in use
     * @return the delta, absent if there are errors, and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<Delta> open(Path file) throws IOException {
        return open(() -> Files.newInputStream(file));
    }

    /**
     * Opens a delta in memory, and checks its digest.
     *
     * @param document the UTF-8 bytes of the delta, which must not change while the delta is in use
     * @return the delta, absent if there are errors, and the notices
     */
    public static Reading<Delta> of(byte[] document) {
        try {
            return open(() -> new ByteArrayInputStream(document));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static Reading<Delta> open(Opening opening) throws IOException {
        try (DeltaLines lines = new DeltaLines(opening.open())) {
            byte[] first = lines.next();
            if (first == null && lines.isTooLong()) {
                return LimitException.tooLong("a line of more than", DeltaLines.MOST_BYTES, 1);
            }
            Reading<DeltaManifest> reading = DeltaManifest.read(first == null ? new byte[0] : first);
            if (reading.hasErrors() || reading.value().isEmpty()) {
                return new Reading<>(Optional.empty(), reading.notices(), reading.counts(), reading.noticeCounts());
            }
            DeltaManifest manifest = reading.value().get();
            boolean ended = lines.isEnded();
            while (lines.next() != null) {
                ended = lines.isEnded();
            }
            long expected = manifest.puts() + manifest.removes();
            long found = lines.number() - 1;
            if (lines.isTooLong()) {
                return LimitException.tooLong("a line of more than", DeltaLines.MOST_BYTES, lines.number() + 1);
            }
            boolean same = lines.digest().equals(manifest.operations()) && found == expected;
            if (same && ended) {
                return new Reading<>(
                        Optional.of(new Delta(opening, manifest)),
                        reading.notices(),
                        reading.counts(),
                        reading.noticeCounts());
            }
            return refused(broken(found, expected, ended));
        }
    }

    /** Returns why the operations are not those that the first line names. */
    private static Notice broken(long found, long expected, boolean ended) {
        if (found < expected) {
            return Notice.of(
                    DeltaRules.TRUNCATED,
                    Place.of(""),
                    Map.of("found", String.valueOf(found), "expected", String.valueOf(expected)));
        }
        if (found == expected && !ended) {
            long line = found + 1;
            Place place = new Place("", Optional.of(new Place.Position(line, 1)));
            return Notice.of(DeltaRules.TRUNCATED, place, Map.of("line", String.valueOf(line)));
        }
        return Notice.of(DeltaRules.ALTERED, Place.of(""), Map.of());
    }

    private static <T> Reading<T> refused(Notice notice) {
        List<Notice> notices = List.of(notice);
        return new Reading<>(Optional.empty(), notices, Reading.Counts.of(notices));
    }

    /**
     * Returns the first line.
     *
     * @return which editions the delta leads from and to, and how many operations it has
     */
    public DeltaManifest manifest() {
        return manifest;
    }

    /**
     * Applies the delta to a catalogue in memory.
     *
     * @param base the catalogue
     * @return the catalogue that it gives, and a notice for each number that stays as it is although the digest does not protect all
     *     of its digits; or nothing and one error
     * @throws IllegalArgumentException if the base has no canonical form
     * @throws IllegalStateException if the file of the delta can no longer be read
     */
    public Reading<Catalogue> apply(Catalogue base) {
        Collected collected = new Collected();
        try {
            return answer(apply(EditionInput.of(base), collected), collected::catalogue);
        } catch (IOException e) {
            throw new IllegalStateException("the delta can no longer be read", e);
        }
    }

    /**
     * Applies the delta to an edition and writes the result as lines ({@link org.waystage.json.lines.CaseStudyLines CaseStudyLines}), in
     * little memory if the edition is in lines too. Only the end shows whether the result is valid: if there is an error, what was written
     * must be discarded. {@link #apply(EditionInput, Path)} does that.
     *
     * @param base the edition
     * @param lines the stream for the result, preferably buffered, which is flushed but not closed
     * @return the first line of the delta, and a notice for each number that stays as it is although the digest does not protect all
     *     of its digits; or nothing and one error
     * @throws IOException if the base or the delta cannot be read, or the stream cannot be written
     * @throws java.io.UncheckedIOException if lines of the base cannot be read to their end
     * @throws IllegalArgumentException if the base has no canonical form, or a line of it has errors
     */
    public Reading<DeltaManifest> apply(EditionInput base, OutputStream lines) throws IOException {
        List<Notice> notices = apply(base, new Written(lines));
        lines.flush();
        return answer(notices, () -> manifest);
    }

    /**
     * Applies the delta to an edition and writes the result as lines into a file, completely or not at all.
     *
     * @param base the edition
     * @param target the file, which is replaced if there is no error
     * @return the first line of the delta, and a notice for each number that stays as it is although the digest does not protect all
     *     of its digits; or nothing and one error
     * @throws IOException if the base or the delta cannot be read, or the file cannot be written; its previous content is then
     *     unchanged
     * @throws java.io.UncheckedIOException if lines of the base cannot be read to their end
     * @throws IllegalArgumentException if the base has no canonical form, or a line of it has errors
     */
    public Reading<DeltaManifest> apply(EditionInput base, Path target) throws IOException {
        List<Reading<DeltaManifest>> applied = new ArrayList<>(1);
        try {
            WholeFile.write(target, out -> {
                Reading<DeltaManifest> reading = apply(base, out);
                if (reading.hasErrors()) {
                    throw new RefusedException(reading);
                }
                applied.add(reading);
            });
            return applied.get(0);
        } catch (RefusedException e) {
            return e.reading;
        }
    }

    /** Ends the writing of a file that is not to be kept. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Reading<DeltaManifest> reading;

        RefusedException(Reading<DeltaManifest> reading) {
            super("the delta does not apply", null, false, false);
            this.reading = reading;
        }
    }

    private List<Notice> apply(EditionInput base, Application.Result result) throws IOException {
        try (DeltaLines lines = new DeltaLines(opening.open())) {
            return new Application(manifest, new Operations(lines)).to(base, result);
        }
    }

    private static <T> Reading<T> answer(List<Notice> notices, Supplier<T> value) {
        Reading.Counts counts = Reading.Counts.of(notices);
        return new Reading<>(counts.errors() == 0 ? Optional.of(value.get()) : Optional.empty(), notices, counts);
    }

    /** Returns what the first line says. */
    @Override
    public String toString() {
        return manifest.toString();
    }

    /** Collects the result in memory. */
    private static final class Collected implements Application.Result {
        private final RecordTexts texts = new RecordTexts();
        private final List<Catalogue> head = new ArrayList<>(1);
        private final List<CaseStudy> cases = new ArrayList<>();

        @Override
        public void head(Catalogue catalogue) {
            head.add(catalogue);
        }

        @Override
        public void copy(CaseStudy caseStudy, Map<SourceId, SourceId> citing) throws IOException {
            cases.add(texts.citing(caseStudy, RecordList.CASE_STUDIES, citing));
        }

        @Override
        public void put(CaseStudy caseStudy) {
            cases.add(caseStudy);
        }

        Catalogue catalogue() {
            return head.get(0).toBuilder().caseStudies(cases).build();
        }
    }

    /** Writes the result as lines. */
    private static final class Written implements Application.Result {
        private final OutputStream out;

        Written(OutputStream out) {
            this.out = out;
        }

        @Override
        public void head(Catalogue catalogue) throws IOException {
            DocumentWriting.write(catalogue, CatalogueShape.CATALOGUE, out, false, true);
            out.write('\n');
        }

        @Override
        public void copy(CaseStudy caseStudy, Map<SourceId, SourceId> citing) throws IOException {
            DocumentWriting.write(
                    caseStudy,
                    RecordList.CASE_STUDIES.shape,
                    out,
                    false,
                    generator -> new Output(generator, false, true).citing(citing));
            out.write('\n');
        }

        @Override
        public void put(CaseStudy caseStudy) throws IOException {
            copy(caseStudy, Map.of());
        }
    }
}
