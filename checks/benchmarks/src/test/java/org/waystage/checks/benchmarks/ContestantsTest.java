package org.waystage.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;

@Tag("long")
class ContestantsTest {
    private final Catalogue sample = SampleCatalogue.of(94);
    private final byte[] document = Waystage.document(sample);

    @Test
    void eachReadsTheSameCases() {
        assertThat(Waystage.read(document)).isEqualTo(sample);
        assertThat(DataBinding.read(document).caseStudies()).hasSize(94);
        PlainCatalogue plain = DataBinding.read(document);
        assertThat(Fastjson.read(document)).isEqualTo(plain);
    }

    @Test
    void eachWritesTheSameValue() {
        PlainCatalogue plain = DataBinding.read(document);

        assertThat(written(out -> DataBinding.write(plain, out))).isEqualTo(document);
        assertThat(Waystage.read(written(out -> Fastjson.write(plain, out)))).isEqualTo(sample);
    }

    private static byte[] written(Consumer<OutputStream> contestant) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        contestant.accept(out);
        return out.toByteArray();
    }

    @Test
    void sampleHasTheSizeOfRealCasesAndNothingToNotice() {
        assertThat(document.length / 94).isBetween(1_600, 2_400);
        assertThat(new CatalogueReader().read(document).notices()).isEmpty();
    }
}
