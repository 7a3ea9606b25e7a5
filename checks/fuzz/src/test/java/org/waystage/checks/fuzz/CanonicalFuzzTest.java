package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;
import org.waystage.core.Catalogue;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.reading.Reading;

/** The canonical form of the canonical form is itself, and a value has that of its document. */
@Tag("long")
class CanonicalFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void theCanonicalFormIsItsOwnAndThatOfTheValue(byte[] document) {
        Reading<byte[]> reading = CanonicalJson.of(document);
        if (reading.hasErrors()) {
            assertThat(reading.value()).isEmpty();
            return;
        }
        byte[] canonical = reading.orElseThrow();
        Reading<byte[]> again = CanonicalJson.of(canonical);
        assertThat(again.orElseThrow()).isEqualTo(canonical);
        assertThat(again.notices()).isEmpty();

        Reading<Catalogue> value = new CatalogueReader().read(document);
        if (!value.hasErrors()) {
            byte[] written = CatalogueWriter.compact().toBytes(value.orElseThrow());
            assertThat(CanonicalJson.of(value.orElseThrow()))
                    .isEqualTo(CanonicalJson.of(written).orElseThrow());
        }
    }
}
