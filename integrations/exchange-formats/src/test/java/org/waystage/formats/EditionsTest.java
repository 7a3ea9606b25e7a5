package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.waystage.formats.LinkedDataWriterTest.ADDRESSES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.Test;
import org.waystage.core.EditionHistory;
import org.waystage.editions.Editions;
import org.waystage.json.CanonicalJson;

/** What DCAT says of the bundled editions. */
class EditionsTest {
    private static final String DCAT = Context.PREFIXES.get("dcat");
    private static final String TERMS = Context.PREFIXES.get("dcterms");
    private static final String SPDX = Context.PREFIXES.get("spdx");

    private final Model model = Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES)
            .editions(
                    EditionHistory.of(List.of(Editions.of("2026-12"), Editions.of("2026-11"))),
                    edition -> List.of(Distribution.ofCanonical(ADDRESSES.edition(edition) + ".json", edition)),
                    out)));

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
    void licenceDatesThemesAndPlacesAreThoseOfTheEdition() {
        String edition = ADDRESSES.series() + "/2026-11";

        assertThat(values(edition, TERMS + "license")).containsExactly("https://creativecommons.org/licenses/by/4.0/");
        assertThat(values(edition, TERMS + "issued")).containsExactly("2026-11-25^^date");
        assertThat(values(edition, DCAT + "theme")).contains(ADDRESSES.base() + "technologies/blockchain-dlt");
        assertThat(values(edition, DCAT + "keyword")).contains("Blockchain and distributed ledger technologies@en");
        assertThat(values(edition, TERMS + "spatial")).contains(ADDRESSES.base() + "code-lists/countries/AE");
        assertThat(values(edition, TERMS + "temporal")).hasSize(1);
    }

    @Test
    void anUnknownLicenceIsKeptInItsWords() {
        Model own = Rdf.jena(Rdf.bytes(out -> LinkedDataWriter.under(ADDRESSES)
                .editions(
                        EditionHistory.of(List.of(Fixture.CATALOGUE.toBuilder()
                                .licence("Ask the clerk")
                                .build())),
                        edition -> List.of(),
                        out)));

        assertThat(own.listSubjectsWithProperty(own.createProperty(TERMS + "identifier"), "Ask the clerk")
                        .toList())
                .hasSize(1);
    }

    @Test
    void aDistributionOfBytesHasTheirNumberAndDigest() {
        Distribution file =
                Distribution.of("https://example.org/a.csv", "text/csv", "a,b\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(file.byteSize()).hasValue(4);
        assertThat(file.sha256()).contains(CanonicalJson.digest("a,b\n".getBytes(StandardCharsets.US_ASCII)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of("a.csv", "text/csv", new byte[0]))
                .withMessage("not an absolute address: 'a.csv'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distribution.of("https://example.org/a.csv", "csv", new byte[0]))
                .withMessage("not a media type: 'csv'");
    }
}
