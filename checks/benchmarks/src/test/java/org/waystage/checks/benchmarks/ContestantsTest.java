package org.waystage.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.checks.benchmarks.bindings.AvajeBinding;
import org.waystage.checks.benchmarks.bindings.BeanCatalogue;
import org.waystage.checks.benchmarks.bindings.DataBinding;
import org.waystage.checks.benchmarks.bindings.DslJsonBinding;
import org.waystage.checks.benchmarks.bindings.Fastjson;
import org.waystage.checks.benchmarks.bindings.GsonBinding;
import org.waystage.checks.benchmarks.bindings.MoshiBinding;
import org.waystage.checks.benchmarks.bindings.PlainCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CatalogueReader;

@Tag("long")
class ContestantsTest {
    private final Catalogue sample = SampleCatalogue.of(94);
    private final byte[] document = Waystage.document(sample);

    @Test
    void eachReadsTheSameCases() {
        assertThat(Waystage.read(document)).isEqualTo(sample);
        assertThat(Waystage.readOutlines(document).caseStudies())
                .isEqualTo(sample.caseStudies().stream().map(CaseStudy::outline).toList());
        assertThat(DataBinding.read(document).caseStudies()).hasSize(94);
        PlainCatalogue plain = DataBinding.read(document);
        assertThat(Fastjson.read(document)).isEqualTo(plain);
        assertThat(GsonBinding.read(document)).isEqualTo(plain);
        assertThat(MoshiBinding.read(document)).isEqualTo(plain);
        assertThat(AvajeBinding.read(document)).isEqualTo(plain);
        assertThat(DslJsonBinding.read(document)).usingRecursiveComparison().isEqualTo(DataBinding.readBeans(document));
        assertThat(written(out -> DataBinding.write(DataBinding.readBeans(document), out)))
                .isEqualTo(document);
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
            assertThat(Waystage.countTechnologiesOfOutlines(lines)).isEqualTo(technologies);
            assertThat(Waystage.countTechnologies(lines, pool)).isEqualTo(technologies);
            assertThat(DataBinding.countTechnologies(withoutHead)).isEqualTo(technologies);
            assertThat(Fastjson.countTechnologies(withoutHead)).isEqualTo(technologies);
            assertThat(GsonBinding.countTechnologies(withoutHead)).isEqualTo(technologies);
            assertThat(MoshiBinding.countTechnologies(withoutHead)).isEqualTo(technologies);
            assertThat(DslJsonBinding.countTechnologies(withoutHead)).isEqualTo(technologies);
            assertThat(AvajeBinding.countTechnologies(withoutHead)).isEqualTo(technologies);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void eachWritesTheSameValue() {
        PlainCatalogue plain = DataBinding.read(document);
        BeanCatalogue beans = DataBinding.readBeans(document);

        assertThat(written(out -> DataBinding.write(plain, out))).isEqualTo(document);
        assertThat(written(out -> DataBinding.write(beans, out))).isEqualTo(document);
        assertThat(Waystage.read(written(out -> Fastjson.write(plain, out)))).isEqualTo(sample);
        assertThat(Waystage.read(written(out -> GsonBinding.write(plain, out)))).isEqualTo(sample);
        assertThat(Waystage.read(written(out -> MoshiBinding.write(plain, out))))
                .isEqualTo(sample);
        assertThat(Waystage.read(written(out -> DslJsonBinding.write(beans, out))))
                .isEqualTo(sample);
        assertThat(Waystage.read(written(out -> AvajeBinding.write(plain, out))))
                .isEqualTo(sample);
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
