package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Code;

/** What SKOS says of the small catalogue. */
class TaxonomyTest {
    private static final String SKOS = Context.PREFIXES.get("skos");

    private final List<Notice> lost = new ArrayList<>();
    private final Model model = Rdf.jena(
            Rdf.bytes(out -> lost.addAll(LinkedDataWriter.under(ADDRESSES).taxonomy(Fixture.CATALOGUE, out))));

    private List<String> values(String subject, String property) {
        return model
                .listObjectsOfProperty(model.createResource(subject), model.createProperty(property))
                .toList()
                .stream()
                .map(Rdf::written)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "in use,      exactMatch,  deployed",
        "testing,     narrowMatch, pilot",
        "small pilot, broadMatch,  pilot",
        "nearly done, closeMatch,  pilot"
    })
    void aWordThatCoversMoreThanItsStageHasItAsNarrowerMatch(String word, String match, String stage) {
        assertThat(values(ADDRESSES.word(Code.of("ruritania"), word), SKOS + match))
                .containsExactly(ADDRESSES.base() + "stages/" + stage);
    }

    @Test
    void noAnswerIsAConceptWithoutAMatch() {
        String none = ADDRESSES.word(Code.of("ruritania"), "");

        assertThat(values(none, SKOS + "notation")).containsExactly("");
        assertThat(values(none, SKOS + "exactMatch")).isEmpty();
        assertThat(values(none, SKOS + "prefLabel")).containsExactly("No answer@en", "Sans réponse@fr");
    }

    @Test
    void anAbbreviationIsAnAlternativeLabelToo() {
        String drones = ADDRESSES.base() + "technologies/drones";

        assertThat(values(drones, SKOS + "altLabel")).containsExactly("UAV@en", "unmanned aircraft@en");
        assertThat(values(drones, Context.OWN + "abbreviation")).containsExactly("UAV@en");
    }

    @Test
    void whatIsLostIsSaidWithItsPlace() {
        assertThat(lost).extracting(notice -> notice.place().pointer()).containsExactly("/technologies/0/sameAs/1");
        assertThat(lost.get(0).message("fr")).contains("SKOS n’a pas de place exacte");
    }

    @Test
    void aDeprecatedConceptNamesItsSuccessor() {
        String old = ADDRESSES.base() + "technologies/old-drones";

        assertThat(values(old, Context.PREFIXES.get("owl") + "deprecated")).hasSize(1);
        assertThat(values(old, Context.PREFIXES.get("dcterms") + "isReplacedBy"))
                .containsExactly(ADDRESSES.base() + "technologies/ship-drones");
    }
}
