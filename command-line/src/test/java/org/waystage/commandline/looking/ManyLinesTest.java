package org.waystage.commandline.looking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.Jvm;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;
import org.waystage.json.lines.CaseStudyLinesWriter;

/** Forty thousand cases, shown by a process whose heap does not hold even their text. */
@Tag("long")
class ManyLinesTest {
    private static final int CASES = 40_000;
    private static final int MEGABYTES = 32;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeLines() throws IOException {
        Catalogue edition = Editions.of("2026-11");
        Catalogue head = edition.toBuilder()
                .caseStudies(List.of())
                .recommendations(List.of())
                .lessons(List.of())
                .initiatives(List.of())
                .build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("many.ndjson")))) {
            CaseStudyLinesWriter lines = CaseStudyLinesWriter.over(out, head);
            for (int i = 0; i < CASES; i++) {
                CaseStudy one =
                        edition.caseStudies().get(i % edition.caseStudies().size());
                lines.write(one.toBuilder()
                        .id(CaseStudyId.of("case-" + i))
                        .links(List.of())
                        .build());
            }
        }
    }

    private static String run(String... args) throws IOException, InterruptedException {
        return Jvm.program(folder, MEGABYTES + "m", args).silent().written();
    }

    @Test
    void linesAreListedAndSearchedInLittleMemory() throws IOException, InterruptedException {
        assertThat(Files.size(folder.resolve("many.ndjson"))).isGreaterThan((long) MEGABYTES << 20);
        assertThat(run("list", "many.ndjson", "--where", "group=drones", "--page", "3"))
                .contains("case-", "41 to 60 of ");
        assertThat(run("list", "many.ndjson", "--format", "csv").lines()).hasSize(1 + CASES);
        assertThat(run("search", "customs", "many.ndjson", "--page-size", "5")).contains("1 to 5 of ");
    }
}
