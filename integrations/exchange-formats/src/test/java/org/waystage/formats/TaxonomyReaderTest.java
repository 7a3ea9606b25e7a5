package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.id.Id;
import org.waystage.core.notice.Notice;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Text;
import org.waystage.json.reading.Reading;

/** What the reader says of documents that it cannot take as they are. */
class TaxonomyReaderTest {
    private static final String CONTEXT = "'@context': {'skos': 'http://www.w3.org/2004/02/skos/core#',"
            + " 's': 'http://www.w3.org/2004/02/skos/core#', 'owl': 'http://www.w3.org/2002/07/owl#',"
            + " 's:prefLabel': {'@container': '@language'}, 'skos:broader': {'@type': '@id'},"
            + " 'skos:member': {'@type': '@id'}}";

    private static Reading<Taxonomy> read(String nodes) {
        return TaxonomyReader.read(
                ("{" + CONTEXT + ", '@graph': [" + nodes + "]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                ADDRESSES);
    }

    private static List<String> rules(Reading<Taxonomy> reading) {
        return reading.notices().stream().map(notice -> notice.rule().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "skos-name-missing   | {'@id': 'x:a', '@type': 'skos:Concept'}",
                "skos-name-missing   | {'@id': 'x:a', '@type': 'skos:Concept', 'skos:prefLabel': {'@value': 'A', '@language': 'no tag'}}",
                "skos-id-missing     | {'@id': 'x:///', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}}",
                "skos-id-missing     | {'@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}}",
                "skos-id-twice       | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}},{'@id': 'x:A', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}}",
                "skos-id-made        | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}}",
                "skos-value-unread   | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': ['A', 'B']}}",
                "skos-value-unread   | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'skos:broader': 'x:gone'}",
                "skos-value-unread   | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'owl:deprecated': true}",
                "skos-value-unread   | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}},{'@id': 'x:c', '@type': 'skos:Collection', 's:prefLabel': {'en': 'C'}, 'skos:member': ['x:a', 'x:c']}",
                "skos-property-unread| {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'skos:example': 'E'}",
                "skos-property-unread| {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'unheardOf': 'E'}",
                "skos-nodes-unread   | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}},{'@id': 'x:s', '@type': 'skos:ConceptScheme'}",
                "skos-nodes-unread   | {'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}},{'@id': 'x:b', 's:prefLabel': {'en': 'B'}}",
                "skos-no-concept     | {'@id': 'x:s', '@type': 'skos:ConceptScheme'}"
            },
            delimiter = '|')
    void whatIsNotReadIsReported(String rule, String nodes) {
        assertThat(rules(read(nodes))).contains(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'skos:prefLabel': 'X'}", "{'@id': '_:x'}", "[{'@id': 'x:b'}, {'@id': '_:x'}]"})
    void anEquivalentWithoutAnAddressIsReported(String equivalent) {
        Reading<Taxonomy> reading =
                read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'skos:exactMatch': "
                        + equivalent + "}");

        assertThat(rules(reading)).containsOnlyOnce("skos-value-unread");
        assertThat(reading.value().orElseThrow().technologies().get(0).sameAs())
                .noneMatch(address -> address.startsWith("_:"));
    }

    @Test
    void ofTwoNamesInOneLanguageTheFirstIsReadWhateverTheCaseOfTheTag() {
        Reading<Taxonomy> reading =
                read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A', 'EN': 'B', 'pt-BR': 'C'}}");

        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(LinkedDataRules.VALUE_UNREAD))
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/@graph/0/s:prefLabel/EN");
        assertThat(reading.value().orElseThrow().technologies().get(0).name())
                .isEqualTo(Text.english("A").with("pt-BR", "C"));
    }

    @Test
    void aLiteralThatIsJsonIsNoEmptyText() {
        Reading<Taxonomy> reading = read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'},"
                + " 'skos:definition': {'@value': {'b': 1}, '@type': '@json'}}");

        assertThat(reading.value().orElseThrow().technologies().get(0).definition())
                .contains(Text.of("und", "{\"b\":1}"));
    }

    @Test
    void theOtherConceptsAreReadBesideOneThatIsNot() {
        Reading<Taxonomy> reading = read("{'@id': 'x:a', '@type': 'skos:Concept'},"
                + "{'@id': 'x:b', '@type': 'skos:Concept', 's:prefLabel': {'en': 'B'}}");

        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.value().orElseThrow().technologies())
                .extracting(technology -> technology.id().value())
                .containsExactly("b");
    }

    @Test
    void aNoticeHasThePlaceOfTheValue() {
        Reading<Taxonomy> reading = read(
                "{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': ['A', 'B']}, 'skos:broader': ['x:gone']}");

        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(LinkedDataRules.VALUE_UNREAD))
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/@graph/0/s:prefLabel/en/1", "/@graph/0/skos:broader/0");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "/skos:definition                  | 'skos:definition': {'@id': 'x:d'}",
                "/skos:altLabel/1                  | 'skos:altLabel': ['B', {'@id': 'x:b'}]",
                "/skos:exactMatch                  | 'skos:exactMatch': 'https://other.example/a'",
                "/skos:broader                     | 'skos:broader': {'@value': 'x:b'}",
                "/skos:narrower/0                  | 'skos:narrower': ['x:b']",
                "/skos:narrower                    | 'skos:narrower': {'@id': 'x:gone'}",
                "/owl:deprecated                   | 'owl:deprecated': 'perhaps'",
                "/urn:waystage:term:deprecatedSince| 'urn:waystage:term:deprecatedSince': {'@id': 'x:y'}",
                "/http:~1~1purl.org~1dc~1terms~1isReplacedBy| 'http://purl.org/dc/terms/isReplacedBy': 'x:b'",
                "/http:~1~1purl.org~1dc~1terms~1identifier  | 'http://purl.org/dc/terms/identifier': {'@id': 'x:y'}"
            },
            delimiter = '|')
    void aValueOfAnotherKindIsReported(String place, String property) {
        Reading<Taxonomy> reading =
                read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, " + property + "}");

        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(LinkedDataRules.VALUE_UNREAD))
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/@graph/0" + place);
    }

    @Test
    void membersBesideTheOrderComeAfterThoseInIt() {
        Reading<Taxonomy> reading = read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}},"
                + "{'@id': 'x:b', '@type': 'skos:Concept', 's:prefLabel': {'en': 'B'}},"
                + "{'@id': 'x:d', '@type': 'skos:Collection', 's:prefLabel': {'en': 'D'}, 'skos:member': ['x:a', 'x:b', 'x:gone'],"
                + " 'skos:memberList': {'@list': [{'@id': 'x:b'}]}}");

        assertThat(reading.orElseThrow().collections().get(0).members())
                .extracting(Id::value)
                .containsExactly("b", "a");
        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(LinkedDataRules.VALUE_UNREAD))
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/@graph/2/skos:member/2");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{'@type': '@id'}                          | {'@list': ['x:a']}",
                "{'@type': '@id', '@container': '@list'}   | ['x:a']",
                "{'@type': '@id', '@container': '@list'}   | {'@list': ['x:a']}"
            },
            delimiter = '|')
    void membersInAnOrderAreAddressesIfTheContextSaysSo(String term, String list) {
        Reading<Taxonomy> reading = TaxonomyReader.read(
                ("{'@context': {'skos': 'http://www.w3.org/2004/02/skos/core#', 'skos:memberList': " + term + "},"
                                + " '@graph': [{'@id': 'x:a', '@type': 'skos:Concept', 'skos:prefLabel': 'A'},"
                                + "{'@id': 'x:c', '@type': 'skos:Collection', 'skos:prefLabel': 'C', 'skos:memberList': "
                                + list
                                + "}]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                ADDRESSES);

        assertThat(reading.orElseThrow().collections().get(0).members())
                .extracting(Id::value)
                .containsExactly("a");
    }

    @Test
    void thePlaceOfAMemberInAnOrderIsThatInTheDocument() {
        Reading<Taxonomy> reading = read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}},"
                + "{'@id': 'x:c', '@type': 'skos:Collection', 's:prefLabel': {'en': 'C'},"
                + " 'skos:memberList': [{'@list': [{'@id': 'x:a'}, {'@id': 'x:b'}]}]}");

        assertThat(reading.notices())
                .filteredOn(notice -> notice.rule().equals(LinkedDataRules.VALUE_UNREAD))
                .extracting(notice -> notice.place().pointer())
                .containsExactly("/@graph/1/skos:memberList/0/@list/1");
    }

    @Test
    void whatIsNullIsNotThere() {
        Reading<Taxonomy> reading =
                read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': null, 'fr': 'A'},"
                        + " 'skos:definition': {'@value': null}, 'skos:altLabel': [null, {'@value': null}]}");

        Technology technology = reading.orElseThrow().technologies().get(0);
        assertThat(technology.name().byLanguage()).containsExactly(Map.entry("fr", "A"));
        assertThat(technology.definition()).isEmpty();
        assertThat(technology.labels()).isEmpty();
        assertThat(rules(reading)).containsExactly("skos-id-made");
    }

    @Test
    void anObjectInPlaceOfATextIsReported() {
        Reading<Taxonomy> reading =
                read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': {'skos:note': 'B'}, 'fr': 'A'}}");

        Technology technology = reading.orElseThrow().technologies().get(0);
        assertThat(technology.name().byLanguage()).containsExactly(Map.entry("fr", "A"));
        assertThat(rules(reading)).contains("skos-value-unread");
    }

    @Test
    void ofSeveralBroaderConceptsTheFirstIsKept() {
        Reading<Taxonomy> reading = read(
                "{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'skos:broader': ['x:b', 'x:c']},"
                        + "{'@id': 'x:b', '@type': 'skos:Concept', 's:prefLabel': {'en': 'B'}},"
                        + "{'@id': 'x:c', '@type': 'skos:Concept', 's:prefLabel': {'en': 'C'}}");

        Technology first = reading.orElseThrow().technologies().get(0);
        assertThat(first.broader().orElseThrow().value()).isEqualTo("b");
        assertThat(rules(reading)).contains("skos-value-unread");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'https://www.w3.org/ns/skos.jsonld' | https://www.w3.org/ns/skos.jsonld",
                "{'a': {'@id': 'x:y'}}               | a",
                "{'x:a': {'@container': '@graph'}}   | x:a",
                "{'@vocab': 'https://other.example'} | @vocab"
            },
            delimiter = '|',
            quoteCharacter = '`')
    void aContextThatIsNotKnownIsRefused(String context, String found) {
        Reading<Taxonomy> reading = TaxonomyReader.read(
                ("{'@context': " + context + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8), ADDRESSES);

        assertThat(reading.value()).isEmpty();
        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(LinkedDataRules.CONTEXT_UNREAD);
            assertThat(notice.message()).contains("'" + found + "'");
        });
    }

    @Test
    void aSecondContextIsRefusedSinceItHoldsForAPartAlone() {
        Reading<Taxonomy> reading = read(
                "{'@context': {'s:prefLabel': 'skos:notation'}, '@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}}");

        assertThat(rules(reading)).containsExactly("skos-context-unread");
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlace() {
        Reading<Taxonomy> reading = TaxonomyReader.read(
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .".getBytes(StandardCharsets.UTF_8), ADDRESSES);

        assertThat(rules(reading)).containsExactly("skos-not-json");
        assertThat(reading.notices().get(0).place().position()).isPresent();
    }

    /** Each use of such a prefix would take the room of the whole address. */
    @Test
    void aPrefixThatIsShortForTooMuchIsRefused() {
        String document = "{\"@context\": {\"a\": \"http://x/" + "y".repeat(2_000) + "\"}, \"@id\": \"a:1\"}";

        Reading<Taxonomy> reading = TaxonomyReader.read(document.getBytes(StandardCharsets.UTF_8), ADDRESSES);

        assertThat(rules(reading)).containsExactly("skos-context-unread");
        assertThat(reading.notices().get(0).message()).contains("'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'@included': []", "'@reverse': {}", "'@graph': []"})
    void aKeywordThatIsNotReadIsRefused(String member) {
        Reading<Taxonomy> reading =
                read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, " + member + "}");

        assertThat(rules(reading)).containsExactly("skos-context-unread");
    }

    @Test
    void damagedDocumentsEndInNotices() {
        byte[] document = LinkedDataWriterTest.Document.SKOS.of(Fixture.CATALOGUE);
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = document.clone();
            for (int j = 0; j <= random.nextInt(3); j++) {
                damaged[random.nextInt(damaged.length)] = document[random.nextInt(document.length)];
            }

            Reading<Taxonomy> reading = TaxonomyReader.read(damaged, ADDRESSES);

            assertThat(reading.value().isPresent() || reading.hasErrors()).isTrue();
        }
    }

    @Test
    void aMessageNamesWhatWasFound() {
        Notice notice = read("{'@id': 'x:a', '@type': 'skos:Concept', 's:prefLabel': {'en': 'A'}, 'skos:example': 'E'}")
                .notices()
                .stream()
                .filter(one -> one.rule().equals(LinkedDataRules.PROPERTY_UNREAD))
                .findFirst()
                .orElseThrow();

        assertThat(notice.message())
                .isEqualTo("'http://www.w3.org/2004/02/skos/core#example' is not read (nodes that have it: 1).");
    }
}
