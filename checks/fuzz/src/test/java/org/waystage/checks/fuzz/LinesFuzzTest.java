package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.ReadOptions;

/** Whatever the bytes of lines are: notices or values, the same on one thread and on several. */
@Tag("long")
class LinesFuzzTest {
    private static List<CaseStudyLines.Line<CaseStudy>> lines(byte[] text, boolean parallel) throws IOException {
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(text), ReadOptions.defaults())) {
            Stream<CaseStudyLines.Line<CaseStudy>> stream = lines.stream();
            return (parallel ? stream.parallel() : stream).toList();
        }
    }

    @FuzzTest(maxDuration = "10m")
    void linesAreReadOrRefusedAndWhatIsReadIsWrittenBack(byte[] text) throws IOException {
        List<CaseStudyLines.Line<CaseStudy>> read = lines(text, false);
        assertThat(lines(text, true)).isEqualTo(read);
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(text), ReadOptions.defaults())) {
            if (lines.head().hasErrors()
                    || lines.head().value().isEmpty()
                    || read.stream().anyMatch(line -> line.reading().hasErrors())) {
                return;
            }
            Catalogue head = lines.head().orElseThrow();
            List<CaseStudy> cases =
                    read.stream().map(line -> line.reading().orElseThrow()).toList();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CaseStudyLinesWriter.writeAll(head.toBuilder().caseStudies(cases).build(), out);

            assertThat(lines(out.toByteArray(), false).stream()
                            .map(line -> line.reading().orElseThrow()))
                    .containsExactlyElementsOf(cases);
        }
    }
}
