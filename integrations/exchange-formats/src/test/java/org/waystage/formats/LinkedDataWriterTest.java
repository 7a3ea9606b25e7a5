package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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
    private static final LinkedDataWriter WRITER = LinkedDataWriter.under(ADDRESSES);

    enum Document {
        SKOS,
        DCAT;

        byte[] of(Catalogue catalogue) {
            return Rdf.bytes(out -> {
                switch (this) {
                    case SKOS -> WRITER.taxonomy(catalogue, out);
                    case DCAT ->
                        WRITER.editions(
                                EditionHistory.of(List.of(catalogue)),
                                edition -> List.of(
                                        Distribution.ofCanonical(ADDRESSES.edition(edition) + ".json", edition)),
                                out);
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
        assertThat(model.size()).isGreaterThan(100);
    }

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomCataloguesAreReadAlikeByTwoProcessorsAndHaveTheirShapes(long seed) {
        Catalogue catalogue = RandomCatalogues.of(seed);
        for (Document document : Document.values()) {
            byte[] bytes = document.of(catalogue);

            Model model = Rdf.jena(bytes);

            assertThat(model.isIsomorphicWith(Rdf.titanium(bytes)))
                    .as(document.name())
                    .isTrue();
            assertThat(Rdf.faults(document.shapes(), model)).as(document.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCatalogueGivesTheSameBytes(Document document) {
        assertThat(document.of(Editions.of("2026-11"))).isEqualTo(document.of(Editions.of("2026-11")));
    }

    @ParameterizedTest
    @EnumSource
    void theContextHasNothingThatNoDocumentUses(Document document) {
        Map<Document, Context> contexts = Map.of(Document.SKOS, Context.SKOS, Document.DCAT, Context.DCAT);
        StringBuilder documents = new StringBuilder();
        LongStream.range(0, 40)
                .mapToObj(RandomCatalogues::of)
                .map(document::of)
                .forEach(bytes -> documents.append(graph(bytes)));
        documents.append(graph(document.of(Editions.latest())));
        Context context = contexts.get(document);

        assertThat(context.forms().keySet())
                .filteredOn(property -> !property.startsWith("dcat:prev"))
                .allSatisfy(property -> assertThat(documents).contains("\"" + property + "\""));
        assertThat(context.prefixes())
                .allSatisfy(prefix -> assertThat(documents).contains("\"" + prefix + ":"));
    }

    private static String graph(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\"@graph\""));
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

    @Test
    void theShapesFindWhatIsMissing() {
        byte[] bytes = Document.SKOS.of(Editions.latest());
        Model model = Rdf.jena(new String(bytes, StandardCharsets.UTF_8)
                .replace("skos:prefLabel", "skos:hiddenLabel")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(Rdf.faults("skos.ttl", model)).isNotEmpty();
    }
}
