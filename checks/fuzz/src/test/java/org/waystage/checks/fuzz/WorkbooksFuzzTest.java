package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.Reading;
import org.waystage.workbooks.WorkbookReader;
import org.waystage.workbooks.WorkbookWriter;

/** Whatever stands in the parts of a workbook: notices or a value, and a value without errors survives being written and read. */
@Tag("long")
class WorkbooksFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void sheetsAreReadOrRefusedAndWhatIsReadIsWrittenBack(byte[] text) throws IOException {
        WorkbookReader.read(new ByteArrayInputStream(text));
        Reading<Catalogue> reading = WorkbookReader.read(new ByteArrayInputStream(Entries.zip(text)));
        if (!reading.hasErrors() && reading.value().isPresent()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WorkbookWriter.write(reading.orElseThrow(), out);
            Reading<Catalogue> again = WorkbookReader.read(new ByteArrayInputStream(out.toByteArray()));
            assertThat(again.value()).isEqualTo(reading.value());
        }
    }
}
