package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.json.reading.Reading;
import org.waystage.tables.TableReader;
import org.waystage.tables.TableWriter;

/** Whatever stands in CSV tables: notices or a value, and a value without errors survives being written and read. */
@Tag("long")
class TablesFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void tablesAreReadOrRefusedAndWhatIsReadIsWrittenBack(byte[] text) throws IOException {
        TableReader.fromZip(text);
        Reading<Catalogue> reading = TableReader.fromZip(Entries.zip(text));
        if (!reading.hasErrors() && reading.value().isPresent()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TableWriter.toZip(reading.orElseThrow(), out);
            Reading<Catalogue> again = TableReader.fromZip(out.toByteArray());
            assertThat(again.value()).isEqualTo(reading.value());
        }
    }
}
