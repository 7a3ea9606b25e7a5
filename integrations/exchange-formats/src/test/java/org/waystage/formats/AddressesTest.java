package org.waystage.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

class AddressesTest {
    private static final Addresses ADDRESSES = Addresses.under("https://example.org/adoption/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/adoption/",
                "http://example.org/v#",
                "urn:example:adoption:",
                "https://éxample.org/x/"
            })
    void anAbsoluteAddressWithASeparatorIsABase(String base) {
        assertThat(Addresses.under(base).taxonomy()).isEqualTo(base + "taxonomy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "adoption/",
                "https://example.org/adoption",
                "https:///",
                "https:/",
                "urn:",
                "ftp://example.org/",
                "https://example.org/a b/",
                "https://example.org/?x=/",
                "skos:/",
                "javascript:/"
            })
    void anythingElseIsNot(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Addresses.under(base))
                .withMessageContaining("'" + base + "'");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Retired                 | Retired",
                "In production / pilot   | In%20production%20%2F%20pilot",
                "100 %                   | 100%20%25",
                "été 🛃                  | %C3%A9t%C3%A9%20%F0%9F%9B%83",
                ".                       | %2E",
                "..                      | %2E%2E",
                "a..b                    | a..b"
            },
            delimiter = '|')
    void aLabelIsPercentEncoded(String label, String encoded) {
        Catalogue edition = Fixture.CATALOGUE.toBuilder().edition(label).build();

        assertThat(ADDRESSES.edition(edition)).isEqualTo("https://example.org/adoption/editions/" + encoded);
    }

    @Test
    void anEditionGoesByItsLabelThenItsDateThenTheSeries() {
        var edition = Editions.of("2026-11");

        assertThat(ADDRESSES.edition(edition)).isEqualTo(ADDRESSES.series() + "/2026-11");
        var dated = Catalogue.builder(edition.id(), edition.title())
                .issued(edition.issued().orElseThrow());
        assertThat(ADDRESSES.edition(dated.build())).isEqualTo(ADDRESSES.series() + "/2026-11-25");
        assertThat(ADDRESSES.edition(
                        Catalogue.builder(edition.id(), edition.title()).build()))
                .isEqualTo(ADDRESSES.series());
    }
}
