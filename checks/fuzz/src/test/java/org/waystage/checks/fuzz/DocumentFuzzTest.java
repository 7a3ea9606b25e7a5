package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.Reading;

/** Whatever the bytes of a document are: notices or a value, and a value without errors is written back without loss. */
@Tag("long")
class DocumentFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void aDocumentIsReadOrRefusedAndWhatIsReadIsWrittenBack(byte[] document) {
        Reading<Catalogue> reading = new CatalogueReader().read(document);
        if (reading.hasErrors()) {
            assertThat(reading.notices()).isNotEmpty();
            return;
        }
        Catalogue catalogue = reading.value().orElseThrow();
        for (CatalogueWriter writer : List.of(CatalogueWriter.compact(), CatalogueWriter.pretty())) {
            byte[] written = writer.toBytes(catalogue);
            Reading<Catalogue> again = new CatalogueReader().read(written);

            assertThat(again.hasErrors()).isFalse();
            assertThat(again.value()).contains(catalogue);
            assertThat(writer.toBytes(again.orElseThrow())).isEqualTo(written);
        }
    }
}
