package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.Reading;
import org.waystage.workbooks.WorkbookReader;
import org.waystage.workbooks.WorkbookWriter;

/** Whatever stands in the parts of a workbook: notices or a value, and a value without errors survives being written and read. */
@Tag("long")
class WorkbooksFuzzTest {
    /** What a workbook needs beside its sheets; parts of the input come first and so take their place. */
    private static final byte[] PARTS = resource("workbook.parts");

    private static byte[] resource(String name) {
        try (InputStream in = WorkbooksFuzzTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<Catalogue> read(byte[] text) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text);
        all.write('\n');
        all.writeBytes(PARTS);
        return WorkbookReader.read(new ByteArrayInputStream(Entries.zip(all.toByteArray())));
    }

    /** Without this, all that follows could be tried on what is no workbook. */
    @Test
    void theSmallInputIsAWorkbookWithoutErrors() throws IOException {
        Reading<Catalogue> reading =
                read(resource("WorkbooksFuzzTestInputs/sheetsAreReadOrRefusedAndWhatIsReadIsWrittenBack/small"));

        assertThat(reading.hasErrors()).as(reading.notices().toString()).isFalse();
        assertThat(reading.orElseThrow().caseStudies()).hasSize(2);
    }

    @FuzzTest(maxDuration = "10m")
    void sheetsAreReadOrRefusedAndWhatIsReadIsWrittenBack(byte[] text) throws IOException {
        WorkbookReader.read(new ByteArrayInputStream(text));
        Reading<Catalogue> reading = read(text);
        if (!reading.hasErrors() && reading.value().isPresent()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WorkbookWriter.write(reading.orElseThrow(), out);
            Reading<Catalogue> again = WorkbookReader.read(new ByteArrayInputStream(out.toByteArray()));
            assertThat(again.value()).isEqualTo(reading.value());
        }
    }
}
