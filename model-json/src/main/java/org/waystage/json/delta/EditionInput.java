package org.waystage.json.delta;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/**
 * An edition from which a delta is made or to which one is applied: a catalogue in memory, or lines in a file, which are read one
 * by one and as often as needed.
 *
 * <p>A JSON document is one value, so it is read into memory as a whole, which suits catalogues of ordinary size. For millions of case
 * studies, use lines.
 */
public final class EditionInput {
    private static final ReadOptions UNCHECKED = ReadOptions.defaults().unchecked();
    private static final Telling NOBODY = (bytes, of) -> {};

    private final Catalogue head;
    private final List<CaseStudy> inMemory;
    private final Optional<Path> lines;
    private final Telling telling;

    private EditionInput(Catalogue head, List<CaseStudy> inMemory, Optional<Path> lines, Telling telling) {
        this.head = head;
        this.inMemory = inMemory;
        this.lines = lines;
        this.telling = telling;
    }

    /** Takes the progress of reading lines. */
    public interface Telling {
        /**
         * Takes how much has been read. If it is less than before, the lines are being read again.
         *
         * @param bytes the bytes read so far
         * @param of the number of bytes of the file
         */
        void read(long bytes, long of);
    }

    /** The case studies of an edition, once from the first to the last. */
    interface Cases extends Iterator<CaseStudy>, AutoCloseable {
        @Override
        void close();
    }

    /**
     * Returns the input for a catalogue in memory.
     *
     * @param catalogue the catalogue
     * @return the input
     */
    public static EditionInput of(Catalogue catalogue) {
        return new EditionInput(
                catalogue.toBuilder().caseStudies(List.of()).build(),
                catalogue.caseStudies(),
                Optional.empty(),
                NOBODY);
    }

    /**
     * Returns the input for lines in a file ({@link CaseStudyLines}), and reads their head.
     *
     * @param file the file, which must not change while the input is in use
     * @return the input, absent if the head is missing or has errors; and the notices of the head
     * @throws IOException if the file cannot be read
     */
    public static Reading<EditionInput> ofLines(Path file) throws IOException {
        try (CaseStudyLines read = CaseStudyLines.open(file, UNCHECKED)) {
            Reading<Catalogue> head = read.head();
            Optional<EditionInput> input = head.hasErrors()
                    ? Optional.empty()
                    : head.value().map(catalogue -> new EditionInput(catalogue, List.of(), Optional.of(file), NOBODY));
            return new Reading<>(input, head.notices(), head.counts(), head.noticeCounts());
        }
    }

    /** Returns the catalogue without its case studies. */
    Catalogue head() {
        return head;
    }

    /** Returns the file if the case studies are in lines. */
    Optional<Path> lines() {
        return lines;
    }

    /** Returns the case studies that are in memory; none if they are in lines. */
    List<CaseStudy> inMemory() {
        return inMemory;
    }

    /**
     * Returns an input like this one that reports the progress each time its lines are read.
     *
     * @param told takes the progress
     * @return the input
     */
    public EditionInput telling(Telling told) {
        return new EditionInput(head, inMemory, lines, told);
    }

    /**
     * Goes through the lines of the file.
     *
     * @throws UncheckedIOException as soon as the file cannot be read
     */
    CaseStudyLines open() throws IOException {
        Path file = lines.orElseThrow();
        InputStream in = new Told(file, telling);
        try {
            return CaseStudyLines.over(in, UNCHECKED);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The bytes of a file; reports how many have been read. */
    private static final class Told extends FilterInputStream {
        private final Telling telling;
        private final long size;
        private long count;

        Told(Path file, Telling telling) throws IOException {
            this(Files.size(file), file, telling);
        }

        /** Opens the file last, so that nothing can fail while it is open. */
        private Told(long size, Path file, Telling telling) throws IOException {
            super(Files.newInputStream(file));
            this.telling = telling;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            telling.read(Math.min(count, size), size);
            return read;
        }
    }

    /**
     * Returns the case study of a line.
     *
     * @throws IllegalArgumentException if the line has errors, since part of an edition is another edition
     */
    static CaseStudy whole(Reading<CaseStudy> line) {
        if (line.hasErrors()) {
            throw new IllegalArgumentException(line.notices().stream()
                    .filter(notice -> notice.severity() == Severity.ERROR)
                    .findFirst()
                    .map(Notice::toString)
                    .orElse("a line has errors"));
        }
        return line.value().orElseThrow();
    }

    /**
     * Goes through the case studies.
     *
     * @throws IllegalArgumentException as soon as a line has errors, since part of an edition is another edition
     * @throws UncheckedIOException as soon as the file cannot be read
     */
    Cases cases() throws IOException {
        return lines.isPresent() ? new OfLines(open()) : new InMemory(inMemory);
    }

    private static final class InMemory implements Cases {
        private final Iterator<CaseStudy> cases;

        InMemory(List<CaseStudy> cases) {
            this.cases = cases.iterator();
        }

        @Override
        public boolean hasNext() {
            return cases.hasNext();
        }

        @Override
        public CaseStudy next() {
            return cases.next();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static final class OfLines implements Cases {
        private final CaseStudyLines lines;
        private final Iterator<CaseStudyLines.Line<CaseStudy>> rest;

        OfLines(CaseStudyLines lines) {
            this.lines = lines;
            this.rest = lines.stream().iterator();
        }

        @Override
        public boolean hasNext() {
            return rest.hasNext();
        }

        @Override
        public CaseStudy next() {
            return whole(rest.next().reading());
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
