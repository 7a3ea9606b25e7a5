package org.waystage.json.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
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
 * <p>A JSON document is one value, so it is read as a whole and is in memory as a whole; that is meant for catalogues of ordinary
 * size. For millions of case studies use lines.
 */
public final class EditionInput {
    private static final ReadOptions UNCHECKED = ReadOptions.defaults().unchecked();

    private final Catalogue head;
    private final List<CaseStudy> inMemory;
    private final Optional<Path> lines;

    private EditionInput(Catalogue head, List<CaseStudy> inMemory, Optional<Path> lines) {
        this.head = head;
        this.inMemory = inMemory;
        this.lines = lines;
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
                catalogue.toBuilder().caseStudies(List.of()).build(), catalogue.caseStudies(), Optional.empty());
    }

    /**
     * Returns the input for lines in a file ({@link CaseStudyLines}), and reads their head.
     *
     * @param file the file, which must not change while the input is in use
     * @return the input, absent if the head is missing or has errors; and the notices of the head
     * @throws IOException if the file cannot be read
     */
    public static Reading<EditionInput> ofLines(Path file) throws IOException {
        try (CaseStudyLines read = open(file)) {
            Reading<Catalogue> head = read.head();
            Optional<EditionInput> input = head.hasErrors()
                    ? Optional.empty()
                    : head.value().map(catalogue -> new EditionInput(catalogue, List.of(), Optional.of(file)));
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
     * Goes through the lines of a file.
     *
     * @throws UncheckedIOException as soon as the file cannot be read
     */
    static CaseStudyLines open(Path lines) throws IOException {
        return CaseStudyLines.open(lines, UNCHECKED);
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
        return lines.isPresent() ? new OfLines(open(lines.get())) : new InMemory(inMemory);
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
