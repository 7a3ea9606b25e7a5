package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;

/** What SKOS says of the small catalogue. */
class TaxonomyTest {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

    private final Model model = Rdf.jena(LinkedDataWriterTest.Document.SKOS.of(Fixture.CATALOGUE));

    private List<String> values(String subject, String property) {
        return model
                .listObjectsOfProperty(model.createResource(subject), model.createProperty(property))
                .toList()
                .stream()
                .map(Rdf::written)
                .sorted()
                .toList();
    }

    @Test
    void anAbbreviationIsAnAlternativeLabelToo() {
        String drones = ADDRESSES.base() + "technologies/drones";

        assertThat(values(drones, SKOS + "altLabel")).containsExactly("UAV@en", "unmanned aircraft@en");
        assertThat(values(drones, "urn:waystage:term:abbreviation")).containsExactly("UAV@en");
    }

    @Test
    void anEquivalentThatIsNoAddressIsNotWritten() {
        assertThat(values(ADDRESSES.base() + "technologies/drones", SKOS + "exactMatch"))
                .containsExactly("https://vocabulary.example/drones");
    }

    @Test
    void aDeprecatedConceptNamesItsSuccessor() {
        String old = ADDRESSES.base() + "technologies/old-drones";

        assertThat(values(old, "http://www.w3.org/2002/07/owl#deprecated")).hasSize(1);
        assertThat(values(old, "http://purl.org/dc/terms/isReplacedBy"))
                .containsExactly(ADDRESSES.base() + "technologies/ship-drones");
    }
}
