package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.EditionHistory;
import org.waystage.editions.Editions;
import org.waystage.json.CanonicalJson;

/** What DCAT says of the bundled editions. */
class EditionsTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String TERMS = "http://purl.org/dc/terms/";
    private static final String SPDX = "http://spdx.org/rdf/terms#";

    private final Model model = Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.editions(
            EditionHistory.of(List.of(Editions.of("2026-12"), Editions.of("2026-11"))), ADDRESSES, out)));

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
    void eachEditionLeadsToTheOneBefore() {
        String first = ADDRESSES.series() + "/2026-11";
        String second = ADDRESSES.series() + "/2026-12";

        assertThat(values(second, DCAT + "prev")).containsExactly(first);
        assertThat(values(second, DCAT + "previousVersion")).containsExactly(first);
        assertThat(values(first, DCAT + "previousVersion")).isEmpty();
        assertThat(values(ADDRESSES.series(), DCAT + "hasVersion")).containsExactly(first, second);
        assertThat(values(ADDRESSES.series(), DCAT + "last")).containsExactly(second);
        assertThat(Rdf.faults("dcat.ttl", model)).isEmpty();
    }

    @Test
    void theChecksumOfTheCanonicalFileIsTheDigestOfTheEdition() {
        byte[] canonical = CanonicalJson.of(Editions.of("2026-11"));

        assertThat(model.listObjectsOfProperty(model.createProperty(SPDX + "checksumValue"))
                        .toList())
                .extracting(node -> node.asLiteral().getLexicalForm())
                .contains(CanonicalJson.digest(canonical))
                .hasSize(2);
        assertThat(model.listObjectsOfProperty(model.createProperty(DCAT + "byteSize"))
                        .toList())
                .extracting(node -> node.asLiteral().getLong())
                .contains((long) canonical.length);
    }

    @Test
    void licenceAndDateAreThoseOfTheEdition() {
        String edition = ADDRESSES.series() + "/2026-11";

        assertThat(values(edition, TERMS + "license")).containsExactly("https://spdx.org/licenses/CC-BY-4.0");
        assertThat(values(edition, TERMS + "issued")).containsExactly("2026-11-25^^date");
    }

    @Test
    void anUnknownLicenceIsKeptInItsWords() {
        Catalogue catalogue =
                Fixture.CATALOGUE.toBuilder().licence("Ask the clerk").build();
        Model own = Rdf.jena(LinkedDataWriterTest.Document.DCAT.of(catalogue));

        assertThat(own.listSubjectsWithProperty(own.createProperty(TERMS + "identifier"), "Ask the clerk")
                        .toList())
                .hasSize(2);
    }
}
