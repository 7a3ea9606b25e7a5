package org.waystage.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;

@Tag("long")
class SampleCatalogueTest {
    @Test
    void hasTheSizeOfRealCasesAndNothingToNotice() {
        Catalogue sample = SampleCatalogue.of(94);
        byte[] document = Waystage.document(sample);

        assertThat(document.length / 94).isBetween(1_600, 2_400);
        assertThat(Waystage.read(document)).isEqualTo(sample);
        assertThat(new CatalogueReader().read(document).notices()).isEmpty();
    }
}
