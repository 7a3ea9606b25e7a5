package org.waystage.checks.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;

/** Reads many lines in a small heap, in a process of its own for each size of heap. */
final class LinesHeap {
    private static final int CASES = 100;
    private static final int TIMES = 3_000;

    private LinesHeap() {}

    static void measure() throws IOException, InterruptedException {
        System.out.printf(Locale.ROOT, "%,d lines, rules checked, two threads%n", CASES * TIMES);
        for (String heap : List.of("64m", "32m", "24m", "16m")) {
            Process process = Child.start(List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"), LinesHeap.class);
            boolean ended = process.waitFor() == 0;
            System.out.printf("%-6s %s%n", heap, ended ? "enough" : "not enough");
        }
    }

    /**
     * Reads the lines.
     *
     * @param args none
     */
    public static void main(String[] args) {
        byte[] lines = Waystage.lines(SampleCatalogue.of(CASES));
        byte[] again = Waystage.withoutHead(lines);
        List<InputStream> parts = new ArrayList<>(List.of(new ByteArrayInputStream(lines)));
        for (int i = 1; i < TIMES; i++) {
            parts.add(new ByteArrayInputStream(again));
        }
        InputStream all = new SequenceInputStream(Collections.enumeration(parts));
        try (CaseStudyLines read = CaseStudyLines.over(all, ReadOptions.defaults());
                Stream<CaseStudyLines.Line<CaseStudy>> stream = read.stream().parallel()) {
            long count = stream.filter(line -> !line.reading().hasErrors()).count();
            if (count != (long) CASES * TIMES) {
                throw new IllegalStateException("only " + count + " lines");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
