package org.waystage.checks.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.lines.CaseStudyLines;

/** Reads lines into a catalogue, checked as commands do it, and does nothing with it: the peer of what needs all cases at once. */
final class WholeReading {
    private WholeReading() {}

    /**
     * Reads a file, as a process of its own.
     *
     * @param args the file
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws IOException {
        List<CaseStudy> cases = new ArrayList<>();
        try (CaseStudyLines lines = CaseStudyLines.open(Path.of(args[0])).parsedAhead(2)) {
            lines.stream().forEachOrdered(line -> line.reading().value().ifPresent(cases::add));
            Catalogue catalogue =
                    lines.head().orElseThrow().toBuilder().caseStudies(cases).build();
            System.out.println(catalogue.caseStudies().size());
        }
    }
}
