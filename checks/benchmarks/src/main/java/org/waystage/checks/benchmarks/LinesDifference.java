package org.waystage.checks.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.SourceId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.difference.EditionDifference;
import org.waystage.json.delta.CaseStudiesById;
import org.waystage.json.delta.EditionInput;
import org.waystage.json.lines.CaseStudyLinesWriter;

/**
 * Compares two editions of a million lines in a small heap, in a process of its own for each size of heap.
 *
 * <p>Each case cites its own edition. A thousand are added, a thousand removed, a thousand moved to a later stage, and a thousand stand at
 * the end.
 */
final class LinesDifference {
    private static final int CASES = 1_000_000;
    private static final int EACH = 1_000;

    private LinesDifference() {}

    static void measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("difference");
        Path before = folder.resolve("2025.ndjson");
        Path after = folder.resolve("2026.ndjson");
        Path told = folder.resolve("told");
        write(2025, before);
        write(2026, after);
        System.out.printf(Locale.ROOT, "%,d lines, %,d and %,d bytes%n", CASES, Files.size(before), Files.size(after));
        for (String heap : List.of("256m", "128m", "64m", "48m", "32m")) {
            Process process = Child.start(
                    List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"),
                    LinesDifference.class,
                    before.toString(),
                    after.toString(),
                    told.toString());
            boolean ended = process.waitFor() == 0;
            System.out.printf("%-6s %s%n", heap, ended ? Files.readString(told) : "not enough");
        }
        for (Path file : List.of(before, after, told, folder)) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Compares two editions.
     *
     * @param args the files of the editions, and that in which to tell what it took
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        EditionInput from = EditionInput.ofLines(Path.of(args[0])).orElseThrow();
        EditionInput to = EditionInput.ofLines(Path.of(args[1])).orElseThrow();
        long[] entries = new long[2];
        try (CaseStudiesById cases = CaseStudiesById.of(from, to)) {
            EditionDifference difference = EditionDifference.between(cases);
            difference.forEachMove(move -> entries[0]++);
            difference.forEachChange(change -> entries[1]++);
        }
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Files.writeString(
                Path.of(args[2]),
                String.format(
                        Locale.ROOT,
                        "%,d moves, %,d changes, %.0f seconds of processor time",
                        entries[0],
                        entries[1],
                        machine.getProcessCpuTime() / 1e9));
    }

    private static void write(int year, Path file) throws IOException {
        Catalogue sample = SampleCatalogue.of(1);
        PartialDate issued = PartialDate.of(year, 12, 1);
        SourceId own = SourceId.of("register-" + year);
        List<Source> sources = new ArrayList<>(sample.sources());
        sources.add(Source.builder(own, Text.english("Register"))
                .edition(Integer.toString(year))
                .issued(issued)
                .build());
        CaseStudy like = sample.caseStudies().get(0);
        Catalogue head = sample.toBuilder()
                .edition(Integer.toString(year))
                .issued(issued)
                .sources(sources)
                .caseStudies(List.of())
                .build();
        boolean first = year == 2025;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, head);
            for (int i = first ? 0 : EACH; i < CASES; i++) {
                lines.write(caseStudy(like, i, own, issued, first));
            }
            for (int i = 0; !first && i < EACH; i++) {
                lines.write(caseStudy(like, i, own, issued, false));
            }
        }
    }

    private static CaseStudy caseStudy(CaseStudy like, int i, SourceId own, PartialDate issued, boolean first) {
        int part = i / EACH;
        String id = String.format(Locale.ROOT, "%s-%07d", part == 7 && !first ? "new" : "case", i);
        return CaseStudy.builder(CaseStudyId.of(id), Text.english("Case " + i), like.technologies(), like.adopters())
                .sources(List.of(Citation.of(own)))
                .stages(List.of(StageRecord.observed(
                        part == 9 && !first ? AdoptionStage.Listed.DEPLOYED_FULL : AdoptionStage.Listed.PILOT, issued)))
                .build();
    }
}
