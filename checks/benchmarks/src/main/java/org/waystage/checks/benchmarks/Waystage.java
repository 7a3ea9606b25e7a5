package org.waystage.checks.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;

/** What the library does, in the calls that an application would use. */
final class Waystage {
    private static final ReadOptions UNCHECKED = ReadOptions.defaults().unchecked();
    private static final CatalogueReader READER = new CatalogueReader(UNCHECKED);
    private static final CatalogueReader CHECKING_READER = new CatalogueReader();

    private Waystage() {}

    /** Reads a document without the rules of the model, which no other contestant knows. */
    static Catalogue read(byte[] document) {
        return READER.read(document).orElseThrow();
    }

    /** Reads a document and checks the rules of the model, as a reader does by default. */
    static Catalogue readChecked(byte[] document) {
        return CHECKING_READER.read(document).orElseThrow();
    }

    /** Reads only what a count needs of a document. */
    static CatalogueReader.Outlines readOutlines(byte[] document) {
        return READER.readOutlines(document).orElseThrow();
    }

    /** As {@link #countTechnologies(byte[])}, reading only what a count needs. */
    static long countTechnologiesOfOutlines(byte[] bytes) {
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(bytes), UNCHECKED)) {
            return lines.outlines()
                    .mapToLong(
                            line -> line.reading().orElseThrow().technologies().size())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines after their head, and counts the technologies that the case studies name. */
    static long countTechnologies(byte[] lines) {
        return countTechnologies(lines, false);
    }

    /** As {@link #countTechnologies(byte[])}, on the threads of a pool. */
    static long countTechnologies(byte[] lines, ForkJoinPool pool) {
        try {
            return pool.submit(() -> countTechnologies(lines, true)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long countTechnologies(byte[] bytes, boolean parallel) {
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(bytes), UNCHECKED)) {
            Stream<CaseStudyLines.Line<CaseStudy>> stream = lines.stream();
            return (parallel ? stream.parallel() : stream)
                    .mapToLong(
                            line -> line.reading().orElseThrow().technologies().size())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Catalogue catalogue, OutputStream out) {
        try {
            CatalogueWriter.compact().write(catalogue, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] document(Catalogue catalogue) {
        return CatalogueWriter.compact().toBytes(catalogue);
    }

    /** Returns the head and the case studies, one a line. */
    static byte[] lines(Catalogue catalogue) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns lines without their head, which only the library knows. */
    static byte[] withoutHead(byte[] lines) {
        int end = 0;
        while (lines[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(lines, end + 1, lines.length);
    }
}
