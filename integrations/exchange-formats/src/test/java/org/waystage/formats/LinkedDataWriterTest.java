package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/** Every document of every catalogue is linked data to the tools that others use, and has the shapes that are promised. */
class LinkedDataWriterTest {
    static final Addresses ADDRESSES = Addresses.under("https://example.org/adoption/");

    enum Document {
        SKOS,
        DCAT;

        byte[] of(Catalogue catalogue) {
            return Rdf.bytes(out -> {
                switch (this) {
                    case SKOS -> LinkedDataWriter.taxonomy(catalogue, ADDRESSES, out);
                    case DCAT -> LinkedDataWriter.editions(EditionHistory.of(List.of(catalogue)), ADDRESSES, out);
                }
            });
        }

        String shapes() {
            return name().toLowerCase(Locale.ROOT) + ".ttl";
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBundledEditionIsReadAlikeByTwoProcessorsAndHasItsShapes(Document document) {
        byte[] bytes = document.of(Editions.latest());

        Model model = Rdf.jena(bytes);

        assertThat(model.isIsomorphicWith(Rdf.titanium(bytes))).isTrue();
        assertThat(Rdf.faults(document.shapes(), model)).isEmpty();
        assertThat(model.size()).isGreaterThan(15);
    }

    @Test
    void manyEquivalentsTakeTimeInProportion() {
        List<String> addresses = IntStream.range(0, 200_000)
                .mapToObj(i -> "https://other.example/" + i)
                .toList();
        Technology technology = Technology.builder(TechnologyId.of("drones"), Text.english("Drones"))
                .sameAs(addresses)
                .build();
        Catalogue catalogue = Catalogue.builder(CatalogueId.of("many"), Text.english("Many"))
                .technologies(List.of(technology))
                .build();

        byte[] document = Document.SKOS.of(catalogue);

        assertThat(new String(document, StandardCharsets.UTF_8)).contains("https://other.example/199999");
    }
}
