package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Technology;
import org.waystage.core.reference.Technology.Label;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;

/** The taxonomy comes back from SKOS as it was, but for what was said to be lost. */
class TaxonomyRoundTripTest {
    private static final TaxonomyReader READER = TaxonomyReader.under(ADDRESSES);

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

    private static byte[] written(Catalogue catalogue) {
        return Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES).taxonomy(catalogue, out));
    }

    @ParameterizedTest
    @EnumSource
    void theBundledTaxonomyComesBack(Passed passed) {
        Catalogue catalogue = Editions.latest();

        Reading<Taxonomy> reading = READER.read(passed.way.apply(written(catalogue)));

        assertThat(reading.notices()).extracting(notice -> notice.rule().id()).containsExactly("skos-nodes-unread");
        Taxonomy taxonomy = reading.orElseThrow();
        assertThat(sorted(taxonomy.technologies())).isEqualTo(sorted(catalogue.technologies()));
        assertThat(taxonomy.collections().stream()
                        .map(TaxonomyRoundTripTest::bare)
                        .toList())
                .isEqualTo(catalogue.collections().stream()
                        .map(TaxonomyRoundTripTest::bare)
                        .toList());
    }

    @Test
    void theOrderOfTechnologiesAndLabelsIsThatOfTheDocument() {
        Catalogue catalogue = Editions.latest();

        assertThat(READER.read(written(catalogue)).orElseThrow().technologies())
                .extracting(Technology::id)
                .containsExactlyElementsOf(
                        catalogue.technologies().stream().map(Technology::id).toList());
    }

    @Test
    void nothingOfTheBundledTaxonomyIsLost() {
        List<Notice> lost = new ArrayList<>();
        Rdf.bytes(out -> lost.addAll(LinkedDataWriter.under(ADDRESSES).taxonomy(Editions.latest(), out)));

        assertThat(lost)
                .filteredOn(notice -> notice.place().pointer().startsWith("/technologies"))
                .isEmpty();
        assertThat(lost)
                .filteredOn(notice -> notice.place().pointer().startsWith("/collections"))
                .isEmpty();
    }

    @Test
    void halfOfASurrogatePairIsSaidToBeLost() {
        Technology drones = Technology.builder(TechnologyId.of("drones"), Text.of("en", "Drones \ud83d"))
                .labels(List.of(new Label("\udef8", Optional.of("en"), Optional.empty(), Extras.none())))
                .build();
        Catalogue catalogue = Fixture.CATALOGUE.toBuilder()
                .technologies(List.of(drones))
                .collections(List.of())
                .build();
        List<Notice> lost = new ArrayList<>();

        byte[] document =
                Rdf.bytes(out -> lost.addAll(LinkedDataWriter.under(ADDRESSES).taxonomy(catalogue, out)));

        assertThat(READER.read(document).orElseThrow().technologies().get(0).name())
                .isEqualTo(Text.of("en", "Drones \ufffd"));
        assertThat(lost)
                .extracting(notice -> notice.place().pointer())
                .contains("/technologies/0/name/en", "/technologies/0/labels/0/text");
    }

    static LongStream seeds() {
        return LongStream.range(100, 160);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomTaxonomiesComeBackButForWhatWasSaidToBeLost(long seed) {
        Catalogue catalogue = RandomCatalogues.of(seed);
        List<Notice> lost = new ArrayList<>();
        byte[] document =
                Rdf.bytes(out -> lost.addAll(LinkedDataWriter.under(ADDRESSES).taxonomy(catalogue, out)));
        List<Technology> kept = catalogue.technologies().stream()
                .map(technology -> without(
                        technology,
                        lost,
                        "/technologies/" + catalogue.technologies().indexOf(technology)))
                .toList();

        Reading<Taxonomy> reading = READER.read(document);

        if (kept.isEmpty()) {
            assertThat(reading.value()).isEmpty();
            return;
        }
        assertThat(sorted(reading.orElseThrow().technologies())).isEqualTo(sorted(kept));
        assertThat(reading.orElseThrow().collections().stream()
                        .map(TaxonomyRoundTripTest::bare)
                        .toList())
                .isEqualTo(catalogue.collections().stream()
                        .map(TaxonomyRoundTripTest::bare)
                        .toList());
    }

    /** Takes from a technology what notices say was not written as it stands. */
    private static Technology without(Technology technology, List<Notice> lost, String pointer) {
        Set<String> places = new HashSet<>();
        lost.forEach(notice -> places.add(notice.place().pointer()));
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < technology.labels().size(); i++) {
            Label label = technology.labels().get(i);
            String place = pointer + "/labels/" + i;
            if (!places.contains(place)) {
                Optional<Technology.LabelKind> kind = places.contains(place + "/kind")
                        ? Optional.of(Technology.LabelKind.Listed.ALTERNATIVE)
                        : label.kind();
                labels.add(new Label(label.text(), label.language(), kind, Extras.none()));
            }
        }
        List<String> same = new ArrayList<>();
        for (int i = 0; i < technology.sameAs().size(); i++) {
            if (!places.contains(pointer + "/sameAs/" + i)) {
                same.add(technology.sameAs().get(i));
            }
        }
        technology
                .extras()
                .members()
                .keySet()
                .forEach(name -> assertThat(places).contains(pointer + "/" + name));
        return technology.toBuilder()
                .labels(labels)
                .sameAs(same)
                .extras(Extras.none())
                .build();
    }

    private static ConceptCollection bare(ConceptCollection collection) {
        return collection.toBuilder()
                .sources(collection.sources().stream()
                        .map(citation -> Citation.of(citation.source()))
                        .distinct()
                        .sorted(Comparator.comparing(Citation::source))
                        .toList())
                .extras(Extras.none())
                .build();
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
        Reading<Taxonomy> reading = READER.read("""
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
