package org.waystage.checks.benchmarks;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.json.lines.CaseStudyLinesWriter;

/**
 * Writes editions of any number of cases without holding them: one case in four as long as those of {@link SampleCatalogue}, some
 * 1.7 kB, the others 400 bytes, and one in a hundred for members only.
 *
 * @param first the number of the first case
 * @param after the number after the last case
 * @param later whether this is the later of two editions: one case in a thousand is then gone, one is new, and one has moved on
 */
record LargeEdition(String id, int first, int after, boolean later) {
    private static final int SAMPLES = 1_000;
    private static final int EACH = 1_000;

    /** Writes the edition as lines. */
    void writeLines(Path file) throws IOException {
        Catalogue sample = SampleCatalogue.of(SAMPLES);
        Catalogue head = Catalogue.builder(CatalogueId.of(id), Text.english("An edition of many cases"))
                .edition(later ? "2026" : "2025")
                .issued(PartialDate.of(later ? 2026 : 2025, 12, 1))
                .technologies(sample.technologies())
                .organizations(sample.organizations())
                .sources(sample.sources())
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, head);
            for (int i = first; i < after; i++) {
                if (!later || i % EACH != 7) {
                    lines.write(caseStudy(sample.caseStudies().get(i % SAMPLES), i));
                }
            }
        }
    }

    /** Writes the same edition as one document, of what was written as lines. */
    static void writeDocument(Path lines, Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(lines);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            String head = in.readLine();
            String before = head.substring(0, head.length() - 1) + ",\"caseStudies\":[\n";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write((before + line).getBytes(StandardCharsets.UTF_8));
                before = ",\n";
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private CaseStudy caseStudy(CaseStudy like, int i) {
        CaseStudyId own =
                CaseStudyId.of(String.format(Locale.ROOT, later && i % EACH == 8 ? "new-%07d" : "case-%07d", i));
        CaseStudy.Builder builder = i % 4 == 0
                ? like.toBuilder().id(own)
                : CaseStudy.builder(own, like.title(), like.technologies(), like.adopters())
                        .nature(like.nature().orElseThrow())
                        .stages(like.stages().stream()
                                .filter(stage -> stage.scope().isEmpty())
                                .limit(1)
                                .toList())
                        .sources(like.sources().subList(0, 1));
        if (i % 100 == 5) {
            builder.visibility(Visibility.Listed.MEMBERS);
        }
        if (later && i % EACH == 9) {
            builder.scopes(List.of())
                    .stages(List.of(
                            StageRecord.observed(AdoptionStage.Listed.DEPLOYED_FULL, PartialDate.of(2026, 10))));
        }
        return builder.build();
    }
}
