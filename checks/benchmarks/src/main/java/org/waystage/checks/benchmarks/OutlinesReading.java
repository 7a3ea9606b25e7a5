package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.waystage.json.lines.CaseStudyLines;

/** Reads the outlines of lines, checked as commands do it, and only counts them: the peer of what counts. */
final class OutlinesReading {
    private OutlinesReading() {}

    /**
     * Reads a file, as a process of its own.
     *
     * @param args the file
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (CaseStudyLines lines = CaseStudyLines.open(Path.of(args[0])).parsedAhead(2)) {
            System.out.println(lines.outlines()
                    .filter(line -> line.reading().value().isPresent())
                    .count());
        }
    }
}
