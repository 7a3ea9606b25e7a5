package org.waystage.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.json.CatalogueReader;

class ContestantsTest {
    private final Catalogue sample = SampleCatalogue.of(94);
    private final byte[] document = Waystage.document(sample);

    @Test
    void eachReadsTheSameCases() {
        assertThat(Waystage.read(document)).isEqualTo(sample);
        assertThat(DataBinding.read(document).caseStudies()).hasSize(94);
        assertThat(Fastjson.read(document)).isEqualTo(DataBinding.read(document));
    }

    @Test
    void eachReadsTheSameLines() {
        byte[] lines = Waystage.lines(sample);
        byte[] withoutHead = Waystage.withoutHead(lines);
        long technologies = sample.caseStudies().stream()
                .mapToLong(caseStudy -> caseStudy.technologies().size())
                .sum();
        ForkJoinPool pool = new ForkJoinPool(2);
        try {
            assertThat(Waystage.countTechnologies(lines)).isEqualTo(technologies);
            assertThat(Waystage.countTechnologies(lines, pool)).isEqualTo(technologies);
            assertThat(DataBinding.countTechnologies(withoutHead)).isEqualTo(technologies);
            assertThat(Fastjson.countTechnologies(withoutHead)).isEqualTo(technologies);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void eachWritesTheSameValue() {
        PlainCatalogue plain = DataBinding.read(document);
        ByteArrayOutputStream bound = new ByteArrayOutputStream();
        DataBinding.write(plain, bound);
        ByteArrayOutputStream fast = new ByteArrayOutputStream();
        Fastjson.write(plain, fast);

        assertThat(bound.toByteArray()).isEqualTo(document);
        assertThat(Waystage.read(fast.toByteArray())).isEqualTo(sample);
    }

    @Test
    void sampleHasTheSizeOfRealCasesAndNothingToNotice() {
        assertThat(document.length / 94).isBetween(1_600, 2_400);
        assertThat(new CatalogueReader().read(document).notices()).isEmpty();
    }
}
