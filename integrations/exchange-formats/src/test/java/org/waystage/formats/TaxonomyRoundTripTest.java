package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.reference.Technology.Label;
import org.waystage.core.reference.Technology.LabelKind;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;

/** The taxonomy comes back from SKOS as it was. */
class TaxonomyRoundTripTest {
    /** A document as other tools pass it on. */
    enum Passed {
        AS_WRITTEN(document -> document),
        EXPANDED(Rdf::expanded),
        FLATTENED(Rdf::flattened),
        WRITTEN_AGAIN_BY_JENA(document -> Rdf.jsonLd(Rdf.jena(document)));

        private final UnaryOperator<byte[]> way;

        Passed(UnaryOperator<byte[]> way) {
            this.way = way;
        }
    }

    private static Reading<Taxonomy> read(byte[] document) {
        return TaxonomyReader.read(document, ADDRESSES);
    }

    @ParameterizedTest
    @EnumSource
    void theBundledTaxonomyComesBack(Passed passed) {
        Catalogue catalogue = Editions.latest();

        Reading<Taxonomy> reading = read(passed.way.apply(LinkedDataWriterTest.Document.SKOS.of(catalogue)));

        assertThat(reading.notices()).isEmpty();
        Taxonomy taxonomy = reading.orElseThrow();
        assertThat(sorted(taxonomy.technologies())).isEqualTo(sorted(catalogue.technologies()));
        assertThat(taxonomy.collections().stream()
                        .map(TaxonomyRoundTripTest::bare)
                        .toList())
                .isEqualTo(catalogue.collections().stream()
                        .map(TaxonomyRoundTripTest::bare)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " blanks around ",
                "\"quoted\" <b>",
                "\u0000\u0001\u001f\u007f\u0085\u2028\ufeff",
                "œuvre – 区块链 🛃",
                "_:b0",
                "@id",
                "skos:Concept",
                "https://example.org/a b"
            })
    void anyTextComesBack(String text) {
        Technology drones = Technology.builder(
                        TechnologyId.of("drones"), Text.english("Drones").with("und", text))
                .definition(Text.english(text))
                .labels(List.of(
                        new Label(text, Optional.of("en"), Optional.of(LabelKind.Listed.ABBREVIATION), Extras.none())))
                .build();
        Catalogue catalogue = Fixture.CATALOGUE.toBuilder()
                .technologies(List.of(drones))
                .collections(List.of())
                .build();
        byte[] document = LinkedDataWriterTest.Document.SKOS.of(catalogue);

        assertThat(read(document).orElseThrow().technologies()).containsExactly(drones);
        assertThat(Rdf.jena(document).isIsomorphicWith(Rdf.titanium(document))).isTrue();
    }

    @Test
    void halfOfASurrogatePairIsReplaced() {
        Technology drones = Technology.builder(TechnologyId.of("drones"), Text.of("en", "Drones \ud83d"))
                .build();
        Catalogue catalogue = Fixture.CATALOGUE.toBuilder()
                .technologies(List.of(drones))
                .collections(List.of())
                .build();

        Reading<Taxonomy> reading = read(LinkedDataWriterTest.Document.SKOS.of(catalogue));

        assertThat(reading.orElseThrow().technologies().get(0).name()).isEqualTo(Text.of("en", "Drones \ufffd"));
    }

    /** SKOS has no place for the sources of a collection. */
    private static ConceptCollection bare(ConceptCollection collection) {
        return collection.toBuilder().sources(List.of()).extras(Extras.none()).build();
    }

    /** Sorts what has no order in RDF. */
    private static List<Technology> sorted(List<Technology> technologies) {
        return technologies.stream()
                .map(technology -> technology.toBuilder()
                        .labels(technology.labels().stream()
                                .sorted(Comparator.comparing(Label::toString))
                                .toList())
                        .sameAs(technology.sameAs().stream().sorted().toList())
                        .build())
                .sorted(Comparator.comparing(Technology::id))
                .toList();
    }

    @Test
    void whatOthersPublishIsReadWithIdsMadeOfTheirAddresses() {
        Reading<Taxonomy> reading = read("""
                [ { "@id": "https://other.example/things#Self_Driving-Ship",
                    "@type": [ "http://www.w3.org/2004/02/skos/core#Concept" ],
                    "http://www.w3.org/2004/02/skos/core#prefLabel": [ { "@value": "Self-driving ship", "@language": "en" } ],
                    "http://www.w3.org/2004/02/skos/core#narrower": [ { "@id": "https://other.example/things#Ferry" } ] },
                  { "@id": "https://other.example/things#Ferry",
                    "@type": [ "http://www.w3.org/2004/02/skos/core#Concept" ],
                    "http://www.w3.org/2004/02/skos/core#prefLabel": [ { "@value": "Fähre" } ] } ]
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.notices()).extracting(notice -> notice.rule().id()).containsOnly("skos-id-made");
        List<Technology> technologies = reading.orElseThrow().technologies();
        assertThat(technologies).extracting(one -> one.id().value()).containsExactly("self-driving-ship", "ferry");
        assertThat(technologies.get(0).sameAs()).containsExactly("https://other.example/things#Self_Driving-Ship");
        assertThat(technologies.get(1).broader()).contains(technologies.get(0).id());
        assertThat(technologies.get(1).name().byLanguage()).containsExactly(Map.entry("und", "Fähre"));
    }
}
